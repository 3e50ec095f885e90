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

  @Test("who was killed, wounded, driven out, how many, by whom, where, and who says so")
  func development() throws {
    let score = try score(CasualtyReports.development)
    #expect(score.f1 >= 0.9, "\(score.mistakes)")
  }

  @Test("reports that no rule was written with are not much worse")
  func heldOut() throws {
    let score = try score(CasualtyReports.heldOut)
    #expect(score.f1 >= 0.85, "\(score.mistakes)")
  }
}
