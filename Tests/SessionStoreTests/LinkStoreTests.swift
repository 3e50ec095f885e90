import AnalysisEngine
import Foundation
import GRDB
import TestSupport
import Testing
import TextModel

@testable import SessionStore

/// What is said of items of two articles, in the session file.
@Suite("A merge over articles") struct LinkStoreTests {
  private let folder: TemporaryFolder
  private let first = Article.sample("Rebels took 12 tanks. They left.")
  private let second = Article.sample("Twelve tanks were taken on Monday.")

  init() throws { folder = try TemporaryFolder() }

  private var one: Anchor { Anchor(articleSHA256: first.sha256, kind: .asset, range: TextRange(12, 20), subtype: "tank") }
  private var other: Anchor { Anchor(articleSHA256: second.sha256, kind: .asset, range: TextRange(0, 12), subtype: "tank") }

  private var edits: [SessionEdit] {
    [
      .decide(other, .same(as: one), because: "one depot"), .decide(one, .apart(from: other), because: nil),
      .decide(other, .same(as: one), because: "one depot"),
    ]
  }

  private func file(_ path: String) throws -> SessionFile {
    let file = try SessionFile.create(at: path)
    try file.commit([.addArticle(first, origin: nil), .addArticle(second, origin: nil)], line: "load", at: .at(0))
    return file
  }

  @Test("is on disk with its journal, undone and done again, and is no correction of an article")
  func kept() throws {
    let path = folder.file("a.sitrep")
    let file = try file(path)
    var states = [file.session]
    for (index, edit) in edits.enumerated() {
      try file.commit([edit], line: "step \(index)", at: .at(index + 1))
      states.append(file.session)
    }
    #expect(file.session.decisions.count == edits.count)
    #expect(file.session.itemCorrections.isEmpty)
    try file.close()
    let again = try SessionFile.open(at: path)
    #expect(again.session == states.last)
    for state in states.dropLast().reversed() {
      try again.undo()
      #expect(again.session == state)
    }
    for _ in edits { try again.redo() }
    #expect(again.session == states.last)
  }

  @Test("repeated changes nothing, after the opposite it does")
  func repeated() throws {
    var session = Session()
    for edit in edits { try session.apply(edit, at: .at(1)) }
    let before = session
    try session.apply(edits[2], at: .at(2))
    #expect(session == before)
    try session.apply(edits[1], at: .at(3))
    #expect(session.decisions.count == before.decisions.count + 1)
  }

  @Test("whatever is said, undone step by step, leaves what was before", arguments: 0..<20 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var randomness = Randomness(state: seed)
    let file = try file(folder.file("r\(seed).sitrep"))
    var states = [file.session]
    for step in 0..<8 {
      let (left, right) = Bool.random(using: &randomness) ? (one, other) : (other, one)
      let verdict: Decision.Verdict = Bool.random(using: &randomness) ? .same(as: right) : .apart(from: right)
      let entry = try file.commit([.decide(left, verdict, because: nil)], line: "step \(step)", at: .at(step + 1))
      if entry != nil { states.append(file.session) }
    }
    for state in states.dropLast().reversed() {
      try file.undo()
      #expect(file.session == state)
    }
  }

  @Test("makes the file unknown to an older program, and an older file takes it")
  func versions() throws {
    let path = folder.file("a.sitrep")
    let now = SessionSchema.current
    let third = SessionSchema(migrations: Array(now.migrations.prefix(3)), tables: now.tables, readableSince: 2)
    let file = try file(path)
    let session = file.session
    try file.close()
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 3") }
    try database.close()
    #expect(try SessionFile.open(at: path, mode: .readWrite, schema: third).session == session)
    #expect(try SessionFile.open(at: path, mode: .readOnly).session == session)
    let opened = try SessionFile.open(at: path)
    try opened.commit([edits[0]], line: "merge", at: .at(1))
    try opened.close()
    let fault = #expect(throws: Diagnostic.self) { _ = try SessionFile.open(at: path, mode: .readWrite, schema: third) }
    #expect(fault?.code == .sessionNewer)
  }

  @Test(
    "that no sitrep wrote makes the file unsound",
    arguments: [
      ("same", "null"), ("apart", "'{}'"), ("same", "'{\"kind\":\"asset\",\"lower\":0,\"upper\":3,\"ordinal\":0}'"),
      ("same", "'{\"article\":\"SECOND\",\"kind\":\"asset\",\"lower\":0,\"upper\":999,\"ordinal\":0}'"),
      ("apart", "'{\"article\":\"SECOND\",\"kind\":\"asset\",\"lower\":5,\"upper\":3,\"ordinal\":0}'"),
    ])
  func unsound(verdict: String, content: String) throws {
    let path = folder.file("a.sitrep")
    let file = try file(path)
    try file.commit([.decide(one, .accept, because: nil)], line: "accept", at: .at(1))
    try file.close()
    let content = content.replacingOccurrences(of: "SECOND", with: second.sha256)
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { try $0.execute(sql: "UPDATE decision SET verdict = '\(verdict)', content = \(content)") }
    try database.close()
    let fault = #expect(throws: Diagnostic.self) { _ = try SessionFile.open(at: path) }
    #expect(fault?.code == .sessionDamaged)
  }
}
