import TestSupport
import Testing
import TextModel
import Values

@testable import AnalysisEngine

@Suite struct AssetTests {
  private func assets(_ text: String) throws -> [Asset] {
    try TestWorld.pipeline.products(of: TestWorld.article(text))[AssetAnnotator.self]
  }

  @Test(
    "verbs, nouns and participles say what happened",
    arguments: [
      ("Rebels seized a radar.", ["captured"]), ("The radar was destroyed by a missile.", ["destroyed"]),
      ("Soldiers abandoned a howitzer.", ["abandoned"]), ("The garrison handed over its tanks.", ["handedOver"]),
      ("The capture of nine howitzers was reported.", ["captured"]), ("Troops captured and destroyed a truck.", ["captured", "destroyed"]),
      ("Police found an IED.", ["found"]), ("The militia took six soldiers prisoner.", ["captured"]),
      ("Four men were taken into custody.", ["detained"]), ("The rebels freed twenty prisoners.", ["released"]),
    ])
  func statuses(_ text: String, _ statuses: [String]) throws {
    #expect(try assets(text).first?.status == statuses)
  }

  @Test func aMakeKeepsItsCategoryAndItsWords() throws {
    let text = "Insurgents captured two T-72 tanks and a Humvee."
    let found = try assets(text)
    #expect(found.map(\.category) == ["tank", "imv"])
    #expect(found.map { SourceText(text)[$0.range] } == ["two T-72 tanks", "a Humvee"])
  }

  @Test func theLoserStandsAfterFrom() throws {
    let text = "Rebels seized five trucks from the army."
    let loser = try #require(try assets(text).first?.loser)
    #expect(SourceText(text)[loser.range] == "the army")
  }

  @Test(
    "the loser may stand before the noun",
    arguments: [
      ("Ukrainian forces destroyed three Russian howitzers.", "Russian"), ("The army captured a Taliban base.", "Taliban"),
      ("Russian troops captured two Ukrainian trucks.", "Ukrainian"), ("The army destroyed three Russian-made howitzers.", nil),
      ("Rebels seized four US-supplied trucks.", nil), ("Ukrainian forces destroyed two Ukrainian trucks.", nil),
      ("The Taliban captured an Afghan town.", nil), ("Insurgents overran the garrison of Kunduz.", nil),
      ("Rebels seized nine Russian trucks from the army.", "the army"),
    ] as [(String, String?)])
  func loserBeforeTheNoun(_ text: String, _ expected: String?) throws {
    let loser = try #require(try assets(text).first).loser
    #expect(loser.map { SourceText(text)[$0.range] } == expected)
  }

  @Test(
    "a make before the word for what carries or fires it is the thing itself",
    arguments: [
      ("The brigade destroyed a Tochka-U launcher and a Grad battery.", ["rocket_artillery", "rocket_artillery"]),
      ("The jets destroyed two S-300 missile systems and an Osa launcher.", ["sam", "sam"]),
      ("The brigade captured a BM-21 rocket launcher.", ["rocket_artillery"]), ("The army destroyed three T-80BVM tanks.", ["tank"]),
      ("Rebels captured a rocket launcher.", ["rpg"]),
    ])
  func carriers(_ text: String, _ categories: [String]) throws { #expect(try assets(text).map(\.category) == categories) }

  @Test func aNoThatBoundsANumberDeniesNothing() throws {
    #expect(
      try lines("No fewer than nine howitzers were captured.") == ["No fewer than nine howitzers \(try category("howitzer")) ≥9"])
  }

  private func category(_ term: String) throws -> String { try #require(try assets("Rebels captured a \(term).").first).category }

  @Test(
    "mentions of one article are grouped by the rules of counting",
    arguments: [
      ("Rebels captured tanks. Later reports said that rebels had captured 12 tanks.", [MentionRelation.same, .new]),
      ("Police detained two suspects. The detainees were taken into custody.", [.new, .same]),
      ("Rebels captured two tanks. They captured another tank.", [.new, .new]),
      ("Troops seized weapons, including nine rifles.", [.new, .subset]),
      ("Police arrested nine men. Two of the men were detained again.", [.new, .subset]),
      ("Rebels captured two tanks. In all they captured 14 tanks.", [.new, .cumulative]),
    ])
  func relations(_ text: String, _ relations: [MentionRelation]) throws {
    #expect(try assets(text).map(\.relation) == relations)
  }

  @Test func whatIsOnlyPlannedIsListedAndNotCounted() throws {
    let found = try #require(try assets("The rebels plan to seize the depot.").first)
    #expect(!found.modality.isFactual)
  }

  /// Each asset as "words category lo–hi", with its relation where it is not new.
  private func lines(_ text: String) throws -> [String] {
    let source = SourceText(text)
    return try assets(text).map { asset in
      "\(source[asset.range]) \(asset.category) \(asset.count.display)" + (asset.relation == .new ? "" : " \(asset.relation.rawValue)")
    }
  }

  @Test(
    "lists, elided heads and parts",
    arguments: [
      (
        "The rebels captured:\n- 12 T-72 tanks\n- three BMPs and dozens of rifles\n- ammunition\n",
        ["12 T-72 tanks tank 12", "three BMPs ifv 3", "dozens of rifles rifle ≥24", "ammunition ammunition some"]
      ),
      ("The garrison lost 100 killed, 250 wounded and 1,100 captured.", ["1,100 fighter 1100"]),
      ("Rebels captured three tanks and two of them were destroyed.", ["three tanks tank 3", "two of them tank 2"]),
      ("The navy seized two boats on Monday and another three on Tuesday.", ["two boats vessel 2", "another three vessel 3"]),
      ("Troops captured the first of five villages.", ["the first of five villages village 1"]),
      ("Police detained a smuggler and several of his associates.", ["a smuggler fighter 1", "several of his associates suspect ≥3"]),
      ("Police arrested a number of suspected militants.", ["a number of suspected militants suspect ≥2"]),
      ("Police arrested a weapons dealer.", ["a weapons dealer suspect 1"]),
      ("Gunmen kidnapped a piano tuner.", ["a piano tuner hostage 1"]),
      ("No women or children were detained.", ["No women suspect 0", "children suspect 0"]),
      ("Between five and seven trucks were captured.", ["five and seven trucks truck_jeep 5–7"]),
      ("They arrested an Islamic Movement of Uzbekistan leader.", ["an Islamic Movement of Uzbekistan leader commander 1"]),
      ("They feared kidnapping attacks on the road.", []), ("Police arrested the decline.", ["the decline suspect 1"]),
    ])
  func lists(_ text: String, _ expected: [String]) throws {
    if text.contains("decline") {
      let found = try lines(text)
      withKnownIssue("“arrest” in its other sense needs the meaning of its object") { #expect(found == []) }
    } else {
      #expect(try lines(text) == expected)
    }
  }

  @Test(
    "what is told again adds nothing",
    arguments: [
      ("Police detained several suspects. The detainees were taken by the army.", [MentionRelation.new, .same]),
      ("Police detained several suspects. The five suspects were detained at dawn.", [.same, .new]),
      ("Police arrested several additional suspects. They detained the additional suspects at dawn.", [.new, .same]),
      ("Rebels seized nine trucks in two separate attacks. In the first they seized four trucks.", [.new, .subset]),
      ("Police detained a third suspect.", [.new]),
      (
        "Police detained two smugglers, including a rebel. They detained the rebel and one additional smuggler at dawn.",
        [.new, .subset, .same, .subset]
      ),
      ("Troops have seized 80 rifles since Dec. 1 in the north.", [.cumulative]),
    ])
  func again(_ text: String, _ relations: [MentionRelation]) throws { #expect(try assets(text).map(\.relation) == relations) }
}
