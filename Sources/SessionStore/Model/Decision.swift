/// What the analyst decided about an item or an article. It outlives the analysis: see `Anchor`.
public struct Decision: Sendable, Hashable, Codable, Identifiable {
  /// The five things that an analyst can say.
  public enum Verdict: Sendable, Hashable, Codable {
    case accept
    case reject
    /// Fields of the published record and what they should say: `["type": "territory.fall"]`.
    case correct(fields: [String: String])
    case note(text: String)
    case tag(name: String)

    /// The word that the user types: `accept`, `reject`, `correct`, `note`, `tag`.
    public var word: String {
      switch self {
      case .accept: "accept"
      case .reject: "reject"
      case .correct: "correct"
      case .note: "note"
      case .tag: "tag"
      }
    }

    /// Whether it says yes or no: an item holds at most one of these, the last one given.
    public var isJudgement: Bool { self == .accept || self == .reject }
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
}
