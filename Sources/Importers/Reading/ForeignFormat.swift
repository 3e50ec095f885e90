import TextModel

/// Files that people have articles in and that this version does not read, so that the refusal can say what to do.
enum ForeignFormat {
  /// - Throws: `fileFormat` for a file of such a kind, by its extension or its first bytes.
  static func check(_ bytes: [UInt8], extension suffix: String) throws(Diagnostic) {
    if bytes.starts(with: Array("SQLite format 3\0".utf8)) {
      throw Diagnostic(.fileFormat, "it is a session or another database, and no article", help: "bring a session back with `open`")
    }
    if let kind = byExtension[suffix] ?? byContent(bytes) {
      throw Diagnostic(
        .fileFormat, "it is \(kind), which this version does not read",
        help: "open it, save the text of the article as a plain text file (.txt), and load that")
    }
  }

  private static let byExtension = [
    "html": "a web page (HTML)", "htm": "a web page (HTML)", "xhtml": "a web page (HTML)", "mhtml": "a saved web page", "pdf": "a PDF file",
    "doc": "a Word document", "docx": "a Word document", "odt": "an OpenDocument text", "rtf": "a rich text file", "epub": "an e-book",
    "eml": "an e-mail", "mbox": "a mailbox", "rss": "a feed", "atom": "a feed", "zip": "an archive", "gz": "a compressed file",
  ]

  private static func byContent(_ bytes: [UInt8]) -> String? {
    let start = bytes.prefix(1024).drop { $0 == 0x20 || (0x09...0x0D).contains($0) || [0xEF, 0xBB, 0xBF].contains($0) }
    let lower = start.map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
    let signatures: [(String, String)] = [
      ("<!doctype html", "a web page (HTML)"), ("<html", "a web page (HTML)"), ("%pdf-", "a PDF file"), ("{\\rtf", "a rich text file"),
      ("pk\u{3}\u{4}", "an archive or office document"),
    ]
    return signatures.first { lower.starts(with: $0.0.utf8) }?.1
  }
}
