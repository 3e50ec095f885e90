/// The nouns that speak of persons and groups without naming them, and the verbs that governments do.
enum EntityWords {
  /// Nouns for groups, with the kind of entity they speak of. Singular and plural.
  static let groups: [String: NameKind] = {
    var groups: [String: NameKind] = [:]
    for word in [
      "insurgents", "militants", "rebels", "fighters", "gunmen", "jihadists", "jihadis", "extremists", "terrorists", "guerrillas",
      "separatists",
      "militiamen", "militia", "militias", "mujahideen", "mujahedeen", "mujahidin", "islamists", "attackers", "assailants", "insurgency",
      "hijackers", "kidnappers", "bombers", "paramilitaries",
    ] { groups[word] = .armedGroup }
    for word in [
      "troops", "soldiers", "forces", "army", "military", "police", "navy", "airforce", "commandos", "policemen", "paratroopers", "marines",
      "servicemen", "gendarmes", "peacekeepers", "guards", "coalition", "battalion", "brigade", "garrison", "officers",
    ] { groups[word] = .securityForce }
    for word in [
      "government", "authorities", "officials", "ministry", "administration", "regime", "parliament", "presidency", "cabinet", "embassy",
      "council", "delegation", "negotiators", "lawmakers", "diplomats", "prosecutors", "court", "commission",
    ] { groups[word] = .government }
    for word in [
      "group", "organisation", "organization", "party", "movement", "agency", "company", "charity", "union", "network", "alliance",
    ] {
      groups[word] = .organisation
    }
    for word in ["newspaper", "television", "broadcaster", "feeds", "reporters", "journalists", "sites", "media", "outlets"] {
      groups[word] = .media
    }
    return groups
  }()

  /// Nouns for one person by office or part played.
  static let persons: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "governor", "mayor", "commander", "president", "minister", "official", "officer",
    "correspondent",
    "reporter", "journalist", "negotiator", "member", "resident", "witness", "source", "general", "colonel", "captain", "major", "sergeant",
    "lieutenant", "ambassador", "envoy", "diplomat", "lawmaker", "senator", "leader", "chief", "head", "director", "secretary", "chairman",
    "soldier", "fighter", "gunman", "militant", "policeman", "doctor", "analyst", "expert", "activist", "elder", "cleric", "imam",
    "warlord",
    "prisoner", "attacker", "bomber", "suspect", "driver", "pilot", "teacher", "lawyer", "judge", "prosecutor", "king", "premier", "aide",
    "adviser", "advisor", "deputy", "worker", "farmer", "shopkeeper", "student", "villager", "survivor", "neighbour", "neighbor", "mother",
    "father", "brother", "sister", "son", "daughter", "wife", "husband", "man", "woman", "boy", "girl", "candidate", "coordinator",
    "representative", "administrator", "historian", "economist", "professor", "scientist", "author", "person", "coach", "attorney",
  ]

  /// Words that part a force or office from the state's own.
  static let notOfState: Set<String> = [
    "provincial", "local", "district", "regional", "city", "municipal", "rebel", "foreign", "international", "coalition", "peacekeeping",
    "paramilitary", "private", "opposition", "allied", "western", "un", "nato", "kurdish", "proxy", "mercenary", "occupying", "invading",
    "enemy",
    "insurgent", "irregular", "volunteer", "multinational", "peshmerga", "tribal", "joint", "federal", "interim",
  ]

  /// Adjectives before a role that are no part of it.
  static let roleAdjectives: Set<String> = ["veteran", "former", "acting", "senior", "top", "local", "second", "another", "new", "late"]

  /// Verbs that make a capital in the subject its government.
  static let agentive: Set<String> = [
    "say", "give", "offer", "accuse", "reject", "agree", "sign", "warn", "demand", "order", "announce", "deny", "condemn", "want", "refuse",
    "insist", "threaten", "promise", "pledge", "impose", "send", "recall", "expel", "blame", "urge", "call", "claim", "decide", "recognise",
    "recognize", "support", "back", "respond", "retaliate", "propose", "accept", "declare", "approve", "ban", "withdraw", "negotiate",
    "seek",
    "plan", "consider", "hope", "fear", "believe", "argue", "maintain", "deploy", "lift", "suspend", "cut", "vow", "try", "launch", "hold",
  ]

  /// Nouns after a capital's 's that mean its government.
  static let authorities: Set<String> = ["authorities", "government", "officials", "leaders", "rulers", "leadership", "regime"]
}
