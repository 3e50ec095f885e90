/// What verbs and nouns say happened to the things they are about: the statuses of contract ANALYSIS, in order.
enum AssetVerbs {
  /// For things.
  static let things: [String: [String]] = [
    "capture": ["captured"], "seize": ["captured"], "confiscate": ["captured"], "take": ["captured"], "take over": ["captured"],
    "acquire": ["captured"], "impound": ["captured"], "commandeer": ["captured"], "overrun": ["captured"], "occupy": ["captured"],
    "hijack": ["captured"], "secure": ["captured"], "net": ["captured"], "obtain": ["captured"], "conquer": ["captured"],
    "recapture": ["recaptured"], "retake": ["recaptured"], "regain": ["recaptured"], "reclaim": ["recaptured"],
    "liberate": ["recaptured"], "recover": ["found", "captured"], "retrieve": ["found"], "find": ["found"], "discover": ["found"],
    "uncover": ["found"], "unearth": ["found"], "locate": ["found"], "surrender": ["surrendered"], "give up": ["surrendered"],
    "lay down": ["surrendered"], "abandon": ["abandoned"], "leave behind": ["abandoned"], "destroy": ["destroyed"],
    "blow up": ["destroyed"],
    "burn": ["destroyed"], "demolish": ["destroyed"], "raze": ["destroyed"], "torch": ["destroyed"], "wreck": ["destroyed"],
    "knock out": ["destroyed"], "sink": ["destroyed"], "flatten": ["destroyed"], "bulldoze": ["destroyed"], "detonate": ["destroyed"],
    "defuse": ["found"], "damage": ["damaged"], "cripple": ["damaged"], "disable": ["damaged"], "intercept": ["intercepted"],
    "shoot down": ["intercepted"], "down": ["intercepted"], "hand over": ["handedOver"], "turn over": ["handedOver"],
    "hand back": ["handedOver"], "loot": ["looted"], "plunder": ["looted"], "steal": ["looted"], "pillage": ["looted"],
    "ransack": ["looted"],
  ]
  /// For persons, where they differ.
  static let persons: [String: [String]] = [
    "capture": ["captured"], "seize": ["captured"], "take": ["captured"], "catch": ["captured"], "recapture": ["recaptured"],
    "detain": ["detained"], "arrest": ["detained"], "apprehend": ["detained"], "round up": ["detained"], "jail": ["detained"],
    "imprison": ["detained"], "nab": ["detained"], "intern": ["detained"], "hold": ["detained"], "kidnap": ["abducted"],
    "abduct": ["abducted"], "hijack": ["abducted"], "release": ["released"], "free": ["released"], "surrender": ["surrendered"],
    "pardon": ["released"], "hand over": ["handedOver"], "turn over": ["handedOver"], "repatriate": ["released"],
  ]
  /// Verbs that are done to persons alone.
  static let custody: Set<String> = [
    "arrest", "detain", "apprehend", "jail", "imprison", "nab", "kidnap", "abduct",
  ]
  /// Nouns whose "of" names what it happened to.
  static let nouns: [String: [String]] = [
    "capture": ["captured"], "seizure": ["captured"], "confiscation": ["captured"], "recapture": ["recaptured"], "recovery": ["found"],
    "discovery": ["found"], "destruction": ["destroyed"], "demolition": ["destroyed"], "arrest": ["detained"], "detention": ["detained"],
    "kidnapping": ["abducted"], "abduction": ["abducted"], "release": ["released"], "theft": ["looted"], "looting": ["looted"],
    "interception": ["intercepted"],
  ]
  /// Verbs that with "control" or "possession" say that a thing was taken.
  static let control: [String: [String]] = [
    "gain": ["captured"], "take": ["captured"], "seize": ["captured"], "regain": ["recaptured"], "wrest": ["captured"], "win": ["captured"],
    "assume": ["captured"], "retake": ["recaptured"], "establish": ["captured"],
  ]
  static let controlNouns: Set<String> = ["control", "possession", "charge", "hold"]
  /// "took them prisoner": what the object becomes.
  static let becoming: [String: [String]] = ["prisoner": ["captured"], "captive": ["captured"], "hostage": ["abducted"]]

  static func statuses(ofVerb lemma: String, particle: String?, isPerson: Bool) -> [String]? {
    let table = isPerson ? persons : things
    if let particle, let found = table["\(lemma) \(particle)"] { return found }
    return table[lemma]
  }
}
