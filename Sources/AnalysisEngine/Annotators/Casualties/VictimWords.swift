/// The nouns that tell what sort of people somebody is.
enum VictimWords {
  /// By the lemma of the noun, or the word itself.
  static let kinds: [String: VictimKind] = {
    var kinds: [String: VictimKind] = [:]
    for (kind, words) in table {
      for word in words { kinds[word] = kind }
    }
    return kinds
  }()

  private static let table: [(VictimKind, [String])] = [
    (
      .child,
      [
        "child", "children", "baby", "infant", "toddler", "boy", "girl", "schoolchild", "schoolchildren", "schoolboy", "schoolgirl",
        "minor", "newborn", "teenager", "teen", "adolescent", "orphan", "kid",
      ]
    ),
    (
      .journalist,
      [
        "journalist", "reporter", "cameraman", "camerawoman", "photographer", "correspondent", "photojournalist", "broadcaster", "anchor",
      ]
    ), (.aidWorker, ["humanitarian"]),
    (.medic, ["medic", "doctor", "nurse", "paramedic", "midwife", "surgeon", "physician", "pharmacist", "rescuer"]),
    (.police, ["policeman", "policewoman", "policemen", "police", "gendarme", "constable", "carabinieri"]),
    (
      .military,
      [
        "soldier", "troop", "troops", "serviceman", "servicewoman", "servicemen", "marine", "commando", "paratrooper", "trooper",
        "conscript", "recruit", "reservist", "airman", "airmen", "infantryman", "legionnaire", "peacekeeper", "sergeant", "corporal",
        "lieutenant", "captain", "major", "colonel", "brigadier", "private", "cadet", "legionary", "mercenary", "ranger", "sniper",
        "guardsman", "seaman",
      ]
    ),
    (
      .militant,
      [
        "militant", "fighter", "rebel", "insurgent", "guerrilla", "guerilla", "gunman", "gunmen", "jihadist", "jihadi", "terrorist",
        "extremist", "militiaman", "militiamen", "paramilitary", "attacker", "assailant", "bomber", "gangster", "operative", "separatist",
        "bandit", "islamist", "warlord", "hijacker", "raider", "infiltrator", "combatant", "emir", "cell",
      ]
    ),
    (
      .civilian,
      [
        "civilian", "villager", "resident", "inhabitant", "farmer", "worker", "labourer", "laborer", "teacher", "student", "pupil",
        "worshipper", "worshiper", "shopper", "passenger", "miner", "herder", "herdsman", "shepherd", "trader", "merchant", "vendor",
        "shopkeeper", "fisherman", "fishermen", "driver", "commuter", "pedestrian", "motorist", "cyclist", "woman", "women", "bystander",
        "passerby", "passer-by", "protester", "protestor", "demonstrator", "marcher", "tourist", "migrant", "refugee", "pilgrim",
        "evacuee", "family", "household", "guest", "engineer", "technician", "employee", "mechanic", "priest", "nun", "monk", "pastor",
        "bishop", "imam", "cleric", "clergyman", "rabbi", "lawyer", "judge", "prosecutor", "mayor", "politician", "lawmaker", "senator",
        "councillor", "candidate", "voter", "activist", "patient", "mother", "grandmother", "wife", "widow", "daughter", "sister",
        "housewife", "grandfather", "elder", "tribesman", "townspeople", "diplomat", "mourner", "spectator", "concertgoer", "musician",
        "businessman", "businesswoman", "scientist", "professor", "academic", "beekeeper", "gardener", "cook", "baker", "firefighter",
        "settler", "homeowner", "neighbour", "neighbor", "displaced", "girlfriend", "nomad", "peasant", "harvester", "carpenter",
      ]
    ),
  ]

  /// Words before a noun that decide for it, as in "aid worker", "police officer", "gang member", "health worker".
  static let pairs: [String: [String: VictimKind]] = [
    "worker": [
      "aid": .aidWorker, "relief": .aidWorker, "humanitarian": .aidWorker, "health": .medic, "medical": .medic, "media": .journalist,
    ],
    "workers": ["aid": .aidWorker, "relief": .aidWorker, "humanitarian": .aidWorker, "health": .medic, "medical": .medic],
    "staff": ["aid": .aidWorker, "humanitarian": .aidWorker, "medical": .medic, "hospital": .medic, "health": .medic],
    "personnel": [
      "military": .military, "security": .military, "army": .military, "police": .police, "medical": .medic, "humanitarian": .aidWorker,
    ],
    "officer": ["police": .police, "army": .military, "military": .military, "naval": .military],
    "member": [
      "gang": .militant, "cartel": .militant, "militia": .militant, "crew": .civilian, "service": .military, "family": .civilian,
      "force": .military, "forces": .military, "security": .military,
    ],
    "chief": ["village": .civilian, "tribal": .civilian],
    "leader": ["tribal": .civilian, "community": .civilian, "religious": .civilian, "village": .civilian],
    "guard": ["border": .military, "national": .military, "prison": .police, "coast": .military],
    "man": ["armed": .militant], "individual": ["armed": .militant], "person": ["armed": .militant], "people": ["armed": .militant],
    "volunteer": ["aid": .aidWorker, "relief": .aidWorker], "driver": ["ambulance": .medic], "crew": ["ambulance": .medic],
    "casualty": ["civilian": .civilian], "death": ["civilian": .civilian], "fatality": ["civilian": .civilian],
    "victim": ["civilian": .civilian], "life": ["civilian": .civilian],
  ]

  /// Those whose kind is that of the party they fight for: a commander of a group is a militant, one of an army a soldier.
  static let ranks: Set<String> = [
    "commander", "leader", "chief", "member", "man", "fighter", "guard", "bodyguard", "deputy", "lieutenant", "general", "captain", "major",
    "colonel", "force", "spokesman", "officer", "official", "facilitator", "operative", "combatant", "sniper", "recruit", "trooper",
    "personnel", "sailor", "pilot", "crew", "subcommander", "sub-commander", "ally", "unit", "head", "governor", "figure", "fight",
    "financier", "planner", "element", "cadre", "militiaman", "team", "squad", "mercenary", "emir", "ringleader",
  ]

  /// Whether a plural ends as the words for people do who do something: "mariners", "conductors", "custodians".
  static func isAgentive(_ word: String) -> Bool {
    !things.contains(word) && ["ers", "ors", "ists", "ians", "men", "mans", "women", "eers", "ees"].contains { word.hasSuffix($0) }
  }

  /// Plurals that end so and are no people.
  private static let things: Set<String> = [
    "containers", "trailers", "tankers", "launchers", "mortars", "towers", "carriers", "bunkers", "computers", "shelters", "trees",
    "numbers",
    "quarters", "rotors", "reactors", "tractors", "transformers", "fighters", "bombers", "cruisers", "destroyers", "letters", "papers",
    "others", "transporters", "chargers", "boilers", "centers", "powers", "boosters", "freighters", "trawlers", "helicopters", "generators",
    "rivers", "borders", "motors", "doors", "floors", "errors", "sectors", "factors", "mirrors", "winters", "summers", "dinners",
    "drivers'",
    "humans", "waters", "weathers", "disasters", "fires", "chapters", "semesters", "centres", "titles", "prayers", "timers", "answers",
    "borders", "corners", "layers", "orders", "offers", "matters", "meters", "liters", "dollars", "degrees", "committees",
  ]
}
