/// Closed classes of words that the clause analysis goes by.
enum ClauseWords {
  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays",
    "fridays", "saturdays", "sundays", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  ]
  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "oct.", "nov.",
    "dec.",
  ]
  /// Days that stand alone as adverbs.
  static let deictics: Set<String> = ["today", "yesterday", "tomorrow", "tonight", "now", "overnight"]
  static let timeNouns: Set<String> = [
    "second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "night", "morning", "afternoon", "evening", "weekend",
    "midnight", "noon", "dawn", "dusk", "moment", "time", "period", "summer", "winter", "spring", "autumn", "fall", "ramadan", "overnight",
  ]
  /// What may stand before a time noun that makes a time of it ("last week", "three days").
  static let timeModifiers: Set<String> = [
    "last", "this", "next", "that", "these", "past", "every", "each", "previous", "following", "same",
  ]

  /// Nouns that only count what follows "of".
  static let quantityNouns: Set<String> = [
    "dozen", "hundred", "thousand", "million", "billion", "score", "ten", "number", "couple", "handful", "lot", "majority", "minority",
    "pair", "series", "total", "bulk", "rest", "quarter", "third", "half", "percent", "group", "band", "quantity", "amount", "variety",
    "plenty", "string", "spate", "swath", "swathe", "crowd", "kind", "type", "part", "most", "remainder", "set", "range", "array", "team",
  ]
  /// Those whose group is itself the one that acts ("a group of militants").
  static let unitNouns: Set<String> = [
    "ton", "tonne", "kilogram", "kilo", "kg", "kgs", "gram", "pound", "lb", "lbs", "ounce", "litre", "liter", "gallon", "barrel", "round",
    "box", "crate", "bag", "sack", "bundle", "truckload", "cup", "piece", "load", "shipment", "metre", "meter", "foot", "belt", "stick",
    "roll", "bottle", "can", "jug", "tin", "container", "magazine", "mile", "kilometre", "kilometer", "acre", "hectare", "item", "sheet",
    "packet", "package", "set",
  ]

  /// Words before a number that belong to it.
  static let numberPrefixes: [[String]] = [
    ["no", "fewer", "than"], ["no", "less", "than"], ["no", "more", "than"], ["not", "more", "than"], ["as", "many", "as"],
    ["as", "few", "as"], ["as", "much", "as"], ["at", "least"], ["at", "most"], ["more", "than"], ["less", "than"], ["fewer", "than"],
    ["up", "to"], ["close", "to"], ["an", "estimated"], ["over"], ["above"], ["under"], ["around"], ["about"], ["some"], ["nearly"],
    ["almost"], ["roughly"], ["approximately"], ["just"], ["only"], ["exactly"], ["another"], ["between"], ["well", "over"], ["maybe"],
    ["perhaps"], ["possibly"], ["just", "over"], ["just", "under"], ["a", "further"],
  ]
  static let numberNouns: Set<String> = [
    "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "score", "scores",
    "tens", "half", "couple",
  ]

  /// Prepositions of more than one word.
  static let compoundPrepositions: [[String]] = [
    ["because", "of"], ["due", "to"], ["according", "to"], ["in", "addition", "to"], ["out", "of"], ["ahead", "of"], ["in", "front", "of"],
    ["on", "behalf", "of"], ["along", "with"], ["together", "with"], ["next", "to"], ["away", "from"], ["instead", "of"],
    ["in", "exchange", "for"], ["in", "return", "for"], ["on", "top", "of"], ["such", "as"], ["in", "response", "to"], ["prior", "to"],
    ["in", "protest", "of"], ["in", "protest", "at"], ["in", "support", "of"], ["as", "part", "of"], ["in", "connection", "with"],
    ["on", "suspicion", "of"], ["in", "favour", "of"], ["in", "favor", "of"], ["in", "defiance", "of"], ["in", "charge", "of"],
    ["in", "retaliation", "for"], ["in", "the", "hands", "of"], ["into", "the", "hands", "of"], ["as", "for"], ["apart", "from"],
    ["aside", "from"], ["rather", "than"], ["with", "the", "help", "of"], ["at", "the", "hands", "of"], ["during", "the", "course", "of"],
  ]
  /// Words that join as "and" does.
  static let compoundConjunctions: [[String]] = [["as", "well", "as"], ["along", "with"], ["and", "/", "or"]]
  /// Prepositions that a tagger may take for something else.
  static let prepositions: Set<String> = [
    "in", "on", "at", "of", "to", "from", "by", "with", "for", "against", "near", "into", "onto", "inside", "outside", "over", "under",
    "during", "after", "before", "since", "until", "between", "among", "amid", "through", "throughout", "across", "along", "around",
    "toward",
    "towards", "within", "without", "about", "above", "below", "behind", "beside", "besides", "beyond", "despite", "off", "per", "than",
    "via", "like", "as", "including", "following", "including", "concerning", "regarding", "using", "upon", "alongside",
  ]
  /// Prepositions that open a clause where a subject and a verb follow.
  static let clausePrepositions: Set<String> = [
    "after", "before", "since", "until", "as", "than", "for", "because", "while", "like", "with",
  ]
  static let subordinators: Set<String> = [
    "that", "because", "although", "though", "while", "whereas", "if", "unless", "whether", "when", "whenever", "where", "once", "until",
    "after", "before", "since", "as", "lest", "why", "how",
  ]
  static let hypotheticalMarkers: Set<String> = ["if", "unless", "whether", "lest"]
  static let relativePronouns: Set<String> = ["who", "whom", "which", "whose"]

  /// Verbs that are followed by a clause without "that"; what follows them begins a clause.
  static let sayingVerbs: Set<String> = [
    "say", "report", "claim", "announce", "add", "tell", "state", "believe", "think", "know", "confirm", "deny", "admit", "allege",
    "declare", "warn", "insist", "suggest", "note", "acknowledge", "argue", "estimate", "hope", "fear", "find", "learn", "show", "indicate",
    "mean", "explain", "maintain", "reiterate", "stress", "emphasise", "emphasize", "repeat", "agree", "promise", "vow", "threaten",
    "ensure", "hear", "understand", "feel", "assert", "see", "quote",
  ]
  /// Verbs whose object does what the infinitive after it says ("forced the rebels to withdraw").
  static let objectControlVerbs: Set<String> = [
    "force", "order", "urge", "ask", "tell", "allow", "help", "want", "compel", "persuade", "convince", "press", "pressure", "push", "lead",
    "invite", "enable", "permit", "cause", "require", "request", "call", "appeal", "command", "instruct", "advise", "encourage", "expect",
    "warn", "send", "prompt", "beg", "train", "authorise", "authorize", "appoint", "choose", "hire", "pay", "oblige", "believe", "find",
    "challenge", "leave", "deploy", "need", "get", "direct",
  ]
  /// Verbs with two objects, the first of them the receiver.
  static let ditransitiveVerbs: Set<String> = [
    "give", "send", "offer", "hand", "grant", "promise", "sell", "tell", "show", "lend", "pay", "award", "supply", "provide", "deny",
    "teach", "bring", "deal", "owe", "cause", "cost", "assure", "guarantee", "allow", "refuse", "loan", "issue", "ask", "serve",
  ]
  /// Participles that stand before nouns as adjectives do.
  static let adjectivalGerunds: Set<String> = [
    "warring", "neighboring", "neighbouring", "ruling", "growing", "opposing", "remaining", "existing", "leading", "outgoing", "incoming",
    "visiting", "ongoing", "surviving", "advancing", "retreating", "invading", "fleeing", "missing", "surrounding", "mounting", "rising",
    "peacekeeping", "warning",
  ]
  static let adjectivalParticiples: Set<String> = [
    "suspected", "alleged", "armed", "combined", "united", "masked", "unidentified",
  ]
  /// Those that a noun before them completes ("rocket propelled grenade").
  static let compoundParticiples: Set<String> = [
    "propelled", "based", "laden", "sponsored", "guided", "born",
  ]
  /// Participles that have become prepositions.
  static let gerundPrepositions: Set<String> = ["including", "excluding", "regarding", "concerning", "following", "pending"]
  /// What somebody becomes who is taken or held so.
  static let captives: Set<String> = ["hostage", "prisoner", "captive"]
  /// Means rather than agents after "by".
  static let means: Set<String> = [
    "road", "air", "sea", "land", "phone", "telephone", "force", "name", "hand", "law", "dawn", "night", "mistake", "surprise", "accident",
    "helicopter", "boat", "plane", "bus", "car", "train", "mail", "end", "percent",
  ]
  /// Verbs that have no object, so that a bare participle of one is a past tense.
  static let intransitives: Set<String> = [
    "retreat", "flee", "withdraw", "rage", "boast", "vow", "agree", "refuse", "decline", "demonstrate", "rally", "march", "clash",
    "explode",
    "surrender", "advance", "erupt", "continue", "die", "fall", "rise", "arrive", "escape", "gather", "protest", "resign", "remain", "seek",
    "threaten", "go", "come", "increase", "begin", "collapse", "react", "respond", "move", "travel", "occur", "happen",
    "live", "work", "start", "emerge", "return", "leave", "speak", "meet", "sit", "stand", "lie", "appear", "fail", "succeed", "appeal",
    "insist", "object", "disappear", "crash",
  ]
  /// Nouns whose "of" names what they are about, so that a list after it is a list of those things.
  static let contentNouns: Set<String> = [
    "photograph", "photo", "picture", "video", "footage", "image", "control", "possession", "loss", "capture", "seizure", "death",
    "killing",
    "arrest", "release", "cache", "stockpile", "store", "destruction", "kidnapping", "abduction", "murder", "list", "report", "supply",
    "shipment", "withdrawal", "deployment", "use", "sale", "delivery", "number", "fall", "attack", "support", "help", "mixture", "recovery",
  ]
  /// Nouns of acts and works, whose doer “by” may name, and the endings of others.
  static let actNouns: Set<String> = [
    "attack", "raid", "strike", "airstrike", "assault", "ambush", "siege", "report", "claim", "letter", "book", "film", "call", "visit",
    "move",
    "plan", "effort", "protest", "work", "crime", "threat", "release", "arrest", "murder", "fire", "fall", "loss", "order", "demand",
    "request",
    "test", "speech", "abuse", "offer", "vote", "bid", "appeal", "study", "survey", "poll", "offensive", "blast", "advance", "capture",
    "use",
    "march", "rally", "massacre", "rape", "theft", "torture", "push", "coup", "plot", "campaign", "war", "push", "defeat", "victory",
  ]
  static let actEndings = ["tion", "sion", "ment", "ing", "ure", "ance", "ence", "sal", "val"]
  static let distanceUnits: Set<String> = [
    "kilometer", "kilometre", "km", "mile", "metre", "meter", "yard", "foot", "kms", "miles", "kilometers", "kilometres",
  ]

  /// Verbs that a following "by" does not make passive.
  static let activeBeforeBy: Set<String> = [
    "stand", "abide", "come", "pass", "go", "drop", "stop", "side", "live", "swear", "rise", "fall",
  ]
}
