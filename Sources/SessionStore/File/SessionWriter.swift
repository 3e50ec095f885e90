import Foundation
import GRDB
import TextModel

/// Writes changes to the tables of a session file, within the caller's transaction. Every value is a bound parameter.
struct SessionWriter {
  let database: Database

  /// Brings the tables to what is after the change.
  func write(_ change: SessionChange) throws {
    switch change {
    case .article(let number, _, let after?): try write(after, number)
    case .article(let number, _, nil): try run("DELETE FROM article WHERE number = ?", [number])
    case .decision(_, _, let after?): try write(try DecisionRow(after))
    case .decision(let id, _, nil): try run("DELETE FROM decision WHERE id = ?", [id])
    case .binding(let name, _, let after?): try run("INSERT OR REPLACE INTO binding (name, source) VALUES (?, ?)", [name, after])
    case .binding(let name, _, nil): try run("DELETE FROM binding WHERE name = ?", [name])
    case .setting(let name, _, let after?): try run("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", [name, after])
    case .setting(let name, _, nil): try run("DELETE FROM setting WHERE name = ?", [name])
    case .fact(_, _, let after?):
      let row = try FactRow(after)
      try run("INSERT OR REPLACE INTO fact (kind, name, content) VALUES (?, ?, ?)", [row.kind, row.name, row.content])
    case .fact(let key, _, nil): try run("DELETE FROM fact WHERE kind = ? AND name = ?", [key.kind.rawValue, key.name])
    case .nextArticleNumber(_, let after): try run("UPDATE counter SET value = ? WHERE name = 'nextArticleNumber'", [after])
    case .nextDecisionID(_, let after): try run("UPDATE counter SET value = ? WHERE name = 'nextDecisionID'", [after])
    }
  }

  /// Adds a step to the journal; the steps that were taken back are gone, and with them the texts that nothing else holds.
  func append(_ changes: [SessionChange], line: String, at time: Timestamp) throws -> JournalEntry {
    try dropUndoneSteps()
    let last = try Int.fetchOne(database, sql: "SELECT max(sequence) FROM journal") ?? 0
    guard Counter.range.contains(last + 1) else { throw UnsoundContent("the numbers of its journal") }
    try run(
      "INSERT INTO journal (sequence, line, at, changes, isUndone) VALUES (?, ?, ?, ?, 0)",
      [last + 1, line, time.description, try StoredChange.json(changes)])
    return JournalEntry(sequence: last + 1, line: line, at: time, isUndone: false)
  }

  func mark(_ entry: JournalEntry, undone: Bool) throws {
    try run("UPDATE journal SET isUndone = ? WHERE sequence = ?", [undone ? 1 : 0, entry.sequence])
  }

  private func dropUndoneSteps() throws {
    try run("DELETE FROM journal WHERE isUndone <> 0")
    guard database.changesCount > 0 else { return }
    try run(
      """
      DELETE FROM text WHERE sha256 NOT IN (SELECT sha256 FROM article)
        AND NOT EXISTS (SELECT 1 FROM journal WHERE instr(changes, text.sha256) > 0)
      """)
  }

  private func write(_ article: SessionArticle, _ number: Int) throws {
    let text = article.article
    let header = text.header
    try run("INSERT OR IGNORE INTO text (sha256, content) VALUES (?, ?)", [text.sha256, Data(text.text.bytes)])
    try run(
      """
      INSERT OR REPLACE INTO article (number, sha256, name, title, source, url, author, published, language, origin, addedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        number, text.sha256, text.name, header.title, header.source, header.url, header.author, header.published?.description,
        header.language, article.origin, article.addedAt.description,
      ])
  }

  private func write(_ decision: DecisionRow) throws {
    try run(
      """
      INSERT OR REPLACE INTO decision
        (id, articleSHA256, kind, lower, upper, subtype, ordinal, verdict, content, because, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        decision.id, decision.articleSHA256, decision.kind, decision.lower, decision.upper, decision.subtype, decision.ordinal,
        decision.verdict, decision.content, decision.because, decision.at.description,
      ])
  }

  private func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
