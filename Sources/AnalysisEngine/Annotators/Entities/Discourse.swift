import Language
import TextModel

/// Who and what an article has spoken of so far: for nouns and pronouns that speak of it again.
struct Discourse {
  /// One place that spoke of an entity.
  struct Mention {
    /// The word that stands for it in the tree.
    let token: Int
    /// The number of its sentence.
    let sentence: Int
    /// The number of the entity in the sketch.
    let entity: Int
    /// Whether it is the subject of a clause.
    let isSubject: Bool
  }

  let reading: Reading
  private let sentenceOfToken: [Int]
  /// The entity that each token of a mention means; of a description its head alone.
  private(set) var entityOfToken: [Int: Int] = [:]
  /// In the order of the text.
  private(set) var mentions: [Mention] = []
  /// Whether persons are spoken of as he or she, where that is known.
  private(set) var genders: [Int: PersonGender] = [:]
  /// Nouns that were used of an entity, in small letters: "ministry", "mission".
  private(set) var nouns: [Int: Set<String>] = [:]
  /// Entities that are spoken of as many: "the gunmen".
  private(set) var plurals: Set<Int> = []
  /// Entities that a phrase without a name brought in ("a spokesman").
  private(set) var unnamed: Set<Int> = []

  init(_ reading: Reading) {
    self.reading = reading
    var sentences = [Int](repeating: 0, count: reading.tokens.count)
    for (number, sentence) in reading.sentences.enumerated() { for token in sentence.tokens { sentences[token] = number } }
    sentenceOfToken = sentences
  }

  func sentence(of token: Int) -> Int { sentenceOfToken[token] }

  /// What a token means, before the sweep over the text comes to it.
  mutating func mark(_ tokens: Range<Int>, as entity: Int) { for token in tokens { entityOfToken[token] = entity } }

  /// Says that the text speaks of an entity at a token.
  mutating func note(_ entity: Int, at token: Int) {
    entityOfToken[token] = entity
    mentions.append(Mention(token: token, sentence: sentenceOfToken[token], entity: entity, isSubject: isSubject(token)))
  }

  mutating func learn(_ gender: PersonGender, of entity: Int) { if genders[entity] == nil { genders[entity] = gender } }
  mutating func learn(noun: String, of entity: Int) { nouns[entity, default: []].insert(noun) }
  mutating func learnPlural(_ entity: Int) { plurals.insert(entity) }
  mutating func learnUnnamed(_ entity: Int) { unnamed.insert(entity) }

  /// The mentions of the sentences from `first` on, the latest last. O(those).
  func mentions(since first: Int) -> ArraySlice<Mention> {
    var start = mentions.count
    while start > 0, mentions[start - 1].sentence >= first { start -= 1 }
    return mentions[start...]
  }

  // MARK: Trees

  /// Whether a token, or the name that it belongs to, is the subject of a clause.
  func isSubject(_ token: Int) -> Bool { reading.tokens[phraseHead(of: token)].relation.universal == .nsubj }

  /// The head of the name that a token belongs to.
  private func phraseHead(of token: Int) -> Int {
    var token = token
    for _ in 0..<8 {
      let relation = reading.tokens[token].relation.universal
      guard relation == "flat" || relation == "compound" || relation == "fixed", let head = reading.tokens[token].head else { return token }
      token = head
    }
    return token
  }

  /// The entity of a verb's subject, which verbs of one list share; nil where it has none, or none that is known.
  func subject(of verb: Int) -> (token: Int, entity: Int)? {
    var verb = verb
    for _ in 0..<6 {
      for dependent in reading.dependents(of: verb) where reading.tokens[dependent].relation.universal == .nsubj {
        return entity(at: dependent).map { (dependent, $0) }
      }
      guard ["conj", "xcomp", "advcl"].contains(reading.tokens[verb].relation.universal.rawValue), let head = reading.tokens[verb].head
      else {
        return nil
      }
      verb = head
    }
    return nil
  }

  /// The entity of the name or description whose head a token is.
  func entity(at token: Int) -> Int? {
    if let entity = entityOfToken[token] { return entity }
    // A title is the head of the name after it: "President ⟦Zelensky⟧".
    return reading.dependents(of: token).lazy.filter { reading.tokens[$0].relation.universal == "flat" }.compactMap { entityOfToken[$0] }
      .first
  }

  /// The verb, or other predicate, whose clause a token stands in, and whether it stands in its subject.
  func clause(of token: Int) -> (verb: Int, isInSubject: Bool)? {
    var (token, isInSubject) = (token, false)
    for _ in 0..<12 {
      let relation = reading.tokens[token].relation.universal
      guard let head = reading.tokens[token].head else { return nil }
      if relation == .nsubj { isInSubject = true }
      let isPredicate =
        reading.tokens[head].pos == .verb || reading.dependents(of: head).contains { reading.tokens[$0].relation.universal == .nsubj }
      if isPredicate || relation == .nsubj { return (head, isInSubject) }
      token = head
    }
    return nil
  }

  /// The entity of which a token's phrase says more: "MONUSCO, ⟦its⟧ mission".
  func described(byPhraseOf token: Int) -> Int? {
    var token = token
    for _ in 0..<4 {
      guard let head = reading.tokens[token].head else { return nil }
      if reading.tokens[token].relation.universal == "appos" { return entity(at: head) }
      token = head
    }
    return nil
  }

  /// The verb of saying whose content a clause is.
  func speech(over verb: Int) -> Int? {
    var verb = verb
    for _ in 0..<6 {
      let token = reading.tokens[verb]
      guard let head = token.head else { return nil }
      switch token.relation.universal {
      case .ccomp, "parataxis": return SpeechWords.verbs[reading.tokens[head].lemma].map { _ in head }
      case "conj", "advcl", .xcomp: verb = head
      default: return nil
      }
    }
    return nil
  }
}
