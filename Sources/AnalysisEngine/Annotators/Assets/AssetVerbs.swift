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
    "shoot down": ["intercepted", "destroyed"], "down": ["intercepted", "destroyed"], "hand over": ["handedOver"],
    "turn over": ["handedOver"],
    "hand back": ["handedOver"], "loot": ["looted"], "plunder": ["looted"], "steal": ["looted"], "pillage": ["looted"],
    "ransack": ["looted"], "dismantle": ["destroyed"], "burn down": ["destroyed"], "gut": ["destroyed"], "incinerate": ["destroyed"],
    "obliterate": ["destroyed"], "annihilate": ["destroyed"], "wipe out": ["destroyed"], "smash": ["destroyed"], "scuttle": ["destroyed"],
    "take out": ["destroyed"], "neutralise": ["destroyed"], "neutralize": ["destroyed"], "eliminate": ["destroyed"],
    "tow away": ["captured"], "haul away": ["captured"], "carry off": ["captured"], "cart off": ["captured"], "take away": ["captured"],
    "drive away": ["captured"], "drive off": ["captured"], "grab": ["captured"], "snatch": ["captured"], "wrest": ["captured"],
    "appropriate": ["captured"], "sequester": ["captured"], "bring down": ["intercepted", "destroyed"],
    "engage": ["engaged"], "suppress": ["suppressed"], "pick up": ["found", "captured"], "collect": ["found", "captured"],
    "lose": ["lost"], "release": ["released"], "free": ["released"],
  ]
  /// For persons, where they differ.
  static let persons: [String: [String]] = [
    "capture": ["captured"], "seize": ["captured"], "take": ["captured"], "catch": ["captured"], "recapture": ["recaptured"],
    "detain": ["detained"], "arrest": ["detained"], "apprehend": ["detained"], "round up": ["detained"], "jail": ["detained"],
    "imprison": ["detained"], "nab": ["detained"], "intern": ["detained"], "hold": ["detained"], "kidnap": ["abducted"],
    "abduct": ["abducted"], "hijack": ["abducted"], "release": ["released"], "free": ["released"], "surrender": ["surrendered"],
    "pardon": ["released"], "hand over": ["handedOver"], "turn over": ["handedOver"], "repatriate": ["released"],
    "exchange": ["released"], "swap": ["released"], "snatch": ["abducted"], "rescue": ["released"], "liberate": ["released"],
    "trade": ["released"], "find": ["found"], "discover": ["found"], "recover": ["found"], "retrieve": ["found"], "uncover": ["found"],
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
    "interception": ["intercepted"], "loss": ["lost"], "sinking": ["destroyed"], "downing": ["intercepted", "destroyed"],
    "hijacking": ["captured"], "fall": ["captured"], "surrender": ["surrendered"], "exchange": ["released"],
    "swap": ["released"], "rescue": ["released"], "detainment": ["detained"], "apprehension": ["detained"], "handover": ["handedOver"],
  ]
  /// Verbs that with "control" or "possession" say that a thing was taken.
  static let control: [String: [String]] = [
    "gain": ["captured"], "take": ["captured"], "seize": ["captured"], "regain": ["recaptured"], "wrest": ["captured"], "win": ["captured"],
    "assume": ["captured"], "retake": ["recaptured"], "establish": ["captured"], "lose": ["captured"],
  ]
  static let controlNouns: Set<String> = ["control", "possession", "charge", "hold"]
  /// Verbs of strike reports, which tell what was fired at and not what became of it.
  static let battle: Set<String> = ["engage", "suppress"]
  /// Verbs by which the subject parts with a thing: it loses it, and whoever stands after "to" has it then.
  static let parting: Set<String> = ["abandon", "surrender", "hand", "turn", "give", "lay", "leave", "lose"]
  /// Verbs whose "with" names what was taken away: "fled with three trucks".
  static let departures: Set<String> = ["make", "flee", "escape", "get", "run", "walk", "abscond", "retreat", "withdraw", "drive"]
  /// Verbs that say what stands or lies in a thing, and those that say of what a number of them consists.
  static let holding: Set<String> = ["contain", "hold", "house", "conceal", "hide", "carry", "store"]
  static let comprising: Set<String> = ["include", "comprise", "consist", "number"]
  /// Participles before a noun that say what had happened to it.
  static let attributive: [String: String] = [
    "captured": "capture", "seized": "seize", "confiscated": "confiscate", "stolen": "steal", "looted": "loot", "hijacked": "hijack",
    "detained": "detain", "arrested": "arrest", "kidnapped": "kidnap", "abducted": "abduct", "downed": "down", "recaptured": "recapture",
  ]
  /// Words before a noun such as "release" by which it is asked for and not done.
  static let wishes: Set<String> = [
    "demand", "want", "seek", "urge", "call", "talk", "talks", "negotiate", "negotiation", "appeal", "ask", "request", "plan", "prevent",
    "await", "hope", "promise", "offer", "order", "condition", "require", "discuss", "propose", "threaten", "agree", "campaign",
    "delay", "reward", "mediate", "press", "pressure", "postpone", "block", "oppose", "refuse", "exchange",
  ]
  /// Verbs and nouns that bring such a thing about once they are past ("won the release of").
  static let efforts: Set<String> = ["win", "secure", "ensure", "obtain", "effort", "arrange", "bid", "attempt", "aim"]
  /// Nouns for what was taken, without saying what it is.
  static let spoils: Set<String> = ["spoils", "spoil", "booty", "loot", "haul", "trophy"]
  /// "took them prisoner": what the object becomes.
  static let becoming: [String: [String]] = ["prisoner": ["captured"], "captive": ["captured"], "hostage": ["abducted"]]

  static func statuses(ofVerb lemma: String, particle: String?, isPerson: Bool) -> [String]? {
    let table = isPerson ? persons : things
    if let particle, let found = table["\(lemma) \(particle)"] { return found }
    return table[lemma]
  }
}
