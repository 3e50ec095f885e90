/// Text for a reader in blocks; renderers lay it out for a terminal, a plain file or a page. Article text in it is escaped by them.
public struct Document: Sendable, Hashable {
  /// A part of a document that stands on lines of its own.
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
    /// Drawn by the command, line by line; not wrapped, but cut to the window.
    case drawing([[Run]])
  }

  /// A label and the text beside it.
  public struct Field: Sendable, Hashable {
    /// What the text is, without a colon.
    public let label: String
    /// What stands beside the label.
    public let text: [Run]
    public init(_ label: String, _ text: [Run]) {
      self.label = label
      self.text = text
    }
    public init(_ label: String, _ text: String) { self.init(label, [Run(text)]) }
  }

  /// From top to bottom.
  public var blocks: [Block]

  public init(_ blocks: [Block] = []) { self.blocks = blocks }
}
