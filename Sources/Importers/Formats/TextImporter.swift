import TextModel

/// Plain text in any common encoding (`TextDecoder`).
///
/// A first paragraph that consists of lines such as `Title: …`, `Date: …`, `Source: …` and nothing else, two at least, says what is known about
/// the article and is no part of its text. Any other first paragraph is text.
public enum TextImporter: Importer {
  public static let name = "text"
  public static let extensions = ["txt", "text"]
  public static let summary = "plain text; UTF-8, UTF-16 and Windows-1252 are told apart"

  public static func read(_ bytes: [UInt8], name: String, options: ImportOptions) throws(Diagnostic) -> Imported {
    let decoded = try TextDecoder(bytes)
    var (header, text) = split(decoded.text)
    if let published = options.published { header.published = published }
    return Imported(articles: [Article(name: name, header: header, text: SourceText(String(text)))], diagnostics: decoded.warnings)
  }

  /// The header that stands above the text, where one does, and the text.
  private static func split(_ text: String) -> (Article.Header, Substring) {
    guard let end = text.range(ofFirst: "\n\n") else { return (Article.Header(), text[...]) }
    var fields = HeaderFields()
    let lines = text[..<end.lowerBound].split(separator: "\n")
    let rest = text[end.upperBound...].drop { $0 == "\n" }
    guard lines.count >= 2, rest.contains(where: { !$0.isWhitespace }), lines.allSatisfy({ fields.take($0) }) else {
      return (Article.Header(), text[...])
    }
    return (fields.header, rest)
  }
}

extension String {
  /// Where a string of ASCII first stands.
  fileprivate func range(ofFirst wanted: String) -> Range<String.Index>? {
    let (bytes, pattern) = (utf8, Array(wanted.utf8))
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(of: pattern[0]) {
      if bytes[start...].starts(with: pattern) { return start..<bytes.index(start, offsetBy: pattern.count) }
      index = bytes.index(after: start)
    }
    return nil
  }
}
