import Foundation
import TextModel
import Values

/// Reads articles from JSON lines one at a time, holding no more than one line and one chunk (contract ANALYSIS, Input).
///
/// The text of an article is kept exactly as the line gives it, line ends included, so that offsets hold in it.
package struct JSONLinesReader {
  /// A longer line is reported and passed over.
  package static let longestLine = 64 << 20

  private let options: ImportOptions
  private let chunk: () throws(Diagnostic) -> [UInt8]?
  private var buffer: [UInt8] = []
  /// Where the next line starts in `buffer`.
  private var start = 0
  private var isAtEnd = false
  private var lineNumber = 0

  /// - Parameter chunk: Gives the next bytes, of any number above 0; nil or empty at the end.
  package init(options: ImportOptions = ImportOptions(), chunk: @escaping () throws(Diagnostic) -> [UInt8]?) {
    self.options = options
    self.chunk = chunk
  }

  /// The next line's article, or what is wrong with the line, its number in the message; nil at the end. Empty lines are passed over.
  ///
  /// What `chunk` throws comes back as a failure too, and is the last that comes.
  package mutating func next() -> Result<Article, Diagnostic>? {
    do throws(Diagnostic) {
      while let line = try nextLine() {
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        return .success(try article(line))
      }
      return nil
    } catch {
      return .failure(error)
    }
  }

  private mutating func nextLine() throws(Diagnostic) -> [UInt8]? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = buffer[start..<end]
        start = end + 1
        lineNumber += 1
        if isTooLong { throw tooLong }
        return withoutMark(line)
      }
      if buffer.count - start > JSONLinesReader.longestLine {
        isTooLong = true
        start = buffer.count
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      if isAtEnd {
        guard !buffer.isEmpty || isTooLong else { return nil }
        defer { buffer = [] }
        lineNumber += 1
        if isTooLong { throw tooLong }
        return withoutMark(buffer[...])
      }
      do throws(Diagnostic) {
        let more = try chunk() ?? []
        isAtEnd = more.isEmpty
        buffer += more
      } catch {
        isAtEnd = true
        buffer = []
        throw error
      }
    }
  }

  private func withoutMark(_ line: ArraySlice<UInt8>) -> [UInt8] {
    Array(lineNumber == 1 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line)
  }

  private var tooLong: Diagnostic { Diagnostic(.fileTooLarge, "line \(lineNumber) is longer than 64 MB and was passed over") }

  private func article(_ line: [UInt8]) throws(Diagnostic) -> Article {
    func bad(_ what: String) -> Diagnostic {
      Diagnostic(
        .fileFormat, "line \(lineNumber) is no article: \(what)",
        help: "each line is one JSON object with “id” and “text”; title, published, source and url may follow")
    }
    if let first = UTF8Check(line).firstInvalid { throw bad("it is not UTF-8 at its byte \(first)") }
    let fields: ArticleLine
    do { fields = try JSONDecoder().decode(ArticleLine.self, from: Data(line)) } catch { throw bad(ArticleLine.describe(error)) }
    var published = options.published
    if published == nil, let day = fields.published {
      published = CivilDate(iso: day)
      if published == nil { throw bad("published is “\(day)” and not a date YYYY-MM-DD") }
    }
    let header = Article.Header(
      title: fields.title, source: fields.source, url: fields.url, author: fields.author, published: published, language: fields.language)
    return Article(name: fields.id, header: header, text: SourceText(fields.text))
  }
}

/// The object of one line.
private struct ArticleLine: Decodable {
  let id: String
  let text: String
  let title, published, source, url, author, language: String?

  enum CodingKeys: CodingKey { case id, text, title, published, source, url, author, language }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let number = try? container.decode(Int.self, forKey: .id) {
      id = String(number)
    } else {
      id = try container.decode(String.self, forKey: .id)
    }
    text = try container.decode(String.self, forKey: .text)
    title = try container.decodeIfPresent(String.self, forKey: .title)
    published = try container.decodeIfPresent(String.self, forKey: .published)
    source = try container.decodeIfPresent(String.self, forKey: .source)
    url = try container.decodeIfPresent(String.self, forKey: .url)
    author = try container.decodeIfPresent(String.self, forKey: .author)
    language = try container.decodeIfPresent(String.self, forKey: .language)
  }

  /// What Foundation found wrong, in plain words.
  static func describe(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "“\(key.stringValue)” is missing"
    case .valueNotFound(_, let context) where !context.codingPath.isEmpty: "“\(context.codingPath[0].stringValue)” is null"
    case .typeMismatch(_, let context) where !context.codingPath.isEmpty: "“\(context.codingPath[0].stringValue)” is no text"
    case .typeMismatch, .valueNotFound: "it is no JSON object"
    default: "it is no sound JSON"
    }
  }
}
