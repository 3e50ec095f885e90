import Language

/// "The group", "the ministry", "the agency": what a noun with "the" speaks of again, where one alone can be meant.
struct AnaphoricNouns {
  private let discourse: Discourse
  private let reading: Reading

  init(_ discourse: Discourse, _ reading: Reading) {
    self.discourse = discourse
    self.reading = reading
  }

  /// - Parameter head: The noun in small letters.
  func entity(of value: NounPhrase, _ head: String, _ sketch: EntitySketch) -> Int? {
    guard let determiner = value.determiner, ["the", "this", "that"].contains(reading.tokens[determiner].lower) else { return nil }
    let modifiers = reading.tokens[(determiner + 1)..<max(determiner + 1, value.head)]
    guard modifiers.allSatisfy({ EntityWords.anaphoricAdjectives.contains($0.lower) }) else { return nil }
    if EntityWords.repeated.contains(head), let entity = latest(value.sentence, { discourse.nouns[$0]?.contains(head) == true }) {
      return entity
    }
    guard let kinds = EntityWords.anaphors[head] else { return nil }
    return latest(value.sentence) {
      kinds.contains(sketch[$0].kind) && !isOffice(sketch[$0].name) && !discourse.unnamed.contains($0)
    }
  }

  /// The only one that fits in the last sentences; where several do, the one that alone is the subject of the latest of them; where none does, the
  /// only one of the article so far.
  private func latest(_ sentence: Int, _ fits: (Int) -> Bool) -> Int? {
    let near = discourse.mentions(since: sentence - 2).filter { fits($0.entity) }
    guard let last = near.last else {
      let all = Set(discourse.mentions.map { $0.entity }.filter(fits))
      return all.count == 1 ? all.first : nil
    }
    if near.allSatisfy({ $0.entity == last.entity }) { return last.entity }
    let subjects = Set(near.filter { $0.sentence == last.sentence && $0.isSubject }.map { $0.entity })
    return subjects.count == 1 ? subjects.first : nil
  }

  /// Whether a name says what it is, and that is no group: "Home Office".
  private func isOffice(_ name: String) -> Bool {
    guard let last = name.lowercased().split(separator: " ").last else { return false }
    return ["office", "court", "commission", "agency", "university", "bank", "company", "corp", "inc", "institute", "nations", "house"]
      .contains(last)
  }
}
