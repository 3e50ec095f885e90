import Foundation
import Testing

@testable import Shell

@Suite struct HistoryListTests {
  private static func list(_ entries: String...) -> HistoryList {
    var list = HistoryList()
    for entry in entries { list.add(entry) }
    return list
  }

  @Test func blankAndRepeatedLinesAreNotKept() {
    #expect(Self.list("load a", "load a", "  ", "", "events", "load a").entries == ["load a", "events", "load a"])
  }

  @Test func onlyTheLatestAreKept() {
    var list = HistoryList(limit: 2)
    for entry in ["one", "two", "three"] { list.add(entry) }
    #expect(list.entries == ["two", "three"])
  }

  @Test func downComesBackToTheLineBeingTyped() {
    let live = String(repeating: "a long line ", count: 200)
    var list = Self.list("one", "two")
    #expect(list.newer() == nil)
    #expect(list.older(than: live) == "two")
    #expect(list.older(than: "two") == "one")
    #expect(list.older(than: "one") == nil)
    #expect(list.newer() == "two")
    #expect(list.newer() == live)
    #expect(list.newer() == nil)
  }

  @Test(arguments: [("dist", "ance Herat Kabul"), ("distance Herat Kabul", nil), ("", nil), (" ", nil), ("Київ", " і Львів"), ("x", nil)])
  func suggestsTheRestOfTheLatestLineThatBeginsSo(beginning: String, rest: String?) {
    let list = Self.list("distance Oslo Bergen", "distance Herat Kabul", "Київ і Львів")
    #expect(list.continuation(of: beginning) == rest)
  }

  @Test(arguments: [("HERAT", 2), ("herat", 2), ("київ", 1), ("КИЇВ", 1), ("a.*b", nil), ("events", 3)])
  func searchesBackwardsWhateverTheCase(pattern: String, place: Int?) {
    let list = Self.list("near herat", "near Київ", "distance Herat Kabul", "events")
    #expect(list.search(pattern, from: 4, forwards: false) == place)
  }

  @Test func searchGoesOnFromWhereItIs() {
    let list = Self.list("near herat", "events", "distance Herat Kabul")
    #expect(list.search("herat", from: 2, forwards: false) == 0)
    #expect(list.search("herat", from: 0, forwards: true) == 2)
    #expect(list.search("herat", from: 0, forwards: false) == nil)
    #expect(list.search("herat", from: 2, forwards: true) == nil)
    #expect(list.search("herat", from: 3, forwards: true) == nil)
  }
}

@Suite struct HistoryFileTests {
  @Test(arguments: ["plain", "two\nlines", "a \\ and a \\n", "\\", "\r\n", "Київ “x”", ""])
  func anEntryIsOneLineAndComesBack(entry: String) {
    let line = HistoryFile.encode(entry)
    #expect(!line.unicodeScalars.contains("\n") && !line.unicodeScalars.contains("\r"))
    #expect(HistoryFile.decode(line).unicodeScalars.elementsEqual(entry.unicodeScalars))
  }

  @Test func unknownEscapesStay() {
    #expect(HistoryFile.decode("C:\\dir \\") == "C:\\dir \\")
  }

  @Test func isKeptForItsOwnerAloneInAFolderThatItMakes() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let path = folder.appendingPathComponent("state/history").path
    let file = HistoryFile(path: path)
    #expect(try file.load() == [])
    try file.append("one")
    try HistoryFile(path: path).append("two\nlines")
    #expect(try file.load() == ["one", "two\nlines"])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test func aFolderInItsPlaceIsTold() {
    let file = HistoryFile(path: FileManager.default.temporaryDirectory.path)
    #expect { try file.append("x") } throws: { "\($0)".contains("the history cannot be kept") }
  }
}
