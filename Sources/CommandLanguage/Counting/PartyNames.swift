/// The names of those who take part as one column of a table gives them: “fighters of the Northern Front” are the Northern Front.
struct PartyNames {
  /// The columns that hold such names.
  static let columns: Set<String> = ["captor", "loser", "by", "claimant"]

  /// By the compared form of the longer name.
  private var shorter: [String: Value] = [:]

  init(_ table: Table, column: Int) {
    var names: [String: String] = [:]
    for row in table.rows {
      if case .text(let text) = row.cells[column], names[ComparedText.form(text)] == nil { names[ComparedText.form(text)] = text }
    }
    let proper = names.filter { PartyNames.isProper($0.value) }.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }
    for form in names.keys {
      let held = proper.first { $0.key != form && PartyNames.holds(form, $0.key) }
      if let held { shorter[form] = .text(held.value) }
    }
  }

  /// The shortest name of the column that stands in a name; the name itself where none does.
  func shortest(_ name: Value) -> Value {
    if case .text(let text) = name { shorter[ComparedText.form(text)] ?? name } else { name }
  }

  /// Whether a name says only that somebody is meant of whom the sentence tells: “its troops”.
  func isAnybody(_ name: Value) -> Bool { if case .text(let text) = name { PartyNames.isAnybody(text) } else { false } }

  /// Whether a name begins with its, their and the like.
  static func isAnybody(_ name: String) -> Bool {
    guard let first = name.split(separator: " ").first else { return false }
    return ["its", "their", "his", "her"].contains(first.lowercased())
  }

  /// Whether a name is told from common nouns by a capital beside that of the first word, a digit or a single letter: “Rebels” begins a
  /// sentence; “Northern Front” and “M23” are names.
  static func isProper(_ name: String) -> Bool { name.dropFirst().contains { $0.isUppercase || $0.isNumber } || name.count == 1 }

  /// Whether the words of a name stand, one behind the other, in another; both in compared form.
  static func holds(_ name: String, _ other: String) -> Bool {
    let parts = other.split(separator: " ")
    let all = name.split(separator: " ")
    guard !parts.isEmpty, parts.count < all.count else { return false }
    return all.indices.dropLast(parts.count - 1).contains { all[$0..<($0 + parts.count)].elementsEqual(parts) }
  }
}
