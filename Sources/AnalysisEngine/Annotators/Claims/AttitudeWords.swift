/// The words by which somebody takes a position: demands, plans, praises, condemns, fears. What they think of is the content of the claim.
///
/// The classes are those of speech acts and of propositional attitude as grammars of English list them (verbs of asking and ordering, of
/// commitment, of judgement, of describing, adjectives and nouns with a "that" clause); each verb is listed with what it governs. Words that
/// name a deed as often as a word ("attack", "defend", "support", "charge") are left out.
enum AttitudeWords {
  /// What a verb governs as its content.
  struct Frame: OptionSet {
    let rawValue: Int
    /// "condemned ⟦the raid⟧".
    static let object = Frame(rawValue: 1)
    /// "plans ⟦to leave⟧".
    static let infinitive = Frame(rawValue: 2)
    /// "urged ⟦the army to leave⟧".
    static let objectInfinitive = Frame(rawValue: 4)
    /// "called ⟦the raid a crime⟧", "described ⟦it as a crime⟧".
    static let predicate = Frame(rawValue: 8)
    /// "called for ⟦a truce⟧", "appealed for ⟦help⟧".
    static let forPhrase = Frame(rawValue: 16)
    /// "called on ⟦both sides to stop⟧".
    static let onInfinitive = Frame(rawValue: 32)
    /// "complained about ⟦the delay⟧", "spoke of ⟦a new start⟧".
    static let aboutPhrase = Frame(rawValue: 64)
    /// A clause, with or without "that".
    static let clause = Frame(rawValue: 128)
    /// "proposed ⟦leaving the valley⟧".
    static let gerund = Frame(rawValue: 256)
    /// "praised ⟦the crew for its courage⟧": a judgement with its reason.
    static let reason = Frame(rawValue: 512)
  }

  /// By lemma.
  static let verbs: [String: Frame] = {
    var verbs: [String: Frame] = [:]
    func add(_ frame: Frame, _ words: String) {
      for word in words.split(separator: " ") { verbs[String(word), default: []].insert(frame) }
    }
    add(
      .infinitive, "plan agree promise pledge vow threaten offer intend refuse decline want hope propose demand decide expect wish aim ask")
    add(
      .objectInfinitive,
      "urge ask tell order press beg implore encourage invite warn instruct direct command advise request want expect challenge exhort")
    add(
      .object,
      """
      demand propose recommend request condemn denounce criticise criticize praise welcome blame cite mention discuss question oppose \
      endorse reject blast slam decry deplore hail applaud laud mock ridicule outline detail highlight reference doubt dispute rebuke \
      disavow advocate favour favor tout suggest predict regret lament celebrate echo explain describe
      """)
    add(
      .predicate, "call describe portray characterise characterize label dub brand denounce dismiss depict regard hail consider deem liken")
    add(.gerund, "propose suggest admit deny recommend oppose advocate discuss regret favour favor defend")
    add(.reason, "praise condemn criticise criticize blame denounce thank rebuke laud hail applaud blast slam fault")
    add(.object, "want thank fault")
    add(.forPhrase, "call appeal plead press push lobby ask apologise apologize argue advocate vouch")
    add(.onInfinitive, "call appeal prevail")
    add(.aboutPhrase, "complain speak talk warn worry ask boast joke")
    add(.clause, "want wish demand propose recommend worry doubt regret know feel realise realize understand assume suspect pray imagine")
    return verbs
  }()

  /// "declined to elaborate": who keeps silent takes no position.
  static let silence: Set<String> = ["elaborate", "comment", "say", "specify", "identify", "answer", "name", "reply", "respond", "speak"]

  /// "is confident that …".
  static let adjectives: Set<String> = [
    "confident", "concerned", "worried", "sure", "certain", "convinced", "aware", "afraid", "hopeful", "optimistic", "clear", "sceptical",
    "skeptical", "doubtful", "adamant", "insistent", "fearful", "glad", "sorry", "disappointed", "proud", "alarmed",
  ]

  /// "reports that …", "their pledge to …".
  static let nouns: Set<String> = [
    "claim", "allegation", "report", "belief", "argument", "fear", "hope", "suggestion", "assertion", "statement", "view", "warning",
    "accusation", "promise", "pledge", "vow", "threat", "demand", "concern", "complaint", "contention", "assurance", "opinion", "idea",
    "conclusion", "prediction", "speculation", "rumour", "rumor", "suspicion", "insistence", "denial", "proposal", "recommendation",
    "notion", "expectation", "admission", "announcement", "conviction", "confidence",
  ]

  /// "Police: ⟦two killed in blast⟧", "Report: …": who may stand before a colon without a name.
  static let headlineSpeakers: Set<String> = [
    "police", "official", "officials", "report", "reports", "poll", "study", "survey", "source", "sources", "analysis", "analyst",
    "analysts", "witness", "witnesses", "expert", "experts", "activists", "monitor", "monitors", "army", "military", "minister",
    "ministry", "spokesman", "spokeswoman", "spokesperson", "un", "authorities", "court", "doctors", "medics", "governor", "president",
  ]
}
