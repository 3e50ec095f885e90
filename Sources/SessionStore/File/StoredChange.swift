import Foundation
import TextModel

/// A `SessionChange` as the journal holds it, as JSON: articles without their texts.
enum StoredChange: Codable, Sendable, Hashable {
  case article(number: Int, before: ArticleRow?, after: ArticleRow?)
  case decision(id: Int, before: DecisionRow?, after: DecisionRow?)
  case binding(name: String, before: String?, after: String?)
  case setting(name: String, before: String?, after: String?)
  case fact(before: FactRow?, after: FactRow?)
  case nextArticleNumber(before: Int, after: Int)
  case nextDecisionID(before: Int, after: Int)

  init(_ change: SessionChange) throws {
    switch change {
    case .article(let number, let before, let after):
      self = .article(number: number, before: before.map { ArticleRow($0) }, after: after.map { ArticleRow($0) })
    case .decision(let id, let before, let after):
      self = .decision(id: id, before: try before.map { try DecisionRow($0) }, after: try after.map { try DecisionRow($0) })
    case .binding(let name, let before, let after): self = .binding(name: name, before: before, after: after)
    case .setting(let name, let before, let after): self = .setting(name: name, before: before, after: after)
    case .fact(_, let before, let after):
      self = .fact(before: try before.map { try FactRow($0) }, after: try after.map { try FactRow($0) })
    case .nextArticleNumber(let before, let after): self = .nextArticleNumber(before: before, after: after)
    case .nextDecisionID(let before, let after): self = .nextDecisionID(before: before, after: after)
    }
  }

  /// The change, with the texts of its articles.
  ///
  /// - Throws: `UnsoundContent` for content that no sitrep wrote; what `text` throws.
  func change(text: (_ sha256: String) throws -> SourceText) throws -> SessionChange {
    switch self {
    case .article(let number, let before, let after):
      return .article(
        number: number, before: try before.map { try $0.article(try text($0.sha256)) },
        after: try after.map { try $0.article(try text($0.sha256)) })
    case .decision(let id, let before, let after):
      return .decision(id: id, before: try before.map { try $0.decision() }, after: try after.map { try $0.decision() })
    case .binding(let name, let before, let after): return .binding(name: name, before: before, after: after)
    case .setting(let name, let before, let after): return .setting(name: name, before: before, after: after)
    case .fact(let before, let after):
      let (before, after) = (try before.map { try $0.fact() }, try after.map { try $0.fact() })
      guard let key = (before ?? after)?.key, before == nil || after == nil || before?.key == after?.key else {
        throw UnsoundContent("a fact of its journal")
      }
      return .fact(key, before: before, after: after)
    case .nextArticleNumber(let before, let after):
      guard Counter.range.contains(before), Counter.range.contains(after) else { throw UnsoundContent("a number of its journal") }
      return .nextArticleNumber(before: before, after: after)
    case .nextDecisionID(let before, let after):
      guard Counter.range.contains(before), Counter.range.contains(after) else { throw UnsoundContent("a number of its journal") }
      return .nextDecisionID(before: before, after: after)
    }
  }

  /// Keys in order, so that the same session gives the same bytes.
  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  static func json(_ changes: [SessionChange]) throws -> String {
    String(decoding: try encoder().encode(try changes.map { try StoredChange($0) }), as: UTF8.self)
  }

  static func changes(json: String) throws -> [StoredChange] { try JSONDecoder().decode([StoredChange].self, from: Data(json.utf8)) }
}
