import TestSupport
import Testing
import TextModel
import Values

@testable import AnalysisEngine

/// What sentences say of things and persons where the plain reading of verb and noun would go wrong.
@Suite struct AssetReadingTests {
  private func assets(_ text: String) throws -> [Asset] {
    try TestWorld.pipeline.products(of: TestWorld.article(text))[AssetAnnotator.self]
  }

  /// Each asset as "statuses words count", with its modality where it is not told as done.
  private func lines(_ text: String) throws -> [String] {
    let source = SourceText(text)
    return try assets(text).map { asset in
      "\(asset.status.joined(separator: "+")) \(source[asset.range]) \(asset.count.display)"
        + (asset.modality.isFactual ? "" : " \(asset.modality.rawValue)")
    }
  }

  @Test(
    "what names itself is known only by its own name",
    arguments: [
      ("The rebels captured the city of Goma. Later they captured the city of Bukavu.", [MentionRelation.new, .new]),
      ("The rebels captured the town of Bor. The town was captured at dawn.", [.new, .same]),
      ("The rebels captured the town of Bor. The town of Bor was captured at dawn.", [.new, .same]),
      ("Rebels seized the airport in Goma. Later they seized the airport in Bukavu.", [.new, .new]),
      ("The army freed five prisoners and the 200 soldiers.", [.new, .new]),
      ("Rebels captured five trucks. They captured the 12 trucks parked in the depot.", [.new, .new]),
      ("Rebels captured the three towns of Ama, Bila and Cora.", [.new, .subset, .subset]),
      ("The engineer has been held hostage since November.", [.new]),
    ])
  func known(_ text: String, _ relations: [MentionRelation]) throws { #expect(try assets(text).map(\.relation) == relations) }

  @Test(
    "a bare participle has the counted things right before it as its subject",
    arguments: [
      ("The army said 40 rebels were wounded and 30 captured.", ["captured 30 30"]),
      ("Six tanks were captured, two damaged and five destroyed.", ["captured Six tanks 6", "damaged two 2", "destroyed five 5"]),
      (
        "Nine rebels were killed and 15 motorcycles, two trucks and 40 rifles seized.",
        ["captured 15 motorcycles 15", "captured two trucks 2", "captured 40 rifles 40"]
      ),
      ("Twelve people were killed and another 30 detained.", ["detained another 30 30"]),
    ])
  func gaps(_ text: String, _ expected: [String]) throws { #expect(try lines(text) == expected) }

  @Test(
    "numbers that other words hide",
    arguments: [
      ("The rebels destroyed one of the 12 tanks.", ["destroyed one of the 12 tanks 1"]),
      ("The rebels destroyed at least one of the 12 tanks.", ["destroyed at least one of the 12 tanks ≥1"]),
      ("Not a single rifle was recovered.", ["found+captured a single rifle 0"]),
      ("Not one soldier was captured.", ["captured one soldier 0"]),
      ("The army arrested 21 \"terrorists\".", ["detained 21 \"terrorists\" 21"]),
      ("Police detained twelve “militants” in the village.", ["detained twelve “militants” 12"]),
      ("Rebels captured the towns of Ama and Bila.", ["captured the towns of Ama 1", "captured Bila 1"]),
      ("Fighters killed or captured 60 soldiers.", ["captured 60 soldiers 0–60"]),
    ])
  func numbers(_ text: String, _ expected: [String]) throws { #expect(try lines(text) == expected) }

  @Test(
    "what nobody takes or frees",
    arguments: [
      "Residents took shelter in the school.", "Ambulances took 32 wounded people to hospital.",
      "Twelve people were treated and released from the hospital.", "Police released the names of two suspects.",
    ])
  func nothing(_ text: String) throws { #expect(try lines(text) == []) }

  @Test("what rebels have done is told, though something else is only threatened")
  func ownFacts() throws {
    let found = try #require(try assets("The army threatened to evict the rebels who have seized two compounds.").first)
    #expect(found.modality == .asserted)
  }

  @Test(
    "names are persons, places and vessels by what is said of them",
    arguments: [
      ("The police released Ahmed Karim on Monday.", "prisoner"), ("Rebels captured General Ahmed Karim on Monday.", "commander"),
      ("Rebels captured Ahmed Karim, a commander of the army.", "commander"), ("Pirates hijacked the Orient Star.", "vessel"),
      ("Troops captured Kunduz.", "city"),
    ])
  func names(_ text: String, _ category: String) throws { #expect(try assets(text).first?.category == category) }

  @Test("one takes it after the other")
  func takenTwice() throws {
    let text = "The army recaptured Kunduz, which the Taliban had taken in 2023."
    let source = SourceText(text)
    let found = try assets(text)
    #expect(found.map(\.status) == [["recaptured"], ["captured"]])
    #expect(found.compactMap(\.captor).map { source[$0.range] } == ["The army", "the Taliban"])
  }

  @Test("what is said of a part is not said of the whole")
  func partsOfTheirOwn() throws {
    let found = try assets("Officials freed 20,000 prisoners, including some who had been jailed by the army.")
    #expect(found.first?.status == ["released"])
    #expect(found.map(\.relation) == [.new, .subset])
  }

  @Test("who held them is not who lost them")
  func captorsLoseNothing() throws {
    let found = try #require(try assets("Troops rescued 12 hostages held by Boko Haram.").first)
    #expect(found.captor != nil && found.loser == nil)
  }
}
