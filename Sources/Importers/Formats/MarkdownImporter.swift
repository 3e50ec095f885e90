import TextModel

/// Markdown: the words without the marks. Headings and lists become lines of their own, link targets and images are dropped.
///
/// Front matter between lines of `---` gives title, date, source, author, url and language; without a title there, the first heading of the
/// first level is the title, and stays in the text as well.
public enum MarkdownImporter: Importer {
  public static let name = "markdown"
  public static let extensions = ["md", "markdown"]
  public static let summary = "Markdown with front matter (title, date, source); marks and link targets are dropped"

  public static func read(_ bytes: [UInt8], name: String, options: ImportOptions) throws(Diagnostic) -> Imported {
    let decoded = try TextDecoder(bytes)
    var lines = decoded.text.split(separator: "\n", omittingEmptySubsequences: false)
    var header = takeFrontMatter(&lines)
    let document = MarkdownText(lines)
    guard !document.text.isEmpty else { throw Diagnostic(.fileEmpty, "it holds no text but front matter") }
    if header.title == nil { header.title = document.firstHeading }
    if let published = options.published { header.published = published }
    let article = Article(name: name, header: header, text: SourceText(document.text))
    return Imported(articles: [article], diagnostics: decoded.warnings)
  }

  /// What stands between `---` on the first line and the next `---` or `...`; lines that are no field are passed over.
  private static func takeFrontMatter(_ lines: inout [Substring]) -> Article.Header {
    guard lines.first.map({ HeaderFields.trimmed($0) }) == "---",
      let end = lines.dropFirst().firstIndex(where: { ["---", "..."].contains(HeaderFields.trimmed($0)) })
    else { return Article.Header() }
    var fields = HeaderFields()
    for line in lines[1..<end] { _ = fields.take(line) }
    lines.removeFirst(end + 1)
    return fields.header
  }
}
