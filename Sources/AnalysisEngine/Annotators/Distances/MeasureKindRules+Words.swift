/// The words by which the rules tell kinds of measures apart: kinds of words, never one sentence's.
extension MeasureKindRules {
  static let boundWords: Set<String> = [
    "about", "some", "around", "roughly", "nearly", "almost", "more", "than", "less", "at", "least", "up", "to", "over", "under", "as",
    "far",
    "just", "only", "approximately", "a", "an", "the", "another", "further", "within", "well", "past", "fewer", "no", "most", "many",
    "estimated",
    "out", "away", "total", "of", "several",
  ]
  static let zones: Set<String> = ["zone", "area", "perimeter", "cordon", "buffer", "belt", "exclusion", "circle"]
  static let ways: Set<String> = [
    "border", "road", "roads", "highway", "pipeline", "tunnel", "wall", "fence", "barrier", "front", "frontline", "line", "lines",
    "coastline", "coast",
    "stretch", "river", "canal", "route", "railway", "railroad", "track", "tracks", "bridge", "runway", "cable", "corridor", "trench",
    "strip",
    "section", "segment", "project", "course", "slick", "network", "street", "motorway", "frontier", "boundary", "causeway", "column",
    "convoy",
    "shore", "shoreline", "channel", "strait", "link", "wire", "path", "trail", "beach", "expressway", "perimeter", "dam", "subway",
  ]
  static let journeys: Set<String> = [
    "trek", "journey", "march", "trip", "walk", "drive", "ride", "flight", "hike", "voyage", "charge", "advance", "retreat", "crossing",
    "tour",
  ]
  static let sports: Set<String> = [
    "race", "sprint", "run", "relay", "event", "freestyle", "breaststroke", "backstroke", "butterfly", "hurdles", "champion", "medal",
    "medalist",
    "pursuit", "biathlon", "dash", "swim", "putt", "goal", "touchdown", "pass", "jump", "shot", "kick", "record", "marathon",
    "steeplechase",
    "medley", "title", "final", "heat", "gold", "silver", "bronze", "skiing", "ski",
  ]
  static let contests: Set<String> = [
    "jump", "jumps", "javelin", "olympics", "olympic", "medal", "championships", "champion", "touchdown", "quarterback", "discus", "vault",
    "skating",
    "hurdles", "freestyle", "biathlon", "goalkeeper", "striker", "midfielder", "halftime",
  ]
  static let heights: Set<String> = [
    "altitude", "height", "depth", "elevation", "deep", "waves", "wave", "tallest", "highest", "mountain", "peak", "tide", "surge",
    "floodwaters",
    "underground", "orbit", "orbits",
  ]
  static let extents: Set<String> = [
    "stretch", "stretches", "stretched", "stretching", "extend", "extends", "extended", "extending", "span", "spans", "spanned", "spanning",
    "measure", "measures", "measured", "measuring", "along", "tunnel", "length",
  ]
  static let phraseEnds: Set<String> = [
    ",", ".", ";", "of", "in", "on", "from", "to", "that", "which", "and", "was", "is", "were", "are", "between", "at", "with", "for",
    "will", ")",
  ]
  static let motions: Set<String> = [
    "travel", "travelled", "traveled", "move", "advance", "march", "walk", "drive", "fly", "sail", "flee", "retreat", "push", "speed",
    "sped", "plunge",
    "fall", "drop", "climb", "cover", "journey", "trek", "venture", "drift", "penetrate", "cross", "withdraw", "ride", "chase", "carry",
    "drag",
    "transport", "slide", "skid", "hike", "swim", "crawl", "roll", "tumble", "commute", "progress", "race",
  ]
  /// What runs from one place to another when it is the subject of a verb of motion: "the road winds 67 km".
  static let courses: Set<String> = [
    "run", "wind", "snake", "lead", "pass", "cross", "travel", "go", "continue", "link", "connect", "climb", "descend", "follow", "flow",
  ]
  /// Verbs that take what they move as an object: "pushed the group back nine miles".
  static let carryings: Set<String> = [
    "push", "drive", "force", "move", "drag", "carry", "throw", "hurl", "transport", "pull", "withdraw", "shift", "relocate", "evacuate",
    "march", "haul", "tow", "advance", "extend", "bring", "take", "blow", "fling", "propel",
  ]
  /// Verbs that say where something is.
  static let positions: Set<String> = ["be", "lie", "sit", "stand", "live", "stay", "remain", "rest"]
  /// Land whose depth is how far it reaches.
  static let tracts: Set<String> = [
    "salient", "enclave", "strip", "zone", "belt", "territory", "corridor", "pocket", "wedge", "buffer", "incursion", "bulge", "front",
    "area", "bridgehead", "perimeter", "sector", "foothold", "breakthrough", "defences", "defenses",
  ]
  /// What falls from the sky or floods.
  static let waters: Set<String> = ["rain", "rains", "rainfall", "snow", "snowfall", "precipitation", "hail", "sleet", "ash"]
  /// Words for being up in the air.
  static let flights: Set<String> = [
    "fly", "flying", "flew", "flown", "operating", "cruising", "hovering", "loitering", "orbiting", "altitude",
  ]
  /// What sees or strikes over a distance.
  static let reachers: Set<String> = [
    "radar", "radars", "sensor", "sensors", "sonar", "missile", "missiles", "rocket", "rockets", "drone", "drones", "howitzer", "howitzers",
    "gun", "guns", "artillery", "launcher", "launchers", "shell", "shells", "mortar", "mortars", "system", "systems", "weapon", "weapons",
    "uav", "uavs", "rifle", "rifles",
  ]
}
