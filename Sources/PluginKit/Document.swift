/// Text for a reader in blocks; renderers lay it out for a terminal, a plain file or a page. Article text in it is escaped by them.
public struct Document: Sendable, Hashable {
  public enum Block: Sendable, Hashable {
    case heading(String)
    case paragraph([Run])
    /// Lines with a mark before each.
    case list([[Run]])
    /// A label and its text, one a line, the texts aligned.
    case fields([Field])
    /// Words of an article in their surroundings.
    case excerpt(Excerpt)
    case table(Table)
    /// Drawn by the command, one string a line; not wrapped.
    case drawing([String])
  }

  public struct Field: Sendable, Hashable {
    public let label: String
    public let text: [Run]
    public init(_ label: String, _ text: [Run]) {
      self.label = label
      self.text = text
    }
    public init(_ label: String, _ text: String) { self.init(label, [Run(text)]) }
  }

  public var blocks: [Block]

  public init(_ blocks: [Block] = []) { self.blocks = blocks }
}

/// A stretch of text in one style.
public struct Run: Sendable, Hashable, ExpressibleByStringLiteral {
  public enum Style: Sendable, Hashable { case plain, strong, dim, accent, warning }

  public let text: String
  public let style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  public init(stringLiteral value: String) { self.init(value) }
}

/// A passage of an article with some of its words underlined.
public struct Excerpt: Sendable, Hashable {
  /// Words to underline, and what they are.
  public struct Mark: Sendable, Hashable {
    public let range: TextRange
    public let label: String
    public init(_ range: TextRange, _ label: String) {
      self.range = range
      self.label = label
    }
  }

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
