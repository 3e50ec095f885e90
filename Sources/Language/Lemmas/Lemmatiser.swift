/// Dictionary forms: a table of exceptions from training, then `LemmaRules`.
package struct Lemmatiser: Sendable {
  /// `form|POS` → lemma.
  private let exceptions: [String: String]
  private let known: LinearModel

  /// - Returns: nil where sections are missing.
  package init?(_ file: ModelFile) {
    guard let lines = file.lines("lemmas"), let known = LinearModel(file, section: "lemmas.known") else { return nil }
    var exceptions: [String: String] = [:]
    exceptions.reserveCapacity(lines.count)
    for line in lines {
      guard let split = line.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      exceptions[String(line[..<split])] = String(line[line.utf8.index(after: split)...])
    }
    self.exceptions = exceptions
    self.known = known
  }

  /// The lemma of a word by its classes; a proper noun keeps its capitals.
  package func lemma(_ written: String, _ lower: String, _ pos: UniversalTag, _ tag: String) -> String {
    if let lemma = exceptions[Lemmatiser.key(lower, pos, tag)] {
      return pos == .properNoun && lemma == lower ? written : lemma
    }
    return LemmaRules.lemma(written, lower, pos, tag) { known.value(Lemmatiser.knownFeature($0, pos)) != nil }
  }

  /// The key of the exceptions: verbs by form and tag, since "found" is both find and found.
  package static func key(_ lower: String, _ pos: UniversalTag, _ tag: String) -> String {
    pos == .verb || pos == .auxiliary || pos == .noun ? lower + "|" + tag : lower + "|" + pos.rawValue
  }

  /// The feature under which the model keeps that a form is a lemma of this class.
  package static func knownFeature(_ form: String, _ pos: UniversalTag) -> UInt64 {
    let kind: UInt64 = pos == .verb || pos == .auxiliary ? 1 : pos == .noun || pos == .properNoun ? 2 : 3
    return FeatureHash.feature(90 + kind, FeatureHash.string(form))
  }
}
