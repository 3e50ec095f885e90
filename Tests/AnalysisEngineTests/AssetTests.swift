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

  /// Each asset as "status words by captor from loser", the roles only where told.
  private func roles(_ text: String) throws -> [String] {
    let source = SourceText(text)
    return try assets(text).map { asset in
      asset.status.joined(separator: "+") + " \(source[asset.range])" + (asset.captor.map { " by \(source[$0.range])" } ?? "")
        + (asset.loser.map { " from \(source[$0.range])" } ?? "")
    }
  }

  @Test(
    "expressions of several words",
    arguments: [
      ("The town of Bor fell to the rebels.", ["captured The town of Bor by the rebels"]),
      ("Dozens of trucks fell into the hands of the militia.", ["captured Dozens of trucks by the militia"]),
      (
        "The attackers fled with two boats and several rifles.",
        ["captured two boats by The attackers", "captured several rifles by The attackers"]
      ),
      ("The gunmen fled with their families.", []), ("The town fell silent.", []), ("The shells fell on the market.", []),
      ("Three trucks were set on fire.", ["destroyed Three trucks"]),
      ("Rioters set fire to a police station.", ["destroyed a police station by Rioters"]),
      ("Rebels took about 40 soldiers prisoner.", ["captured about 40 soldiers by Rebels"]),
      ("The two armies exchanged 90 prisoners.", ["released 90 prisoners"]),
      ("A rebel leader turned himself in to the police.", ["surrendered A rebel leader by the police"]),
      ("The rebels lost nine tanks.", ["lost nine tanks from The rebels"]),
      ("The army lost control of the airport.", ["captured the airport from The army"]),
      ("The rebels captured three army tanks.", ["captured three army tanks by The rebels from army"]),
      ("The garrison handed over nine rifles to the rebels.", ["handedOver nine rifles by the rebels from The garrison"]),
    ])
  func expressions(_ text: String, _ expected: [String]) throws { #expect(try roles(text) == expected) }

  @Test(
    "units and weapons that are fired at have a status of their own",
    arguments: [
      (
        "Two strikes engaged three insurgent tactical units and suppressed a mortar team.",
        ["engaged three insurgent tactical units from insurgent", "suppressed a mortar team"]
      ),
      ("The minister engaged two commanders in talks.", []), ("The two sides were engaged in talks.", []),
      ("The army suppressed the revolt.", []),
    ])
  func engagements(_ text: String, _ expected: [String]) throws { #expect(try roles(text) == expected) }

  @Test("an army before a thing is the only one that the article speaks of")
  func armies() throws {
    let loser = { (text: String) in try assets(text).first?.loser?.entity }
    #expect(try loser("The rebels captured three army tanks. The Sudanese army denied it.") != nil)
    #expect(try loser("The rebels captured three army tanks. The Sudanese army and the Ethiopian army denied it.") == nil)
  }

  @Test("where and when of what is said beside it are not its own")
  func circumstancesOfOtherWords() throws {
    let found = try assets("The militia denied losing any tanks and said it shot down a drone over El Obeid on 4 March 2024.")
    let (tanks, drone) = (try #require(found.first), try #require(found.last))
    #expect(tanks.place == nil && tanks.date == nil && tanks.modality == .denied)
    #expect(drone.place?.name == "El Obeid" && drone.date != nil)
  }

  @Test func aUnitIsNoPerson() throws {
    let unit = try #require(try assets("One strike engaged a tactical unit.").first)
    #expect(unit.category == "unit")
    let taxonomy = try TestWorld.world.assets
    #expect(taxonomy.assetClass(of: unit.category) == "unit")
  }

  @Test(
    "what stands in a thing is told with it",
    arguments: [
      (
        "Police found a cache containing 40 rockets and a mortar.",
        ["found a cache by Police", "found 40 rockets by Police", "found a mortar by Police"]
      ),
      ("Troops found a cache. The cache held three mortars.", ["found a cache by Troops", "found three mortars by Troops"]),
      ("Among the spoils were four howitzers and a radar.", ["captured four howitzers", "captured a radar"]),
      ("The bridge holds many cars.", []),
    ])
  func contents(_ text: String, _ expected: [String]) throws { #expect(try roles(text) == expected) }

  @Test(
    "lists and sub-lists",
    arguments: [
      (
        "Rebels seized four grenade launchers, 16 trucks, ten of them armoured.",
        ["four grenade launchers rpg 4", "16 trucks truck_jeep 16", "ten of them truck_jeep 10 subset"]
      ),
      (
        "Twenty vehicles, including 3 tanks and 5 BMPs, were captured.",
        [
          "Twenty vehicles vehicle 20", "3 tanks tank 3 subset", "5 BMPs ifv 5 subset",
        ]
      ),
      (
        "The ministry published a list of captured equipment: 39 tanks, 14 IFVs and 200 trucks.",
        [
          "39 tanks tank 39", "14 IFVs ifv 14", "200 trucks truck_jeep 200",
        ]
      ),
      ("Troops destroyed 30 vehicles and captured 11 others.", ["30 vehicles vehicle 30", "11 others vehicle 11"]),
      ("They detained a bomb maker and facilitator.", ["a bomb maker fighter 1"]),
      ("The militia displayed a seized helicopter.", ["a seized helicopter helicopter 1"]),
    ])
  func sublists(_ text: String, _ expected: [String]) throws { #expect(try lines(text) == expected) }

  @Test(
    "the loser by other words",
    arguments: [
      ("Rebels destroyed a helicopter belonging to the army.", "the army"), ("The army destroyed a Taliban-held building.", "Taliban"),
      ("The army destroyed nine vehicles of the Taliban.", "the Taliban"), ("Fighters captured a junta headquarters.", "junta"),
    ])
  func otherLosers(_ text: String, _ expected: String) throws {
    let asset = try #require(try assets(text).first)
    let loser = try #require(asset.loser)
    #expect(SourceText(text)[loser.range] == expected)
  }

  @Test(
    "a wish, an aim and an alternative are not counted",
    arguments: [
      "The families demanded the release of nine hostages.", "Forces focused their efforts on capturing rebel leaders.",
      "He is the seventh leader captured or killed this month.", "The campaign to liberate Mosul goes on.",
      "Militants attempted to kidnap a teacher.", "The talks led to an effort to win the release of nine hostages.",
      "A reward was offered for the capture of the leader.",
    ])
  func unreal(_ text: String) throws { #expect(try assets(text).allSatisfy { !$0.modality.isFactual }) }

  @Test(
    "who is taken, by the verb beside them",
    arguments: [
      ("The president met a hiker and the mother of two men still being detained.", ["detained two men"]),
      ("The video shows five men, including a teacher, kidnapped in May.", ["abducted five men", "abducted a teacher"]),
      ("The guard freed six hostages kidnapped by rebels in May.", ["abducted+released six hostages by rebels"]),
      ("The truck was seized by the police and one man was detained.", ["captured The truck by the police", "detained one man"]),
      ("Gunmen have taken at least 60 Afghans hostage.", ["abducted at least 60 Afghans by Gunmen"]),
      ("Police released the names of two suspects.", []), ("The shells hit a centre located near the market.", []),
      ("The army destroyed 12 vehicles and captured seven.", ["destroyed 12 vehicles by The army", "captured seven by The army"]),
    ])
  func patients(_ text: String, _ expected: [String]) throws { #expect(try roles(text) == expected) }

  @Test(
    "a make before a general word says which kind it is",
    arguments: [
      ("Rebels captured two ScanEagle drones.", "uav_recon"), ("The army shot down a Bayraktar TB2 drone.", "uav_combat"),
      ("Rebels captured two Super Tucano planes.", "fighter_jet"), ("Rebels captured two drones.", "drone"),
      ("Police seized $20,000 and a rifle.", "banknote_cash"),
    ])
  func makes(_ text: String, _ category: String) throws { #expect(try assets(text).first?.category == category) }

  @Test func aConvoyIsMoreThanOneVehicle() throws {
    #expect(try lines("The army destroyed a convoy.") == ["a convoy vehicle ≥2"])
  }

  @Test func roundsAreAUnit() throws {
    let found = try assets("Police seized 360 rounds of ammunition and nine crates of grenades.")
    #expect(found.map(\.unit) == ["round", "crate"])
  }

  @Test func shotDownIsInterceptedAndDestroyed() throws {
    #expect(try assets("The navy shot down two drones.").first?.status == ["intercepted", "destroyed"])
  }

  @Test(
    "captives are told again by other names",
    arguments: [
      ("Rebel Leader Captured in Raid\nTroops detained several suspects on Monday.", [MentionRelation.subset, .new]),
      ("Police detained several suspects. The commander was detained at dawn.", [.new, .subset]),
      ("Police arrested a rebel leader. They detained two men, one of whom was the target.", [.subset, .new]),
      ("Police detained a rebel leader. The suspect was detained at dawn.", [.new, .same]),
      ("Police detained more than ten suspects. Later police detained more than ten suspects.", [.new, .same]),
      ("Troops killed two rebels and detained several others. After killing the two they detained several others.", [.new, .same]),
    ])
  func captives(_ text: String, _ relations: [MentionRelation]) throws { #expect(try assets(text).map(\.relation) == relations) }
}
