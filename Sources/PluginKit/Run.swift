/// A stretch of text in one style.
public struct Run: Sendable, Hashable, ExpressibleByStringLiteral {
  /// What a stretch is to the reader; a renderer chooses how it looks.
  public enum Style: Sendable, Hashable { case plain, strong, dim, accent, warning }

  /// The words, not escaped: renderers do that.
  public let text: String
  /// How they stand out.
  public let style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  public init(stringLiteral value: String) { self.init(value) }
}
