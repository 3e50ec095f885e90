import Language

/// Collects the dictionary forms of a treebank and the words that the rules get wrong.
struct LemmaTrainer {
  let sentences: [[TreebankWord]]

  func sections() -> [(name: String, bytes: [UInt8])] {
    var known: Set<UInt64> = []
    var counts: [String: (word: TreebankWord, lemmas: [String: Int])] = [:]
    for word in sentences.joined() where word.lemma != "_" && word.tag != "GW" {
      let lower = Lemmas.folded(word.form)
      if word.pos == .verb || word.pos == .noun || word.pos == .adjective || word.pos == .adverb {
        if word.lemma != lower || ["VB", "VBP", "NN", "JJ", "RB"].contains(word.tag) {
          known.insert(Lemmatiser.knownFeature(word.lemma, word.pos))
        }
      }
      guard !lower.contains("="), !lower.contains("\n") else { continue }
      let key = Lemmatiser.key(lower, word.pos, word.tag)
      counts[key, default: (word, [:])].lemmas[Lemmas.relative(word.lemma, word.form, word.pos), default: 0] += 1
    }
    var lines: [String] = []
    for (key, entry) in counts {
      guard let best = entry.lemmas.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
      let word = entry.word
      let lower = Lemmas.folded(word.form)
      let rule = LemmaRules.lemma(word.form, lower, word.pos, word.tag) { known.contains(Lemmatiser.knownFeature($0, word.pos)) }
      if Lemmas.relative(rule, word.form, word.pos) != best.key, best.value >= 2 || word.tag.hasPrefix("V") || word.tag == "NNS" {
        lines.append(key + "=" + best.key)
      }
    }
    print("lemma exceptions: \(lines.count), known lemmas: \(known.count)")
    let table = known.map { (hash: $0, weights: [(label: UInt8(0), weight: Int8(1))]) }
    return [
      ("lemmas", Array(lines.sorted().joined(separator: "\n").utf8)), ("lemmas.known", LinearModel.encode(labelCount: 1, table)),
    ]
  }
}

enum Lemmas {
  static func folded(_ text: String) -> String { text.lowercased().replacing("’", with: "'") }
  /// A name's lemma that is its written form counts as the folded form, so that all spellings agree.
  static func relative(_ lemma: String, _ form: String, _ pos: UniversalTag) -> String {
    pos == .properNoun && lemma == form ? folded(form) : lemma
  }
}
