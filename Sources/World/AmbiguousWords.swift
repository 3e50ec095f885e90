import TextModel

/// Words that the gazetteer knows as places and that English text means otherwise most of the time (`ambiguous.tsv`).
public struct AmbiguousWords: Sendable {
  private let common: Set<String>
  private let persons: Set<String>

  init(folder: String) throws(Diagnostic) {
    let file = try TabSeparatedFile("ambiguous.tsv", in: folder, wanted: ["kind", "words"])
    var common: Set<String> = []
    var persons: Set<String> = []
    for row in file.rows {
      let words = row[file.column("words")].split(separator: " ").map(String.init)
      if row[file.column("kind")] == "person" { persons.formUnion(words) } else { common.formUnion(words) }
    }
    self.common = common
    self.persons = persons
  }

  /// Whether a name key is a common word ("most", "bath").
  public func isCommon(_ key: String) -> Bool { common.contains(key) }
  /// Whether a name key is a person's name more often than a place's ("jordan" is not, "austin" is).
  public func isPerson(_ key: String) -> Bool { persons.contains(key) }
}
