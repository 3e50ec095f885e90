import Language

/// What a verb says of one kind of thing and not of another.
extension AssetFinder {
  /// The statuses of a verb for a category; nil where it tells nothing of such things ("secured the building", "collected evidence").
  func narrowed(_ statuses: [String], _ lemma: String, _ category: String, _ phrase: Int, isArmed: Bool = true) -> [String]? {
    let kind = scene.world.assets.assetClass(of: category) ?? ""
    if scene.assetTerm(of: phrase) == nil, kind == "territory", scene.place(ofHead: phrase) != nil {
      guard AssetFinder.landTaking.contains(lemma) || lemma == "take" && isArmed else { return nil }
    }
    switch lemma {
    case "engage", "suppress":
      return AssetFinder.engaged.contains(kind) || ["base", "checkpoint", "headquarters", "depot"].contains(category) ? statuses : nil
    case "lose", "loss":
      if kind == "territory" || kind == "facility" { return ["captured"] }
      return AssetFinder.materiel.contains(kind) ? statuses : nil
    case "fall": return kind == "person" || kind == "materiel" || category == "banknote_cash" ? nil : statuses
    case "find", "discover", "recover", "retrieve", "uncover": return kind != "person" || category == "body" ? statuses : nil
    case "collect", "pick": return ["weapon", "munition", "vehicle"].contains(kind) || category == "body" ? statuses : nil
    case "secure": return AssetFinder.onlyMadeSafe.contains(category) ? nil : statuses
    case "neutralise", "neutralize", "eliminate":
      return kind == "facility" || AssetFinder.materiel.contains(kind) || kind == "munition" ? statuses : nil
    case "take" where statuses.contains("destroyed"): return kind == "facility" || AssetFinder.materiel.contains(kind) ? statuses : nil
    case "dismantle", "smash", "exterminate": return kind == "unit" || kind == "territory" ? nil : statuses
    case "rescue", "liberate":
      guard kind == "person" else { return statuses }
      return category == "hostage" || category == "prisoner" || isCaptive(phrase) ? statuses : nil
    case "exchange", "swap", "trade":
      return ["prisoner", "hostage", "soldier", "fighter", "police", "body"].contains(category) || isCaptive(phrase) ? statuses : nil
    case "release", "free": return ["person", "vessel", "aircraft"].contains(kind) ? statuses : nil
    default: return statuses
    }
  }

  /// "took shelter", "took 32 people to hospital", "was released from hospital": the verb in a sense of which nothing is captured or freed.
  func isOtherSense(_ lemma: String, _ clause: Clause, _ patients: [Int]) -> Bool {
    switch lemma {
    case "take":
      if let object = patients.first, AssetFinder.idioms.contains(scene.lemma(ofHead: object)), scene.phrase(object).determiner == nil {
        return true
      }
      return clause.prepositions.contains { ["to", "into"].contains($0.preposition) && isCare($0.phrase) }
    case "release", "free": return clause.prepositions.contains { $0.preposition == "from" && isCare($0.phrase) }
    default: return false
    }
  }

  private func isCare(_ phrase: Int) -> Bool { AssetFinder.care.contains(scene.lemma(ofHead: phrase)) }

  private static let idioms: Set<String> = ["shelter", "refuge", "cover", "position", "part", "place", "action", "aim"]
  private static let care: Set<String> = [
    "hospital", "clinic", "infirmary", "morgue", "mortuary", "safety", "shelter", "ward", "doctor", "treatment",
  ]

  /// "hijacked the ⟦Orient Star⟧": a name that nothing else tells of is a ship or, where flying is spoken of, a plane.
  func hijacked(_ phrase: Int, _ lemma: String) -> (category: String, statuses: [String])? {
    let value = scene.phrase(phrase)
    guard lemma == "hijack", scene.token(value.head).pos == .properNoun, scene.place(ofHead: phrase) == nil,
      scene.entity(of: phrase).map({ [.vehicle, .other, .organisation, .person].contains($0.kind) }) ?? true
    else { return nil }
    let isFlying = scene.reading.sentences[value.sentence].tokens.contains {
      ["flight", "plane", "airliner", "airline", "pilot", "runway", "passenger"].contains(scene.token($0).lemma.lowercased())
    }
    return (isFlying ? "aircraft" : "vessel", ["captured"])
  }

  /// "the three towns of Ama": a number for the names that follow.
  func isCountOfNames(_ phrase: Int) -> Bool {
    let value = scene.phrase(phrase)
    guard let complement = value.complement, scene.token(scene.phrase(complement).head).pos == .properNoun else { return false }
    return scene.token(value.head).tag == "NNS" && value.tokens.contains { scene.token($0).pos == .numeral }
  }

  /// "Bila": a name alone.
  func isBareName(_ phrase: Int) -> Bool { scene.phrase(phrase).tokens.allSatisfy { scene.token($0).pos == .properNoun } }

  /// "14 kidnapped villagers", "captured soldiers".
  private func isCaptive(_ phrase: Int) -> Bool {
    scene.phrase(phrase).tokens.contains { AssetFinder.captivity.contains(scene.token($0).lower) }
  }

  private static let captivity: Set<String> = ["kidnapped", "abducted", "captured", "captive", "imprisoned", "jailed", "detained"]
  private static let engaged: Set<String> = ["unit", "vehicle", "weapon", "vessel", "aircraft"]
  private static let materiel: Set<String> = ["vehicle", "weapon", "vessel", "aircraft", "equipment"]
  /// What forces "secure" when they search it: nobody held it against them.
  private static let onlyMadeSafe: Set<String> = [
    "compound", "area", "neighbourhood", "social_facility", "bridge_road", "border_area", "vehicle", "truck_jeep",
  ]
  /// Verbs whose object may be the bare name of a place.
  private static let landTaking: Set<String> = [
    "capture", "recapture", "retake", "seize", "overrun", "liberate", "conquer", "occupy", "regain", "reclaim", "fall", "lose", "loss",
    "recover", "abandon", "surrender", "capture", "liberation", "recapture", "gain", "win", "wrest", "establish", "assume", "seizure",
  ]
}
