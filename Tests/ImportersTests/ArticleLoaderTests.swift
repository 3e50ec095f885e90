import Foundation
import Testing
import TextModel

@testable import Importers

@Suite("Loading files")
struct ArticleLoaderTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func names(_ files: [ArticleLoader.LoadedFile]) -> [String] { files.map { $0.path } }

  @Test("reads each format by its extension, and unknown ones as text")
  func formats() throws {
    try folder.write("Rebels took it.", to: "a.txt")
    try folder.write("# Rebels *took* it.", to: "b.md")
    try folder.write("{\"id\":\"x\",\"text\":\"one\"}\n{\"id\":\"y\",\"text\":\"two\"}", to: "c.jsonl")
    try folder.write("Rebels took it.", to: "LOG.2")
    let files = folder.loader.load(["a.txt", "b.md", "c.jsonl", folder.path + "/LOG.2"])
    #expect(files.flatMap { $0.articles.map { $0.name } } == ["a", "b", "x", "y", "LOG"])
    #expect(files.allSatisfy { !$0.hasErrors })
    #expect(files[1].articles[0].text.string == "Rebels took it.")
    #expect(folder.loader.load(["b.md"], format: "text")[0].articles[0].text.string == "# Rebels *took* it.")
  }

  @Test("does not lose the others for a bad file, and names it")
  func badFiles() throws {
    try folder.write("Rebels took it.", to: "a.txt")
    try folder.write("", to: "empty.txt")
    try folder.write([0, 1, 2, 3, 0, 0], to: "binary.txt")
    try folder.write("<!DOCTYPE html><p>Rebels took it.", to: "page.txt")
    try folder.write("<p>Rebels took it.", to: "page.html")
    try folder.write("SQLite format 3\0\u{10}\0", to: "work.sitrep")
    let files = folder.loader.load(["empty.txt", "binary.txt", "work.sitrep", "absent.txt", "page.txt", "page.html", "a.txt"])
    let faults = Dictionary(uniqueKeysWithValues: files.compactMap { file in file.diagnostics.first.map { (file.path, $0) } })
    let codes: [String: DiagnosticCode] = [
      "empty.txt": .fileEmpty, "binary.txt": .fileBinary, "absent.txt": .fileMissing, "page.txt": .fileFormat, "page.html": .fileFormat,
      "work.sitrep": .fileFormat,
    ]
    #expect(faults.mapValues { $0.code } == codes)
    for (path, fault) in faults { #expect(fault.message.hasPrefix(path + ": ")) }
    #expect(faults["page.html"]?.help?.contains(".txt") == true)
    #expect(files.flatMap { $0.articles }.count == 1)
  }

  @Test("suggests the nearest name for a missing file", arguments: [("reports/gazni.txt", "reports/ghazni.txt"), ("reprots", "reports")])
  func suggestion(missing: String, near: String) throws {
    try folder.write("x", to: "reports/ghazni.txt")
    try folder.write("x", to: "reports/kabul.txt")
    #expect(folder.loader.load([missing]).first?.diagnostics.first?.help == "did you mean \(near)?")
  }

  @Test("takes the readable files of a folder and its folders by name, each once")
  func folders() throws {
    for name in ["b.txt", "a.md", "sub/c.txt", ".hidden.txt", "data.csv", ".git/d.txt", "sub/page.html"] {
      try folder.write("words", to: "in/\(name)")
    }
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/in/loop", withDestinationPath: folder.path + "/in")
    #expect(names(folder.loader.load(["in"])) == ["in/a.md", "in/b.txt", "in/sub/c.txt"])
    #expect(names(folder.loader.load(["in/b.txt", "in/"])) == ["in/b.txt", "in/a.md", "in/sub/c.txt"])
    try folder.write("words", to: "pages/page.html")
    let fault = folder.loader.load(["pages"]).first?.diagnostics.first
    #expect(fault?.code == .fileMissing)
    #expect(fault?.message.contains(".html") == true)
  }

  @Test(
    "expands patterns",
    arguments: [
      ("in/*.txt", ["in/a1.txt", "in/b.txt"]), ("in/?.*", ["in/b.txt", "in/é.md"]), ("in/[ab]*.txt", ["in/a1.txt", "in/b.txt"]),
      ("in/[!a]*.txt", ["in/b.txt"]), ("**/c.txt", ["in/sub/c.txt"]), ("in/**/*.txt", ["in/a1.txt", "in/b.txt", "in/sub/c.txt"]),
      ("i*/s*", ["in/sub/c.txt"]), ("in/a[0-9].txt", ["in/a1.txt"]),
    ])
  func patterns(pattern: String, expected: [String]) throws {
    for name in ["a1.txt", "b.txt", "é.md", "sub/c.txt", ".hidden.txt"] { try folder.write("words", to: "in/\(name)") }
    #expect(names(folder.loader.load([pattern])) == expected)
    #expect(names(folder.loader.load([folder.path + "/" + pattern])) == expected.map { folder.path + "/" + $0 })
  }

  @Test("takes a file whose name looks like a pattern, and says when nothing matches")
  func patternNames() throws {
    try folder.write("words", to: "report [1].txt")
    #expect(folder.loader.load(["report [1].txt"]).first?.articles.count == 1)
    let fault = folder.loader.load(["*.md"]).first?.diagnostics.first
    #expect(fault?.code == .fileMissing)
    #expect(fault?.help == "`*` stands for any part of a name, `?` for one character, `**` for any number of folders")
  }

  @Test("matches in reasonable time whatever the pattern")
  func hostilePattern() {
    let pattern = FilePattern(String(repeating: "*a", count: 50) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 200)))
  }

  @Test("refuses a file that is too large without reading it")
  func tooLarge() throws {
    try folder.write("", to: "big.txt")
    #expect(truncate(folder.path + "/big.txt", 100 << 20) == 0)
    #expect(folder.loader.load(["big.txt"]).first?.diagnostics.first?.code == .fileTooLarge)
  }

  @Test("refuses devices")
  func devices() {
    #expect(folder.loader.load(["/dev/zero"]).first?.diagnostics.first?.code == .fileUnreadable)
  }

  @Test("reads bytes from elsewhere, and names the formats there are")
  func bytes() {
    let text = folder.loader.load(bytes: Array("Rebels took it.".utf8), name: "standard input")
    #expect(text.articles.map { $0.name } == ["standard input"])
    #expect(folder.loader.load(bytes: [], name: "standard input").diagnostics.map { $0.code } == [.fileEmpty])
    let wrong = folder.loader.load(bytes: [65], name: "standard input", format: "json")
    #expect(wrong.diagnostics.first?.code == .invalidValue)
    #expect(wrong.diagnostics.first?.help?.contains("jsonl") == true)
  }

  @Test("streams a file of JSON lines")
  func streaming() throws {
    try folder.write(
      (1...3000).map { "{\"id\":\"\($0)\",\"text\":\"\(String(repeating: "word ", count: 20))\"}\n" }.joined(), to: "a.jsonl")
    let file = try FileBytes(path: folder.path + "/a.jsonl")
    var reader = JSONLinesReader { () throws(Diagnostic) in try file.next() }
    var count = 0
    while let article = try reader.next()?.get() {
      count += 1
      #expect(article.name == "\(count)")
    }
    #expect(count == 3000)
  }

  @Test("a text that is longer than an article can be is refused by name, whatever its format")
  func longText() {
    let loader = ArticleLoader(currentFolder: "/")
    let file = loader.load(bytes: Array(String(repeating: "Kabul was quiet. ", count: 140_000).utf8), name: "dump")
    #expect(file.articles.isEmpty)
    #expect(file.diagnostics.first?.code == .fileTooLarge)
  }
}
