import AnalysisEngine
import TestSupport
import Testing
import TextModel
import World

/// Which place a name means.
@Suite struct PlaceTests {
  private func places(_ text: String, title: String? = nil) throws -> [PlaceMention] {
    try TestWorld.pipeline.products(of: TestWorld.article(text, title: title))[PlaceAnnotator.self]
  }

  /// "settlement Tripoli LB", with the division where the country has several of the name.
  private func described(_ place: Place?) -> String {
    place.map { ([$0.kind.rawValue, $0.name, $0.country == "US" ? $0.admin1 : $0.country].compactMap { $0 }).joined(separator: " ") }
      ?? "nothing"
  }

  /// The places of the marked names.
  private func marked(_ text: String, title: String? = nil) throws -> [String] {
    let marked = MarkedText(text)
    let found = try places(marked.plain, title: title)
    return marked.ranges.map { range in described(found.first { $0.range.overlaps(range) }?.place) }
  }

  @Test(
    "a wider place stated in words decides",
    arguments: [
      ("He was born in ⟦Paris⟧, Texas.", "settlement Paris Texas"),
      ("He was born in ⟦Tripoli⟧, Lebanon.", "settlement Tripoli LB"),
      ("The bus left ⟦Santiago⟧, a town in the north of Panama.", "settlement Santiago de Veraguas PA"),
      ("Gunmen entered ⟦Tripoli⟧, the second city of Lebanon, at dawn.", "settlement Tripoli LB"),
      ("The Libyan port of ⟦Tripoli⟧ was quiet.", "settlement Tripoli LY"),
      ("The Lebanese city of ⟦Tripoli⟧ was quiet.", "settlement Tripoli LB"),
      ("Shells fell on northern Lebanon's city of ⟦Tripoli⟧.", "settlement Tripoli LB"),
      ("A mine went off in ⟦San José⟧ (Costa Rica).", "settlement San José CR"),
    ])
  func stated(text: String, expected: String) throws {
    #expect(try marked(text) == [expected])
  }

  @Test(
    "the other names of the article decide",
    arguments: [
      ("The rebels left ⟦Tripoli⟧ for Misrata, Sirte and Benghazi.", ["settlement Tripoli LY"]),
      ("Troops were sent from Beirut and Sidon to ⟦Tripoli⟧. The Lebanese army closed the road.", ["settlement Tripoli LB"]),
      ("Shelling in Idlib and Aleppo went on, and ⟦Hama⟧ lost its power. Syrian officials said nothing.", ["settlement Hamah SY"]),
      ("Russian tanks crossed into South Ossetia. ⟦Georgia⟧ called up its reserves in Tbilisi and Gori.", ["country Georgia GE"]),
      (
        "The sheriff of Fulton County said the men drove from Atlanta to Savannah. ⟦Georgia⟧ has a law on that.", ["region Georgia Georgia"]
      ),
      ("Officers from Concepción and Valparaíso met in ⟦Santiago⟧. The Chilean government paid.", ["settlement Santiago CL"]),
    ])
  func others(text: String, expected: [String]) throws {
    let found = try marked(text)
    #expect(found.map { $0.hasPrefix("region Georgia") ? "region Georgia Georgia" : $0 } == expected)
  }

  @Test("small places that lie together find each other, though each has larger namesakes")
  func pairs() throws {
    let found = try marked("The rescue squad of ⟦Paris⟧ and ⟦Henry County⟧ needs money.")
    #expect(found == ["settlement Paris Tennessee", "district Henry County Tennessee"])
  }

  @Test("a word for the kind of place decides between a city and what bears its name")
  func kinds() throws {
    #expect(try marked("Fighting went on in ⟦Kandahar⟧ and ⟦Herat⟧.") == ["settlement Kandahar AF", "settlement Herat AF"])
    #expect(try marked("Shells fell on ⟦Hama⟧, ⟦Marib⟧ and ⟦Donetsk⟧.").allSatisfy { $0.hasPrefix("settlement") })
    #expect(try marked("They stopped in ⟦Ménaka⟧, a town in northern Mali.") == ["settlement Ménaka ML"])
    #expect(try marked("Fighting went on in ⟦Kandahar⟧ province.") == ["region Kandahar AF"])
    #expect(try marked("Fighting went on in the city of ⟦Kandahar⟧.") == ["settlement Kandahar AF"])
    #expect(
      try marked("Deputies of ⟦Oconee⟧ and ⟦Walton⟧ counties searched the woods near Athens, Georgia.")
        == ["district Oconee County Georgia", "district Walton County Georgia"])
  }

  @Test("one sense in an article: what one mention states holds for the others")
  func sense() throws {
    let found = try marked("A fire broke out in ⟦Birmingham⟧. The mayor of ⟦Birmingham⟧, Alabama, thanked the crews.")
    #expect(found == ["settlement Birmingham Alabama", "settlement Birmingham Alabama"])
  }

  @Test("lists say nothing about where their places lie")
  func lists() throws {
    #expect(
      try marked("The storm hit ⟦Virginia⟧, ⟦Illinois⟧ and ⟦Ohio⟧.").map { $0.prefix(6) } == ["region", "region", "region"])
  }

  @Test("a stated distance decides")
  func distance() throws {
    // There is a Salem in Oregon with far more inhabitants, and one 16 km from Boston's north shore.
    let found = try marked("They stopped in ⟦Salem⟧, 25 km north-east of Boston.")
    #expect(found == ["settlement Salem Massachusetts"])
  }

  @Test("a wrong distance does not move a place that all else agrees on")
  func wrongDistance() throws {
    let found = try marked("⟦Kandahar⟧, 90 km north of ⟦Kabul⟧, did not fall.")
    #expect(found == ["settlement Kandahar AF", "settlement Kabul AF"])
  }

  @Test("Congo is the country that the other names lie in")
  func sharedNames() throws {
    #expect(try marked("Rebels near Goma and Bukavu fought the army of ⟦Congo⟧.") == ["country Democratic Republic of the Congo CD"])
    #expect(try marked("The president of ⟦Congo⟧ spoke in Brazzaville and Pointe-Noire.") == ["country Republic of the Congo CG"])
  }

  @Test("no part of a longer name that is not known")
  func partsOfNames() throws {
    #expect(try marked("Shells fell on ⟦Ain Zara⟧ near Tripoli.").first != "settlement Zara TR")
  }

  @Test("the title and the outlet are context")
  func header() throws {
    #expect(try marked("Clashes in ⟦Tripoli⟧ killed two.", title: "Lebanon sends army after clashes") == ["settlement Tripoli LB"])
    let text = MarkedText("Shots were heard in ⟦Tripoli⟧ at night.")
    for (outlet, country) in [("The Daily Star (Lebanon)", "LB"), ("Libya Observer", "LY")] {
      let article = Article(name: "a", header: Article.Header(source: outlet), text: text.source)
      #expect(try TestWorld.pipeline.products(of: article)[PlaceAnnotator.self].first?.place?.country == country)
    }
  }

  @Test(
    "why a place was chosen",
    arguments: [
      ("He was born in ⟦Paris⟧, Texas.", "place: stated beside it"), ("Fighting went on in ⟦Kandahar⟧ province.", "place: word beside it"),
      ("He lived in ⟦London⟧.", "place: best known"),
    ])
  func reason(text: String, rule: String) throws {
    let marked = MarkedText(text)
    let mention = try #require(try places(marked.plain).first { $0.range.overlaps(marked.ranges[0]) })
    #expect(mention.rule == rule)
    #expect((0...1).contains(mention.confidence))
    #expect(!mention.alternatives.contains { $0.id == mention.place?.id })
  }

  @Test("a name without context is less sure than one whose place is stated")
  func confidence() throws {
    let alone = try #require(try places("He lived in Springfield.").first)
    let stated = try #require(try places("He lived in Springfield, Missouri.").first)
    #expect(alone.confidence + 0.2 < stated.confidence)
    #expect(alone.alternatives.count > 2)
  }
}
