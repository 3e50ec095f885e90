import Importers
import Testing
import TextModel
import Values

@Suite("JSON lines")
struct JSONLinesTests {
  /// Reads lines, given in chunks of some size.
  private func read(_ text: String, chunk size: Int = 7, options: ImportOptions = ImportOptions()) -> [Result<Article, Diagnostic>] {
    var rest = Array(text.utf8)
    var reader = JSONLinesReader(options: options) { () throws(Diagnostic) in
      defer { rest.removeFirst(min(size, rest.count)) }
      return rest.isEmpty ? nil : Array(rest.prefix(size))
    }
    var results: [Result<Article, Diagnostic>] = []
    while let result = reader.next() { results.append(result) }
    return results
  }

  private let line =
    #"{"id":"a1","text":"Łódź\r\n\"fell\"","title":"T","published":"2021-08-12T10:00:00Z","source":"Ost","url":null,"more":[1]}"#

  @Test("give an article a line, whatever the chunks", arguments: [1, 2, 7, 64, 100_000])
  func articles(size: Int) throws {
    let results = read("\u{FEFF}\(line)\r\n\n  \n{\"text\":\"\",\"id\":7}", chunk: size)
    let articles = try results.map { try $0.get() }
    #expect(articles.map { $0.name } == ["a1", "7"])
    #expect(articles[0].text.string.utf8.elementsEqual("Łódź\r\n\"fell\"".utf8))
    #expect(articles[0].header == Article.Header(title: "T", source: "Ost", published: CivilDate(iso: "2021-08-12")))
    #expect(articles[1].text.isEmpty)
  }

  @Test(
    "that are no articles give an error with their number, and the others are read",
    arguments: [
      ("not json", "sound JSON"), ("[1]", "object"), ("{\"id\":\"x\"}", "text"), ("{\"text\":\"x\"}", "id"),
      ("{\"id\":\"x\",\"text\":null}", "text"), ("{\"id\":\"x\",\"text\":[1]}", "text"), ("{\"id\":\"x\",\"text\":\"y\"", "sound JSON"),
      ("{\"id\":\"x\",\"text\":\"y\",\"published\":\"Thursday\"}", "Thursday"), ("{\"id\":\"x\",\"text\":\"y\",\"title\":5}", "title"),
    ])
  func badLines(bad: String, word: String) throws {
    let results = read("\(line)\n\(bad)\n\n\(line)\n")
    #expect(results.count == 3)
    #expect(results.compactMap { try? $0.get() }.count == 2)
    guard case .failure(let fault) = results[1] else {
      Issue.record("the second line was read")
      return
    }
    #expect(fault.code == .fileFormat)
    #expect(fault.message.contains("line 2 "))
    #expect(fault.message.contains(word))
  }

  @Test("that are not UTF-8 are bad lines")
  func encoding() throws {
    var chunks: [[UInt8]] = [Array("{\"id\":\"x\",\"text\":\"caf".utf8) + [0xE9] + Array("\"}\n".utf8), Array(line.utf8)]
    var reader = JSONLinesReader { () throws(Diagnostic) in chunks.isEmpty ? nil : chunks.removeFirst() }
    guard case .failure(let fault)? = reader.next() else {
      Issue.record("a line in Latin-1 was read")
      return
    }
    #expect(fault.message.contains("UTF-8"))
    #expect(try reader.next()?.get().name == "a1")
    #expect(reader.next() == nil)
  }

  @Test("end with what the source throws")
  func sourceFails() throws {
    var isFirst = true
    var reader = JSONLinesReader { () throws(Diagnostic) in
      if !isFirst { throw Diagnostic(.fileUnreadable, "the disk is gone") }
      isFirst = false
      return Array((line + "\n{\"id\"").utf8)
    }
    #expect(try reader.next()?.get().name == "a1")
    #expect(throws: Diagnostic.self) { try reader.next()?.get() }
    #expect(reader.next() == nil)
  }

  @Test("take the day that the user gives")
  func published() throws {
    let day = CivilDate(iso: "2022-02-24")
    let results = read(line, options: ImportOptions(published: day))
    #expect(try results.map { try $0.get().header.published } == [day])
  }

  @Test("in a file are articles and errors together")
  func file() throws {
    let imported = try JSONLinesImporter.read(Array("\(line)\nbad\n\(line)".utf8), name: "x", options: ImportOptions())
    #expect(imported.articles.count == 2)
    #expect(imported.codes == [.fileFormat])
  }
}
