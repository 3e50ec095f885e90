import TestSupport
import Testing
import TextModel

@testable import World

@Suite struct AssetTaxonomyTests {
  private func match(_ text: String) throws -> AssetTaxonomy.Match? {
    try TestWorld.world.assets.longestTerm(in: AssetTaxonomy.words(of: text), at: 0)
  }

  @Test(
    "finds the longest term, whatever its number and spelling",
    arguments: [
      ("armored personnel carriers", "apc"), ("armoured personnel carrier", "apc"), ("armoured vehicles", "armoured_vehicle"),
      ("anti-tank guided missiles", "anti_tank"), ("policemen", "police"), ("police headquarters", "police_hq"), ("AK-47s", "rifle"),
      ("IEDs", "ied"), ("weapons caches", "weapons_cache"), ("governor's office", "government_hq"), ("prisoners of war", "prisoner"),
      ("troops", "soldier"), ("district capital", "district_centre"), ("T-72", "tank"), ("arms", "weapon"), ("munitions", "munition"),
    ])
  func longest(_ text: String, _ category: String) throws {
    let found = try #require(try match(text))
    #expect(found.readings.first?.category == category)
    #expect(found.length == AssetTaxonomy.words(of: text).count)
  }

  @Test("a term of capitals does not match small letters", arguments: ["tow", "reaper", "patriot"])
  func capitals(_ text: String) throws {
    #expect(try match(text) == nil)
    #expect(try match(text.uppercased()) != nil)
  }

  @Test func theHeadOfATermWithOfStandsBeforeIt() throws {
    #expect(try match("prisoners of war")?.head == 0)
    #expect(try match("armored vehicles")?.head == 1)
  }

  @Test func anAmbiguousTermKeepsItsReadings() throws {
    #expect(try match("bomber")?.readings.map(\.category) == ["fighter_jet", "fighter"])
  }

  @Test func modelsAreKnownFromKinds() throws {
    let assets = try TestWorld.world.assets
    #expect(assets.term(named: "T-72")?.isModel == true)
    #expect(assets.term(named: "Humvee")?.isModel == true)
    #expect(assets.term(named: "IED")?.isModel == false)
    #expect(assets.term(named: "tank")?.isModel == false)
  }

  @Test(
    "categories lie under their parents and classes",
    arguments: [
      ("tank", "tank", true), ("tank", "armoured_vehicle", true), ("tank", "vehicle", true), ("howitzer", "weapon", false),
      ("towed_artillery", "weapon", true), ("soldier", "person", true), ("soldier", "combatant", true), ("vehicle", "tank", false),
      ("weapons_cache", "facility", true),
    ])
  func ancestors(_ category: String, _ ancestor: String, _ expected: Bool) throws {
    #expect(try TestWorld.world.assets.isA(category, ancestor) == expected)
  }

  @Test func everyCategoryHasOneClassAndEndsAtNoParent() throws {
    let assets = try TestWorld.world.assets
    #expect(assets.categories.count > 80)
    for category in assets.categories {
      let assetClass = assets.assetClass(of: category)
      #expect(assetClass != nil)
      #expect(Set(assets.terms.filter { $0.category == category }.map(\.assetClass)) == Set([assetClass].compactMap { $0 }))
    }
  }

  @Test func aLineWithoutACategoryIsRefused() {
    let text = "term\tcategory\tclass\tparent\toryx_category\ntank\t\tvehicle\t-\t-\n"
    #expect(throws: Diagnostic.self) {
      try AssetTaxonomy(TabSeparatedFile("ASSETS.tsv", text: text, wanted: ["term"]))
    }
  }
}
