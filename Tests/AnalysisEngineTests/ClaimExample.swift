import TestSupport
import Testing
import TextModel

@testable import AnalysisEngine

/// A text with what is said in it between ⟦…⟧, and for each claim who says it and how: "the army: asserts, direct, via Reuters".
struct ClaimExample: CustomTestStringConvertible, Sendable {
  let text: String
  let claims: [String]

  init(_ text: String, _ claims: String...) {
    self.text = text
    self.claims = claims
  }

  var testDescription: String { text }

  /// "speaker: stance", then what is not usual: "direct" or "mixed", the medium, "via" a newsroom, "anonymous", "attitude".
  private static func described(_ claim: Claim, in text: SourceText) -> String {
    var words = "\(claim.speaker.map { text[$0.range] } ?? "nobody"): \(claim.stance.rawValue)"
    if claim.kind != .indirect { words += ", \(claim.kind.rawValue)" }
    if let medium = claim.medium { words += ", \(medium)" }
    if let via = claim.via { words += ", via \(text[via.range])" }
    if claim.anonymous { words += ", anonymous" }
    if claim.isAttitude { words += ", attitude" }
    return words
  }

  func check() throws {
    let marked = MarkedText(text)
    let article = TestWorld.article(marked.plain)
    let found = try TestWorld.pipeline.products(of: article)[ClaimAnnotator.self]
    let contents = found.map(\.content).sorted { ($0.lower, $1.upper) < ($1.lower, $0.upper) }
    #expect(MarkedText.mark(contents, in: article.text) == text)
    #expect(found.map { ClaimExample.described($0, in: article.text) } == claims)
  }
}
