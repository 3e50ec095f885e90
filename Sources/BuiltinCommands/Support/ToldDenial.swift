import PluginKit

/// A denial of a deed that it names ("denied the attack", "rejected the accusation", "denied any shelling"), and what it denies.
struct ToldDenial: Telling {
  let statement: AttributedStatement
  /// Who denies, by side or name; nil where not known.
  private let denier: String?
  private let words: [String]

  /// The denials of an article that no event carries already.
  static func all(in article: ReviewedArticle, _ settings: StatementSettings) -> [ToldDenial] {
    let analysis = article.analysis
    return analysis.claims.compactMap { claim in
      guard claim.stance == .denies, !claim.isAttitude, !article.isRejected(claim.id), claim.rule != "noun of saying",
        !analysis.events.contains(where: { $0.claim == claim.id && $0.modality == .denied })
      else { return nil }
      return ToldDenial(
        statement: AttributedStatement(article, settings, item: claim.id, range: claim.content, claim: claim.id),
        denier: article.party(claim.speaker) ?? article.name(of: claim.speaker),
        words: deedWords(of: claim, in: article))
    }
  }

  /// The words of a denial without the names of places, which name no deed.
  private static func deedWords(of claim: Claim, in article: ReviewedArticle) -> [String] {
    let names = article.analysis.places.filter { claim.content.contains($0.range) }.map { NameKey.exact(article.text($0.range)) }
    let places = Set(names.flatMap { $0.split(separator: " ").map(String.init) })
    return NameKey.exact(article.text(claim.content)).split(separator: " ").map(String.init).filter { !places.contains($0) }
  }

  private init(statement: AttributedStatement, denier: String?, words: [String]) {
    self.statement = statement
    self.denier = denier
    self.words = words
  }

  /// In one article a denial answers what was told at most this many bytes away.
  private static let reach = 2000

  /// Whether it answers an accusation: of the one who denies it, and of what it names.
  func answers(_ accusation: ToldAccusation, _ settings: [Int: StatementSettings]) -> Bool {
    guard statement.source != accusation.statement.source else { return false }
    if statement.article.number == accusation.statement.article.number {
      guard isNear(accusation.statement) else { return false }
    } else {
      guard !namesWordsOnly, statement.canMean(accusation.statement, settings) else { return false }
    }
    if isApposed, !accusation.statement.isInSentence(of: statement) { return false }
    if let accused = accusation.accused, let denier, accused != denier { return false }
    return namesWords || words.contains { ToldDenial.accusations.contains($0) } || names(accusation.words)
  }

  /// Whether it answers an event that others tell: done by the one who denies it, or by nobody named.
  func answers(_ deed: ToldDeed, _ settings: [Int: StatementSettings]) -> Bool {
    guard statement.source != deed.statement.source, deed.isFactual, ToldDenial.violent.contains(deed.event.type) else { return false }
    if statement.article.number == deed.statement.article.number {
      guard isNear(deed.statement), settings[statement.article.number] != nil else { return false }
      if let date = statement.date, let other = deed.statement.date, date.start > other.end || other.start > date.end { return false }
      if let place = statement.place, let other = deed.statement.place, place.id != other.id { return false }
    } else {
      guard !namesWordsOnly, statement.canMean(deed.statement, settings) else { return false }
    }
    // "took the city, a claim the rebels denied": what was said in the same sentence, whoever did it.
    if isApposed {
      return deed.event.claim != nil && deed.statement.isInSentence(of: statement)
    }
    guard !namesAccusation else { return false }
    let actors = deed.actors
    if let denier { guard actors.isEmpty || actors.contains(denier) else { return false } }
    let told = NameKey.exact(deed.statement.article.text(deed.statement.words)).split(separator: " ").map(String.init)
    let type = deed.event.type.split(separator: "_").map(String.init)
    return namesWords && deed.event.claim != nil || names(told + type)
  }

  /// "…, a claim the rebels denied": it stands for what was said just before.
  private var isApposed: Bool {
    guard let first = words.first else { return false }
    return ["a", "an"].contains(first) && words.count <= 3 && (namesWords || namesAccusation)
  }

  private func isNear(_ other: AttributedStatement) -> Bool {
    abs(Int(statement.range.lower) - Int(other.range.lower)) <= ToldDenial.reach
  }

  /// "the accusation", "the report", "responsibility": what was said, whatever it was.
  private var namesWords: Bool { words.prefix(6).contains { ToldDenial.speech.contains($0) } }
  private var namesAccusation: Bool { words.prefix(6).contains { ToldDenial.accusations.contains($0) } }
  private var namesWordsOnly: Bool { (namesWords || namesAccusation) && !words.contains { ToldDenial.deeds.contains($0) } }

  /// Whether it names a deed that the words of the other name: any attack for "the attack", else a word of the same stem.
  private func names(_ other: [String]) -> Bool {
    if words.prefix(6).contains(where: { ToldDenial.deeds.contains($0) }) { return true }
    return words.contains { word in
      word.count >= 5 && other.contains { $0.count >= 5 && $0.prefix(5) == word.prefix(5) }
    }
  }

  private static let speech: Set<String> = [
    "claim", "claims", "report", "reports", "responsibility", "involvement", "blame", "it", "this", "that", "wrongdoing", "them",
  ]
  private static let accusations: Set<String> = ["accusation", "accusations", "allegation", "allegations", "charge", "charges"]
  private static let deeds: Set<String> = [
    "attack", "attacks", "strike", "strikes", "raid", "assault", "incident", "operation", "killing", "killings", "massacre", "targeting",
  ]
  /// Types that "the attack" may mean.
  private static let violent: Set<String> = [
    "clash", "offensive", "airstrike", "drone_strike", "shelling", "suicide_attack", "ied_bombing", "grenade_attack", "chemical_attack",
    "interception", "attack_on_civilians", "assassination", "abduction", "sexual_violence", "torture", "expulsion", "property_destroyed",
    "military_aid", "crowd_repression", "ceasefire_broken", "cyber_attack", "territory_taken_nonstate", "territory_taken_state",
  ]
}

/// "The UN accused the militia of killing 24 villagers": who is said to have done what.
struct ToldAccusation: Telling {
  let statement: AttributedStatement
  /// By side or name; nil where not known.
  let accused: String?
  let words: [String]
  /// As written.
  let content: String

  static func all(in article: ReviewedArticle, _ settings: StatementSettings) -> [ToldAccusation] {
    let analysis = article.analysis
    return analysis.claims.compactMap { claim in
      guard claim.stance == .alleges, !claim.isAttitude, !article.isRejected(claim.id),
        NameKey.exact(article.text(claim.cue)).hasPrefix("accus")
      else { return nil }
      let target = analysis.events.first { $0.type == "accuse" && $0.trigger.overlaps(claim.cue) }?.recipients.first
      let place = analysis.places.first { claim.content.contains($0.range) && $0.place.map { $0.kind != .country } == true }?.place
      let content = article.text(claim.content)
      return ToldAccusation(
        statement: AttributedStatement(article, settings, item: claim.id, range: claim.content, claim: claim.id, place: place),
        accused: article.party(target) ?? single(target, in: article),
        words: NameKey.exact(content).split(separator: " ").map(String.init), content: content)
    }
  }

  /// The words for an accused of no known name; nil where several are meant ("both sides").
  private static func single(_ role: Role?, in article: ReviewedArticle) -> String? {
    guard let role else { return nil }
    let words = NameKey.exact(article.text(role.range)).split(separator: " ")
    return words.contains { ["both", "all", "sides", "warring", "parties"].contains($0) } ? nil : article.name(of: role)
  }
}
