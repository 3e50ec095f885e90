/// A passage of an article with some of its words underlined.
public struct Excerpt: Sendable, Hashable {
  /// Words to underline, and what they are.
  public struct Mark: Sendable, Hashable {
    /// The words.
    public let range: TextRange
    /// What they are: "event", "actor".
    public let label: String
    /// Whether it is what the excerpt is about, not one of its parts.
    public let isMain: Bool
    public init(_ range: TextRange, _ label: String, isMain: Bool = false) {
      self.range = range
      self.label = label
      self.isMain = isMain
    }
  }

  /// The article that the ranges point into.
  public let text: SourceText
  /// What is shown.
  public let range: TextRange
  /// In text order; those outside the range are not drawn.
  public let marks: [Mark]

  public init(_ text: SourceText, _ range: TextRange, marks: [Mark]) {
    self.text = text
    self.range = range
    self.marks = marks.sorted { $0.range < $1.range }
  }
}
