import Foundation
import TestSupport
import Testing

@testable import AnalysisEngine

/// Casualties of reports in many styles (Documentation/Figures/Casualties.md).
@Suite struct CasualtyReportTests {
  private func score(_ text: String) throws -> CasualtyScore {
    let pipeline = try TestWorld.pipeline
    var score = CasualtyScore()
    for report in CasualtyReports.reports(in: text) {
      try score.add(report, pipeline.analyse(TestWorld.article(report.text, published: "2025-05-14")), TestWorld.world)
    }
    if ProcessInfo.processInfo.environment["SITREP_FIGURES"] != nil {
      print("reports", score.whole, "casualties", score.wanted, "F1", score.f1)
      for (field, share) in score.fields.sorted(by: { $0.key < $1.key }) { print(" ", field, share) }
      for mistake in score.mistakes { print("  ", mistake) }
    }
    return score
  }

  /// Each field by itself: a rule that loses who did it, or where, does not hide behind those found.
  private func expect(_ score: CasualtyScore, _ shares: [String: Double]) {
    for (field, share) in shares.sorted(by: { $0.key < $1.key }) {
      #expect(score.fields[field] != nil, "\(field) is never looked at")
      #expect(score.share(field) >= share, "\(field): \(score.share(field)), \(score.mistakes)")
    }
  }

  @Test("who was killed, wounded, driven out, how many, by whom, where, and who says so")
  func development() throws {
    let score = try score(CasualtyReports.development)
    #expect(score.f1 >= 0.99, "\(score.mistakes)")
    expect(
      score,
      [
        "at": 0.95, "by": 0.98, "count": 0.98, "kind": 0.97, "modality": 0.98, "relation": 0.98, "says": 0.98, "side": 0.99, "unit": 0.99,
        "who": 0.99,
      ])
  }

  @Test("reports that no rule was written with are not much worse")
  func heldOut() throws {
    let score = try score(CasualtyReports.heldOut)
    #expect(score.f1 >= 0.96, "\(score.mistakes)")
    expect(
      score,
      [
        "at": 0.76, "by": 0.95, "count": 0.98, "kind": 0.95, "modality": 0.93, "relation": 0.96, "says": 0.95, "side": 0.99, "unit": 0.99,
      ])
  }
}
