import TextModel

/// An article of a session, with the number that commands call it by.
public struct SessionArticle: Sendable, Hashable, Identifiable {
  /// From 1 in the order of loading; never given to another article of the session.
  public let number: Int
  /// The text and its header, corrections of the header included.
  public let article: Article
  /// The file it was read from, as the user wrote it; nil when it came from a pipe.
  public let origin: String?
  /// When it was loaded.
  public let addedAt: Timestamp

  public init(number: Int, article: Article, origin: String?, addedAt: Timestamp) {
    self.number = number
    self.article = article
    self.origin = origin
    self.addedAt = addedAt
  }

  /// The number.
  public var id: Int { number }

  func with(header: Article.Header) -> SessionArticle {
    SessionArticle(number: number, article: article.with(header: header), origin: origin, addedAt: addedAt)
  }
}
