import Language
import TextModel
import Values
import World

/// One article as the annotators of events, assets and casualties see it: its clauses, and what stands at each token.
struct ArticleScene {
  let article: Article
  let reading: Reading
  let clauses: Clauses
  let entities: [Entity]
  /// The day of publication, or that of the dateline where none is given; nil where neither is.
  let published: CivilDate?
  let places: [PlaceMention]
  let dates: [DateMention]
  let claims: [Claim]
  /// Claims and attitudes whose words deny something.
  let denials: [Claim]
  let corrections: Corrections
  let world: World

  private struct Described {
    let range: TextRange
    let place: Place
    /// The words of the distance.
    let words: TextRange
  }

  /// Whether an armed group is spoken of anywhere in the article.
  let hasArmedGroup: Bool
  /// Things that a stated distance places: "another district capital, 150 kilometres from Kabul".
  private let described: [Described]
  /// The stated distances from a named place.
  let distances: [StatedDistance]
  private let entityByID: [String: Int]
  private let entityOfToken: [Int: Int]
  private let placeOfToken: [Int: Int]
  /// The place mentions of each sentence.
  private let placesOfSentence: [Int: [Int]]
  private let datesOfSentence: [Int: [Int]]
  private let claimsOfSentence: [Int: [Int]]

  /// The products that it is made from: what an annotator that uses it declares.
  static var reads: [any Annotator.Type] {
    [
      ClauseAnnotator.self, EntityAnnotator.self, PlaceAnnotator.self, DateAnnotator.self, ClaimAnnotator.self, DistanceAnnotator.self,
    ]
  }

  init(_ article: Article, _ products: Products, world: World) {
    let reading = products.reading
    let entities = products[EntityAnnotator.self]
    let places = products[PlaceAnnotator.self]
    let dates = products[DateAnnotator.self]
    // What is praised, feared or demanded is not thereby claimed: the article vouches for "the attack" that somebody condemns.
    let claims = products[ClaimAnnotator.self].filter { !$0.isAttitude }
    denials = products[ClaimAnnotator.self].filter { claim in
      claim.stance == .denies || ArticleScene.isDenial(article.text[claim.cue])
    }
    clauses = products[ClauseAnnotator.self]
    corrections = products.corrections
    described = products[DistanceAnnotator.self].compactMap { distance in
      guard let of = distance.of, let place = distance.ofPlace else { return nil }
      return Described(range: of.range, place: place, words: distance.range)
    }
    distances = products[DistanceAnnotator.self].filter { $0.kind == .separation && $0.from != nil }
    self.reading = reading
    self.article = article
    self.entities = entities
    self.places = places
    self.dates = dates
    let datelines = reading.datelines.compactMap { $0.date.map { reading.textRange($0) } }
    published =
      article.header.published
      ?? dates.first { mention in mention.interval?.days == 1 && datelines.contains { $0.overlaps(mention.range) } }?.interval?.start
    self.claims = claims
    self.world = world
    hasArmedGroup = entities.contains { $0.kind == .armedGroup }
    entityByID = Dictionary(entities.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    entityOfToken = ArticleScene.entityIndex(entities, reading)
    var placeOfToken: [Int: Int] = [:]
    var placesOfSentence: [Int: [Int]] = [:]
    for (index, mention) in places.enumerated() where mention.place != nil {
      for token in reading.tokenIndexes(in: mention.range) { placeOfToken[token] = index }
      if let sentence = reading.sentenceIndex(at: Int(mention.range.lower)) { placesOfSentence[sentence, default: []].append(index) }
    }
    self.placeOfToken = placeOfToken
    self.placesOfSentence = placesOfSentence
    var datesOfSentence: [Int: [Int]] = [:]
    for (index, mention) in dates.enumerated() where mention.interval != nil {
      if let sentence = reading.sentenceIndex(at: Int(mention.range.lower)) { datesOfSentence[sentence, default: []].append(index) }
    }
    self.datesOfSentence = datesOfSentence
    var claimsOfSentence: [Int: [Int]] = [:]
    for (index, claim) in claims.enumerated() where !claim.content.isEmpty {
      guard let first = reading.sentenceIndex(at: Int(claim.content.lower)) else { continue }
      let last = reading.sentenceIndex(at: Int(claim.content.upper) - 1) ?? first
      for sentence in first...max(first, last) { claimsOfSentence[sentence, default: []].append(index) }
    }
    self.claimsOfSentence = claimsOfSentence
  }

  /// Whether the words that announce a claim deny it.
  private static func isDenial(_ cue: some StringProtocol) -> Bool {
    let forms: Set<String> = ["deny", "denies", "denied", "denying", "denial", "denials"]
    return cue.lowercased().split { !$0.isLetter }.contains { forms.contains(String($0)) }
  }

  /// The entity of each token; a name wins over a nominal or pronoun that covers it.
  private static func entityIndex(_ entities: [Entity], _ reading: Reading) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for form in [Entity.Mention.Form.pronoun, .nominal, .name] {
      for (index, entity) in entities.enumerated() {
        for mention in entity.mentions where mention.form == form {
          // “His” belongs to what it stands before: it is no participant.
          for token in reading.tokenIndexes(in: mention.range) where reading.tokens[token].tag != "PRP$" { found[token] = index }
        }
      }
    }
    return found
  }

  // MARK: At a token or phrase

  func token(_ index: Int) -> Token { clauses.tokens[index] }
  func phrase(_ index: Int) -> NounPhrase { clauses.phrases[index] }

  /// Whether a token is a "no" that denies; in "no fewer than 30" it does not.
  func denies(_ index: Int) -> Bool { token(index).lower == "no" && !CountWording.isBound(index, in: clauses.tokens) }
  func lemma(ofHead phrase: Int) -> String { clauses.tokens[clauses.phrases[phrase].head].lemma.lowercased() }

  /// The entity that a phrase speaks of: that of its head, else of the last of its words.
  func entity(of phrase: Int) -> Entity? {
    let value = clauses.phrases[phrase]
    if let index = entityOfToken[value.head] { return entities[index] }
    for token in value.tokens.reversed() {
      if let index = entityOfToken[token] { return entities[index] }
    }
    return nil
  }

  /// The entity of a role where a name is known for it: "the troops" may be anybody's.
  func namedEntity(of role: Role?) -> String? {
    guard let id = role?.entity, let entity = entity(id: id), entity.mentions.contains(where: { $0.form == .name }) else { return nil }
    return id
  }

  /// The side of the entity that a role names; nil where it names none, or none that is known to be on a side.
  func side(of role: Role?) -> String? { role?.entity.flatMap { entity(id: $0) }?.side }

  /// Who vouches for a claim, for comparing: two spokesmen of one side are one claimant.
  func claimant(_ claim: Claim) -> String { side(of: claim.speaker) ?? claim.speaker?.entity ?? claim.id }

  /// The phrases that hold words of a range.
  func phrases(in range: TextRange) -> [Int] {
    clauses.phrases.indices.filter { !range.isEmpty && token(clauses.phrases[$0].head).range.overlaps(range) }
  }

  func entity(id: String) -> Entity? { entityByID[id].map { entities[$0] } }

  /// The entity of a token; nil where none is mentioned.
  func entity(atToken token: Int) -> Entity? { entityOfToken[token].map { entities[$0] } }

  /// The place that the head of a phrase names.
  func place(ofHead phrase: Int) -> Place? { placeOfToken[clauses.phrases[phrase].head].flatMap { places[$0].place } }

  /// The first place mention within a phrase, its possessor and what follows "of".
  func placeMention(within phrase: Int) -> PlaceMention? {
    for token in clauses.extent(of: phrase) {
      if let index = placeOfToken[token] { return places[index] }
    }
    return nil
  }

  func placeMentions(inSentence sentence: Int) -> [PlaceMention] { (placesOfSentence[sentence] ?? []).map { places[$0] } }
  func dateMentions(inSentence sentence: Int) -> [DateMention] { (datesOfSentence[sentence] ?? []).map { dates[$0] } }

  /// The claims whose content has words of a sentence.
  func claims(inSentence sentence: Int) -> [Claim] { (claimsOfSentence[sentence] ?? []).map { claims[$0] } }

  /// The claims whose content holds a range.
  func claims(containing range: TextRange, sentence: Int) -> [Claim] {
    claims(inSentence: sentence).filter { $0.content.contains(range) }
  }

  /// The narrowest claim whose content holds a range.
  func claim(containing range: TextRange, sentence: Int) -> Claim? {
    claims(containing: range, sentence: sentence).min { $0.content.count < $1.content.count }
  }

  /// "The army said it had captured": for a pronoun the nearest subject of the clauses above that agrees with it; else the phrase itself.
  func speaker(for phrase: Int, inClause index: Int?) -> Int {
    guard clauses.phrases[phrase].isPronoun, let index else { return phrase }
    var current = clauses.clauses[index].governor
    var steps = 0
    while let governor = current, steps < 4 {
      let above = clauses.clauses[governor]
      let isAdverbial = clauses.clauses[index].kind == .adverbial
      if isAdverbial, above.objects.contains(where: { agree(phrase, $0) && classes(of: $0).contains(.actor) }) { return phrase }
      if let subject = above.subjects.first, subject != phrase, !clauses.phrases[subject].isPronoun, agree(phrase, subject) {
        return subject
      }
      current = above.governor
      steps += 1
    }
    return phrase
  }

  /// Whether a pronoun can stand for a noun: "they" for a plural or group, "he" and "she" for no plural.
  private func agree(_ pronoun: Int, _ noun: Int) -> Bool {
    let word = clauses.tokens[clauses.phrases[pronoun].head].lower
    let tag = clauses.tokens[clauses.phrases[noun].head].tag
    let isPlural = tag == "NNS" || tag == "NNPS"
    let kinds = classes(of: noun)
    switch word {
    case "he", "she": return !isPlural && (kinds.isDisjoint(with: [.area, .country]) || kinds.contains(.person))
    case "it": return !isPlural && !kinds.contains(.official)
    case "they": return true
    default: return false
    }
  }

  /// Whether a claim goes on from an earlier sentence, so that what is told before holds for it.
  func goesOn(_ claim: Claim?, inSentence sentence: Int) -> Bool {
    claim.map { $0.content.lower < reading.sentences[sentence].range.lower } ?? false
  }

  // MARK: Roles

  /// The words of a phrase as a role. A subject takes the prepositional phrases between it and its verb ("forces in the north").
  func role(_ phrase: Int, asSubject: Bool = false) -> Role { role(phrase, asSubjectBefore: asSubject ? reading.tokens.count : 0) }

  /// The same for a subject that stands before a verb or noun; what follows that is none of its words.
  func role(_ phrase: Int, asSubjectBefore end: Int) -> Role {
    var extent = clauses.extent(of: phrase)
    if extent.upperBound <= end, !clauses.phrases[phrase].isPronoun {
      var current = phrase
      var steps = 0
      while steps < 3, let link = clauses.phrases[current].modifiers.first(where: { ArticleScene.inner.contains($0.preposition) }) {
        let next = clauses.extent(of: link.phrase)
        if link.token != extent.upperBound || clauses.phrases[link.phrase].isTemporal || next.upperBound <= extent.upperBound
          || next.upperBound > end
        {
          break
        }
        extent = extent.lowerBound..<next.upperBound
        current = link.phrase
        steps += 1
      }
    }
    return Role(reading.textRange(extent), entity: entity(of: phrase)?.id)
  }

  /// The words of a phrase that something is done to, with the prepositional phrases that the tree binds to its noun ("a base in the north").
  func role(asTarget phrase: Int) -> Role {
    var extent = clauses.extent(of: phrase)
    guard !clauses.phrases[phrase].isPronoun else { return role(phrase) }
    var steps = 0
    while steps < 3, let link = clauses.links(from: extent).first(where: { isOfNoun($0, extent) }) {
      let next = clauses.extent(of: link.phrase)
      if next.upperBound <= extent.upperBound { break }
      extent = extent.lowerBound..<next.upperBound
      steps += 1
    }
    return Role(reading.textRange(extent), entity: entity(of: phrase)?.id)
  }

  /// A title and the name behind its comma are one who acts: "The then president, Goodluck Jonathan".
  func withName(_ role: Role, of phrase: Int) -> Role {
    let value = clauses.phrases[phrase]
    guard clauses.tokens[value.head].pos == .noun || value.tokens.count > 1, let apposition = value.apposition,
      clauses.tokens[clauses.phrases[apposition].head].pos == .properNoun, classes(of: phrase).contains(.person),
      let comma = reading.tokenIndexes(in: role.range).last.map({ $0 + 1 }), comma + 1 < clauses.tokens.count,
      clauses.tokens[comma].text == ",", clauses.phrases[apposition].tokens.lowerBound == comma + 1,
      entity(of: apposition)?.kind != .place
    else { return role }
    let name = clauses.range(of: apposition, in: reading)
    return Role(role.range.union(name), entity: role.entity ?? entity(of: apposition)?.id)
  }

  /// Whether the tree hangs a prepositional phrase that follows some words on one of them that is a noun.
  private func isOfNoun(_ link: PrepositionalPhrase, _ extent: Range<Int>) -> Bool {
    guard ArticleScene.local.contains(link.preposition), !clauses.phrases[link.phrase].isTemporal else { return false }
    let tokens = clauses.phrases[link.phrase].tokens
    let top = tokens.first { token in reading.tokens[token].head.map { !tokens.contains($0) } ?? false }
    guard let top, reading.tokens[top].relation.universal == .nmod, let head = reading.tokens[top].head else { return false }
    return extent.contains(head)
  }

  /// Prepositions that say where something is.
  private static let local: Set<String> = ["in", "at", "near", "outside"]

  /// Prepositions that bind to the noun before a verb.
  private static let inner: Set<String> = ["in", "of", "from", "for", "at", "near", "throughout"]

  /// A role of single tokens, as for a modifier ("Taliban attack"); in “three army tanks” the only army that the article speaks of.
  func role(tokens: Range<Int>) -> Role {
    let named = entityOfToken[tokens.lowerBound].map { entities[$0].id }
    return Role(reading.textRange(tokens), entity: named ?? onlyForce(calledBy: token(tokens.lowerBound).lower))
  }

  /// The only armed group or force of the article whose mentions end in a word ("the Sudanese ⟦army⟧"); nil where there are more, or none.
  private func onlyForce(calledBy word: String) -> String? {
    let forces = entities.filter { [.armedGroup, .securityForce].contains($0.kind) }.filter { force in
      force.mentions.contains { mention in reading.tokenIndexes(in: mention.range).last.map { token($0).lower == word } ?? false }
    }
    return forces.count == 1 ? forces[0].id : nil
  }

  /// The place that a stated distance gives to a phrase; nil where none speaks of it.
  func describedPlace(of phrase: Int) -> Place? { description(of: phrase)?.place }

  /// The same with the words of the distance.
  func description(of phrase: Int) -> (place: Place, words: TextRange)? {
    guard !described.isEmpty else { return nil }
    let range = clauses.range(of: phrase, in: reading)
    return described.first { $0.range.overlaps(range) }.map { ($0.place, $0.words) }
  }
}
