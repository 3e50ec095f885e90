import Language
import TextModel
import Values
import World

/// Makes the published events of the candidates: roles, place, date, claim and modality.
struct EventBuilder {
  let scene: ArticleScene
  private let roles: RoleFinder
  private let types: EventTypeResolver

  init(_ scene: ArticleScene) {
    self.scene = scene
    roles = RoleFinder(scene: scene)
    types = EventTypeResolver(scene: scene)
  }

  func events(from candidates: [EventCandidate]) -> [Event] {
    var mentions: [EventCoreference.Mention] = []
    let settings = SettingFinder(scene: scene, candidates: candidates)
    for candidate in candidates {
      for part in parts(of: candidate) { mentions.append((part, event(part, id: ItemID.event(mentions.count), settings))) }
    }
    return scene.corrections.regrouped(EventCoreference(scene: scene).grouped(corrected(mentions)))
  }

  /// The events with what the analyst says of them, so that they are grouped by it.
  private func corrected(_ mentions: [EventCoreference.Mention]) -> [EventCoreference.Mention] {
    let events = scene.corrections.applied(to: mentions.map { $0.event }, scene.entities, in: scene.article, scene.world)
    return zip(mentions, events).map { mention, event in
      var candidate = mention.candidate
      if event.correction?.has(.recipient) == true { candidate.recipients = event.recipients.flatMap { scene.phrases(in: $0.range) } }
      return (candidate, event)
    }
  }

  /// Places taken together are taken one by one: each is an event of its own, with its own place.
  private func parts(of candidate: EventCandidate) -> [EventCandidate] {
    guard candidate.type.hasPrefix("territory") else { return [candidate] }
    let areas = candidate.recipients.filter { scene.classes(of: $0).contains(.area) }.flatMap(named)
    guard areas.count > 1 else { return [candidate] }
    return areas.map { area in
      var part = candidate
      part.recipients = [area]
      return part
    }
  }

  /// "the towns of Dinder, Rabak and Kosti" by their names; any other phrase as it is.
  private func named(_ area: Int) -> [Int] {
    guard let complement = scene.phrase(area).complement else { return [area] }
    let names = scene.clauses.members(of: complement)
    let areNames = names.allSatisfy { scene.token(scene.phrase($0).head).pos == .properNoun }
    return names.count > 1 && areNames ? names : [area]
  }

  private func event(_ candidate: EventCandidate, id: String, _ settings: SettingFinder) -> Event {
    let trigger = scene.reading.textRange(candidate.trigger)
    let type = types.type(of: candidate)
    let held = scene.claim(containing: trigger, sentence: candidate.sentence)
    // "denied any role in the bombing": nobody denies the bombing.
    let told = held?.stance == .denies && isBehindRole(candidate) ? nil : held
    var reality = Reality.combined(candidate.reality, with: told)
    let claim = told ?? (reality.modality == .denied ? denial(of: candidate, trigger) : nil)
    // "will not accept" is a refusal that happened.
    if type == "reject", candidate.type == "agreement" { reality = Reality.combined(Reality(), with: claim) }
    let acting = candidate.actors.flatMap { agents(of: $0, candidate.clause) }
    var actors = roles.participants(acting).map { actor in
      // Before its verb a phrase keeps what follows it; after "by" that may belong to the verb.
      speaker(for: actor, claim) ?? scene.withName(scene.role(actor, asSubjectBefore: candidate.trigger.lowerBound), of: actor)
    }
    if actors.isEmpty, let tokens = candidate.actorTokens { actors = [scene.role(tokens: tokens)] }
    var recipients = roles.participants(candidate.recipients, except: Set(candidate.actors)).filter { !isNobody($0) }.map { target in
      speaker(for: target, claim) ?? scene.withName(scene.role(asTarget: target), of: target)
    }
    if recipients.isEmpty, let tokens = candidate.recipientTokens { recipients = [scene.role(tokens: tokens)] }
    let setting = settings.place(
      clause: candidate.clause, phrase: candidate.phrase, targets: candidate.recipients, exclude: candidate.actors,
      sentence: candidate.sentence, trigger: candidate.trigger,
      before: takesPlaceBefore(candidate, type, settings) || scene.goesOn(claim, inSentence: candidate.sentence))
    let date = settings.when(sentence: candidate.sentence, near: candidate.trigger.lowerBound)
    return Event(
      id: id, type: type, trigger: trigger, actors: unique(actors), recipients: unique(recipients), place: setting?.place,
      placeMention: setting.flatMap { $0.isNamedHere ? scene.article.text[$0.origin.range] : nil }, placeOrigin: setting?.origin,
      date: date?.days, dateOrigin: date?.origin, instrument: instrument(of: candidate), outcome: reality.outcome,
      polarity: reality.isNegated ? .negative : .positive,
      modality: reality.modality, plover: plover(of: candidate, type, reality), claim: claim?.id,
      sentence: ItemID.sentence(candidate.sentence), confidence: confidence(candidate, setting), rule: candidate.rule)
  }

  /// "We have not killed anyone", the commander said: the first person is whoever speaks.
  private func speaker(for phrase: Int, _ claim: Claim?) -> Role? {
    guard scene.phrase(phrase).isPronoun, let speaker = claim?.speaker else { return nil }
    return EventBuilder.firstPerson.contains(scene.token(scene.phrase(phrase).head).lower) ? speaker : nil
  }

  /// "No one was arrested".
  private func isNobody(_ phrase: Int) -> Bool {
    let first = scene.phrase(phrase).tokens.lowerBound
    let isNegated = first > 0 && scene.denies(first - 1) || scene.denies(first)
    return ["nobody", "none", "neither"].contains(scene.token(first).lower)
      || isNegated && ["one", "body"].contains(scene.lemma(ofHead: phrase))
  }

  /// "responsibility for the bombing", "any role in the attack".
  private func isBehindRole(_ candidate: EventCandidate) -> Bool {
    guard let noun = candidate.phrase else { return false }
    return scene.clauses.phrases.indices.contains { index in
      let phrase = scene.phrase(index)
      guard phrase.sentence == candidate.sentence, EventBuilder.parts.contains(scene.lemma(ofHead: index)) else { return false }
      return phrase.complement == noun || phrase.modifiers.contains { $0.phrase == noun }
    }
  }

  private static let parts: Set<String> = [
    "role", "involvement", "responsibility", "part", "knowledge", "link", "complicity", "connection", "hand", "participation",
  ]
  private static let firstPerson: Set<String> = ["i", "we", "me", "us", "ourselves", "myself"]

  /// The claim by which somebody denies an event, though its words are not the content of it ("denied shelling the town").
  private func denial(of candidate: EventCandidate, _ trigger: TextRange) -> Claim? {
    scene.denials.filter { $0.content.contains(trigger) }.min { $0.content.count < $1.content.count }
  }

  /// Who acts: the speaker for a pronoun, and for a document ("a statement demanding …") whoever the clause above is about.
  private func agents(of phrase: Int, _ clause: Int?) -> [Int] {
    // "it has killed them in an air strike": a noun's actor is that of the clause which tells of those killed.
    let acting =
      clause
      ?? scene.clauses.clauses(inSegment: scene.phrase(phrase).segment).first { scene.clauses.clauses[$0].agents.contains(phrase) }
    let speaker = scene.speaker(for: phrase, inClause: acting)
    if speaker != phrase { return [speaker] }
    guard let clause, scene.clauses.clauses[clause].kind == .participial, let governor = scene.clauses.clauses[clause].governor,
      !roles.isActor(phrase), scene.classes(of: phrase).isEmpty || scene.classes(of: phrase).isSubset(of: [.deal, .act])
    else { return [phrase] }
    let above = scene.clauses.clauses[governor].agents.filter { roles.isActor($0) }
    return above.isEmpty ? [phrase] : above
  }

  private func unique(_ roles: [Role]) -> [Role] {
    var seen: Set<TextRange> = []
    return roles.filter { seen.insert($0.range).inserted }
  }

  private func confidence(_ candidate: EventCandidate, _ setting: SettingFinder.Where?) -> Double {
    var confidence = candidate.phrase == nil ? 0.8 : 0.6
    if candidate.actors.isEmpty && candidate.actorTokens == nil { confidence -= 0.15 }
    if candidate.recipients.isEmpty { confidence -= 0.1 }
    if let setting, setting.weight < 0.7 { confidence -= 0.05 }
    return (confidence * 100).rounded() / 100
  }

  /// A battle of which a sentence tells neither where it was nor for what ("They took control.") is that of the sentence before.
  private func takesPlaceBefore(_ candidate: EventCandidate, _ type: String, _ settings: SettingFinder) -> Bool {
    (candidate.recipients.isEmpty || candidate.recipients.allSatisfy { settings.isTownAgain($0, orSeveral: true) })
      && scene.world.eventTypes.isA(type, "battle")
  }

  /// What it was done with: "with", "using" or "by" and a weapon.
  private func instrument(of candidate: EventCandidate) -> TextRange? {
    guard let clause = candidate.clause else { return nil }
    for link in scene.clauses.clauses[clause].prepositions where ["with", "using", "by"].contains(link.preposition) {
      if !scene.classes(of: link.phrase).isDisjoint(with: [.weaponry, .bomb, .aircraft, .missile]), !candidate.actors.contains(link.phrase)
      {
        return scene.clauses.range(of: link.phrase, in: scene.reading)
      }
    }
    return nil
  }

  /// "rallied his men to fight": what an infinitive gives as the aim is neither promised nor threatened.
  private func isPurpose(_ candidate: EventCandidate) -> Bool {
    guard let clause = candidate.clause, scene.clauses.clauses[clause].kind == .infinitival,
      let governor = scene.clauses.clauses[clause].governor
    else { return false }
    return !scene.clauses.clauses[governor].objects.isEmpty
  }

  /// PLOVER codes what is only promised as AGREE and what is only threatened as THREATEN.
  private func plover(of candidate: EventCandidate, _ type: String, _ reality: Reality) -> String? {
    if let own = candidate.plover, own == "none" { return own }
    if type != candidate.type, candidate.type == "agreement" { return nil }
    let category = candidate.plover ?? scene.world.eventTypes.type(type)?.ploverCategory
    guard reality.modality == .planned, !reality.isNegated, !isPurpose(candidate), let category else { return candidate.plover }
    switch category {
    case "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT": return "AGREE"
    case "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT": return "THREATEN"
    default: return candidate.plover
    }
  }
}

extension Reality {
  /// The reality in the clause, seen through the claim that tells it.
  static func combined(_ reality: Reality, with claim: Claim?) -> Reality {
    guard let claim, reality.modality == .asserted || reality.modality == .unverified else { return reality }
    var seen = reality
    switch claim.stance {
    case .asserts: seen.modality = reality.modality == .asserted ? .claimed : reality.modality
    case .admits: seen.modality = .admitted
    case .denies: seen.modality = .denied
    // What somebody is accused of is claimed by whoever accuses; "allegedly" names nobody.
    case .alleges: seen.modality = claim.speaker == nil ? .unverified : .claimed
    case .promises: seen.modality = .planned
    }
    return seen
  }
}
