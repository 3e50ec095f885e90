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
    "mentions of one article are grouped by the rules of counting",
    arguments: [
      ("Rebels captured tanks. Later reports said that rebels had captured 12 tanks.", [MentionRelation.new, .same]),
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
}
