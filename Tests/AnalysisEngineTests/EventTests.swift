import TestSupport
import Testing
import TextModel
import Values

@testable import AnalysisEngine

/// What the event annotator decides by who takes part, by auxiliaries and by what stands around the words.
@Suite struct EventTests {
  private func events(_ text: String, published: String? = nil) throws -> (article: Article, events: [Event]) {
    let article = TestWorld.article(text, published: published)
    return (article, try TestWorld.pipeline.products(of: article)[EventAnnotator.self])
  }

  @Test(
    "what was captured decides the type",
    arguments: [
      ("Rebels captured the town.", "territory_taken_nonstate"), ("The army captured the town.", "territory_taken_state"),
      ("Rebels captured two soldiers.", "capture_combatants"), ("Rebels captured two tanks.", "materiel_seized"),
      ("Gunmen seized three aid workers.", "abduction"), ("Police seized a tonne of opium.", "materiel_seized"),
      ("Rebels lost control of the town.", "territory_taken_state"),
    ])
  func objectsDecide(_ text: String, _ type: String) throws {
    #expect(try events(text).events.map(\.type) == [type])
  }

  @Test(
    "auxiliaries and governing verbs decide how real it is",
    arguments: [
      ("The army attacked the base.", Modality.asserted, Polarity.positive), ("The army will attack the base.", .planned, .positive),
      ("The army may attack the base.", .hypothetical, .positive), ("The army did not attack the base.", .asserted, .negative),
      ("The army failed to capture the base.", .asserted, .negative), ("The army is ready to attack the base.", .planned, .positive),
      ("The army began to attack the base.", .asserted, .positive),
    ])
  func reality(_ text: String, _ modality: Modality, _ polarity: Polarity) throws {
    let found = try #require(try events(text).events.first)
    #expect(found.modality == modality)
    #expect(found.polarity == polarity)
  }

  @Test(
    "the claim that tells an event decides who vouches for it",
    arguments: [
      ("The rebels said they had captured the bridge.", Modality.claimed),
      ("The ministry admitted that rebels had captured the bridge.", .admitted),
    ])
  func claims(_ text: String, _ modality: Modality) throws {
    let found = try #require(try events(text).events.first { $0.type == "territory_taken_nonstate" })
    #expect(found.modality == modality)
    #expect(found.claim != nil)
  }

  @Test(
    "what belongs to a verb may stand before it",
    arguments: [
      "The talks from which the rebels withdrew on Monday were held in Doha.",
      "From the peace talks in Doha the rebels withdrew on Monday.", "To death the court put ten prisoners.",
      "The control of the town the rebels had taken was lost.",
    ])
  func fronted(_ text: String) throws {
    #expect(try events(text).events.allSatisfy { !$0.trigger.isEmpty && text.utf8.count >= Int($0.trigger.upper) })
  }

  @Test(
    "what will be is planned, and what will be on a condition may be",
    arguments: [
      ("If the talks fail, the army will attack the base.", Modality.hypothetical),
      ("The army will attack the base unless the rebels leave.", .hypothetical),
      ("The army, which asked whether it was ready, will attack the base.", .planned),
    ])
  func conditions(_ text: String, _ modality: Modality) throws {
    let found = try #require(try events(text).events.first { SourceText(text)[$0.trigger].contains("attack") })
    #expect(found.modality == modality)
  }

  @Test func aConfidentSpeakerDeniesNothing() throws {
    let found = try events("The army was confident that rebels had captured the bridge.").events
    #expect(!found.contains { $0.modality == .denied })
  }

  @Test func aPromisedWithdrawalIsAnAgreementToPlover() throws {
    let found = try #require(try events("The government will withdraw its troops from the valley.").events.first)
    #expect(found.type == "withdrawal")
    #expect(found.plover == "AGREE")
  }

  @Test func whatIsDemandedIsNoEventBesideTheDemand() throws {
    #expect(try events("The general demanded that the rebels release the hostages.").events.map(\.type) == ["demand"])
  }

  @Test func thePlaceIsTheOneNamedWithTheEvent() throws {
    let found = try #require(try events("Kabul said militants attacked a police post in Kandahar on 3 May 2021.").events.first)
    #expect(found.place?.name == "Kandahar")
    #expect(found.placeMention == "Kandahar")
    #expect(found.date == CivilDate(iso: "2021-05-03").map { DateInterval($0, $0) })
  }

  @Test func placesTakenTogetherAreEventsOfTheirOwn() throws {
    let found = try events("Fighters captured Kunduz and Baghlan.").events
    #expect(found.map(\.type) == ["territory_taken_nonstate", "territory_taken_nonstate"])
    #expect(found.map { $0.place?.name } == ["Kunduz", "Baghlan"])
  }

  @Test func thoseHarmedByABombAreItsRecipients() throws {
    let (article, found) = try events("A car bomb killed four policemen.")
    #expect(found.map(\.type) == ["ied_bombing"])
    #expect(found.first?.recipients.map { article.text[$0.range] } == ["four policemen"])
  }

  @Test func everyEventNamesItsRuleAndSentence() throws {
    let found = try events("Rebels captured the town. Police arrested a man.").events
    #expect(found.map(\.sentence) == ["s1", "s2"])
    #expect(found.allSatisfy { $0.rule.hasPrefix("event.") && $0.confidence > 0 && $0.confidence <= 1 })
  }
}
