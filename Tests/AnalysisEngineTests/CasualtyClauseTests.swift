import TestSupport
import Testing
import TextModel

@testable import AnalysisEngine

/// What the words around the dead say of them only in their own clause: sums, days, those who did it.
@Suite struct CasualtyClauseTests {
  private func found(_ text: String) throws -> [Casualty] {
    try TestWorld.pipeline.products(of: TestWorld.article(text, published: nil))[CasualtyAnnotator.self]
  }

  /// Counts with relations, as "20 new".
  private func relations(_ text: String) throws -> [String] { try found(text).map { "\($0.count.display) \($0.relation.rawValue)" } }

  @Test(
    "a sum word counts in its own clause",
    arguments: [
      ("The UN said the army, which has been fighting rebels since 2023, killed 12 civilians on Friday.", ["12 new"]),
      ("Troops killed six rebels in all three villages.", ["6 new"]), ("In all, 40 people died.", ["40 cumulative"]),
      ("The raids killed 40 people in all.", ["40 cumulative"]), ("Two soldiers missing since Tuesday were found dead.", ["2 new"]),
      ("The army has killed 40 rebels so far; the rebels killed 12 soldiers on Monday.", ["40 cumulative", "12 new"]),
      ("Nineteen people were killed, taking the toll since Friday to 63.", ["19 new", "63 cumulative"]),
      ("Some 400 soldiers have been killed and 900 wounded since May.", ["350–450 cumulative", "900 cumulative"]),
      ("Since May, the army, which has fought the rebels for years, has killed 300 people.", ["300 cumulative"]),
      ("Since the start of the year, 400 people have been killed.", ["400 cumulative"]),
      ("Troops have killed two men and detained 30 linked to attacks in six raids since May.", ["2 cumulative"]),
      ("Since May, troops have captured and killed 20 fighters.", ["0–20 cumulative"]),
      ("The violence so far has killed 40 people.", ["40 cumulative"]),
      ("So far the attacks have left 12 dead and 30 wounded.", ["12 cumulative", "30 cumulative"]),
    ])
  func sums(_ text: String, _ expected: [String]) throws { #expect(try relations(text) == expected) }

  @Test(
    "other days, hours and bands are other dead",
    arguments: [
      ("Five soldiers were killed on Monday. Five soldiers were killed on Tuesday.", ["5 new", "5 new"]),
      ("Five soldiers were killed on Monday. The army said on Tuesday that five soldiers were killed.", ["5 new", "5 same"]),
      ("In Baghdad, a bomb killed five people. Hours later, a car bomb in Baghdad killed five people.", ["5 new", "5 new"]),
      ("A bomb killed five people. Two days later, a car bomb killed five people.", ["5 new", "5 new"]),
      ("Boko Haram killed 20 in Chibok. Bandits killed 20 in Jangebe.", ["20 new", "20 new"]),
      ("Pirates killed 20 people. Bandits killed 20 people.", ["20 new", "20 new"]),
      ("Gunmen killed 20 people. The bandits killed 20 people, police said.", ["20 new", "20 same"]),
    ])
  func others(_ text: String, _ expected: [String]) throws { #expect(try relations(text) == expected) }

  @Test(
    "whom it happened to did not do it",
    arguments: [
      ("A military helicopter crashed in Mali, killing eight soldiers.", nil),
      ("The bombing of a Russian plane that killed 224 was claimed by Islamic State.", "Islamic State"),
      ("An army convoy hit a mine near Timbuktu, killing four soldiers.", nil),
      ("The truck struck a roadside bomb planted by the Taliban, killing three.", "the Taliban"),
      ("The war between the rebels and the government that killed thousands has ended.", nil),
      ("Six soldiers died as rebels clashed with troops.", nil), ("A fighter jet of the army crashed, killing its pilot.", nil),
      ("A Ukrainian drone crashed into a house, killing two people.", "Ukrainian"),
      ("Four soldiers died when their helicopter was shot down by rebels.", "rebels"),
      ("Rebels detonated a bomb near a convoy, killing five soldiers.", "Rebels"),
    ])
  func accidents(_ text: String, _ expected: String?) throws {
    let source = SourceText(text)
    #expect(try found(text).map { casualty in casualty.by.map { source[$0.range] } } == [expected])
  }

  /// Each casualty as "words status lo–hi".
  private func casualties(_ text: String) throws -> [String] {
    let source = SourceText(text)
    return try found(text).map { "\(source[$0.range]) \($0.status.rawValue) \($0.count.display)" }
  }

  @Test(
    "persons behind the place or body that another is of",
    arguments: [
      ("Gunmen killed the mayor of the town and three other people.", ["the mayor of the town killed 1", "three other people killed 3"]),
      ("Gunmen killed the imam of a mosque and two guards.", ["the imam of a mosque killed 1", "two guards killed 2"]),
      ("He mourned soldiers of General Lukin who were killed in May.", ["soldiers of General Lukin killed ≥2"]),
    ])
  func beyond(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }

  @Test(
    "tolls that look like times, and figures told by other figures",
    arguments: [
      ("The death toll rose to 32 Wednesday.", ["32 killed 32"]), ("The death toll has risen above 2000.", ["2000 killed 2000"]),
      ("The toll rose to 12 May 3.", []), ("The toll rose by 12%.", []),
      ("Ten people were killed and as many wounded.", ["Ten people killed 10", "as many wounded 10"]),
      ("Four people were killed and several others wounded.", ["Four people killed 4", "several others wounded ≥3"]),
      ("One man was killed and another wounded.", ["One man killed 1", "another wounded 1"]),
    ])
  func figures(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }

  @Test(
    "fighters neutralised were killed or captured",
    arguments: [
      ("Turkey's army \"neutralised\" 12 PKK fighters.", ["12 PKK fighters casualty 12"]),
      ("Troops eliminated six militants near Kirkuk.", ["six militants casualty 6"]), ("The reform eliminated 12 posts.", []),
      ("Ten students were eliminated in the first round.", []),
    ])
  func neutralised(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }
}
