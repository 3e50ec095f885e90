import TextModel
import Values

/// An article as the session file holds it: all but the text, which stands in a table of its own by its hash.
struct ArticleRow: Codable, Sendable, Hashable {
  let number: Int
  let sha256: String
  let name: String
  let header: Article.Header
  let origin: String?
  let addedAt: Timestamp

  init(_ article: SessionArticle) {
    number = article.number
    sha256 = article.article.sha256
    name = article.article.name
    header = article.article.header
    origin = article.origin
    addedAt = article.addedAt
  }

  init(number: Int, sha256: String, name: String, header: Article.Header, origin: String?, addedAt: Timestamp) {
    self.number = number
    self.sha256 = sha256
    self.name = name
    self.header = header
    self.origin = origin
    self.addedAt = addedAt
  }

  /// The article with its text.
  ///
  /// - Throws: `UnsoundContent` when the text is not the one that was put in, or a number is impossible.
  func article(_ text: SourceText) throws(UnsoundContent) -> SessionArticle {
    guard Counter.range.contains(number) else { throw UnsoundContent("the article number \(number)") }
    let article = Article(name: name, header: header, text: text)
    guard article.sha256 == sha256 else { throw UnsoundContent("the text of article \(number) was changed") }
    return SessionArticle(number: number, article: article, origin: origin, addedAt: addedAt)
  }
}

/// What a session file says that cannot be; the words complete "is not a sound session file: …".
struct UnsoundContent: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// The numbers that articles and decisions may have: exact in every program that reads the file.
enum Counter {
  static let range = 1...(1 << 52)
}
