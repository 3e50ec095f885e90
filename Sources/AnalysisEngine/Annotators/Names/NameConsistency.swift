import Language

/// One name, one kind in an article: surnames go with their full names, repeated names with the majority, and what was overlooked is added.
struct NameConsistency {
  let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  func apply(to sketch: inout NameSketch) {
    var votes: [String: [NameKind: Double]] = [:]
    var surnames: [String: Double] = [:]
    var known: Set<String> = []
    for case let candidate? in sketch.candidates {
      let text = sketch.text(of: candidate.tokens)
      votes[text, default: [:]][candidate.kind, default: 0] += candidate.confidence * (candidate.rule == "title" ? 3 : 1)
      if candidate.isKnown { known.insert(text) }
      if candidate.kind == .person, candidate.tokens.count > 1, let last = candidate.tokens.last {
        surnames[reading.tokens[last].text, default: 0] += candidate.confidence
        surnames[reading.tokens[candidate.tokens.lowerBound].text, default: 0] += candidate.confidence * 0.7
      }
    }
    var kinds: [String: NameKind] = [:]
    for (text, counts) in votes where !known.contains(text) {
      if let weight = surnames[text], weight >= 0.4 {
        kinds[text] = .person
      } else if let best = counts.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }) {
        kinds[text] = best.key
      }
    }
    for number in sketch.candidates.indices {
      guard let candidate = sketch.candidates[number], !candidate.isKnown else { continue }
      guard let kind = kinds[sketch.text(of: candidate.tokens)], kind != candidate.kind else { continue }
      sketch.update(number) {
        $0.kind = kind
        $0.rule = "consistency"
      }
    }
    addOverlooked(kinds, surnames, to: &sketch)
  }

  /// Proper nouns outside every name that are a name elsewhere in the article.
  private func addOverlooked(_ kinds: [String: NameKind], _ surnames: [String: Double], to sketch: inout NameSketch) {
    for sentence in reading.sentences {
      for index in sentence.tokens where sketch.candidate(at: index) == nil {
        let token = reading.tokens[index]
        guard token.text.utf8.count > 2, token.text.utf8.first.map({ $0 >= 0x41 && $0 <= 0x5A }) ?? false else { continue }
        guard token.pos == .properNoun || sentence.isHeadline else { continue }
        if (surnames[token.text] ?? 0) >= 0.4 {
          sketch.put(NameCandidate(tokens: index..<(index + 1), kind: .person, rule: "surname", confidence: 0.75))
        } else if let kind = kinds[token.text], kind != .other {
          sketch.put(NameCandidate(tokens: index..<(index + 1), kind: kind, rule: "consistency", confidence: 0.6))
        }
      }
    }
  }
}
