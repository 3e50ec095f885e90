import Language
import TextModel
import World

/// Adds mentions by description: "the insurgents", "the interior ministry", "Afghan security forces", "the governor", and pronouns that leave
/// no doubt. One sweep over the text: what was spoken of last decides what "the group" and "he" mean.
struct NominalEntities {
  let reading: Reading
  let clauses: Clauses
  let world: World
  /// The country that the article is about; nil where none leads.
  let country: String?
  var discourse: Discourse
  private var speakers: QuotationSpeakers

  init(_ reading: Reading, _ clauses: Clauses, _ world: World, country: String?) {
    self.reading = reading
    self.clauses = clauses
    self.world = world
    self.country = country
    discourse = Discourse(reading)
    speakers = QuotationSpeakers(reading)
  }

  mutating func gather(into sketch: inout EntitySketch) {
    mergeGenericGroup(&sketch)
    let armedGroups = Set(sketch.drafts.indices.filter { sketch[$0].kind == .armedGroup && !sketch[$0].mentions.isEmpty })
    for (number, draft) in sketch.drafts.enumerated() { for mention in draft.mentions { discourse.mark(mention.tokens, as: number) } }
    speakers.read(discourse)
    for stop in stops(sketch) {
      switch stop.what {
      case .name(let entity, let tokens): noteName(entity, tokens, sketch)
      case .phrase(let phrase): addPhrase(phrase, armedGroups, to: &sketch)
      case .pronoun(let kind): addPronoun(stop.token, kind, to: &sketch)
      }
    }
    speakers.read(discourse)
    addFirstPersons(to: &sketch)
  }

  // MARK: The sweep

  /// What the sweep stops at.
  private struct Stop {
    enum What {
      case name(entity: Int, Range<Int>)
      case phrase(Int)
      case pronoun(PronounResolver.Class)
    }
    let token: Int
    let what: What
  }

  /// Names, phrases and pronouns in the order of the text.
  private func stops(_ sketch: EntitySketch) -> [Stop] {
    var stops: [Stop] = []
    for (number, draft) in sketch.drafts.enumerated() {
      for mention in draft.mentions {
        stops.append(Stop(token: mention.tokens.upperBound - 1, what: .name(entity: number, mention.tokens)))
      }
    }
    for phrase in clauses.phrases.indices where !clauses.phrases[phrase].isPronoun {
      stops.append(Stop(token: clauses.phrases[phrase].head, what: .phrase(phrase)))
    }
    for (index, token) in reading.tokens.enumerated() where token.tag == "PRP" || token.tag == "PRP$" {
      if let kind = PronounResolver.class(of: token.lower) { stops.append(Stop(token: index, what: .pronoun(kind))) }
    }
    return stops.enumerated().sorted { ($0.element.token, $0.offset) < ($1.element.token, $1.offset) }.map { $0.element }
  }

  /// What a name tells of its entity: he or she, and the nouns that may stand for it.
  private mutating func noteName(_ entity: Int, _ tokens: Range<Int>, _ sketch: EntitySketch) {
    discourse.note(entity, at: tokens.upperBound - 1)
    if sketch[entity].kind == .person {
      learnGender(of: entity, tokens, sketch)
    } else {
      for token in reading.tokens[tokens] where EntityWords.repeated.contains(token.lower) {
        discourse.learn(noun: token.lower, of: entity)
      }
      for word in sketch[entity].name.lowercased().split(separator: " ") where EntityWords.repeated.contains(String(word)) {
        discourse.learn(noun: String(word), of: entity)
      }
    }
  }

  private mutating func learnGender(of entity: Int, _ tokens: Range<Int>, _ sketch: EntitySketch) {
    let before = reading.tokens[max(0, tokens.lowerBound - 3)..<tokens.lowerBound].reversed().prefix {
      $0.pos != .punctuation && $0.pos != .verb
    }
    let titles = before.map(\.lower) + sketch[entity].roles.flatMap { $0.lowercased().split(separator: " ").map(String.init) }.prefix(4)
    if let gender = titles.lazy.compactMap({ PersonGender.ofRole($0) }).first
      ?? PersonGender.ofGivenName(reading.tokens[tokens.lowerBound].text)
    {
      discourse.learn(gender, of: entity)
    }
  }

  private mutating func addPhrase(_ phrase: Int, _ armedGroups: Set<Int>, to sketch: inout EntitySketch) {
    let value = clauses.phrases[phrase]
    if discourse.entityOfToken[value.head] != nil { return }
    if value.isTemporal || value.quantity.map({ $0.contains(value.head) }) ?? false { return }
    if value.tokens.contains(where: { ["“", "”", "\"", "''"].contains(reading.tokens[$0].text) }) { return }
    let head = clauses.tokens[value.head].lower
    if let kind = EntityWords.groups[head] ?? (EntityWords.owned.contains(head) ? .securityForce : nil) {
      addGroup(value, phrase, kind, armedGroups, to: &sketch)
    } else if EntityWords.persons.contains(head) {
      addPerson(value, phrase, to: &sketch)
    }
  }

  // MARK: Pronouns

  private mutating func addPronoun(_ token: Int, _ kind: PronounResolver.Class, to sketch: inout EntitySketch) {
    guard let entity = PronounResolver(reading, speakers).entity(of: token, kind, in: discourse, sketch) else { return }
    if kind == .he || kind == .she { discourse.learn(kind == .he ? .male : .female, of: entity) }
    sketch.add(token..<(token + 1), reading.tokens[token].range, .pronoun, to: entity)
    discourse.note(entity, at: token)
  }

  /// I in a quotation is who speaks, and so is we where a group or office does.
  private func addFirstPersons(to sketch: inout EntitySketch) {
    for (index, token) in reading.tokens.enumerated() where token.tag == "PRP" || token.tag == "PRP$" {
      let isSingular = ["i", "me", "my", "myself", "mine"].contains(token.lower)
      guard isSingular || ["we", "us", "our", "ourselves", "ours"].contains(token.lower) else { continue }
      guard let speaker = speakers.speaker(around: index), (sketch[speaker].kind == .person) == isSingular else { continue }
      sketch.add(index..<(index + 1), token.range, .pronoun, to: speaker)
    }
  }

  // MARK: Words

  func isDefinite(_ value: NounPhrase) -> Bool {
    guard let determiner = value.determiner else { return clauses.tokens[value.head].tag == "NNS" }
    return ["the", "these", "those", "this", "that", "its", "their", "his", "her"].contains(reading.tokens[determiner].lower)
  }

  /// Whether "the" or a word that points stands before it.
  func isPointed(_ value: NounPhrase) -> Bool {
    value.determiner.map { ["the", "this", "that", "these", "those"].contains(reading.tokens[$0].lower) } ?? false
  }

  func name(of value: NounPhrase) -> String {
    var start = value.tokens.lowerBound
    while start < value.head, reading.tokens[start].pos == .determiner { start += 1 }
    return EntityText.written(start..<(value.head + 1), in: reading)
  }
}
