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
    /// A participle ("denied arming them").
    var gerund = false
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
      "show", "agree", "expect", "acknowledge", "learn", "call", "demand", "shout", "yell", "cry", "mutter", "whisper", "scream", "vent",
      "elaborate", "clarify", "concur", "surmise", "attest", "swear", "protest", "object", "begin", "intone", "hold", "posit", "theorise",
      "stipulate", "decree", "relay",
    ] { verbs[verb] = Frame(stance: .asserts) }
    for verb in ["tell", "inform", "remind", "assure", "brief", "notify", "advise", "convince", "persuade"] {
      verbs[verb] = Frame(stance: .asserts, addressee: true)
    }
    for verb in ["announce", "confirm", "report"] { verbs[verb] = Frame(stance: .asserts, object: true) }
    for verb in ["claim", "allege"] { verbs[verb] = Frame(stance: .alleges, object: true, infinitive: true) }
    for verb in ["acknowledge", "admit", "concede", "confess"] {
      verbs[verb] = Frame(stance: .admits, object: true, preposition: "to", gerund: true)
    }
    for verb in ["deny", "refute", "dismiss", "reject"] { verbs[verb] = Frame(stance: .denies, object: true, gerund: verb == "deny") }
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
    "wonder", "comment", "complain", "speculate", "conclude", "demand", "swear", "protest", "object", "begin", "hold", "relay", "cry",
    "yell", "scream", "shout", "mutter", "whisper", "decree", "elaborate",
  ]

  /// Verbs of thinking so that deny what they govern where they are negated: "does not believe that …".
  static let deniable: Set<String> = ["believe", "think", "expect", "agree", "suggest", "indicate", "show"]

  /// Verbs whose passive tells what is said without naming who says it: "is believed to have fled".
  static let rumoured: Set<String> = [
    "say", "report", "believe", "think", "allege", "claim", "expect", "rumour", "rumor", "suspect", "know", "estimate", "assume", "fear",
  ]

  /// Verbs that never stand after what is said.
  static let neverAfter: Set<String> = [
    "call", "find", "show", "expect", "read", "quote", "contest", "signal", "tout", "point", "hope", "begin", "hold", "relay",
  ]

  /// Verbs that name who is spoken to right after them: "told reporters".
  static let addressing: Set<String> = ["tell", "inform", "remind", "assure", "brief", "notify", "convince", "persuade"]

  /// Verbs whose participle after a comma is the speaker's, not part of what he says: "said it fell, blaming the army".
  static let judging: Set<String> = [
    "cite", "blame", "describe", "condemn", "criticise", "criticize", "praise", "denounce", "urge", "call", "demand", "thank", "reject",
    "dismiss", "label", "brand", "refer", "apologise", "apologize", "hail",
  ]

  /// Verbs by which one passes on the words of another.
  static let quoting: Set<String> = ["quote", "cite"]

  /// "put the toll at 44", "gave a toll of 12 dead".
  static let tollVerbs: Set<String> = ["put", "give", "issue", "release", "provide", "revise", "raise", "lower", "set", "update", "place"]
  static let tollNouns: Set<String> = ["toll", "number", "figure", "count", "tally", "estimate", "loss", "casualty", "total"]
  /// What a disaster claims: "claimed 30 lives".
  static let victims: Set<String> = ["life", "victim"]
  /// "counted 31 bodies".
  static let countingVerbs: Set<String> = [
    "count", "document", "record", "register", "verify", "tally", "list", "log", "catalogue", "cite",
  ]

  /// "Reuters, citing ⟦two officials⟧, reported …": who may be the source of what a newsroom tells.
  static let sources: Set<String> = [
    "official", "source", "witness", "eyewitness", "resident", "police", "doctor", "medic", "diplomat", "commander", "minister", "ministry",
    "spokesman", "spokeswoman", "spokesperson", "army", "military", "authority", "officer", "aide", "activist", "leader", "governor",
    "villager",
    "survivor", "group", "monitor", "government", "statement",
  ]

  /// Nouns for a text or talk after "in a".
  static let nouns: Set<String> = ["statement", "message", "interview", "speech", "letter", "email", "video", "tweet", "report", "post"]

  /// Words for the channel, with its name in the record.
  static let media: [(words: [String], medium: String)] = [
    (["post", "on", "x"], "x"),
    (["state", "television"], "state television"), (["state", "tv"], "state television"), (["state", "media"], "state media"),
    (["state", "radio"], "state radio"), (["news", "conference"], "news conference"), (["press", "conference"], "news conference"),
    (["press", "release"], "statement"), (["social", "media"], "social media"), (["statement"], "statement"), (["interview"], "interview"),
    (["message"], "message"), (["twitter"], "twitter"), (["tweet"], "twitter"), (["tweets"], "twitter"), (["telegram"], "telegram"),
    (["facebook"], "facebook"), (["video"], "video"), (["letter"], "letter"), (["speech"], "speech"), (["email"], "email"),
    (["e-mail"], "email"), (["briefing"], "briefing"), (["communique"], "statement"), (["radio"], "radio"), (["television"], "television"),
    (["on", "x"], "x"), (["whatsapp"], "whatsapp"), (["tiktok"], "tiktok"), (["youtube"], "youtube"),
    (["truth", "social"], "truth social"),
    (["by", "phone"], "telephone"), (["by", "telephone"], "telephone"), (["audio", "recording"], "audio"), (["audio", "message"], "audio"),
    (["in", "a", "report"], "report"), (["in", "its", "report"], "report"), (["in", "the", "report"], "report"), (["sermon"], "sermon"),
    (["testimony"], "testimony"),
  ]

  /// Phrases that say the speaker is not named.
  static let anonymous: [[String]] = [
    ["condition", "of", "anonymity"], ["not", "to", "be", "identified"], ["not", "to", "be", "named"], ["not", "be", "identified"],
    ["not", "be", "named"], ["declined", "to", "be", "named"], ["declined", "to", "be", "identified"], ["asked", "not", "to", "be"],
    ["not", "authorised", "to"], ["not", "authorized", "to"], ["requested", "anonymity"], ["speaking", "anonymously"],
    ["spoke", "anonymously"], ["insisted", "on", "anonymity"],
    ["asked", "for", "anonymity"], ["asking", "not", "to", "be"], ["under", "condition", "of", "anonymity"], ["not", "be", "quoted"],
    ["withheld", "his", "name"], ["withheld", "her", "name"], ["fear", "of", "reprisals"], ["fearing", "reprisals"],
  ]
  static let anonymousAdjectives: Set<String> = ["unnamed", "unidentified", "anonymous"]
  static let anonymousNouns: Set<String> = ["source", "sources", "insider", "insiders"]
}
