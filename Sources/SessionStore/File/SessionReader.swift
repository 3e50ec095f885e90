import Foundation
import GRDB
import TextModel
import Values

/// Reads the tables of a session file. Nothing in them is trusted: what no sitrep wrote is reported, and never traps.
struct SessionReader {
  let database: Database

  /// The whole session: three small tables, and the articles with their texts in one pass.
  func session() throws -> Session {
    var session = Session()
    let articles = try Row.fetchCursor(database, sql: "SELECT * FROM article JOIN text USING (sha256) ORDER BY number")
    while let row = try articles.next() {
      let fields = Fields(row)
      let content = try row.withUnsafeData(named: "content") { $0.map { SourceText(String(decoding: $0, as: UTF8.self)) } }
      guard let content else { throw UnsoundContent("an article without text") }
      session.articles.append(try articleRow(fields).article(content))
    }
    guard try Int.fetchOne(database, sql: "SELECT count(*) FROM article") == session.articles.count else {
      throw UnsoundContent("the text of an article is missing")
    }
    session.decisions = try rows("SELECT * FROM decision ORDER BY id").map { try decisionRow($0).decision() }
    try check(session.decisions, in: Dictionary(session.articles.map { ($0.article.sha256, $0.article.text) }) { first, _ in first })
    session.bindings = try rows("SELECT name, source FROM binding ORDER BY name").map {
      Binding(name: try $0.text("name"), source: try $0.text("source"))
    }
    for fields in try rows("SELECT name, value FROM setting") { session.settings[try fields.text("name")] = try fields.text("value") }
    session.facts = try rows("SELECT kind, name, content FROM fact").map {
      try FactRow(kind: try $0.text("kind"), name: try $0.text("name"), content: try $0.text("content")).fact()
    }.sorted { $0.key < $1.key }
    session.nextArticleNumber = try counter("nextArticleNumber")
    session.nextDecisionID = try counter("nextDecisionID")
    guard (session.articles.last?.number ?? 0) < session.nextArticleNumber, (session.decisions.last?.id ?? 0) < session.nextDecisionID
    else {
      throw UnsoundContent("its counters")
    }
    return session
  }

  /// Journal entries in order, the last ones where there is a limit.
  func journal(limit: Int?) throws -> [JournalEntry] {
    let sql = "SELECT sequence, line, at, isUndone FROM journal ORDER BY sequence DESC LIMIT ?"
    return try rows(sql, [limit ?? -1]).map { try journalEntry($0) }.reversed()
  }

  /// The entry that undo takes next, or redo, with its changes; nil when there is none.
  func step(toUndo: Bool) throws -> (entry: JournalEntry, changes: [SessionChange])? {
    let sql =
      toUndo
      ? "SELECT * FROM journal WHERE isUndone = 0 ORDER BY sequence DESC LIMIT 1"
      : "SELECT * FROM journal WHERE isUndone = 1 ORDER BY sequence LIMIT 1"
    guard let fields = try rows(sql).first else { return nil }
    let changes = try StoredChange.changes(json: try fields.text("changes")).map { try $0.change(text: text) }
    let decisions = changes.flatMap { change -> [Decision] in
      if case .decision(_, let before, let after) = change { [before, after].compactMap { $0 } } else { [] }
    }
    try check(decisions)
    return (try journalEntry(fields), changes)
  }

  /// Whether decisions are on words that their texts have; a text may be one that only the journal knows, or not be in the file.
  private func check(_ decisions: [Decision], in known: [String: SourceText] = [:]) throws {
    var texts: [String: SourceText?] = known
    for decision in decisions {
      let other = decision.verdict.linked.map { [($0.articleSHA256, [$0.range])] } ?? []
      for (sha256, ranges) in [(decision.anchor.articleSHA256, decision.ranges)] + other {
        let text = try texts[sha256] ?? storedText(sha256)
        texts.updateValue(text, forKey: sha256)
        guard text.map({ text in ranges.allSatisfy { text.holds($0) } }) ?? true else {
          throw UnsoundContent("decision \(decision.id) is on words that its text has not")
        }
      }
    }
  }

  /// A text of the journal by its hash.
  private func text(_ sha256: String) throws -> SourceText {
    guard let text = try storedText(sha256) else { throw UnsoundContent("a text of its journal is missing") }
    return text
  }

  private func storedText(_ sha256: String) throws -> SourceText? {
    let data = try Data.fetchOne(database, sql: "SELECT CAST(content AS BLOB) FROM text WHERE sha256 = ?", arguments: [sha256])
    return data.map { SourceText(String(decoding: $0, as: UTF8.self)) }
  }

  private func counter(_ name: String) throws -> Int {
    let fields = try rows("SELECT value FROM counter WHERE name = ?", [name]).first
    guard let value = try fields?.integer("value"), Counter.range.contains(value) else { throw UnsoundContent("its counters") }
    return value
  }

  private func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Fields] {
    try Row.fetchAll(database, sql: sql, arguments: arguments).map { Fields($0) }
  }

  private func journalEntry(_ fields: Fields) throws -> JournalEntry {
    JournalEntry(
      sequence: try fields.integer("sequence"), line: try fields.text("line"), at: try fields.time("at"),
      isUndone: try fields.integer("isUndone") != 0)
  }

  private func articleRow(_ fields: Fields) throws -> ArticleRow {
    let header = Article.Header(
      title: try fields.optionalText("title"), source: try fields.optionalText("source"), url: try fields.optionalText("url"),
      author: try fields.optionalText("author"), published: try fields.optionalDay("published"),
      language: try fields.optionalText("language"))
    return ArticleRow(
      number: try fields.integer("number"), sha256: try fields.text("sha256"), name: try fields.text("name"), header: header,
      origin: try fields.optionalText("origin"), addedAt: try fields.time("addedAt"))
  }

  private func decisionRow(_ fields: Fields) throws -> DecisionRow {
    DecisionRow(
      id: try fields.integer("id"), articleSHA256: try fields.text("articleSHA256"), kind: try fields.text("kind"),
      lower: try fields.integer("lower"), upper: try fields.integer("upper"), subtype: try fields.optionalText("subtype"),
      ordinal: try fields.integer("ordinal"), verdict: try fields.text("verdict"), content: try fields.optionalText("content"),
      because: try fields.optionalText("because"), at: try fields.time("at"))
  }
}

/// A row's columns by name and type; GRDB's own access traps on a value of another type.
private struct Fields {
  private let row: Row

  init(_ row: Row) { self.row = row }

  func integer(_ name: String) throws -> Int {
    guard let value = Int.fromDatabaseValue(row[name] ?? .null) else { throw UnsoundContent("\(name) is no number") }
    return value
  }

  func text(_ name: String) throws -> String {
    guard let value = try optionalText(name) else { throw UnsoundContent("\(name) is missing") }
    return value
  }

  func optionalText(_ name: String) throws -> String? {
    let value: DatabaseValue = row[name] ?? .null
    if value.isNull { return nil }
    guard let text = String.fromDatabaseValue(value) else { throw UnsoundContent("\(name) is no text") }
    return text
  }

  func time(_ name: String) throws -> Timestamp {
    guard let time = Timestamp(iso: try text(name)) else { throw UnsoundContent("\(name) is no time") }
    return time
  }

  func optionalDay(_ name: String) throws -> CivilDate? {
    guard let text = try optionalText(name) else { return nil }
    guard let day = CivilDate(iso: text) else { throw UnsoundContent("\(name) is no date") }
    return day
  }
}
