import TestSupport
import Testing
import TextModel
import Values
import World

@testable import AnalysisEngine

/// Where and when events were, and the words that say so.
@Suite struct EventSettingTests {
  private func events(_ text: String) throws -> (article: Article, events: [Event]) {
    let article = TestWorld.article(text, published: "2024-05-15")
    return (article, try TestWorld.pipeline.products(of: article)[EventAnnotator.self])
  }

  private func event(_ type: String, in text: String) throws -> (article: Article, event: Event) {
    let (article, found) = try events(text)
    return (article, try #require(found.first { $0.type == type }))
  }

  @Test(
    "the place is that of the event, with the words that name it",
    arguments: [
      ("Rebels captured ⟦Goma⟧ on Monday.", "territory_taken_nonstate", EventOrigin.Reason.target),
      ("The army clashed with rebels in ⟦Bunia⟧.", "clash", .circumstance),
      ("Soldiers killed two rebels. Officials said it happened later.", "clash", nil),
      ("Shelling hit a market in ⟦Kharkiv⟧ on Tuesday, officials in Kyiv said.", "shelling", .circumstance),
    ])
  func places(_ marked: String, _ type: String, _ reason: EventOrigin.Reason?) throws {
    let text = MarkedText(marked)
    let (_, event) = try event(type, in: text.plain)
    #expect(event.placeOrigin?.reason == reason)
    #expect(event.placeOrigin?.range == text.ranges.first)
  }

  @Test(
    "a point at a distance has the country that it surely lies in, not that of the name it is measured from",
    arguments: [
      ("Rebels attacked a base 60 km east of Goma on Monday.", "RW"),
      ("Pirates attacked a tanker 60 km south of Lagos on Monday.", nil), ("Rebels attacked a base 20 km west of Kunduz on Monday.", "AF"),
    ])
  func offsets(_ text: String, _ country: String?) throws {
    let place = try #require(try events(text).events.first?.place)
    #expect(place.name.contains("km"))
    #expect(place.country == country)
  }

  @Test(
    "what had happened before has its own day, and gives it to nothing else",
    arguments: [
      ("Troops ⟦recaptured⟧ Goma, which rebels had seized in December.", nil),
      ("Troops recaptured Goma, which rebels had ⟦seized⟧ in December.", "2023-12-31"),
      ("Troops ⟦recaptured⟧ Goma on 10 May, hours after rebels had seized it.", "2024-05-10"),
      ("Troops recaptured Goma on 10 May, hours after rebels had ⟦seized⟧ it.", nil),
    ] as [(String, String?)])
  func daysBefore(_ marked: String, _ last: String?) throws {
    let text = MarkedText(marked)
    let told = try #require(try events(text.plain).events.first { $0.trigger == text.ranges[0] })
    #expect(told.date?.end.description == last)
  }

  @Test("“the town” is the one that something was last done to")
  func townAgain() throws {
    let found = try events(
      "NAIROBI, May 20 (Example) - Rebels captured Goma on Monday. Officials in Kinshasa spoke. Troops retook the town.")
    #expect(found.events.last?.place?.name == "Goma")
  }

  @Test(
    "where people met or signed is no place of what they spoke of",
    arguments: [
      ("After talks in Doha, the rebels withdrew.", "withdrawal"),
      ("Under the deal signed in Doha, the troops will withdraw.", "withdrawal"),
      ("The general said in Geneva that his troops had withdrawn.", "withdrawal"),
    ])
  func places(ofTalks text: String, _ type: String) throws {
    #expect(try event(type, in: text).event.place == nil)
  }

  @Test func aStatedDistanceMovesThePointAndWidensIt() throws {
    let (article, event) = try event("offensive", in: "Rebels attacked a village 30 km south of Beni on Monday.")
    let place = try #require(event.place)
    let beni = try #require(try TestWorld.pipeline.products(of: article)[PlaceAnnotator.self].first?.place)
    let off = Geodesic.distance(place.coordinate, beni.coordinate).kilometres
    #expect(abs(off - 30) < 0.1)
    #expect(place.coordinate.latitude < beni.coordinate.latitude)
    #expect(place.precisionKm >= 10 && place.precisionKm < 30)
    #expect(event.placeOrigin.map { article.text[$0.range] } == "30 km south of Beni")
    #expect(event.placeOrigin?.reason == .offset)
  }

  @Test func aDistanceWithoutDirectionLeavesThePlaceAsWideAsTheDistance() throws {
    let (_, event) = try event("offensive", in: "Rebels attacked a village 30 km from Beni on Monday.")
    #expect(try #require(event.place).precisionKm >= 30)
  }

  @Test(
    "a name that may mean many places locates nothing, unless the article tells of their country",
    arguments: [
      ("A bomb exploded in San Isidro.", nil), ("A bomb exploded in San Isidro. Police in Lima said that the bomb was small.", "PE"),
    ])
  func guesses(_ text: String, _ country: String?) throws {
    #expect(try event("ied_bombing", in: text).event.place?.country == country)
  }

  @Test func aNamedPlaceAtADistanceIsThatPlace() throws {
    let (_, event) = try event("offensive", in: "Rebels attacked Rutshuru, 70 km north of Goma.")
    #expect(event.place?.name == "Rutshuru")
  }

  @Test(
    "the date is that of the trigger's clause, with its words",
    arguments: [
      ("Rebels captured the town ⟦on Monday⟧.", EventOrigin.Reason.clause),
      ("The ministry said on Tuesday that rebels had captured the town ⟦on Monday⟧.", .clause),
      ("The rebels captured the town from the army ⟦on Monday⟧, residents said.", .clause),
    ])
  func dates(_ marked: String, _ reason: EventOrigin.Reason) throws {
    let text = MarkedText(marked)
    let (article, event) = try event("territory_taken_nonstate", in: text.plain)
    let origin = try #require(event.dateOrigin)
    #expect(origin.reason == reason)
    #expect(text.ranges.contains { $0.contains(origin.range) }, "\(article.text[origin.range])")
    #expect(event.date == CivilDate(iso: "2024-05-13").map { DateInterval($0, $0) })
  }

  @Test func sinceADayIsUpToThatOfPublication() throws {
    let (_, event) = try event("airstrike", in: "Since Monday the army has bombed the town daily.")
    let days = try #require(event.date)
    #expect((days.start, days.end) == (CivilDate(iso: "2024-05-13"), CivilDate(iso: "2024-05-15")))
  }

  @Test(
    "the day on which somebody said so is no day of what is said",
    arguments: [
      "The army said on Tuesday that it had captured the town.", "The ministry announced on Tuesday that troops had captured the town.",
      "The army, which is losing ground, said late on Tuesday it had captured the town.",
    ])
  func dayOfSaying(_ text: String) throws {
    #expect(try event("territory_taken_state", in: text).event.date == nil)
  }

  @Test func aPlaceAndItsOriginStandTogether() throws {
    for text in ["Rebels captured Goma.", "The army shelled a village.", "Militants were killed in Mosul on Monday, the army said."] {
      for event in try events(text).events {
        #expect((event.place == nil) == (event.placeOrigin == nil))
        #expect((event.date == nil) == (event.dateOrigin == nil))
      }
    }
  }

  @Test(
    "a place before a noun is no actor",
    arguments: [
      ("The Mosul offensive killed 20 people.", "offensive"), ("The Aleppo siege continued.", "siege_blockade"),
      ("Hostages' release was announced.", "release"),
    ])
  func modifiers(_ text: String, _ type: String) throws {
    #expect(try event(type, in: text).event.actors.isEmpty)
  }

  @Test func theFirstPersonIsTheSpeaker() throws {
    let (article, event) = try event("attack_on_civilians", in: "“We have not killed anyone,” the commander said.")
    #expect(event.actors.map { article.text[$0.range] } == ["the commander"])
    #expect(event.polarity == .negative)
  }

  @Test(
    "the accuser is the claim's speaker, the accused the actor",
    arguments: ["The UN accuses the M23 of killing 24 villagers.", "Amnesty International accused the army of killing 24 villagers."])
  func accusers(_ text: String) throws {
    let article = TestWorld.article(text)
    let analysis = try TestWorld.pipeline.analyse(article)
    let event = try #require(analysis.events.first { $0.type != "accuse" })
    #expect(event.modality == .claimed)
    #expect(event.actors.allSatisfy { ["the M23", "the army"].contains(article.text[$0.range]) } && !event.actors.isEmpty)
    let claim = try #require(analysis.claims.first { $0.id == event.claim })
    let speaker = try #require(claim.speaker)
    #expect(["The UN", "Amnesty International"].contains(article.text[speaker.range]))
  }
}
