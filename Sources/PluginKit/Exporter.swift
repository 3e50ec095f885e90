/// Writes a table as a file of one format. One file `XExporter.swift` each, which the build lists.
public protocol Exporter: Sendable {
  /// Names as typed after `--format` and as file endings, the usual one first: ["json"], ["md", "markdown"].
  static var formats: [String] { get }
  /// One phrase for `help`.
  static var summary: String { get }

  init()

  /// The file's text. Article text in it cannot become markup, a formula or code of the format.
  ///
  /// - Throws: `fileFormat` when the table has not what the format needs (places for GeoJSON).
  func text(of table: Table, in context: ExportContext) throws(Diagnostic) -> String
}

/// What an exporter may know besides the table: the articles that the evidence points into.
public struct ExportContext: Sendable {
  /// The session whose articles the evidence points into.
  public let session: Session
  public init(session: Session) { self.session = session }

  /// The words behind a piece of evidence; nil when the article has left the session.
  public func words(of evidence: Evidence) -> String? {
    session.articles.first { $0.number == evidence.article }.map { $0.article.text[evidence.range] }
  }
}
