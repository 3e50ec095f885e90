import AnalysisEngine
import Foundation
import GRDB
import TestSupport
import Testing
import TextModel

@testable import SessionStore

/// Merges and splits in the session file.
@Suite("A merge or split") struct RegroupingStoreTests {
  private let folder: TemporaryFolder
  private let article = Article.sample("Rebels took the town. The insurgents left.")

  init() throws { folder = try TemporaryFolder() }

  private func anchor(_ range: TextRange, _ kind: Anchor.Kind = .event, _ subtype: String? = "clash") -> Anchor {
    Anchor(articleSHA256: article.sha256, kind: kind, range: range, subtype: subtype, ordinal: 1)
  }

  private var edits: [SessionEdit] {
    let (one, other) = (anchor(TextRange(0, 6)), anchor(TextRange(7, 11)))
    return [
      .decide(other, .merge(with: one), because: "one battle"), .decide(other, .split(mentions: []), because: nil),
      .decide(anchor(TextRange(22, 37), .entity, nil), .split(mentions: [TextRange(22, 37), TextRange(38, 42)]), because: "others"),
      .decide(other, .merge(with: one), because: "one battle"),
    ]
  }

  @Test("is on disk with its journal, undone and done again")
  func kept() throws {
    let path = folder.file("a.sitrep")
    let file = try SessionFile.create(at: path)
    try file.commit([.addArticle(article, origin: nil)], line: "load", at: .at(0))
    var states = [file.session]
    for (index, edit) in edits.enumerated() {
      try file.commit([edit], line: "step \(index)", at: .at(index + 1))
      states.append(file.session)
    }
    #expect(file.session.decisions.count == edits.count)
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
    try session.apply(edits[3], at: .at(2))
    #expect(session == before)
    try session.apply(edits[1], at: .at(3))
    #expect(session.decisions.count == before.decisions.count + 1)
  }

  @Test("is not said already where the opposite was said of the other item in between")
  func oppositeOfOther() throws {
    let (one, other) = (anchor(TextRange(0, 6)), anchor(TextRange(7, 11)))
    let steps: [(Anchor, Decision.Verdict)] = [
      (other, .split(mentions: [])), (other, .merge(with: one)), (one, .split(mentions: [])), (other, .merge(with: one)),
      (other, .split(mentions: [])), (one, .merge(with: other)), (other, .split(mentions: [])),
    ]
    var session = Session()
    for (anchor, verdict) in steps { try session.apply(.decide(anchor, verdict, because: nil), at: .at(1)) }
    #expect(session.decisions.map { $0.verdict } == steps.map { $0.1 })
  }

  @Test(
    "of words that a text has not is passed over when the text comes later",
    arguments: [
      Decision.Verdict.split(mentions: [TextRange(5000, 6000)]),
      .merge(with: Anchor(articleSHA256: Article.sample("").sha256, kind: .event, range: TextRange(5000, 6000))),
    ])
  func otherWords(verdict: Decision.Verdict) throws {
    let path = folder.file("a.sitrep")
    let file = try SessionFile.create(at: path)
    try file.commit([.decide(anchor(TextRange(0, 6)), verdict, because: nil)], line: "split", at: .at(0))
    try file.close()
    let again = try SessionFile.open(at: path)
    try again.commit([.addArticle(article, origin: nil)], line: "load", at: .at(1))
    #expect(again.session.decisions.count == 1 && again.session.decisions(on: article).isEmpty)
  }

  @Test("reaches the analysis in the order in which it was made")
  func corrections() throws {
    var session = Session()
    try session.apply(.addArticle(article, origin: nil), at: .at(0))
    for edit in edits { try session.apply(edit, at: .at(1)) }
    try session.apply(.decide(anchor(TextRange(0, 6)), .correct(fields: ["type": "clash"]), because: nil), at: .at(2))
    try session.apply(.decide(anchor(TextRange(0, 6)), .accept, because: nil), at: .at(3))
    let made = try #require(session.itemCorrections[article.sha256])
    #expect(made.count == 5)
    #expect(made.last?.change == .fields(CorrectedFields(["type": "clash"])))
    #expect(made.first?.change == .merge(with: try #require(anchor(TextRange(0, 6)).words)))
  }

  @Test("an older file opens for reading as it is, and for writing takes merges")
  func older() throws {
    let path = folder.file("a.sitrep")
    let now = SessionSchema.current
    let second = SessionSchema(migrations: Array(now.migrations.prefix(2)), tables: now.tables)
    let file = try SessionFile.create(at: path)
    try file.commit([.addArticle(article, origin: nil)], line: "load", at: .at(0))
    let session = file.session
    try file.close()
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 2") }
    try database.close()
    #expect(try SessionFile.open(at: path, mode: .readWrite, schema: second).session == session)
    #expect(try SessionFile.open(at: path, mode: .readOnly).session == session)
    let opened = try SessionFile.open(at: path)
    try opened.commit([edits[0]], line: "merge", at: .at(1))
    try opened.close()
    let fault = #expect(throws: Diagnostic.self) { _ = try SessionFile.open(at: path, mode: .readWrite, schema: second) }
    #expect(fault?.code == .sessionNewer)
  }

  @Test(
    "that no sitrep wrote makes the file unsound",
    arguments: [
      ("merge", "null"), ("merge", "'{}'"), ("merge", "'{\"kind\":\"castle\",\"lower\":0,\"upper\":3,\"ordinal\":0}'"),
      ("merge", "'{\"kind\":\"event\",\"lower\":5,\"upper\":3,\"ordinal\":0}'"),
      ("merge", "'{\"kind\":\"event\",\"lower\":0,\"upper\":999,\"ordinal\":0}'"),
      ("split", "'[[3]]'"), ("split", "'[[4,2]]'"), ("split", "'[[0,999]]'"), ("split", "'x'"), ("join", "'[]'"),
    ])
  func unsound(verdict: String, content: String) throws {
    let path = folder.file("a.sitrep")
    let file = try SessionFile.create(at: path)
    try file.commit([.addArticle(article, origin: nil)], line: "load", at: .at(0))
    try file.commit([.decide(anchor(TextRange(0, 6)), .accept, because: nil)], line: "accept", at: .at(1))
    try file.close()
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { try $0.execute(sql: "UPDATE decision SET verdict = '\(verdict)', content = \(content)") }
    try database.close()
    let fault = #expect(throws: Diagnostic.self) { _ = try SessionFile.open(at: path) }
    #expect(fault?.code == .sessionDamaged)
  }
}
