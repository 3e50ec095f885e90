import TestSupport
import Testing
import TextModel
import Values

@testable import AnalysisEngine

@Suite struct CasualtyTests {
  /// Each casualty as "words status lo–hi".
  private func casualties(_ text: String) throws -> [String] {
    let article = TestWorld.article(text)
    return try TestWorld.pipeline.products(of: article)[CasualtyAnnotator.self].map {
      "\(article.text[$0.range]) \($0.status.rawValue) \($0.count.display)"
    }
  }

  @Test(
    "verbs, nouns and figures",
    arguments: [
      ("A bomb killed five people and wounded 12.", ["five people killed 5", "12 wounded 12"]),
      ("Eleven soldiers and 24 militants were left dead.", ["Eleven soldiers killed 11", "24 militants killed 24"]),
      ("The attack left 11 soldiers and 24 militants dead.", ["11 soldiers killed 11", "24 militants killed 24"]),
      ("Police reported the deaths of two children.", ["two children killed 2"]),
      ("Three sailors went missing in the storm.", ["Three sailors missing 3"]),
      ("No civilians were harmed.", ["No civilians wounded 0"]),
      ("The shell could have killed many people.", []),
    ])
  func found(_ text: String, _ expected: [String]) throws {
    #expect(try casualties(text) == expected)
  }

  @Test func aTollIsASumAndNotNewDead() throws {
    let article = TestWorld.article("A blast killed 20 people on Monday. The death toll rose to 30 on Tuesday.")
    let found = try TestWorld.pipeline.products(of: article)[CasualtyAnnotator.self]
    #expect(found.map(\.relation) == [.new, .cumulative])
  }

  @Test func whoKilledStandsInBy() throws {
    let article = TestWorld.article("Two soldiers were killed by militants.")
    let agent = try #require(try TestWorld.pipeline.products(of: article)[CasualtyAnnotator.self].first?.by)
    #expect(article.text[agent.range] == "militants")
  }
}
