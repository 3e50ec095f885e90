import TextModel

/// Dictionary forms: the model's table, then `LemmaRules`.
struct Lemmatiser: Sendable {
  private let table: LemmaTable

  /// - Throws: `dataDamaged` where the model file has no table.
  init(_ file: NetworkFile) throws(Diagnostic) { table = try LemmaTable(file) }

  /// The lemma of a word by its classes; a proper noun keeps its capitals.
  ///
  /// - Parameter lower: The folded form.
  func lemma(_ written: String, _ lower: String, _ pos: UniversalTag, _ tag: String) -> String {
    if let lemma = table.value(lower, pos.rawValue + "/" + tag) ?? table.value(lower, tag) { return lemma == "=" ? written : lemma }
    let kind =
      switch pos {
      case .verb, .auxiliary: "V"
      case .noun, .properNoun: "N"
      default: "A"
      }
    return LemmaRules.lemma(written, lower, pos, tag) { table.value($0, kind) != nil }
  }
}
