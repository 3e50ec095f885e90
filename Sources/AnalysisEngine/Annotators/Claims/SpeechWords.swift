/// The verbs and phrases of saying.
enum SpeechWords {
  /// What follows a verb of saying as its content.
  struct Frame {
    let stance: Claim.Stance
    /// A clause with or without "that".
    var clause = true
    /// A noun phrase ("denied the report"), from the verb on.
    var object = false
    /// "boasted of", "warned of": the preposition before the content.
    var preposition: String?
    /// Addresses someone first ("told reporters").
    var addressee = false
    /// An infinitive ("vowed to fight").
    var infinitive = false
  }

  /// By lemma.
  static let verbs: [String: Frame] = {
    var verbs: [String: Frame] = [:]
    for verb in [
      "say", "add", "state", "note", "explain", "insist", "argue", "stress", "emphasise", "emphasize", "reiterate", "maintain", "contend",
      "conclude", "remark", "comment", "reply", "respond", "suggest", "recall", "write", "tweet", "post", "declare", "assert", "reveal",
      "disclose", "observe", "caution", "complain", "joke", "predict", "estimate", "believe", "testify", "repeat", "continue", "exclaim",
      "indicate", "speculate", "hint", "point", "affirm", "underline", "lament", "quip", "ask", "wonder", "think", "fear", "hope", "imply",
      "signal", "opine", "counter", "proclaim", "recount", "retweet", "vent", "tout", "contest", "quote", "answer", "read", "urge", "find",
      "show", "agree", "expect", "acknowledge", "learn", "call",
    ] { verbs[verb] = Frame(stance: .asserts) }
    for verb in ["tell", "inform", "remind", "assure", "brief", "notify", "advise", "convince", "persuade"] {
      verbs[verb] = Frame(stance: .asserts, addressee: true)
    }
    for verb in ["announce", "confirm", "report"] { verbs[verb] = Frame(stance: .asserts, object: true) }
    for verb in ["claim", "allege"] { verbs[verb] = Frame(stance: .alleges, object: true, infinitive: true) }
    for verb in ["acknowledge", "admit", "concede", "confess"] { verbs[verb] = Frame(stance: .admits, object: true, preposition: "to") }
    for verb in ["deny", "refute", "dismiss", "reject"] { verbs[verb] = Frame(stance: .denies, object: true) }
    for verb in ["promise", "pledge", "vow"] { verbs[verb] = Frame(stance: .promises, object: verb != "vow", infinitive: true) }
    verbs["threaten"] = Frame(stance: .promises, clause: false, infinitive: true)
    verbs["boast"] = Frame(stance: .asserts, preposition: "of")
    verbs["warn"] = Frame(stance: .asserts, preposition: "of", addressee: true)
    verbs["accuse"] = Frame(stance: .alleges, clause: false, preposition: "of", addressee: true)
    verbs["speak"] = Frame(stance: .asserts, clause: false)
    return verbs
  }()

  /// Verbs that only say with a "that", a quotation or a comma: without one they do something else ("found a cache", "showed video").
  static let needsThat: Set<String> = [
    "find", "show", "write", "post", "continue", "point", "read", "call", "think", "urge", "add", "reveal", "observe", "repeat", "recall",
    "expect", "fear", "hope", "learn", "contest", "quote", "counter", "signal", "tout", "respond", "reply", "answer", "ask", "agree",
    "indicate",
    "wonder", "comment", "complain", "speculate", "conclude",
  ]

  /// Verbs that never stand after what is said.
  static let neverAfter: Set<String> = [
    "call", "find", "show", "learn", "expect", "read", "quote", "contest", "signal", "tout", "point", "hope",
  ]

  /// Nouns for a text or talk after "in a".
  static let nouns: Set<String> = ["statement", "message", "interview", "speech", "letter", "email", "video", "tweet", "report", "post"]

  /// Words for the channel, with its name in the record.
  static let media: [(words: [String], medium: String)] = [
    (["state", "television"], "state television"), (["state", "tv"], "state television"), (["state", "media"], "state media"),
    (["state", "radio"], "state radio"), (["news", "conference"], "news conference"), (["press", "conference"], "news conference"),
    (["press", "release"], "statement"), (["social", "media"], "social media"), (["statement"], "statement"), (["interview"], "interview"),
    (["message"], "message"), (["twitter"], "twitter"), (["tweet"], "twitter"), (["tweets"], "twitter"), (["telegram"], "telegram"),
    (["facebook"], "facebook"), (["video"], "video"), (["letter"], "letter"), (["speech"], "speech"), (["email"], "email"),
    (["e-mail"], "email"), (["briefing"], "briefing"), (["communique"], "statement"), (["radio"], "radio"), (["television"], "television"),
  ]

  /// Phrases that say the speaker is not named.
  static let anonymous: [[String]] = [
    ["condition", "of", "anonymity"], ["not", "to", "be", "identified"], ["not", "to", "be", "named"], ["not", "be", "identified"],
    ["not", "be", "named"], ["declined", "to", "be", "named"], ["declined", "to", "be", "identified"], ["asked", "not", "to", "be"],
    ["not", "authorised", "to"], ["not", "authorized", "to"], ["requested", "anonymity"], ["speaking", "anonymously"],
  ]
  static let anonymousAdjectives: Set<String> = ["unnamed", "unidentified", "anonymous"]
  static let anonymousNouns: Set<String> = ["source", "sources", "insider", "insiders"]
}
