import TestSupport
import Testing
import TextModel
import Values
import World

@testable import AnalysisEngine

/// What the analyst knows is an input of the analysis.
@Suite struct CorrectionTests {
  private let pipeline: Pipeline
  private let lebanese: Place
  private let libyan: Place

  init() throws {
    pipeline = try TestWorld.pipeline
    let places = pipeline.world.gazetteer.places(named: "Tripoli")
    lebanese = try #require(places.first { $0.country == "LB" && $0.kind == .settlement })
    libyan = try #require(places.first { $0.country == "LY" && $0.kind == .settlement })
  }

  private func analysis(_ text: MarkedText, _ meaning: PlaceMeaning, at mark: Int = 0) -> Analysis {
    let article = TestWorld.article(text.plain, published: "2024-05-14")
    return pipeline.analyse(article, corrections: Corrections(places: [.init(text.ranges[mark], meaning)]))
  }

  @Test("a chosen place is the mention's place, with the others as alternatives")
  func chosen() throws {
    let text = MarkedText("Shells hit ⟦Tripoli⟧ on Monday. Residents left Tripoli.")
    let before = pipeline.analyse(TestWorld.article(text.plain)).places
    let place = try #require(before.first?.place?.id == libyan.id ? lebanese : libyan)
    let after = analysis(text, PlaceMeaning(place)).places
    #expect(after.map { $0.place?.id } == [place.id, place.id])
    #expect(after.allSatisfy { $0.confidence == 1 && $0.rule == "place: chosen by the analyst" })
    #expect(after[0].alternatives.contains { $0.id == before.first?.place?.id })
    #expect(!after[0].alternatives.contains { $0.id == place.id })
  }

  @Test("what follows from a place follows the choice")
  func follows() throws {
    let text = MarkedText("Gunmen killed two policemen in ⟦Tripoli⟧. The camp of Misrata lies 80 kilometers from Tripoli.")
    let (one, other) = (analysis(text, PlaceMeaning(libyan)), analysis(text, PlaceMeaning(lebanese)))
    #expect(one.events.first?.place?.id == libyan.id)
    #expect(other.events.first?.place?.id == lebanese.id)
    #expect(one.distances.first?.computedKm != other.distances.first?.computedKm)
  }

  @Test("a choice speaks for the other names of the article")
  func context() {
    let text = MarkedText("The troops left ⟦Tripoli⟧ for Tyre and Sidon.")
    let (one, none) = (analysis(text, PlaceMeaning(lebanese)), analysis(text, PlaceMeaning(nil)))
    #expect(one.places.map { $0.place?.country } == ["LB", "LB", "LB"])
    #expect(none.places.first?.place == nil)
    #expect(none.places.first?.alternatives.isEmpty == false)
  }

  @Test(
    "it holds for the other mentions of the name, unless the words beside them ask for another",
    arguments: [
      ("Shells hit ⟦Tripoli⟧. Then ⟦Tripoli⟧ was quiet.", true), ("Shells hit ⟦Tripoli⟧. Then ⟦Tripoli⟧, Libya, was quiet.", false),
      ("Shells hit ⟦Tripoli⟧. Then ⟦Tripoli⟧, Lebanon, was quiet.", true),
    ])
  func everyMention(text: String, holds: Bool) {
    let marked = MarkedText(text)
    let other = analysis(marked, PlaceMeaning(lebanese)).places.first { $0.range == marked.ranges[1] }
    #expect((other?.place?.id == lebanese.id) == holds)
  }

  @Test("a point that is in no gazetteer can be chosen")
  func point() {
    let text = MarkedText("Gunmen killed two policemen in ⟦Tripoli⟧.")
    let place = AddedPlace(name: "Tripoli", coordinate: Coordinate(latitude: 34, longitude: 36)).place(pipeline.world.borders)
    #expect(analysis(text, PlaceMeaning(place)).events.first?.place == place)
  }

  @Test("of two choices for one name the later holds for the rest, and each for its own words")
  func several() {
    let text = MarkedText("Shells hit ⟦Tripoli⟧. Then ⟦Tripoli⟧ fell. Now ⟦Tripoli⟧ is quiet.")
    let corrections = Corrections(places: [
      .init(text.ranges[0], PlaceMeaning(libyan)), .init(text.ranges[1], PlaceMeaning(lebanese)),
    ])
    let places = pipeline.analyse(TestWorld.article(text.plain), corrections: corrections).places
    #expect(places.map { $0.place?.id } == [libyan.id, lebanese.id, lebanese.id])
  }

  @Test("a name can mean a place in all articles, and what was chosen in one goes before")
  func names() {
    let article = TestWorld.article("Shells hit Tripoli.")
    let everywhere = Corrections(names: ["tripoli": PlaceMeaning(lebanese)])
    #expect(pipeline.analyse(article, corrections: everywhere).places.first?.place?.id == lebanese.id)
    let text = MarkedText("Shells hit ⟦Tripoli⟧.")
    let both = Corrections(places: [.init(text.ranges[0], PlaceMeaning(libyan))], names: everywhere.names)
    #expect(pipeline.analyse(article, corrections: both).places.first?.place?.id == libyan.id)
  }

  @Test("a place that was added is found where its name stands, and measured from")
  func added() throws {
    let village = AddedPlace(name: "Verkhnii Pryklad", coordinate: Coordinate(latitude: 48.21, longitude: 37.62))
    let text = MarkedText("Shelling killed three people in ⟦Verkhnii Pryklad⟧. Verkhnii Pryklad lies 12 kilometers from Avdiivka.")
    let article = TestWorld.article(text.plain)
    let analysis = pipeline.over(pipeline.world.adding([village])).analyse(article)
    let mention = try #require(analysis.places.first { $0.range == text.ranges[0] })
    #expect(mention.place?.id == village.id)
    #expect(mention.rule == "place: added by the analyst")
    #expect(analysis.events.first?.place?.id == village.id)
    #expect(try #require(analysis.distances.first?.computedKm) < 15)
  }

  @Test(
    "an added place of another kind or country leaves the name alone",
    arguments: ["Fighting went on in Kandahar province.", "He left Kandahar, Afghanistan."])
  func unfitting(text: String) {
    let article = TestWorld.article(text)
    let other = AddedPlace(name: "Kandahar", coordinate: Coordinate(latitude: 40, longitude: -100), country: "US")
    let places = pipeline.over(pipeline.world.adding([other])).analyse(article).places
    #expect(places.map { $0.place?.id } == pipeline.analyse(article).places.map { $0.place?.id })
  }

  @Test("an added place whose name does not stand in the text changes nothing")
  func untouched() throws {
    let other = AddedPlace(name: "Verkhnii Pryklad", coordinate: Coordinate(latitude: 48.21, longitude: 37.62))
    let article = TestWorld.article(
      "Gunmen seized the bridge at Herat, 120 km from the Iranian border, on Monday.", published: "2021-08-12")
    #expect(pipeline.over(pipeline.world.adding([other])).analyse(article) == pipeline.analyse(article))
  }

  @Test("a meaning comes back from the fields it was kept as")
  func fields() throws {
    for place in [libyan, lebanese] {
      let read = try #require(PlaceMeaning(fields: PlaceMeaning(place).fields)?.place)
      #expect(read.id == place.id && read.coordinate == place.coordinate && read.kind == place.kind && read.country == place.country)
    }
    #expect(PlaceMeaning(fields: PlaceMeaning(nil).fields) == PlaceMeaning(nil))
    #expect(PlaceMeaning(fields: ["type": "clash"]) == nil)
    #expect(PlaceMeaning(fields: ["place": "x", "gazetteer": "1", "lat": "91", "lon": "0", "kind": "settlement"]) == nil)
  }

  @Test("the version of the rules is part of what an analysis was made with")
  func fingerprint() {
    #expect(pipeline.fingerprint.contains(RulesDigest.value))
    #expect(RulesDigest.value.utf8.count == 16)
  }
}
