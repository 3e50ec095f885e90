/// The words that tell what a name is: heads of organisations and facilities, titles before persons.
enum NameWords {
  /// Words that end (or, before "of", begin) the name of an organisation, with the kind they make it.
  static let organisationHeads: [String: NameKind] = {
    var heads: [String: NameKind] = [:]
    for word in [
      "army", "police", "navy", "guard", "guards", "forces", "force", "brigade", "brigades", "division", "battalion", "regiment", "corps",
      "marines", "military", "command", "gendarmerie", "militia", "coastguard", "squadron", "legion", "constabulary",
    ] { heads[word] = .securityForce }
    for word in [
      "ministry", "government", "parliament", "congress", "senate", "department", "cabinet", "administration", "presidency", "embassy",
      "consulate", "assembly", "knesset", "kremlin", "pentagon", "secretariat", "directorate", "municipality", "treasury", "bureau",
    ] { heads[word] = .government }
    for word in [
      "times", "post", "news", "newspaper", "tv", "television", "radio", "journal", "tribune", "gazette", "herald", "broadcasting", "press",
      "magazine", "telegraph", "observer",
    ] { heads[word] = .media }
    for word in [
      "company", "corporation", "corp.", "corp", "inc.", "inc", "ltd.", "ltd", "llc", "plc", "group", "university", "college", "bank",
      "party", "front", "movement", "council", "committee", "agency", "commission", "court", "institute", "institution", "association",
      "union", "foundation", "organization", "organisation", "federation", "league", "society", "network", "authority", "alliance",
      "coalition", "institutes", "academy", "office", "centre", "center", "club", "co.", "fund", "trust", "tribunal", "conference",
      "school",
      "watch", "initiative", "programme", "program", "mission", "airlines", "airways", "industries", "holdings", "services", "service",
      "confederation", "congregation", "church", "campaign", "board", "nations",
    ] { heads[word] = .organisation }
    return heads
  }()

  /// Words that end (or, before "of", begin) the name of a facility.
  static let facilityHeads: Set<String> = [
    "base", "airbase", "airfield", "airport", "prison", "hospital", "bridge", "dam", "crossing", "camp", "palace", "stadium", "mosque",
    "cathedral", "barracks", "hotel", "station", "plant", "refinery", "port", "harbour", "harbor", "checkpoint", "tower", "museum", "mall",
    "market", "square", "terminal", "shrine", "temple", "fort", "compound", "reactor", "pipeline", "highway", "road", "street", "avenue",
    "tunnel", "jail", "clinic", "headquarters", "hq", "garrison", "railway", "library", "arena", "monastery", "synagogue", "factory",
  ]

  /// Titles and offices before a name that are no part of it.
  static let titles: Set<String> = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof.", "professor", "president", "vice", "prime", "minister", "premier",
    "chancellor",
    "secretary", "king", "queen", "prince", "princess", "crown", "emir", "sheikh", "sheik", "ayatollah", "mullah", "maulana", "mawlawi",
    "imam", "pope", "cardinal", "archbishop", "bishop", "rev.", "reverend", "sir", "lord", "lady", "judge", "justice", "senator", "sen.",
    "rep.", "congressman", "congresswoman", "gov.", "governor", "mayor", "ambassador", "envoy", "general", "gen.", "gen", "lieutenant",
    "lt.",
    "lt", "colonel", "col.", "col", "major", "maj.", "maj", "captain", "capt.", "capt", "sergeant", "sgt.", "corporal", "cpl.", "private",
    "pvt.", "admiral", "adm.", "brigadier", "brig.", "brig", "commander", "cmdr.", "marshal", "chief", "deputy", "spokesman", "spokeswoman",
    "spokesperson", "warlord", "leader", "chairman", "chairwoman", "director", "commissioner", "inspector", "officer", "militant", "rebel",
    "foreign", "defence", "defense", "interior", "former", "acting", "negotiator", "activist", "analyst", "journalist", "reporter",
    "correspondent", "opposition", "attorney", "hajji", "haji", "emperor", "saint", "speaker", "coach", "economist", "author", "lawyer",
    "businessman", "cleric", "veteran", "expert", "resident", "strongman", "dictator", "candidate", "lawmaker", "activists", "presidents",
  ]

  /// Titles that make a person of whatever capitalised words follow.
  static let strongTitles: Set<String> = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr.", "president", "minister", "sheikh", "sheik", "ayatollah", "mullah", "maulana", "mawlawi",
    "senator", "sen.", "rep.", "gov.", "general", "gen.", "gen", "colonel", "col.", "col", "lt.", "lieutenant", "major", "maj.", "captain",
    "capt.", "capt", "sergeant", "sgt.", "admiral", "adm.", "brigadier", "brig.", "commander", "cmdr.", "spokesman", "spokeswoman",
    "spokesperson", "warlord", "negotiator", "prince", "princess", "ambassador", "envoy", "mayor", "governor", "secretary", "premier",
    "chancellor", "judge", "chairman", "leader", "hajji", "haji", "imam", "analyst", "journalist", "lawmaker", "cpl.", "pvt.",
  ]

  /// Parts of towns that are written with capitals and name nothing by themselves.
  static let districts: Set<String> = ["downtown"]

  /// Days and months, which a model takes for persons and places.
  static let calendar: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june",
    "july",
    "august", "september", "october", "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.",
  ]

  /// What a name before it is a make of.
  static let munitions: Set<String> = ["missile", "rocket", "torpedo", "howitzer", "launcher", "interceptor", "grenade", "munition"]

  /// Offices and kinds of places, after which "of" leads to a place.
  static let holders: Set<String> = [
    "mayor", "town", "city", "village", "province", "district", "capital", "suburb", "port", "outskirts", "governorate", "municipality",
  ]

  /// Small words inside names of persons.
  static let personParticles: Set<String> = [
    "al", "el", "bin", "ibn", "bint", "von", "van", "de", "der", "da", "di", "ul", "ur", "-", "’", "'",
  ]

  /// Small words inside names of organisations and facilities.
  static let linkWords: Set<String> = ["of", "for", "and", "&", "the", "on", "in", "-", "al", "de"]

  /// The kind of an organisation by the last of its words that tells one; nil where none does.
  static func kind(ofOrganisation words: [String]) -> NameKind? {
    for word in words.reversed() { if let kind = organisationHeads[word], kind != .organisation { return kind } }
    return nil
  }
}
