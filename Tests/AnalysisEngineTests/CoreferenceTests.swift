import Foundation
import TestSupport
import Testing

@testable import AnalysisEngine

/// One entity for all its mentions, on paragraphs of many styles (Documentation/Figures/Entities.md).
@Suite struct CoreferenceTests {
  private func score(_ paragraphs: [String]) throws -> CoreferenceScore {
    let pipeline = try TestWorld.pipeline
    var score = CoreferenceScore()
    for paragraph in paragraphs.map({ CoreferenceParagraphs.Paragraph($0) }) {
      score.add(paragraph, pipeline.analyse(TestWorld.article(paragraph.text, published: "2024-05-14")).entities)
    }
    if ProcessInfo.processInfo.environment["SITREP_FIGURES"] != nil {
      print("b-cubed", score.bCubed, "pairs", score.pairwise, "pronouns", score.pronouns)
      for mistake in score.mistakes { print("  ", mistake) }
    }
    return score
  }

  @Test("the mentions of one are found as one")
  func development() throws {
    let score = try score(CoreferenceParagraphs.development)
    #expect(score.bCubed.precision >= 0.97 && score.bCubed.recall >= 0.87, "\(score.bCubed)")
  }

  @Test("paragraphs that no rule was written with are not much worse")
  func heldOut() throws {
    let score = try score(CoreferenceParagraphs.heldOut)
    #expect(score.bCubed.precision >= 0.9 && score.bCubed.recall >= 0.8, "\(score.bCubed)")
  }
}
