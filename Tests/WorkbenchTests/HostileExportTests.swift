import Foundation
import PluginKit
import TestSupport
import Testing
import Workbench

/// Cells stay cells: what a parser of the format reads back is the text, byte for byte, whatever combining marks stand beside its signs.
@Suite struct HostileExportTests {
  /// Titles, and what a spreadsheet should find in the cell.
  static let cells: [(title: String, cell: String)] = [
    ("say \"\u{308},=1+1", "say \"\u{308},=1+1"), ("a,\u{308}=1+1", "a,\u{308}=1+1"), ("x\"\u{200D}", "x\"\u{200D}"),
    ("=1+1", "'=1+1"), ("=\u{308}1+1", "'=\u{308}1+1"), (" =1+1", "' =1+1"), ("\u{FEFF}@SUM(A1)", "'\u{FEFF}@SUM(A1)"),
    ("\u{308}+1", "'\u{308}+1"), ("＝1+1", "'＝1+1"), ("a;=1+1", "a;=1+1"), ("plain words", "plain words"), ("Қала-и-Нау", "Қала-и-Нау"),
  ]

  /// RFC 4180, by bytes.
  private func parse(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), [UInt8](), false)
    let bytes = Array(text.utf8)
    var index = 0
    func end() { row.append(String(decoding: cell, as: UTF8.self)); cell = [] }
    while index < bytes.count {
      switch bytes[index] {
      case 0x22 where isQuoted && index + 1 < bytes.count && bytes[index + 1] == 0x22:
        cell.append(0x22)
        index += 1
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted: end()
      case 0x0D where !isQuoted: break
      case 0x0A where !isQuoted:
        end()
        rows.append(row)
        row = []
      default: cell.append(bytes[index])
      }
      index += 1
    }
    return rows
  }

  private func bench(title: String) async throws -> Bench {
    try await Bench(articles: [TestWorld.article("Kabul was quiet on Thursday.", published: "2021-08-12", title: title)])
  }

  @Test("CSV", arguments: cells)
  func csv(title: String, cell: String) async throws {
    let bench = try await bench(title: title)
    await bench.run("articles > a.csv")
    let text = try bench.read("a.csv")
    let rows = parse(text)
    #expect(rows.count == 2)
    #expect(rows.last?.count == rows.first?.count)
    #expect(rows.last?.contains { $0.utf8.elementsEqual(cell.utf8) } == true, "\(text)")
    if !title.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || " -".unicodeScalars.contains($0) }) {
      #expect(text.unicodeScalars.contains("\""), "anything but plain words stands in quotation marks")
    }
  }

  @Test("TSV", arguments: cells + [("\"=1+1", "'\"=1+1"), ("a\t\u{308}=1\r\nb", "a \u{308}=1 b"), ("\t=1", "' =1")])
  func tsv(title: String, cell: String) async throws {
    let bench = try await bench(title: title)
    await bench.run("articles > a.tsv")
    let rows = try bench.read("a.tsv").utf8.split(separator: 0x0A).map { $0.split(separator: 0x09, omittingEmptySubsequences: false) }
    #expect(rows.count == 2)
    #expect(rows.last?.count == rows.first?.count)
    #expect(rows.last?.contains { $0.elementsEqual(cell.utf8) } == true)
  }

  @Test("a spreadsheet's numbers stay numbers, and a country is text")
  func numbers() async throws {
    let bench = try await Bench(articles: [TestWorld.article("Rebels took 12 tanks near Kabul on Thursday.", published: "2021-08-12")])
    await bench.run("assets > a.csv; places > p.csv")
    #expect(parse(try bench.read("a.csv")).last?.contains("12") == true)
    let places = parse(try bench.read("p.csv"))
    let latitude = try #require(places.first?.firstIndex { $0.hasSuffix("_lat") })
    #expect(places.last.map { Double($0[latitude]) != nil } == true)
  }

  @Test(
    "Markdown escapes every mark by itself",
    arguments: [
      ("a|\u{308}b", "a\\|\u{308}b"), ("<\u{308}b>", "\\<\u{308}b\\>"), ("`\u{200D}x", "\\`"), ("[\u{301}x](y)", "\\[\u{301}x\\]\\(y\\)"),
    ])
  func markdown(title: String, cell: String) async throws {
    let bench = try await bench(title: title)
    await bench.run("articles > a.md")
    #expect(try bench.read("a.md").utf8.firstRange(of: cell.utf8) != nil)
  }

  @Test("HTML escapes every mark by itself")
  func html() async throws {
    let bench = try await bench(title: "<\u{338}b>\"\u{308}")
    await bench.run("articles > a.html")
    #expect(try bench.read("a.html").utf8.firstRange(of: "&lt;\u{338}b&gt;&quot;\u{308}".utf8) != nil)
  }
}
