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
  /// The note, the tag, or as JSON the corrected fields, the other item of a merge, the mentions that were split off.
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
      case .correct(let fields): try DecisionRow.json(fields)
      case .merge(let other): try DecisionRow.json(OtherItem(other))
      case .same(let other), .apart(let other): try DecisionRow.json(OtherItem(other, ofOtherArticle: true))
      case .split(let mentions): try DecisionRow.json(mentions.map { [Int($0.lower), Int($0.upper)] })
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
    case ("correct", let fields?): .correct(fields: try DecisionRow.decoded([String: String].self, fields))
    case ("merge", let other?): .merge(with: try DecisionRow.decoded(OtherItem.self, other).anchor(in: articleSHA256))
    case ("same", let other?): .same(as: try DecisionRow.decoded(OtherItem.self, other).anchor(in: nil))
    case ("apart", let other?): .apart(from: try DecisionRow.decoded(OtherItem.self, other).anchor(in: nil))
    case ("split", let mentions?): .split(mentions: try DecisionRow.decoded([[Int]].self, mentions).map { try DecisionRow.range($0) })
    default: throw UnsoundContent("decision \(id) says “\(verdict)”")
    }
  }

  // MARK: Content

  private static func json(_ value: some Encodable) throws -> String {
    String(decoding: try StoredChange.encoder().encode(value), as: UTF8.self)
  }

  private static func decoded<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  private static func range(_ ends: [Int]) throws -> TextRange {
    guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1], ends[1] <= Int(UInt32.max) else {
      throw UnsoundContent("a range of a decision")
    }
    return TextRange(ends[0], ends[1])
  }

  /// The other item of a merge, which is of the same article, or of what links items of two articles.
  private struct OtherItem: Codable {
    /// The hash of the other article's text; nil in a merge.
    let article: String?
    let kind: String
    let lower: Int
    let upper: Int
    let subtype: String?
    let ordinal: Int

    init(_ anchor: Anchor, ofOtherArticle: Bool = false) {
      article = ofOtherArticle ? anchor.articleSHA256 : nil
      kind = anchor.kind.rawValue
      lower = Int(anchor.range.lower)
      upper = Int(anchor.range.upper)
      subtype = anchor.subtype
      ordinal = anchor.ordinal
    }

    /// - Parameter articleSHA256: The article of a merge; nil where it is to be named.
    func anchor(in articleSHA256: String?) throws -> Anchor {
      guard let articleSHA256 = articleSHA256 ?? article, article == nil || article == articleSHA256,
        let kind = Anchor.Kind(rawValue: kind), ordinal >= 0
      else { throw UnsoundContent("the other item of a merge") }
      let range = try DecisionRow.range([lower, upper])
      return Anchor(articleSHA256: articleSHA256, kind: kind, range: range, subtype: subtype, ordinal: ordinal)
    }
  }
}
