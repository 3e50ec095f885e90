/// The lines typed, oldest first, and the place that Up and Down have come to.
package struct HistoryList: Sendable {
  /// The lines, oldest first.
  package private(set) var entries: [String] = []
  private let limit: Int
  /// The entry shown, nil for the live line.
  private var place: Int?
  /// The line being typed when the first entry was shown.
  private var live = ""

  package init(limit: Int = 10_000) { self.limit = limit }

  /// Adds a line, unless it is blank or the same as the last; says whether it was added.
  @discardableResult
  package mutating func add(_ entry: String) -> Bool {
    place = nil
    guard entry.contains(where: { !$0.isWhitespace }), entry != entries.last else { return false }
    entries.append(entry)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    return true
  }

  /// Back at the live line, for a new one.
  package mutating func rewind() {
    place = nil
    live = ""
  }

  /// The entry before the one shown; nil at the oldest. `current` is kept when it is the live line.
  package mutating func older(than current: String) -> String? {
    let next = (place ?? entries.count) - 1
    guard next >= 0 else { return nil }
    if place == nil { live = current }
    place = next
    return entries[next]
  }

  /// The entry after the one shown, at last the live line; nil when that is shown.
  package mutating func newer() -> String? {
    guard let shown = place else { return nil }
    place = shown + 1 < entries.count ? shown + 1 : nil
    return place.map { entries[$0] } ?? live
  }

  /// The latest entry that goes on from `beginning`, without it; nil when there is none or the beginning is blank.
  package func continuation(of beginning: String) -> String? {
    guard beginning.contains(where: { !$0.isWhitespace }) else { return nil }
    let wanted = beginning.utf8
    guard let entry = entries.last(where: { $0.utf8.count > wanted.count && $0.utf8.starts(with: wanted) }) else { return nil }
    return String(decoding: entry.utf8.dropFirst(wanted.count), as: UTF8.self)
  }

  /// The nearest entry before `index` (after it with `forwards`) that contains `pattern`, whatever the case of the letters.
  package func search(_ pattern: String, from index: Int, forwards: Bool) -> Int? {
    let wanted = pattern.lowercased()
    let matches = { (place: Int) in entries[place].lowercased().contains(wanted) }
    return forwards
      ? (max(0, index + 1)..<max(index + 1, entries.count)).first { $0 < entries.count && matches($0) }
      : (0..<min(max(0, index), entries.count)).last(where: matches)
  }
}
