import TextModel

/// What the analyst decided about an item or an article. It outlives the analysis: see `Anchor`.
public struct Decision: Sendable, Hashable, Codable, Identifiable {
  /// The things that an analyst can say.
  public enum Verdict: Sendable, Hashable, Codable {
    case accept
    case reject
    /// Fields of the published record and what they should say: `["type": "territory.fall"]`.
    case correct(fields: [String: String])
    /// The item is the same thing as another of its kind in the article.
    case merge(with: Anchor)
    /// The item is a thing of its own, whatever it was grouped with; of an entity, the mentions at these words are. Empty for other kinds.
    case split(mentions: [TextRange])
    /// The thing counted is the same as one of another article. It says nothing of how either article is read; totals follow it.
    case same(as: Anchor)
    /// The thing counted is not the same as one of another article.
    case apart(from: Anchor)
    case note(text: String)
    case tag(name: String)

    /// The word that the session file writes, and but for `same` and `apart` (typed as `merge` and `split`) the one that the user types.
    public var word: String {
      switch self {
      case .accept: "accept"
      case .reject: "reject"
      case .correct: "correct"
      case .merge: "merge"
      case .split: "split"
      case .same: "same"
      case .apart: "apart"
      case .note: "note"
      case .tag: "tag"
      }
    }

    /// Whether it says yes or no: an item holds at most one of these, the last one given.
    public var isJudgement: Bool { self == .accept || self == .reject }

    /// Whether it puts right what was read, so that the analysis or, over articles, the totals follow it.
    public var isCorrection: Bool {
      switch self {
      case .correct, .merge, .split, .same, .apart: true
      case .accept, .reject, .note, .tag: false
      }
    }

    /// Whether it says what the item is one with in its article.
    var isRegrouping: Bool {
      switch self {
      case .merge, .split: true
      case .accept, .reject, .correct, .same, .apart, .note, .tag: false
      }
    }

    /// The item of another article that it is about as well; nil for all but `same` and `apart`.
    public var linked: Anchor? {
      switch self {
      case .same(let other), .apart(let other): other
      case .accept, .reject, .correct, .merge, .split, .note, .tag: nil
      }
    }
  }

  /// From 1 in the order they were made; never given to another decision of the session.
  public let id: Int
  /// What it is about.
  public let anchor: Anchor
  /// What was said.
  public let verdict: Verdict
  /// The reason in the analyst's words; nil when none was given.
  public let because: String?
  /// When it was made.
  public let at: Timestamp

  public init(id: Int, anchor: Anchor, verdict: Verdict, because: String? = nil, at: Timestamp) {
    self.id = id
    self.anchor = anchor
    self.verdict = verdict
    self.because = because
    self.at = at
  }

  /// All words of the text that it speaks of; those of its anchor first.
  var ranges: [TextRange] {
    switch verdict {
    case .merge(let other): [anchor.range, other.range]
    case .split(let mentions): [anchor.range] + mentions
    case .accept, .reject, .correct, .same, .apart, .note, .tag: [anchor.range]
    }
  }
}
