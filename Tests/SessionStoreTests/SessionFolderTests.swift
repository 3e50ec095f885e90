import Foundation
import SessionStore
import Testing
import TextModel

@Suite("A folder of sessions")
struct SessionFolderTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder
  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(path: temporary.file("sessions"))
  }

  @Test(
    "turns names into paths",
    arguments: [("ghazni", "ghazni"), ("ghazni.sitrep", "ghazni"), ("Ost 2021-08", "Ost 2021-08"), ("Харків", "Харків")])
  func paths(name: String, file: String) throws {
    #expect(try folder.path(for: name) == "\(folder.path)/\(file).sitrep")
  }

  @Test(
    "refuses names that are empty, hidden, too long or lead elsewhere",
    arguments: ["", ".sitrep", ".x", "../x", "a/b", "a\0b", "a\nb", "-x", " x", "x ", "a*", String(repeating: "a", count: 201)])
  func badNames(name: String) {
    let fault = #expect(throws: Diagnostic.self) { try folder.path(for: name) }
    #expect(fault?.code == .invalidValue)
  }

  @Test("lists its sessions by name, says which cannot be read and which are open, and changes none")
  func listing() throws {
    #expect(try folder.list().isEmpty)
    try folder.prepare()
    let open = try SessionFile.create(at: folder.path(for: "open"))
    try open.commit([.addArticle(.sample(), origin: nil), .addArticle(.sample("b"), origin: nil)], line: "load", at: .at(1))
    try SessionFile.create(at: folder.path(for: "idle")).close()
    try temporary.write(Data("no session".utf8), to: "sessions/broken.sitrep")
    try temporary.write(Data("no session".utf8), to: "sessions/readme.txt")
    let listings = try folder.list()
    #expect(listings.map { $0.name } == ["broken", "idle", "open"])
    #expect(listings.map { $0.articles } == [nil, 0, 2])
    #expect(listings.map { $0.problem?.code } == [.sessionDamaged, nil, nil])
    #expect(listings.map { $0.isLocked } == [false, false, true])
    #expect(listings.allSatisfy { $0.size > 0 && $0.modified.milliseconds > 0 })
    try open.commit([.set(name: "x", value: "1")], line: "set x 1", at: .at(2))
  }

  @Test("offers work without a name that an earlier run left, and clears away what is empty and older than a minute")
  func unnamed() throws {
    let (empty, left, used) = (
      try folder.newUnnamedPath(at: .at(1)), try folder.newUnnamedPath(at: .at(2)), try folder.newUnnamedPath(at: .at(3))
    )
    #expect(Set([empty, left, used]).count == 3)
    #expect(folder.isUnnamed(left) && !folder.isUnnamed(folder.path + "/a.sitrep"))
    try SessionFile.create(at: empty).close()
    let file = try SessionFile.create(at: left)
    try file.commit([.addArticle(.sample(), origin: nil)], line: "load", at: .at(4))
    try file.close()
    let running = try SessionFile.create(at: used)
    #expect(try folder.newUnnamedPath(at: .at(3)) != used)
    #expect(try folder.unnamed(at: later(59, than: empty)).map { $0.path } == [left])
    #expect(FileManager.default.fileExists(atPath: empty), "a shell that is starting may be about to open it")
    #expect(try folder.unnamed(at: later(60, than: empty)).map { $0.path } == [left])
    #expect(!FileManager.default.fileExists(atPath: empty))
    #expect(FileManager.default.fileExists(atPath: used))
    #expect(try folder.list().isEmpty)
    try running.close()
  }

  /// So many seconds after a file was changed.
  private func later(_ seconds: Int64, than path: String) throws -> Timestamp {
    var status = stat()
    try #require(stat(path, &status) == 0)
    let modified = Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
    return Timestamp(milliseconds: modified + seconds * 1000)
  }

  @Test("deletes a session that nobody has open")
  func removing() throws {
    try folder.prepare()
    let path = try folder.path(for: "a")
    let file = try SessionFile.create(at: path)
    let fault = #expect(throws: Diagnostic.self) { try SessionFolder.remove(path) }
    #expect(fault?.code == .sessionLocked)
    try file.close()
    try SessionFolder.remove(path)
    try SessionFolder.remove(path)
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
