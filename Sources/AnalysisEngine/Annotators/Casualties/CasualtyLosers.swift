import Language
import TextModel
import World

/// Whose the dead are where no word of theirs says so: those who lost them, and those who speak of their own.
struct CasualtyLosers {
  let scene: ArticleScene
  let victims: VictimReader

  func victims(of candidate: CasualtyCandidate, claim: Claim?, by: Role?) -> VictimReader.Found {
    var found = candidate.who.map { victims.found($0) } ?? VictimReader.Found()
    if candidate.who != candidate.phrase, found.kind == nil {
      let whole = victims.found(candidate.phrase)
      found = VictimReader.Found(kind: whole.kind, party: found.party ?? whole.party)
    }
    guard found.party == nil else { return found }
    if let loser = candidate.loser {
      // "The army lost 14 men", "it lost two".
      let role = claim?.speaker.flatMap { scene.phrase(loser).isPronoun ? $0 : nil } ?? scene.role(loser, asSubject: true)
      return inferred(found, role, loser)
    }
    guard let speaker = claim?.speaker, speaker.range != by?.range, speaker.entity == nil || speaker.entity != by?.entity else {
      return found
    }
    if isOwn(candidate.phrase) { return inferred(found, speaker, nil) }
    // "The army said four soldiers were killed" are its own; of enemies it says whose they are.
    let words = scene.article.text[speaker.range].lowercased().split { !$0.isLetter }.map { String($0) }
    let entity = speaker.entity.flatMap { scene.entity(id: $0) }
    switch found.kind {
    case .military?, .police?:
      let isState = entity.map { [.securityForce, .government].contains($0.kind) } ?? false
      if isState || words.contains(where: { CasualtyLosers.states.contains($0) }) { return inferred(found, speaker, nil) }
    case .militant?:
      let isGroup = entity?.kind == .armedGroup || words.contains { CasualtyLosers.groups.contains($0) }
      if isGroup { return inferred(found, speaker, nil) }
    default: break
    }
    return found
  }

  /// Whether whoever tells of the dead has lost them: an admission, which weighs more than what a side says of its enemy.
  static func admits(_ victims: VictimReader.Found, _ claim: Claim?, by: Role?, _ scene: ArticleScene) -> Bool {
    guard let claim, claim.stance == .asserts, let speaker = claim.speaker else { return false }
    guard victims.kind.map({ [.military, .police, .militants].contains($0.group) }) ?? victims.isInferred else { return false }
    if victims.isInferred { return true }
    guard let party = victims.party else { return false }
    if party.range == speaker.range { return true }
    guard let own = party.entity.flatMap({ scene.entity(id: $0) }), let other = speaker.entity.flatMap({ scene.entity(id: $0) }) else {
      return false
    }
    // A state's ministries, armies and spokesmen speak for it.
    return own.id == other.id || own.side != nil && own.side == other.side || own.side == other.id || other.side == own.id
  }

  private func inferred(_ found: VictimReader.Found, _ told: Role, _ loser: Int?) -> VictimReader.Found {
    // "the militant group Hamas": the name among the words.
    let party = told.entity == nil ? victims.party(in: scene.reading.tokenIndexes(in: told.range)) ?? told : told
    var kind = found.kind
    let entity = party.entity.flatMap { scene.entity(id: $0) }
    let isGroup = entity?.kind == .armedGroup || (loser.map { scene.classes(of: $0).contains(.nonstate) } ?? false)
    let isState = entity.map { [.securityForce, .government, .nationality, .place].contains($0.kind) } ?? false
    if kind == nil || kind == .militant && isState || kind == .military && isGroup {
      kind = isGroup ? .militant : isState ? .military : kind
    }
    // A person who speaks of "our men" is no party, but may stand on a side.
    let isNobodys = entity.map { $0.kind == .person && $0.side == nil } ?? false
    return VictimReader.Found(kind: kind, party: isNobodys ? nil : party, isInferred: true)
  }

  /// "its fighters", "our men"
  private func isOwn(_ phrase: Int) -> Bool {
    let extent = scene.clauses.extent(of: phrase)
    return extent.contains { ["its", "our", "their"].contains(scene.token($0).lower) && scene.token($0).tag == "PRP$" }
  }

  private static let states: Set<String> = [
    "army", "military", "ministry", "navy", "police", "staff", "command", "forces", "force", "marines", "government", "defence", "defense",
  ]
  private static let groups: Set<String> = ["rebels", "rebel", "militants", "insurgents", "guerrillas", "militia", "group", "separatists"]
}
