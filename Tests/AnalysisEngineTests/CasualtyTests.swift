import TestSupport
import Testing
import TextModel
import Values

@testable import AnalysisEngine

@Suite struct CasualtyTests {
  private func found(_ text: String) throws -> [Casualty] {
    try TestWorld.pipeline.products(of: TestWorld.article(text, published: "2021-08-12"))[CasualtyAnnotator.self]
  }

  /// Each casualty as "words status lo–hi", with relation and modality where they are not the plain ones.
  private func casualties(_ text: String) throws -> [String] {
    let source = SourceText(text)
    return try found(text).map { casualty in
      var line = "\(source[casualty.range]) \(casualty.status.rawValue) \(casualty.count.display)"
      if casualty.relation != .new { line += " \(casualty.relation.rawValue)" }
      if casualty.modality != .asserted { line += " \(casualty.modality.rawValue)" }
      return line
    }
  }

  @Test(
    "verbs, nouns and figures",
    arguments: [
      ("A bomb killed five people and wounded 12.", ["five people killed 5", "12 wounded 12"]),
      ("Eleven soldiers and 24 militants were left dead.", ["Eleven soldiers killed 11", "24 militants killed 24"]),
      ("The attack left 11 soldiers and 24 militants dead.", ["11 soldiers killed 11", "24 militants killed 24"]),
      ("Police reported the deaths of two children.", ["two children killed 2 claimed"]),
      ("Three sailors went missing in the storm.", ["Three sailors missing 3"]),
      ("The shells hit a school, leaving 12 dead.", ["12 dead killed 12"]),
      ("The earthquake claimed 30 lives.", ["30 lives killed 30"]),
      ("A rocket hit the house, killing a woman and her two children.", ["a woman killed 1", "her two children killed 2"]),
      ("The ambush resulted in ten deaths.", ["ten deaths killed 10"]),
      ("A stray bullet wounded a girl in the leg.", ["a girl wounded 1"]), ("Dozens were wounded.", ["Dozens wounded ≥24"]),
      ("Five people were critically injured.", ["Five people wounded 5"]),
      ("The militants beheaded three captives.", ["three captives killed 3"]),
      ("Half of the 40 passengers drowned.", ["Half of the 40 passengers killed 20"]),
    ])
  func found(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }

  @Test(
    "a “no” that bounds a number denies nothing",
    arguments: [
      ("No fewer than 14 villagers were killed in the raid.", ["No fewer than 14 villagers killed ≥14"]),
      ("No less than 6 nurses were wounded.", ["No less than 6 nurses wounded ≥6"]),
      ("The shelling left no fewer than nine dead.", ["no fewer than nine dead killed ≥9"]),
      ("The ministry put the number of dead at no more than 20.", ["no more than 20 killed 1–20 cumulative claimed"]),
      ("No more villagers were killed.", ["No more villagers killed 0"]),
    ])
  func bounds(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }

  @Test func whatIsShotDownIsNoCasualty() throws {
    #expect(try casualties("The navy said 40 drones had come and 32 of them were shot down.") == [])
  }

  @Test(
    "states told in passing, bodies, lives",
    arguments: [
      ("In the yard 56 bodies were counted.", ["56 bodies killed 56"]), ("Police recovered eight bodies.", ["eight bodies killed 8"]),
      ("The bodies of 56 people were counted.", ["56 people killed 56"]),
      ("The wounded, at least 112, were taken to two hospitals.", ["at least 112 wounded ≥112"]),
      ("Two journalists were found dead.", ["Two journalists killed 2"]), ("Gunmen shot dead two teachers.", ["two teachers killed 2"]),
      ("Two teachers were shot dead by gunmen.", ["Two teachers killed 2"]),
      ("Three policemen lost their lives.", ["Three policemen killed 3"]),
      ("The mine cost two boys their lives.", ["two boys killed 2"]), ("The army lost 14 men.", ["14 men killed 14"]),
      ("One soldier succumbed to his wounds.", ["One soldier killed 1"]),
      ("Doctors counted 17 dead and 40 wounded.", ["17 dead killed 17", "40 wounded 40"]),
      ("The clashes left 3 dead, 10 wounded and 2 missing.", ["3 dead killed 3", "10 wounded wounded 10", "2 missing missing 2"]),
      ("Ten soldiers were reported missing.", ["Ten soldiers missing 10"]),
      ("Nine hostages remain unaccounted for.", ["Nine hostages missing 9"]),
      ("About 300 people are missing after the ferry sank.", ["About 300 people missing 250–350"]),
      ("Six miners are feared dead.", ["Six miners killed 6 unverified"]),
    ])
  func states(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }

  @Test(
    "those driven from home; fighters who flee are none",
    arguments: [
      ("More than 6,000 people fled the town.", ["More than 6,000 people displaced ≥6001"]),
      ("The fighting has displaced 20,000 families.", ["20,000 families displaced 20000"]),
      ("Thousands were forced to flee their homes.", ["Thousands displaced ≥2000"]),
      ("Some 4,000 people were driven from their homes.", ["Some 4,000 people displaced 3500–4500"]),
      ("The storm left 8,000 homeless.", ["8,000 homeless displaced 8000"]), ("Twenty gunmen fled the scene.", []),
      ("The army lost 14 tanks.", []), ("Rebels recovered eight rifles.", []), ("The 14 victims were buried on Friday.", []),
      ("Nobody could say how many died.", []),
    ])
  func displaced(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }

  @Test(
    "a range is one count",
    arguments: [
      ("5 to 7 fighters were killed.", ["5 to 7 fighters killed 5–7"]),
      ("Between five and seven soldiers were killed.", ["five and seven soldiers killed 5–7"]),
      ("The bombing killed up to 50 people.", ["up to 50 people killed 1–50"]),
    ])
  func ranges(_ text: String, _ expected: [String]) throws {
    #expect(try casualties(text).map { $0.replacing("Between ", with: "") } == expected)
  }

  @Test(
    "sums are not new dead",
    arguments: [
      ("The death toll rose to 45 on Sunday.", ["45 killed 45 cumulative"]),
      ("Hospital officials gave a toll of 31.", ["31 killed 31 cumulative claimed"]),
      ("The police put the toll at 18.", ["18 killed 18 cumulative claimed"]),
      ("The raid killed nine people, bringing the total to 80.", ["nine people killed 9", "80 killed 80 cumulative"]),
      ("So far 1,200 people have been killed.", ["1,200 people killed 1200 cumulative"]),
      ("Since May, 400 soldiers have died.", ["400 soldiers killed 400 cumulative"]),
      ("The number of dead reached 70.", ["70 killed 70 cumulative"]),
      ("The number of people killed climbed to 64.", ["64 killed 64 cumulative"]),
    ])
  func sums(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }

  @Test(
    "parts of those told before",
    arguments: [
      ("Twelve people died, including three children.", ["Twelve people killed 12", "three children killed 3 subset"]),
      ("Four of the dead were women.", ["Four of the dead killed 4 subset"]),
      ("Six people were killed, four of them children.", ["Six people killed 6", "four of them killed 4 subset"]),
      (
        "At least 15 people, among them five women, died in the collapse.",
        ["At least 15 people killed ≥15", "five women killed 5 subset"]
      ), ("The bomb wounded at least 30, eleven of them seriously.", ["at least 30 wounded ≥30", "eleven of them wounded 11 subset"]),
      ("Two policemen were among the dead.", ["Two policemen killed 2 subset"]),
      ("The injured included six nurses.", ["six nurses wounded 6 subset"]),
      ("The shelling wounded 12, two of whom later died.", ["12 wounded 12", "two killed 2"]),
    ])
  func parts(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }

  @Test(
    "what did not happen, or may not have, is listed and not counted",
    arguments: [
      ("No civilians were harmed.", ["No civilians wounded 0"]), ("Nobody was killed.", ["Nobody killed 0"]),
      ("There were no casualties.", ["no casualties killed 0", "no casualties wounded 0"]),
      ("The strike could kill hundreds of civilians.", ["hundreds of civilians killed ≥200 hypothetical"]),
      ("The army denied that 30 civilians had been killed.", ["30 civilians killed 30 denied"]),
      ("If the dam breaks, thousands will die.", ["thousands killed ≥2000 hypothetical"]),
    ])
  func unreal(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }

  @Test func aTollIsASumAndNotNewDead() throws {
    #expect(try found("A blast killed 20 people on Monday. The death toll rose to 30 on Tuesday.").map(\.relation) == [.new, .cumulative])
  }

  @Test func rivalTollsStandSideBySideAndAreNotAdded() throws {
    let casualties = try found("Rebels said they had killed 40 soldiers; the army said that 12 had died.")
    #expect(casualties.map(\.count.lo) == [40, 12])
    #expect(casualties.map(\.relation) == [.new, .same])
    #expect(casualties.map(\.modality) == [.claimed, .claimed])
  }

  @Test(
    "who did it stands in `by`, and who says so does not",
    arguments: [
      ("Two soldiers were killed by militants.", "militants"), ("Gunmen shot dead two teachers.", "Gunmen"),
      ("The United Nations accused the army of killing 24 villagers.", "the army"),
      ("Villagers blamed the militia for wounding six men.", "the militia"), ("The army was accused of killing 24 villagers.", "The army"),
    ])
  func perpetrators(_ text: String, _ agent: String) throws {
    let role = try #require(try found(text).first?.by)
    #expect(SourceText(text)[role.range] == agent)
  }

  @Test func whereAndWhenStandWithIt() throws {
    let casualty = try #require(try found("On Monday a bomb killed nine people in Kabul.").first)
    #expect(casualty.place?.name == "Kabul")
    #expect(casualty.date?.start.description == "2021-08-09")
  }

  @Test(
    "habits, plans and those beside",
    arguments: [
      ("His attacks often killed civilians.", ["civilians killed ≥2 historical"]),
      ("They were planning the assassination of a governor.", ["a governor killed 1 planned"]),
      ("Troops killed the leader, along with two others.", ["the leader killed 1", "two others killed 2"]),
    ])
  func beside(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }

  @Test(
    "a figure for killed and wounded together is neither's",
    arguments: [
      ("The shelling killed and wounded 30 people.", ["30 people casualty 30"]),
      ("More than 50 soldiers were killed or wounded.", ["More than 50 soldiers casualty ≥51"]),
      ("The raid caused 12 casualties.", ["12 casualties casualty 12"]),
      ("The blast left dozens dead or injured.", ["dozens casualty ≥24"]),
      ("The shelling killed 30 people and wounded 12.", ["30 people killed 30", "12 wounded 12"]),
    ])
  func together(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }

  @Test func ofThoseKilledOrCapturedAllMayHaveBeenCaptured() throws {
    let casualty = try #require(try found("Troops killed or captured 80 fighters.").first)
    #expect(casualty.count.lo == 0 && casualty.count.hi == 80)
    #expect(try found("Gunmen kidnapped and killed two teachers.").first?.count.lo == 2)
  }

  @Test(
    "who stands behind the weapon",
    arguments: [
      ("Israeli airstrikes killed three people.", "Israeli", Casualty.Attribution.stated),
      ("Five people were killed in the shelling of a market by government troops.", "government troops", .stated),
      ("Two women died when a drone launched by the rebels hit their house.", "the rebels", .stated),
      ("The army's bombardment killed six villagers.", "The army", .stated),
      ("A car bomb claimed by the Taliban killed nine soldiers.", "the Taliban", .claimed),
      ("An attack blamed on the M23 killed four nurses.", "the M23", .blamed),
      ("Suspected militants killed two guards.", "Suspected militants", .blamed),
      ("The base was hit by Russian missiles, killing 12 soldiers.", "Russian", .stated),
      ("The militants attacked a convoy in which three soldiers were killed.", "", .stated),
      ("A bomb killed seven people.", "", .stated),
      ("Five Israelis were killed during the Israeli offensive.", "", .stated),
    ])
  func behindWeapons(_ text: String, _ agent: String, _ attribution: Casualty.Attribution) throws {
    let casualty = try #require(try found(text).first)
    #expect((casualty.by.map { SourceText(text)[$0.range] } ?? "") == agent)
    if !agent.isEmpty { #expect(casualty.attribution == attribution) }
  }

  @Test(
    "what sort of people, and whose",
    arguments: [
      ("Twelve Ukrainian soldiers were killed.", "military", "Ukrainian"),
      ("Four Hamas fighters were killed.", "militant", "Hamas"),
      ("Three villagers died.", "civilian", ""), ("Two aid workers were killed.", "aidWorker", ""),
      ("Gunmen killed a policeman.", "police", ""), ("A 12-year-old boy was wounded.", "child", ""),
      ("Ten people were killed.", "", ""),
      ("Ten people, mostly police, were killed.", "", ""),
      ("The strike killed 52 Palestinians.", "", "52 Palestinians"),
      ("A Taliban commander was killed.", "militant", "Taliban"),
      ("Two gang members died.", "militant", ""), ("The Malian army lost 14 men.", "military", "The Malian army"),
    ])
  func victims(_ text: String, _ kind: String, _ party: String) throws {
    let casualty = try #require(try found(text).first)
    #expect((casualty.victims?.rawValue ?? "") == kind)
    #expect((casualty.party.map { SourceText(text)[$0.range] } ?? "") == party)
  }

  @Test(
    "whoever lost them admits it",
    arguments: [
      ("The rebels said they had lost three fighters.", Modality.admitted), ("The army said four soldiers were killed.", .admitted),
      ("The Afghan army said three Afghan soldiers were killed.", .admitted), ("The army said 40 rebels were killed.", .claimed),
      ("The army said four civilians were killed.", .claimed), ("The rebels said they had killed four soldiers.", .claimed),
    ])
  func admissions(_ text: String, _ modality: Modality) throws { #expect(try found(text).first?.modality == modality) }

  @Test func figuresOfOneSentenceShareTheirPlace() throws {
    let casualties = try found("A Russian strike on a factory in Kharkiv, Ukraine, killed four people and injured 14 others.")
    #expect(casualties.map { $0.place?.name } == ["Kharkiv", "Kharkiv"])
  }

  @Test func theNextSentenceOfTheParagraphIsThereLessSurely() throws {
    let casualties = try found("Gunmen attacked a convoy in Kunduz. Nine soldiers were killed.")
    #expect(casualties.map { $0.place?.name } == ["Kunduz"])
    #expect(casualties.allSatisfy { $0.confidence < 0.8 })
    #expect(try found("Gunmen attacked a convoy in Kunduz.\n\nNine soldiers were killed.").map { $0.place?.name } == [nil])
  }

  @Test func familiesAreNoPersons() throws {
    #expect(try found("The floods displaced 300 families and 2,000 people.").map(\.unit) == ["families", nil])
  }

  @Test func whomSomebodyKilledBeforeIsThePast() throws {
    let casualties = try found("Troops detained a commander on Monday. He was linked to the killing of two judges last year.")
    #expect(casualties.map(\.modality) == [.historical])
  }

  /// Counts with relations, as "20 new".
  private func relations(_ text: String) throws -> [String] { try found(text).map { "\($0.count.display) \($0.relation.rawValue)" } }

  @Test(
    "repeats agree in who did it, what sort of people they were, and how many",
    arguments: [
      ("A strike killed 20 people in Sumy. The strike killed at least 19 people, police said.", ["20 new", "≥19 same"]),
      ("A strike killed 20 people in Sumy. Meanwhile, 20 people died in a crash.", ["20 new", "20 new"]),
      ("A strike killed six soldiers. Shells killed six civilians.", ["6 new", "6 new"]),
      ("At least 15 people were killed on Monday. Some seven people died on Tuesday.", ["≥15 new", "6–8 new"]),
      ("The Taliban killed three guards. The M23 killed three guards.", ["3 new", "3 new"]),
      ("Gunmen killed five soldiers. The soldiers were killed at dawn.", ["5 new", "≥2 same"]),
    ])
  func repeats(_ text: String, _ expected: [String]) throws { #expect(try relations(text) == expected) }

  @Test func figuresThatAddUpToTheFirstAreItsParts() throws {
    #expect(
      try relations("Strikes killed 15 people on Monday. The first strike killed seven people. A second one killed eight.")
        == ["15 new", "7 subset", "8 subset"])
  }

  @Test(
    "verbs that a tree takes for passives",
    arguments: [
      ("Bomb blasts killed at least 20 people in Iraq on Wednesday.", ["at least 20 people killed ≥20"]),
      ("A missile attack in the same area killed at least five people.", ["at least five people killed ≥5"]),
      ("Troops surrounded the gunmen, killing many of them.", ["many of them killed ≥2"]),
      ("A mayor and his daughter were among those killed.", ["A mayor killed 1 subset", "his daughter killed 1 subset"]),
      ("The soldier was evacuated to hospital.", []),
    ])
  func misread(_ text: String, _ expected: [String]) throws { #expect(try casualties(text) == expected) }

  @Test func aPartThatIsDeniedDeniesNoDead() throws {
    #expect(try found("The ministry denied any role in the bombing that killed nine people.").map(\.modality) == [.asserted])
    #expect(try found("The ministry denied that the bombing killed nine people.").map(\.modality) == [.denied])
  }

  @Test func nobodyIsThePlaceWhereItHappened() throws {
    let text = "A U.S. drone strike killed four militants in northern Pakistan."
    #expect(try found(text).map { $0.place?.country } == ["PK"])
  }
}
