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
      "council", "junta", "delegation", "negotiators", "lawmakers", "diplomats", "prosecutors", "court", "commission",
    ] { groups[word] = .government }
    for word in [
      "group", "organisation", "organization", "mission", "committee", "tribunal", "faction", "foundation", "association", "party",
      "movement", "agency", "company", "charity", "union", "network", "alliance",
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

  /// Nouns for those who did something, which name no group known before unless a determiner says so.
  static let doers: Set<String> = ["gunmen", "attackers", "assailants", "kidnappers", "bombers", "hijackers"]

  /// Nouns that speak of forces only where the words before them say whose.
  static let owned: Set<String> = ["warplanes", "jets", "helicopters", "gunboats"]

  /// Nouns that, with "the", speak again of a group, force or office named before, with the kinds that it can have.
  static let anaphors: [String: Set<NameKind>] = {
    var anaphors: [String: Set<NameKind>] = [:]
    for word in ["group", "movement", "organisation", "organization", "network", "faction", "outfit"] {
      anaphors[word] = [.armedGroup, .organisation]
    }
    for word in ["militia", "paramilitary", "militias"] { anaphors[word] = [.armedGroup] }
    for word in ["party", "alliance", "charity", "company", "union", "watchdog"] { anaphors[word] = [.organisation] }
    anaphors["agency"] = [.organisation, .media]
    for word in ["newspaper", "broadcaster", "channel"] { anaphors[word] = [.media] }
    return anaphors
  }()

  /// Nouns that speak again only of what bears them in its name, or was called so: "the ministry", "the court".
  static let repeated: Set<String> = [
    "ministry", "mission", "court", "committee", "council", "commission", "agency", "army", "military", "navy", "brigade", "battalion",
    "regiment", "division", "corps", "front", "party", "union", "alliance", "coalition", "embassy", "delegation", "group", "movement",
    "militia",
    "network", "tribunal", "force", "unit", "department", "parliament", "junta", "foundation", "association", "company", "organisation",
    "organization", "charity", "newspaper", "channel", "office", "police",
  ]

  /// Adjectives before such a noun that do not make it another one.
  static let anaphoricAdjectives: Set<String> = [
    "armed", "rebel", "militant", "insurgent", "paramilitary", "jihadist", "jihadi", "islamist", "extremist", "terrorist", "separatist",
    "shia",
    "sunni", "shiite", "guerrilla", "hardline", "radical", "banned", "outlawed", "same", "aid", "rights", "medical", "humanitarian",
    "political",
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
