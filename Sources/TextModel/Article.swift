import CMessageDigest
import Values

/// A news text as it was read, with what is known about it. It never changes: corrections live in the session.
public struct Article: Sendable, Hashable {
  /// What the source says about the text; every field but these may be missing.
  public struct Header: Sendable, Hashable, Codable {
    /// The headline; nil when not stated.
    public var title: String?
    /// The outlet or agency.
    public var source: String?
    /// Where it was published, as given and not checked; nil when not stated.
    public var url: String?
    /// The byline; nil when not stated.
    public var author: String?
    /// The day of publication, against which "on Thursday" is read; nil leaves relative dates unresolved.
    public var published: CivilDate?
    /// BCP 47 tag; nil when not stated.
    public var language: String?

    public init(
      title: String? = nil, source: String? = nil, url: String? = nil, author: String? = nil, published: CivilDate? = nil,
      language: String? = nil
    ) {
      self.title = title
      self.source = source
      self.url = url
      self.author = author
      self.published = published
      self.language = language
    }
  }

  /// The name that the input gave (an id of JSON lines, a file's base name); shown, and not necessarily unique.
  public let name: String
  /// What the source says about the text.
  public let header: Header
  /// The text that every range points into.
  public let text: SourceText
  /// SHA-256 of the UTF-8 text in lower-case hexadecimal: the article's identity for decisions and caches.
  public let sha256: String

  public init(name: String, header: Header = Header(), text: SourceText) {
    self.name = name
    self.header = header
    self.text = text
    sha256 = Article.digest(text.bytes)
  }

  /// The same text under another header.
  public func with(header: Header) -> Article { Article(name: name, header: header, text: text, sha256: sha256) }

  private init(name: String, header: Header, text: SourceText, sha256: String) {
    self.name = name
    self.header = header
    self.text = text
    self.sha256 = sha256
  }

  /// SHA-256 (FIPS 180-4, by libmd) in lower-case hexadecimal.
  package static func digest(_ bytes: [UInt8]) -> String {
    var state = SHA2_CTX()
    SHA256Init(&state)
    SHA256Update(&state, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &state)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
