import AnalysisEngine
import TestSupport
import Testing
import TextModel

/// Which sentences a summary takes; they are named by their place in the text, from 1.
@Suite struct SummaryTests {
  private func ranked(_ text: String, title: String? = nil) throws -> [Int] {
    let products = try TestWorld.pipeline.products(of: TestWorld.article(text, title: title))
    let summary = products[SummaryAnnotator.self]
    #expect(summary.map(\.rank) == Array(1...max(summary.count, 1)).prefix(summary.count).map { $0 })
    return summary.compactMap { Int($0.sentence.dropFirst()) }
  }

  static let report = """
    Rebels seized the river port of Hasa on Tuesday after three days of fighting, officials said. \
    The port handles most of the grain that enters the country. \
    Hospitals in Hasa treated dozens of wounded people. \
    A shopkeeper said the morning had been quiet and warm. \
    Officials said the army would try to retake the port before the grain ships arrive. \
    It rained.
    """

  @Test func theLeadComesFirst() throws {
    #expect(try ranked(SummaryTests.report).first == 1)
  }

  @Test func sentencesOnTheSubjectComeBeforeThoseBesideIt() throws {
    let order = try ranked(SummaryTests.report)
    let army = try #require(order.firstIndex(of: 5))
    let rain = try #require(order.firstIndex(of: 6))
    #expect(army < rain)
  }

  @Test func aRepetitionIsPutOff() throws {
    let text = """
      Rebels seized the river port of Hasa on Tuesday, officials said. \
      The rebels seized the river port of Hasa on Tuesday, the officials said. \
      The army promised to send two brigades from the capital by Friday.
      """
    #expect(try ranked(text) == [1, 3, 2])
  }

  @Test func aHeadlineIsNoSummary() throws {
    let text = "Rebels Seize Port\n\nRebels seized the river port of Hasa on Tuesday, officials said."
    let products = try TestWorld.pipeline.products(of: TestWorld.article(text))
    let headlines = products.reading.sentences.indices.filter { products.reading.sentences[$0].isHeadline }.map { ItemID.sentence($0) }
    #expect(headlines.count == 1)
    #expect(products[SummaryAnnotator.self].allSatisfy { !headlines.contains($0.sentence) })
  }

  @Test("odd texts break nothing", arguments: ["", "\n\n", "…", "One.", String(repeating: "War. ", count: 300)])
  func oddTexts(text: String) throws {
    #expect(try ranked(text).count <= 10)
  }

  @Test func atMostTenAreRanked() throws {
    let text = (1...30).map { "Brigade number \($0) crossed the bridge near the village of Dara at night." }.joined(separator: " ")
    #expect(try ranked(text).count == 10)
  }
}
