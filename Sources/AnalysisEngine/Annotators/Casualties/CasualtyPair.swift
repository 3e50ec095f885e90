import Language

/// Two words that share one figure, so that it is neither's: "killed and wounded 30", "killed or captured 80", "left dozens dead or injured".
enum CasualtyPair: Equatable {
  /// The first of two verbs: the second has the figure.
  case first
  /// The second of two verbs that harm, with the first one's token.
  case second(Int)
  /// With a verb of capture: those killed are at most the figure; the other verb's token.
  case withCapture(Int)

  /// Reads the words beside a verb; nil where its figure is its own.
  init?(verb: Int, _ scene: ArticleScene) {
    func status(_ index: Int) -> Casualty.Status? {
      guard scene.token(index).pos == .verb || ["VBD", "VBN"].contains(scene.token(index).tag) else { return nil }
      return CasualtyWords.harming[scene.token(index).lemma]
    }
    // "killed or captured": some of them each; "kidnapped and killed" are both.
    func isCapture(_ index: Int, _ joint: Int) -> Bool {
      let isEither = scene.token(joint).lower != "and" && scene.token(joint).lower != "&"
      return (isEither ? CasualtyPair.captures : ["capture", "detain"]).contains(scene.token(index).lemma.lowercased())
    }
    let count = scene.clauses.tokens.count
    guard let own = status(verb) else { return nil }
    if verb + 2 < count, CasualtyPair.joints.contains(scene.token(verb + 1).lower) {
      if let other = status(verb + 2), other != own {
        self = .first
        return
      }
      if isCapture(verb + 2, verb + 1) {
        self = .withCapture(verb + 2)
        return
      }
    }
    guard verb >= 2, CasualtyPair.joints.contains(scene.token(verb - 1).lower) else { return nil }
    if let other = status(verb - 2), other != own {
      self = .second(verb - 2)
    } else if isCapture(verb - 2, verb - 1) {
      self = .withCapture(verb - 2)
    } else {
      return nil
    }
  }

  /// Reads the words behind a word of state: "dead ⟦or wounded⟧".
  init?(state index: Int, _ scene: ArticleScene) {
    guard index + 2 < scene.clauses.tokens.count, let own = CasualtyWords.states[scene.token(index).lower],
      CasualtyPair.joints.contains(scene.token(index + 1).lower), let other = CasualtyWords.states[scene.token(index + 2).lower],
      other != own
    else { return nil }
    self = .second(index)
  }

  /// The token of the other word.
  var other: Int? {
    switch self {
    case .first: nil
    case .second(let index), .withCapture(let index): index
    }
  }

  /// What the figure counts.
  func status(or own: Casualty.Status) -> Casualty.Status {
    if case .second = self { return own == .missing || own == .displaced ? own : .casualty }
    return own
  }

  private static let joints: Set<String> = ["and", "or", "and/or", "&", "/"]
  private static let captures: Set<String> = ["capture", "detain", "arrest", "abduct", "kidnap", "seize", "apprehend"]
}
