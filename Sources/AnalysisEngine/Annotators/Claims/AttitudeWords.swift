/// The words by which somebody takes a position: demands, plans, praises, condemns, fears. What they think of is the content of the claim.
///
/// The classes are those of speech acts and of propositional attitude as grammars of English list them (verbs of asking and ordering, of
/// commitment, of judgement, of describing, adjectives and nouns with a "that" clause); each word is listed with what it governs. Verbs that
/// name a deed as often as a word ("attack", "defend", "support") count only with an object that is itself something said or decided.
enum AttitudeWords {
  /// What a word governs as its content.
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
    /// "sees ⟦the raid as a warning⟧": only with "as".
    static let asPredicate = Frame(rawValue: 512)
    /// "backed ⟦the plan⟧": only where the object is something said or decided.
    static let objectOfWords = Frame(rawValue: 1024)
    /// "the video shows ⟦tanks near the border⟧": where a text or picture is the subject.
    static let evidence = Frame(rawValue: 2048)
  }

  /// By lemma.
  static let verbs: [String: Frame] = frames([
    (
      .infinitive,
      """
      plan agree promise pledge vow threaten offer intend refuse decline want hope propose demand decide expect wish aim ask seek desire \
      prefer opt swear choose resolve long yearn hesitate
      """
    ),
    (
      .objectInfinitive,
      """
      urge ask tell order press beg implore encourage invite warn instruct direct command advise request want expect challenge exhort \
      persuade convince remind forbid entreat lobby summon caution
      """
    ),
    (
      .object,
      """
      demand propose recommend request condemn denounce criticise criticize praise welcome blame cite mention discuss question oppose \
      endorse reject blast slam decry deplore hail applaud laud mock ridicule outline detail highlight reference doubt dispute rebuke \
      disavow advocate favour favor tout suggest predict regret lament celebrate echo explain describe want thank fault admire castigate \
      censure chastise chide commend congratulate deride despise detest disparage downplay underestimate excoriate extol fear hate lambast \
      lambaste loathe prefer reprimand reproach resent respect revile salute scold scorn trumpet underline underscore vilify repudiate \
      stress emphasise emphasize reiterate recall recount berate admonish minimise minimize trivialise exaggerate glorify acknowledge \
      appreciate deprecate rebut express voice convey mourn insult belittle savage
      """
    ),
    (
      .predicate,
      """
      call describe portray characterise characterize label dub brand denounce dismiss depict regard hail consider deem liken compare
      """
    ),
    (.asPredicate, "see view paint cast frame present interpret condemn praise reject treat perceive recognise recognize know"),
    (.gerund, "propose suggest recommend oppose advocate discuss regret favour favor defend mention consider contemplate"),
    (.forPhrase, "call appeal plead press push lobby ask apologise apologize argue advocate vouch pray hope long campaign"),
    (.onInfinitive, "call appeal prevail"),
    (
      .aboutPhrase,
      """
      complain speak talk warn worry ask boast joke disapprove approve dream brag argue protest rail inveigh fret despair lie wonder refer \
      allude object hint insist comment reflect touch dwell agree disagree concur scoff caution advise believe sympathise sympathize
      """
    ),
    (
      .clause,
      """
      want wish demand propose recommend worry doubt regret know feel realise realize understand assume suspect pray imagine decide \
      determine hear see discover notice ensure guarantee recognise recognize pretend demonstrate prove anticipate foresee charge rule \
      calculate guess figure
      """
    ),
    (.evidence, "show indicate suggest reveal document depict detail expose confirm contain"),
    (
      .objectOfWords,
      """
      support back defend attack hit approve accept ignore address repeat justify challenge rebuff mull weigh consider study contradict \
      counter answer review raise tout revive abandon drop honour honor
      """
    ),
  ])

  /// The prepositions before what a verb is about, where they are others than "about", "of" and "over".
  static let prepositions: [String: Set<String>] = [
    "refer": ["to"], "allude": ["to"], "object": ["to"], "hint": ["at"], "scoff": ["at"], "insist": ["on"], "comment": ["on", "about"],
    "reflect": ["on"], "touch": ["on"], "dwell": ["on"], "disagree": ["with", "about", "over", "on"], "agree": ["with", "on", "about"],
    "concur": ["with"], "believe": ["in"], "caution": ["against", "about"], "advise": ["against"],
    "warn": ["of", "about", "against", "over"],
    "speak": ["about", "of", "against"], "argue": ["about", "over", "against"], "protest": ["against", "about", "over"],
    "rail": ["against", "about"], "inveigh": ["against"], "sympathise": ["with"], "sympathize": ["with"],
  ]

  /// Texts and pictures that show something to be so.
  static let evidence: Set<String> = [
    "poll", "survey", "study", "report", "video", "footage", "image", "photo", "photograph", "picture", "record", "document", "data",
    "figure", "statistic", "tape", "recording", "transcript", "analysis", "evidence", "map", "chart", "email", "letter", "memo", "imagery",
    "intelligence", "assessment", "investigation", "inquiry", "clip", "average", "result", "test", "finding", "film", "book", "post",
  ]

  /// Verbs of seeing and finding out, which take other clauses too: "saw them leave".
  static let onlyWithThat: Set<String> = [
    "see", "hear", "notice", "ensure", "prove", "figure", "guarantee", "charge", "rule", "determine", "discover", "demonstrate",
  ]

  /// Verbs that deny their content where they are negated: "does not want", "did not expect". Who does not condemn says nothing.
  static let deniable: Set<String> = [
    "want", "expect", "agree", "intend", "plan", "wish", "support", "accept", "back", "recognise", "recognize", "consider", "regard",
    "know", "doubt", "fear", "regret", "approve", "endorse", "favour", "favor", "like", "feel", "understand", "see",
  ]

  /// Verbs whose infinitive is told as having come about or as seeming so.
  static let implicatives: Set<String> = [
    "force", "compel", "oblige", "lead", "prompt", "appear", "seem", "go", "come", "begin", "start", "continue", "manage", "use", "rise",
    "hasten", "proceed", "pause", "take", "cause", "dare", "bother", "happen", "tend",
  ]

  /// Things said or decided.
  static let words: Set<String> = [
    "plan", "proposal", "idea", "decision", "call", "move", "bill", "law", "resolution", "agreement", "deal", "accord", "ceasefire",
    "truce", "claim", "allegation", "accusation", "policy", "statement", "comment", "remark", "suggestion", "initiative", "demand",
    "request", "offer", "argument", "criticism", "concern", "fear", "view", "position", "stance", "motion", "measure", "appeal", "pledge",
    "promise", "report", "finding", "conclusion", "assessment", "verdict", "ruling", "approach", "strategy", "rule", "regulation",
    "sanction", "legislation", "amendment", "nomination", "choice", "record", "conduct", "handling", "behaviour", "behavior", "hope",
    "doubt", "support", "opposition", "warning", "treaty", "pact", "reform", "condition", "question", "issue", "notion", "theory",
    "narrative", "version", "account", "candidacy", "bid",
  ]

  /// Verbs that make a noun a deed of their subject: "made a promise".
  static let lightVerbs: Set<String> = [
    "make", "issue", "repeat", "renew", "express", "voice", "give", "have", "offer", "raise", "reiterate", "deliver", "hold", "share",
    "air", "state", "publish", "release", "send", "level", "echo", "withdraw",
  ]

  /// "declined to elaborate": who keeps silent takes no position.
  static let silence: Set<String> = ["elaborate", "comment", "say", "specify", "identify", "answer", "name", "reply", "respond", "speak"]

  /// "is confident that …", "is critical of …", "is willing to …".
  static let adjectives: [String: Frame] = frames([
    (
      .clause,
      """
      confident concerned worried sure certain convinced aware afraid hopeful optimistic clear sceptical skeptical doubtful adamant \
      insistent fearful glad sorry disappointed proud alarmed unsure uncertain pessimistic pleased angry
      """
    ),
    (
      .aboutPhrase,
      """
      concerned worried critical supportive afraid fearful sceptical skeptical dismissive proud confident optimistic pessimistic wary \
      hopeful angry furious dismayed outraged alarmed appalled saddened doubtful suspicious contemptuous enthusiastic passionate weary tired
      """
    ),
    (.infinitive, "willing ready prepared determined reluctant eager keen unwilling hesitant anxious loath"),
  ])

  /// "their pledge to …", "fears that …", "calls for …": nouns of attitude, with the prepositions before what they are about.
  static let nouns: [String: Set<String>] = {
    var nouns: [String: Set<String>] = [:]
    for (prepositions, words) in [
      ("", "belief argument suggestion view contention assurance opinion idea conclusion insistence recommendation notion expectation"),
      ("", "conviction confidence decision intention determination refusal willingness readiness ambition desire commitment offer"),
      ("of", "promise prediction criticism condemnation denunciation rejection endorsement approval advocacy mention threat dismissal"),
      ("for", "call demand appeal plea request support praise plan proposal contempt disdain admiration enthusiasm vow pledge respect"),
      ("of about over", "fear warning complaint suspicion doubt speculation"), ("about over for", "concern worry question unease anxiety"),
      ("to", "opposition objection aversion"), ("of for", "hope vision"), ("over at", "anger outrage dismay frustration fury"),
      ("on", "view opinion"),
    ] {
      let before = Set(prepositions.split(separator: " ").map(String.init))
      for word in words.split(separator: " ") { nouns[String(word), default: []].formUnion(before) }
    }
    return nouns
  }()

  /// "reports that …", "allegations of …": nouns that say something is so, with the stance and the prepositions before what it is.
  static let sayings: [String: (stance: Claim.Stance, prepositions: Set<String>)] = [
    "claim": (.alleges, ["of"]), "allegation": (.alleges, ["of"]), "accusation": (.alleges, ["of"]), "report": (.asserts, ["of"]),
    "rumour": (.alleges, ["of"]), "rumor": (.alleges, ["of"]), "denial": (.denies, ["of"]), "admission": (.admits, ["of"]),
    "statement": (.asserts, []), "announcement": (.asserts, ["of"]), "assertion": (.asserts, []), "acknowledgement": (.admits, ["of"]),
    "confirmation": (.asserts, ["of"]), "finding": (.asserts, []), "charge": (.alleges, []),
  ]

  /// "Police: ⟦two killed in blast⟧", "Report: …": who may stand before a colon without a name.
  static let headlineSpeakers: Set<String> = [
    "police", "official", "officials", "report", "reports", "poll", "study", "survey", "source", "sources", "analysis", "analyst",
    "analysts", "witness", "witnesses", "expert", "experts", "activists", "monitor", "monitors", "army", "military", "minister",
    "ministry", "spokesman", "spokeswoman", "spokesperson", "un", "authorities", "court", "doctors", "medics", "governor", "president",
  ]

  private static func frames(_ classes: [(Frame, String)]) -> [String: Frame] {
    var found: [String: Frame] = [:]
    for (frame, words) in classes {
      for word in words.split(separator: " ") { found[String(word), default: []].insert(frame) }
    }
    return found
  }
}
