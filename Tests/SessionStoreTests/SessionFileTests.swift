import Foundation
import GRDB
import TestSupport
import Testing
import TextModel

@testable import SessionStore

@Suite("A session file")
struct SessionFileTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func code(_ body: () throws -> Void, _ comment: Comment? = nil) -> DiagnosticCode? {
    #expect(throws: Diagnostic.self, comment) { try body() }?.code
  }

  /// A closed session with one article and one decision.
  @discardableResult
  private func sample(_ name: String) throws -> Session {
    let file = try SessionFile.create(at: folder.file(name))
    try file.commit([.addArticle(.sample(), origin: "report.txt")], line: "load report.txt", at: .at(1))
    try file.commit([.decide(Anchor.of(.sample()), .tag(name: "key"), because: nil)], line: "tag 1 key", at: .at(2))
    try file.close()
    return file.session
  }

  private func sql(_ statements: String, in name: String) throws {
    let database = try DatabaseQueue(path: folder.file(name))
    try database.writeWithoutTransaction { try $0.execute(sql: statements) }
    try database.close()
  }

  @Test("brings everything back, and is one file between commands")
  func reopening() throws {
    let session = try sample("a.sitrep")
    #expect(try folder.names == ["a.sitrep"])
    let file = try SessionFile.open(at: folder.file("a.sitrep"))
    #expect(file.session == session)
    try file.commit([.set(name: "x", value: "1")], line: "set x 1", at: .at(3))
    #expect(try folder.names == ["a.sitrep"])
    #expect(try SessionFile.open(at: folder.file("a.sitrep"), mode: .readOnly).session == file.session)
  }

  @Test("is not made over another file unasked, nor over one that is no session")
  func creating() throws {
    try sample("a.sitrep")
    #expect(code { _ = try SessionFile.create(at: folder.file("a.sitrep")) } == .fileExists)
    try folder.write(Data("my thesis".utf8), to: "thesis.sitrep")
    #expect(code { _ = try SessionFile.create(at: folder.file("thesis.sitrep"), replacing: true) } == .sessionDamaged)
    #expect(try folder.bytes("thesis.sitrep") == Data("my thesis".utf8))
    #expect(try SessionFile.create(at: folder.file("a.sitrep"), replacing: true).session.isEmpty)
    #expect(code { _ = try SessionFile.create(at: folder.file("absent/a.sitrep")) } == .noSuchFolder)
    #expect(try folder.names == ["a.sitrep", "thesis.sitrep"])
  }

  @Test("of an older version is brought forward when it is opened for writing, and stays as it was when that fails")
  func older() throws {
    let session = try sample("a.sitrep")
    let now = SessionSchema.current
    let tables = (now.tables + ["more"]).sorted()
    let broken = SessionSchema(migrations: now.migrations + ["CREATE TABLE more (x); INSERT INTO absent VALUES (1)"], tables: tables)
    let next = SessionSchema(migrations: now.migrations + ["CREATE TABLE more (x)"], tables: tables)
    let before = try folder.bytes("a.sitrep")
    #expect(code { _ = try SessionFile.open(at: folder.file("a.sitrep"), mode: .readOnly, schema: next) } == .sessionReadOnly)
    #expect(code { _ = try SessionFile.open(at: folder.file("a.sitrep"), mode: .readWrite, schema: broken) } == .sessionDamaged)
    #expect(try folder.bytes("a.sitrep") == before)
    #expect(try SessionFile.open(at: folder.file("a.sitrep"), mode: .readWrite, schema: next).session == session)
    #expect(try SessionFile.open(at: folder.file("a.sitrep"), mode: .readOnly, schema: next).session == session)
    #expect(code { _ = try SessionFile.open(at: folder.file("a.sitrep")) } == .sessionNewer)
  }

  @Test("that is missing, or a folder, is reported")
  func missing() throws {
    #expect(code { _ = try SessionFile.open(at: folder.file("a.sitrep")) } == .sessionMissing)
    #expect(code { _ = try SessionFile.open(at: folder.path) } == .sessionDamaged)
  }

  @Test("of a newer version is refused and left as it is", arguments: [SessionFile.Mode.readWrite, .readOnly])
  func newer(mode: SessionFile.Mode) throws {
    try sample("a.sitrep")
    try sql("PRAGMA user_version = 99", in: "a.sitrep")
    let before = try folder.bytes("a.sitrep")
    let fault = #expect(throws: Diagnostic.self) { try SessionFile.open(at: folder.file("a.sitrep"), mode: mode) }
    #expect(fault?.code == .sessionNewer)
    #expect(fault?.message.contains("99") == true)
    #expect(try folder.bytes("a.sitrep") == before)
  }

  @Test(
    "of another program, or with tables, triggers or values that sitrep did not make, is refused and left as it is",
    arguments: [
      "PRAGMA application_id = 0", "PRAGMA user_version = 0", "DROP TABLE setting", "CREATE TABLE more (x)", "CREATE VIEW v AS SELECT 1",
      "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM article; END", "UPDATE article SET addedAt = 'yesterday'",
      "UPDATE article SET published = '2021-02-30'", "UPDATE text SET content = x'FF00'", "UPDATE decision SET kind = 'planet'",
      "UPDATE decision SET upper = -1", "UPDATE decision SET upper = 99999999999", "UPDATE decision SET verdict = 'perhaps'",
      "UPDATE counter SET value = 9223372036854775807", "UPDATE counter SET value = 1", "DELETE FROM counter",
      "PRAGMA foreign_keys = OFF; DELETE FROM text", "UPDATE article SET number = -5", "UPDATE decision SET ordinal = -1",
      "UPDATE decision SET upper = 22", "UPDATE decision SET lower = 4000, upper = 4001",
    ])
  func foreign(statement: String) throws {
    try sample("a.sitrep")
    try sql(statement, in: "a.sitrep")
    let before = try folder.bytes("a.sitrep")
    #expect(code { _ = try SessionFile.open(at: folder.file("a.sitrep")) } == .sessionDamaged)
    #expect(try folder.bytes("a.sitrep") == before)
    #expect(try folder.names == ["a.sitrep"])
  }

  @Test("whose journal was tampered with is reported at undo, and nothing is changed")
  func foreignJournal() throws {
    let session = try sample("a.sitrep")
    try sql("UPDATE journal SET changes = '[{\"nextDecisionID\":{\"before\":9223372036854775807,\"after\":0}}]'", in: "a.sitrep")
    let file = try SessionFile.open(at: folder.file("a.sitrep"))
    #expect(code { try file.undo() } == .sessionDamaged)
    #expect(file.session == session)
  }

  @Test("with a decision on half a character is refused, also when that text is only in the journal")
  func cutScalar() throws {
    let article = Article.sample("É town fell.")
    for name in ["open.sitrep", "removed.sitrep"] {
      let file = try SessionFile.create(at: folder.file(name))
      try file.commit([.addArticle(article, origin: nil)], line: "load", at: .at(1))
      try file.commit([.decide(Anchor.of(article), .tag(name: "key"), because: nil)], line: "tag 1 key", at: .at(2))
      if name == "removed.sitrep" { try file.commit([.removeArticle(number: 1)], line: "close 1", at: .at(3)) }
      try file.close()
      #expect(try SessionFile.open(at: folder.file(name)).session.decisions.count == 1)
      try sql("UPDATE decision SET lower = 1", in: name)
      #expect(code { _ = try SessionFile.open(at: folder.file(name)) } == .sessionDamaged)
    }
  }

  @Test("whose journal would bring back a decision beyond its text is reported at undo")
  func foreignJournalAnchor() throws {
    try sample("a.sitrep")
    let file = try SessionFile.open(at: folder.file("a.sitrep"))
    try file.commit([.withdrawDecision(id: 1)], line: "withdraw 1", at: .at(3))
    try file.close()
    try sql("UPDATE journal SET changes = replace(changes, '\"upper\":21', '\"upper\":4000') WHERE sequence = 3", in: "a.sitrep")
    let again = try SessionFile.open(at: folder.file("a.sitrep"))
    #expect(code { try again.undo() } == .sessionDamaged)
    #expect(again.session.decisions.isEmpty)
  }

  @Test("passes over a decision on a text that it does not hold, when that text comes and the words are not there")
  func lateText() throws {
    let file = try SessionFile.create(at: folder.file("a.sitrep"))
    let sound = Anchor.of(.sample())
    let beyond = Anchor(articleSHA256: sound.articleSHA256, kind: .event, range: TextRange(30, 40))
    try file.commit([.decide(sound, .tag(name: "a"), because: nil), .decide(beyond, .accept, because: nil)], line: "tag", at: .at(1))
    try file.commit([.addArticle(.sample(), origin: nil)], line: "load", at: .at(2))
    #expect(file.session.decisions(on: .sample()).map { $0.anchor } == [sound])
  }

  @Test("does not take the place of one that another program made meanwhile")
  func race() throws {
    let path = folder.file("a.sitrep")
    let other = Data("of the other".utf8)
    let made = code { try NewFile.write(to: path, replacing: false) { _ in try other.write(to: URL(fileURLWithPath: path)) } }
    #expect(made == .fileExists)
    #expect(try folder.bytes("a.sitrep") == other)
    #expect(try folder.names == ["a.sitrep"])
  }

  @Test("may have a name as long as the file system takes, in any script")
  func longName() throws {
    let name = String(repeating: "г", count: 120) + ".sitrep"
    try SessionFile.create(at: folder.file(name)).close()
    #expect(try folder.names == [name])
  }

  @Test("cut short anywhere is refused and left as it is")
  func truncated() throws {
    try sample("a.sitrep")
    let whole = try folder.bytes("a.sitrep")
    for count in [0, 1, 50, 100, 1000, 4096, 4097, whole.count / 2, whole.count - 4096, whole.count - 1] {
      let cut = whole.prefix(count)
      try folder.write(cut, to: "cut.sitrep")
      for mode in [SessionFile.Mode.readWrite, .readOnly] {
        #expect(code { _ = try SessionFile.open(at: folder.file("cut.sitrep"), mode: mode) } == .sessionDamaged, "\(count) bytes")
      }
      #expect(try folder.bytes("cut.sitrep") == cut, "\(count) bytes")
    }
  }

  @Test("with damaged bytes is refused, or read as it was: never a trap, never changed", arguments: 1...4)
  func flipped(seed: Int) throws {
    let session = try sample("a.sitrep")
    let whole = try folder.bytes("a.sitrep")
    var randomness = Randomness(state: UInt64(seed))
    var refused = 0
    for _ in 0..<25 {
      var damaged = whole
      let page = Int.random(in: 0..<(whole.count / 4096), using: &randomness) * 4096
      for _ in 0..<64 { damaged[page + Int.random(in: 0..<4096, using: &randomness)] = UInt8.random(in: 0...255, using: &randomness) }
      try folder.write(damaged, to: "b.sitrep")
      do {
        let file = try SessionFile.open(at: folder.file("b.sitrep"), mode: .readOnly)
        #expect(file.session.articles == session.articles)
      } catch {
        refused += 1
        #expect([.sessionDamaged, .sessionNewer, .sessionWrite, .sessionReadOnly].contains(error.code), "\(error)")
      }
      #expect(try folder.bytes("b.sitrep") == damaged)
    }
    #expect(refused > 5)
  }

  @Test("open in one place is refused in the second, which may read it")
  func locking() throws {
    try sample("a.sitrep")
    let first = try SessionFile.open(at: folder.file("a.sitrep"))
    let fault = #expect(throws: Diagnostic.self) { try SessionFile.open(at: folder.file("a.sitrep")) }
    #expect(fault?.code == .sessionLocked)
    #expect(fault?.help?.contains("--read-only") == true)
    let reader = try SessionFile.open(at: folder.file("a.sitrep"), mode: .readOnly)
    #expect(reader.session == first.session)
    #expect(code { try reader.commit([.set(name: "x", value: "1")], line: "set x 1", at: .at(3)) } == .sessionReadOnly)
    #expect(code { try reader.undo() } == .sessionReadOnly)
    try first.commit([.set(name: "x", value: "1")], line: "set x 1", at: .at(3))
    try first.close()
    #expect(try SessionFile.open(at: folder.file("a.sitrep")).session.settings == ["x": "1"])
  }

  @Test("is free again when its handle is let go without closing")
  func lettingGo() throws {
    try sample("a.sitrep")
    do { _ = try SessionFile.open(at: folder.file("a.sitrep")) }
    _ = try SessionFile.open(at: folder.file("a.sitrep"))
  }

  @Test("on a full disk says so, and the session stays as it was, in memory and on disk")
  func fullDisk() throws {
    let session = try sample("a.sitrep")
    let file = try SessionFile.open(at: folder.file("a.sitrep"))
    try file.database.unsafeReentrantWrite { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let long = Article.sample(String(repeating: "A long report. ", count: 10_000))
    let fault = #expect(throws: Diagnostic.self) { try file.commit([.addArticle(long, origin: nil)], line: "load long", at: .at(3)) }
    #expect(fault?.code == .sessionWrite)
    #expect(fault?.message.contains("the disk is full") == true)
    #expect(file.session == session)
    try file.close()
    #expect(try SessionFile.open(at: folder.file("a.sitrep")).session == session)
  }

  @Test("deleted under a running program is reported, and can still be copied")
  func deletedWhileOpen() throws {
    let session = try sample("a.sitrep")
    let file = try SessionFile.open(at: folder.file("a.sitrep"))
    try FileManager.default.removeItem(atPath: folder.file("a.sitrep"))
    let fault = #expect(throws: Diagnostic.self) { try file.commit([.set(name: "x", value: "1")], line: "set x 1", at: .at(3)) }
    #expect(fault?.code == .sessionWrite)
    #expect(file.session == session)
    try file.copy(to: folder.file("b.sitrep"))
    #expect(try SessionFile.open(at: folder.file("b.sitrep")).session == session)
  }

  @Test("copied is the same session with its journal, and replaces only when asked and only a session that is not in use")
  func copying() throws {
    let session = try sample("a.sitrep")
    try sample("b.sitrep")
    let file = try SessionFile.open(at: folder.file("a.sitrep"))
    try file.commit([.set(name: "x", value: "1")], line: "set x 1", at: .at(3))
    #expect(code { try file.copy(to: folder.file("b.sitrep")) } == .fileExists)
    #expect(code { try file.copy(to: folder.file("a.sitrep")) } == .refused)
    let other = try SessionFile.open(at: folder.file("b.sitrep"))
    #expect(code { try file.copy(to: folder.file("b.sitrep"), replacing: true) } == .sessionLocked)
    try other.close()
    try file.copy(to: folder.file("b.sitrep"), replacing: true)
    let copy = try SessionFile.open(at: folder.file("b.sitrep"))
    #expect(copy.session == file.session)
    #expect(try copy.journal() == file.journal())
    try copy.undo()
    #expect(copy.session == session)
    #expect(file.session.settings == ["x": "1"])
    #expect(try folder.names == ["a.sitrep", "b.sitrep"])
  }

  @Test("cannot be used after closing, and closing twice does no harm")
  func closed() throws {
    let file = try SessionFile.create(at: folder.file("a.sitrep"))
    try file.close()
    try file.close()
    #expect(code { try file.commit([.set(name: "x", value: "1")], line: "set x 1", at: .at(3)) } == .sessionWrite)
  }

  @Test("drops the texts that nothing refers to any more")
  func texts() throws {
    let file = try SessionFile.create(at: folder.file("a.sitrep"))
    try file.commit([.addArticle(.sample("kept"), origin: nil)], line: "load kept", at: .at(1))
    try file.commit([.removeArticle(number: 1)], line: "close 1", at: .at(2))
    try file.commit([.addArticle(.sample("dropped"), origin: nil)], line: "load dropped", at: .at(3))
    try file.undo()
    try file.commit([.set(name: "x", value: "1")], line: "set x 1", at: .at(4))
    let texts = try file.read { try String.fetchAll($0, sql: "SELECT CAST(content AS TEXT) FROM text") }
    #expect(texts == ["kept"])
  }
}
