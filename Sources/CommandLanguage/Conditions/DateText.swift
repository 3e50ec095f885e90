import Values

/// Reads days, months, years and runs of days as they are typed.
package enum DateText {
  /// `2021-08-12`, `2021-08`, `2021`, or two of them around `/`; nil for anything else.
  package static func interval(_ text: String) -> DateInterval? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return single(text) }
    guard let first = single(String(parts[0])), let last = single(String(parts[1])), first.start <= last.end else { return nil }
    return DateInterval(first.start, last.end)
  }

  private static func single(_ text: String) -> DateInterval? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), fields.first?.count == 4 else { return nil }
    switch fields.count {
    case 1: return Int(fields[0]).flatMap { DateInterval(year: $0) }
    case 2:
      guard fields[1].count == 2, let year = Int(fields[0]), let month = Int(fields[1]) else { return nil }
      return DateInterval(year: year, month: month)
    default: return CivilDate(iso: text).map { DateInterval($0) }
    }
  }
}
