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
