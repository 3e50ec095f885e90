import Importers
import Testing
import TextModel
import Values

@Suite("Plain text")
struct TextImporterTests {
  private func read(_ bytes: [UInt8], published: String? = nil) throws -> Imported {
    try TextImporter.read(bytes, name: "report", options: ImportOptions(published: published.flatMap { CivilDate(iso: $0) }))
  }

  private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  @Test("is kept as it is, without a byte order mark and with LF at the ends of lines")
  func plain() throws {
    let imported = try read([0xEF, 0xBB, 0xBF] + Array("Łódź e\u{301}\r\n\r\n“Two”\ttanks\u{202E}\r\n".utf8))
    #expect(imported.text?.utf8.elementsEqual("Łódź e\u{301}\n\n“Two”\ttanks\u{202E}\n".utf8) == true)
    #expect(imported.diagnostics.isEmpty)
    #expect(imported.articles.map { $0.name } == ["report"])
    #expect(try read(Array("one\rtwo".utf8)).text == "one\ntwo")
    #expect(try read(Array("one\rtwo\nthree".utf8)).text == "one\rtwo\nthree")
  }

  @Test("is read as UTF-16 by its mark", arguments: [true, false])
  func utf16(bigEndian: Bool) throws {
    let imported = try read(utf16("Харків: 3 танки 🚒\r\n", bigEndian: bigEndian, mark: true))
    #expect(imported.text == "Харків: 3 танки 🚒\n")
    #expect(imported.diagnostics.isEmpty)
  }

  @Test("is told to be UTF-16 without a mark, with a warning", arguments: [true, false])
  func utf16WithoutMark(bigEndian: Bool) throws {
    for text in ["Rebels took the town.\r\n", "Харків здобуто, 3 танки.\n"] {
      let imported = try read(utf16(text, bigEndian: bigEndian, mark: false))
      #expect(imported.text == text.replacing("\r\n", with: "\n"))
      #expect(imported.codes == [.fileEncoding])
      #expect(imported.diagnostics.first?.severity == .warning)
    }
  }

  @Test("in Windows-1252 is read with a warning that names the first byte")
  func windows1252() throws {
    let imported = try read(Array("Caf".utf8) + [0xE9, 0x20, 0x93] + Array("two".utf8) + [0x94, 0x20, 0x80])
    #expect(imported.text == "Café “two” €")
    #expect(imported.codes == [.fileEncoding])
    #expect(imported.diagnostics.first?.message.contains("Windows-1252") == true)
    #expect(imported.diagnostics.first?.message.contains("at 3") == true)
  }

  @Test("in broken UTF-8 is repaired with a warning that names the first bad byte")
  func brokenUTF8() throws {
    let imported = try read(Array("Łódź – ".utf8) + [0xC3] + Array(" Харків".utf8))
    #expect(imported.text == "Łódź – \u{FFFD} Харків")
    #expect(imported.codes == [.fileEncoding])
    #expect(imported.diagnostics.first?.message.contains("at byte \("Łódź – ".utf8.count)") == true)
  }

  @Test(
    "that is none is refused",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00], DiagnosticCode.fileBinary),
      ([0x41, 0x00, 0x00, 0x42], .fileBinary),
      ([0x01, 0x02, 0x03, 0x04, 0x41], .fileBinary), ([0x20, 0x0A, 0x0D, 0x0A], .fileEmpty), ([0xEF, 0xBB, 0xBF], .fileEmpty),
      ([0xFF, 0xFE], .fileEmpty),
    ] as [([UInt8], DiagnosticCode)])
  func refused(bytes: [UInt8], code: DiagnosticCode) {
    let fault = #expect(throws: Diagnostic.self) { try read(bytes) }
    #expect(fault?.code == code)
    #expect(fault?.help != nil)
  }

  @Test("a header whose date is unknown is taken off all the same, and what sitrep has no use for goes with it")
  func headerOfUnknownDate() throws {
    let imported = try read(
      Array("Title: A town falls\nDate: unknown\nLicence: public domain\nNote: scanned\n\nRebels took the town.\n".utf8))
    let article = try #require(imported.articles.first)
    #expect(article.header.title == "A town falls")
    #expect(article.header.published == nil)
    #expect(article.text.string == "Rebels took the town.\n")
  }

  @Test("takes a block of fields above the text for what is known about it")
  func header() throws {
    let imported = try read(Array("Title: A town falls\nDate: 12 August 2021\nSource: Ost Agency\n\n\nRebels took the town.\n".utf8))
    #expect(imported.text == "Rebels took the town.\n")
    let day = CivilDate(iso: "2021-08-12")
    #expect(imported.articles.first?.header == Article.Header(title: "A town falls", source: "Ost Agency", published: day))
  }

  @Test(
    "keeps a first paragraph that is not altogether such a block",
    arguments: [
      "Title: A town falls\n\nRebels took the town.", "Title: A town falls\nRebels took it.\n\nMore.",
      "Date: yesterday\nSource: Ost\n\nMore.",
      "Source: Ost Agency\nTitle: A town falls\n\n", "Ost: a report\nTitle: x\n\nMore.",
      "Title: a\nDate: 2021-08-12\nRebels took the town.",
    ])
  func noHeader(text: String) throws {
    let imported = try read(Array(text.utf8))
    #expect(imported.text == text)
    #expect(imported.articles.first?.header == Article.Header())
  }

  @Test("takes the day that the user gives before that of the file")
  func published() throws {
    let text = Array("Title: A town falls\nDate: 12 August 2021\n\nRebels took the town.".utf8)
    #expect(try read(text, published: "2022-02-24").articles.first?.header.published == CivilDate(iso: "2022-02-24"))
  }
}
