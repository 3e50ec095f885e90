import Foundation
import TextModel

/// A decision as the session file holds it, in plain numbers and words that are checked when they come back.
struct DecisionRow: Codable, Sendable, Hashable {
  let id: Int
  let articleSHA256: String
  let kind: String
  let lower: Int
  let upper: Int
  let subtype: String?
  let ordinal: Int
  let verdict: String
  /// The note, the tag, or the corrected fields as a JSON object.
  let content: String?
  let because: String?
  let at: Timestamp

  init(_ decision: Decision) throws {
    id = decision.id
    articleSHA256 = decision.anchor.articleSHA256
    kind = decision.anchor.kind.rawValue
    lower = Int(decision.anchor.range.lower)
    upper = Int(decision.anchor.range.upper)
    subtype = decision.anchor.subtype
    ordinal = decision.anchor.ordinal
    verdict = decision.verdict.word
    content =
      switch decision.verdict {
      case .accept, .reject: nil
      case .note(let text): text
      case .tag(let name): name
      case .correct(let fields): String(decoding: try StoredChange.encoder().encode(fields), as: UTF8.self)
      }
    because = decision.because
    at = decision.at
  }

  init(
    id: Int, articleSHA256: String, kind: String, lower: Int, upper: Int, subtype: String?, ordinal: Int, verdict: String, content: String?,
    because: String?, at: Timestamp
  ) {
    self.id = id
    self.articleSHA256 = articleSHA256
    self.kind = kind
    self.lower = lower
    self.upper = upper
    self.subtype = subtype
    self.ordinal = ordinal
    self.verdict = verdict
    self.content = content
    self.because = because
    self.at = at
  }

  /// The decision.
  ///
  /// - Throws: `UnsoundContent` for numbers or words that no sitrep wrote.
  func decision() throws -> Decision {
    guard Counter.range.contains(id), ordinal >= 0, lower >= 0, lower <= upper, upper <= Int(UInt32.max) else {
      throw UnsoundContent("the numbers of decision \(id)")
    }
    guard let kind = Anchor.Kind(rawValue: kind) else { throw UnsoundContent("decision \(id) is on “\(kind)”") }
    let anchor = Anchor(articleSHA256: articleSHA256, kind: kind, range: TextRange(lower, upper), subtype: subtype, ordinal: ordinal)
    return Decision(id: id, anchor: anchor, verdict: try decodedVerdict(), because: because, at: at)
  }

  private func decodedVerdict() throws -> Decision.Verdict {
    switch (verdict, content) {
    case ("accept", nil): .accept
    case ("reject", nil): .reject
    case ("note", let text?): .note(text: text)
    case ("tag", let name?): .tag(name: name)
    case ("correct", let fields?): .correct(fields: try JSONDecoder().decode([String: String].self, from: Data(fields.utf8)))
    default: throw UnsoundContent("decision \(id) says “\(verdict)”")
    }
  }
}
