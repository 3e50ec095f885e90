/// The words that tell of persons killed, wounded, missing or displaced.
enum CasualtyWords {
  /// Verbs that do it to their object.
  static let harming: [String: Casualty.Status] = [
    "kill": .killed, "slay": .killed, "massacre": .killed, "assassinate": .killed, "execute": .killed, "behead": .killed,
    "murder": .killed, "slaughter": .killed, "lynch": .killed, "martyr": .killed, "wound": .wounded, "injure": .wounded, "hurt": .wounded,
    "maim": .wounded, "harm": .wounded, "displace": .displaced, "uproot": .displaced, "evacuate": .displaced,
    "neutralise": .casualty, "neutralize": .casualty, "eliminate": .casualty,
  ]
  /// Those of them with which armies do not say whether somebody was killed or captured.
  static let neutralising: Set<String> = ["neutralise", "neutralize", "eliminate"]
  /// Verbs that happen to their subject.
  static let suffering: [String: Casualty.Status] = [
    "die": .killed, "perish": .killed, "drown": .killed, "disappear": .missing, "vanish": .missing,
  ]
  /// Words of state ("left 12 dead", "30 wounded").
  static let states: [String: Casualty.Status] = [
    "dead": .killed, "killed": .killed, "wounded": .wounded, "injured": .wounded, "hurt": .wounded, "harmed": .wounded, "missing": .missing,
    "homeless": .displaced, "displaced": .displaced, "unaccounted": .missing,
  ]
  /// Nouns whose "of" names the persons.
  static let nouns: [String: Casualty.Status] = [
    "death": .killed, "killing": .killed, "murder": .killed, "massacre": .killed, "assassination": .killed, "fatality": .killed,
    "beheading": .killed, "wounding": .wounded, "injury": .wounded, "disappearance": .missing, "displacement": .displaced,
    "body": .killed, "corpse": .killed,
  ]
  /// Nouns that are counted themselves ("ten insurgent deaths").
  static let countedNouns: Set<String> = ["death", "fatality", "injury"]
  static let bodies: Set<String> = ["body", "corpse"]
  /// What is done with bodies that are counted.
  static let findingBodies: Set<String> = [
    "find", "count", "recover", "discover", "retrieve", "pull", "exhume", "unearth", "collect", "receive", "bring", "see", "wash", "lie",
    "identify",
  ]
  /// Verbs that report a state: "were found dead", "is feared killed", "remain missing".
  static let reportingState: Set<String> = [
    "find", "pronounce", "declare", "confirm", "presume", "report", "fear", "believe", "list", "leave", "remain", "be", "feel", "go", "lie",
    "turn", "end", "shoot", "consider", "count",
  ]
  /// Those of them that do not vouch for it.
  static let presuming: Set<String> = ["fear", "presume", "believe", "consider"]
  /// Nouns of a sum: "the death toll", and with "of the dead" the others.
  static let sums: Set<String> = ["number", "total", "tally", "count", "figure"]
  /// What a sum reaches, as an object ("reached 70") or after "to" and "at".
  static let reaching: Set<String> = [
    "reach", "hit", "top", "pass", "exceed", "surpass", "rise", "climb", "jump", "increase", "grow", "soar", "mount", "stand", "be",
    "remain", "revise", "put", "raise", "bring", "take", "push", "set", "fall", "drop", "double", "estimate", "swell",
  ]
  /// Those who are driven from home; fighters who flee are not displaced.
  static let homes: Set<String> = ["home", "house", "village", "town", "country", "land", "camp"]
  static let driving: Set<String> = ["drive", "force", "chase", "expel", "flee", "evict", "send"]

  /// Nouns for people that no table of things has.
  static let people: Set<String> = [
    "other", "others", "more", "people", "person", "man", "woman", "child", "dozens", "hundreds", "thousands", "scores", "member", "life",
    "one", "many", "several", "some", "victim", "male", "female", "baby", "girl", "boy", "resident", "family", "employee", "staff",
    "guard", "aide", "passenger", "survivor", "wounded", "national", "relative", "Palestinian", "american", "daughter", "son", "mother",
    "father", "brother", "sister", "wife", "husband", "nurse", "doctor", "teacher", "driver", "student", "pupil", "worker", "journalist",
    "villager", "tourist", "worshipper", "worshiper", "migrant", "refugee", "peacekeeper", "crew", "parent", "teenager", "toddler", "dozen",
    "bystander", "farmer", "shopper", "patient", "tribesman", "clergyman", "priest", "bomber", "attacker", "assailant", "miner", "pilgrim",
    "commuter", "mayor",
  ]
  /// Words for nobody.
  static let nobody: Set<String> = ["nobody", "none", "no-one"]
}
