import Language
import World

/// What the words before an event's noun are to it: "⟦Taliban⟧ attack", "⟦embassy⟧ attack", "⟦hostage⟧ release", "⟦Goma⟧ offensive".
///
/// Groups, forces, governments and adjectives of nations act. A place is where it was, and what is attacked or besieged; a building, and for
/// an arrest or a killing a person, is whom or what it was done to. A word that is none of these is left alone: nobody is named by it.
struct NounModifiers {
  let scene: ArticleScene

  /// The words that act, and those to which it is done.
  struct Found {
    var actor: Range<Int>?
    var target: Range<Int>?
  }

  /// - Parameters:
  ///   - phrase: The phrase of the event's noun.
  ///   - trigger: The first token of the trigger; only words before it are read.
  ///   - type: The event's type, open ones too.
  ///   - hasTarget: Whether the noun names its target otherwise ("attack on the port"), so that a country before it is who acts.
  func found(before trigger: Int, in phrase: NounPhrase, type: String, hasTarget: Bool) -> Found {
    var found = Found()
    var token = phrase.tokens.lowerBound
    while token < min(trigger, phrase.head) {
      guard let run = run(at: token, before: trigger) else {
        token += 1
        continue
      }
      switch role(of: run, type: type, hasTarget: hasTarget) {
      case .actor where found.actor == nil: found.actor = run
      case .target where found.target == nil: found.target = run
      default: break
      }
      token = run.upperBound
    }
    return found
  }

  private enum Part { case actor, target, none }

  /// The words of one name, or a single word.
  private func run(at token: Int, before end: Int) -> Range<Int>? {
    if let entity = scene.entity(atToken: token) {
      var upper = token + 1
      while upper < end, scene.entity(atToken: upper)?.id == entity.id { upper += 1 }
      return token..<upper
    }
    return scene.token(token).pos == .determiner ? nil : token..<(token + 1)
  }

  private func role(of run: Range<Int>, type: String, hasTarget: Bool) -> Part {
    let last = scene.token(run.upperBound - 1)
    let lemma = last.lemma.lowercased()
    if NounModifiers.groups.contains(lemma) { return .actor }
    guard let entity = scene.entity(atToken: run.lowerBound) else { return role(ofWord: run.upperBound - 1, type: type) }
    switch entity.kind {
    case .armedGroup, .securityForce, .government, .nationality: return isVictim(run) && takesPersons(type) ? .target : .actor
    case .organisation: return .actor
    case .person: return takesPersons(type) ? .target : NounModifiers.personal.contains(type) ? .actor : .none
    case .facility: return .target
    case .place: return role(ofPlace: entity, last, type: type, hasTarget: hasTarget)
    case .media, .weapon, .vehicle, .other: return role(ofWord: run.upperBound - 1, type: type)
    }
  }

  private func role(ofPlace entity: Entity, _ last: Token, type: String, hasTarget: Bool) -> Part {
    let isAbbreviation = last.text.utf8.count <= 4 && last.text.utf8.allSatisfy { 0x41...0x5A ~= $0 || $0 == 0x2E }
    let isState = entity.place.map { $0.kind == .country } ?? false
    if isState, isAbbreviation || hasTarget || last.pos == .adjective { return .actor }
    if last.pos == .adjective { return .actor }
    return NounModifiers.local.contains(type) && !hasTarget && !isState ? .target : .none
  }

  /// A word that names nothing known: a sort of building or person, or an adjective or abbreviation that stands for a group.
  private func role(ofWord index: Int, type: String) -> Part {
    let token = scene.token(index)
    let lemma = token.lemma.lowercased()
    if let term = scene.world.assets.term(named: lemma) {
      if term.assetClass == "facility" { return .target }
      if ["hostage", "prisoner", "civilian"].contains(term.category) { return takesPersons(type) ? .target : .none }
      if ["soldier", "fighter", "police", "unit"].contains(term.category) {
        // Troops are what is moved in "troop withdrawal"; whose they are is told elsewhere.
        return ["withdrawal", "mobilisation"].contains(type) ? .none : .actor
      }
    }
    guard token.text != token.lower, token.range.count > 1 else { return .none }
    let isAbbreviation = token.text.utf8.allSatisfy { 0x41...0x5A ~= $0 || $0 == 0x2E || $0 == 0x2D || 0x30...0x39 ~= $0 }
    // At the start of a sentence a capital says nothing.
    let opens = index == 0 || scene.token(index - 1).pos == .punctuation
    return token.pos == .adjective && !opens || isAbbreviation ? .actor : .none
  }

  private func isVictim(_ run: Range<Int>) -> Bool {
    scene.world.assets.term(named: scene.token(run.upperBound - 1).lower).map { ["hostage", "prisoner"].contains($0.category) } ?? false
  }

  /// Whether the word before such a noun is rather whom it was done to ("the Bhutto assassination", "hostage release").
  private func takesPersons(_ type: String) -> Bool { NounModifiers.ofPersons.contains(type) }

  static let ofPersons: Set<String> = [
    "assassination", "abduction", "arrest", "release", "capture_combatants", "attack_on_civilians", "expulsion", "torture", "killing",
    "sexual_violence",
  ]
  /// Types whose noun may have a person before it who does it.
  private static let personal: Set<String> = ["talks", "withdrawal", "offensive", "agreement"]
  /// Types whose noun may have the place before it that it is done to.
  private static let local: Set<String> = ["offensive", "siege_blockade", "shelling", "airstrike", "territory"]
  private static let groups: Set<String> = [
    "rebel", "militant", "insurgent", "government", "army", "guerrilla", "police", "terrorist", "separatist", "militia", "jihadist",
    "islamist", "military", "navy", "regime", "coalition", "settler", "gang", "cartel",
  ]
}
