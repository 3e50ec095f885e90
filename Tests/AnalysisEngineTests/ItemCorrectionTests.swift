import TestSupport
import Testing
import TextModel
import Values
import World

@testable import AnalysisEngine

/// What the analyst says of items, merges and splits: read by the annotators, so that what follows follows.
@Suite struct ItemCorrectionTests {
  private let pipeline: Pipeline

  init() throws { pipeline = try TestWorld.pipeline }

  private static let text =
    "Rebels captured the town of Ghazni on Monday. Gunmen of the group seized 12 tanks and killed five soldiers. “We lost the town,” Karim Haidari said. Haidari left on Tuesday."

  private func analysis(_ text: String = Self.text, _ items: [Corrections.OfItem] = []) -> Analysis {
    pipeline.analyse(TestWorld.article(text, published: "2021-08-12"), corrections: Corrections(items: items))
  }

  /// A correction of the item of a kind at a position, as an anchor would hang it on its words.
  private func correction(
    _ kind: AnalysisItem.Kind, _ position: Int, in analysis: Analysis, _ change: Corrections.OfItem.Change
  ) throws -> Corrections.OfItem {
    let sites = analysis.sites(of: kind)
    try #require(sites.indices.contains(position))
    let site = sites[position]
    let twins = sites[..<position].count { $0.primary == site.primary && $0.subtype == site.subtype }
    return Corrections.OfItem(ItemWords(kind, site.primary, subtype: site.subtype, ordinal: twins), change)
  }

  private func fields(_ change: (inout CorrectedFields) -> Void) -> Corrections.OfItem.Change {
    var fields = CorrectedFields()
    change(&fields)
    return .fields(fields)
  }

  // MARK: Fields

  @Test("an event says what the analyst says, with confidence 1, and keeps what was read")
  func event() throws {
    let before = analysis()
    let change = fields {
      $0.say(.type, ["territory_transferred"])
      $0.say(.actor, [CorrectedFields.Participant("Karim Haidari"), CorrectedFields.Participant("the local council")])
      $0.say(.date, ["2021-08-07/2021-08-08"])
      $0.say(.outcome, ["attempted"])
      $0.say(.modality, ["disputed"])
      $0.say(.polarity, ["negative"])
    }
    let after = analysis(Self.text, [try correction(.event, 0, in: before, change)])
    let (old, event) = (before.events[0], after.events[0])
    #expect(event.id == old.id && event.type == "territory_transferred" && event.confidence == 1)
    #expect(event.rule == AppliedCorrection.rule && event.correction?.rule == old.rule && event.correction?.subtype == old.type)
    #expect(event.date == DateInterval(try #require(CivilDate(iso: "2021-08-07")), try #require(CivilDate(iso: "2021-08-08"))))
    #expect(event.outcome == "attempted" && event.modality == .disputed && event.polarity == .negative)
    #expect(event.correction?.fields.first { $0.field == .type }?.read == old.type)
    #expect(event.correction?.fields.first { $0.field == .actor }?.read == "Rebels")
  }

  @Test("somebody whom the article names stands with its words; the analyst's own words have none in the text")
  func roles() throws {
    let before = analysis()
    let change = fields {
      $0.say(.actor, [CorrectedFields.Participant("karim haidari"), CorrectedFields.Participant("the local council")])
    }
    let event = analysis(Self.text, [try correction(.event, 0, in: before, change)]).events[0]
    let named = try #require(before.entities.first { $0.name == "Karim Haidari" })
    #expect(event.actors.map { $0.entity } == [named.id, nil])
    #expect(event.actors.map { $0.analyst } == [nil, "the local council"])
    #expect(named.mentions.map { $0.range }.contains(event.actors[0].range))
    #expect(event.actors[1].range.isEmpty)
  }

  @Test("a role that is tied to a mention follows it when the entity gets another name")
  func tied() throws {
    let before = analysis()
    let index = try #require(before.entities.firstIndex { $0.name == "Karim Haidari" })
    let mention = before.entities[index].mentions[0].range
    let role = try correction(
      .event, 0, in: before, fields { $0.say(.recipient, [CorrectedFields.Participant("Karim Haidari", mention: mention)]) })
    let name = try correction(.entity, index, in: before, fields { $0.say(.name, ["K. Haidari"]) })
    for order in [[role, name], [name, role]] {
      let after = analysis(Self.text, order)
      #expect(after.events[0].recipients.map { $0.entity } == [before.entities[index].id])
      #expect(after.entities[index].name == "K. Haidari")
    }
  }

  @Test("claims, assets, casualties and dates say what the analyst says")
  func otherKinds() throws {
    let before = analysis()
    let after = analysis(
      Self.text,
      [
        try correction(
          .claim, 0, in: before,
          fields {
            $0.say(.stance, ["denies"]); $0.say(.medium, ["radio"]); $0.say(.speaker, ["a clerk"])
          }),
        try correction(
          .asset, 0, in: before,
          fields {
            $0.say(.count, ["at least 5"]); $0.say(.category, ["truck_jeep"]); $0.say(.status, ["destroyed", "looted"])
          }),
        try correction(
          .casualty, 0, in: before,
          fields {
            $0.say(.status, ["wounded"]); $0.say(.count, ["24..31"])
          }),
        try correction(.date, 0, in: before, fields { $0.say(.value, ["2021-08-02"]) }),
      ])
    #expect(after.claims[0].stance == .denies && after.claims[0].medium == "radio" && after.claims[0].speaker?.analyst == "a clerk")
    #expect(after.assets[0].category == "truck_jeep" && after.assets[0].count.lo == 5 && after.assets[0].count.hi == nil)
    #expect(after.assets[0].status == ["destroyed", "looted"])
    #expect(after.casualties[0].status == .wounded && after.casualties[0].count.lo == 24 && after.casualties[0].count.hi == 31)
    #expect(after.dates[0].value == "2021-08-02" && after.dates[0].correction?.fields.first?.read == "2021-08-09")
    #expect(after.events[0].date?.start == CivilDate(iso: "2021-08-02"), "the event has the date of its words")
  }

  @Test(
    "what cannot be read in a correction counts as not said",
    arguments: [
      ["type": "castle", "polarity": "maybe"], ["modality": ""], ["date": "2021-13-40"], ["place": "Ghazni", "lat": "91"],
      ["rank": "general"], [:],
    ])
  func nonsense(said: [String: String]) throws {
    let before = analysis()
    let after = analysis(Self.text, [try correction(.event, 0, in: before, .fields(CorrectedFields(said)))])
    let (old, new) = (before.events[0], after.events[0])
    #expect(
      (new.type, new.polarity, new.modality, new.date, new.place?.id) == (old.type, old.polarity, old.modality, old.date, old.place?.id))
    #expect(new.correction?.fields.isEmpty ?? true)
  }

  @Test("of two corrections of one field the later holds, and the first knows what was read")
  func twice() throws {
    let before = analysis()
    let first = try correction(
      .event, 0, in: before,
      fields {
        $0.say(.type, ["clash"]); $0.say(.outcome, ["failed"])
      })
    let corrected = analysis(Self.text, [first])
    // As an anchor is made of the corrected analysis.
    let second = try correction(.event, 0, in: corrected, fields { $0.say(.type, ["shelling"]) })
    #expect(first.item == second.item, "a decision hangs on what the engine found, not on what was corrected")
    let event = analysis(Self.text, [first, second]).events[0]
    #expect(event.type == "shelling" && event.outcome == "failed")
    #expect(event.correction?.fields.first { $0.field == .type }?.read == before.events[0].type)
  }

  // MARK: Entities

  @Test("merged entities are one with the mentions of both; the other ids stay")
  func mergedEntities() throws {
    let before = analysis()
    let first = try #require(before.entities.firstIndex { $0.name == "Karim Haidari" })
    let second = try #require(before.entities.indices.first { $0 != first })
    let words = try correction(.entity, first, in: before, .split(mentions: [])).item
    let after = analysis(Self.text, [try correction(.entity, second, in: before, .merge(with: words))])
    let one = try #require(after.entity(before.entities[first].id))
    #expect(one.name == "Karim Haidari")
    #expect(one.mentions.map { $0.range } == (before.entities[first].mentions + before.entities[second].mentions).map { $0.range }.sorted())
    #expect(after.entity(before.entities[second].id) == nil)
    #expect(after.entities.count == before.entities.count - 1)
  }

  @Test("mentions that are split off are an entity of their own, and merged again all is one")
  func splitEntity() throws {
    let before = analysis()
    let index = try #require(before.entities.firstIndex { $0.name == "Karim Haidari" })
    let last = try #require(before.entities[index].mentions.last).range
    let split = try correction(.entity, index, in: before, .split(mentions: [last]))
    let parted = analysis(Self.text, [split])
    let new = try #require(parted.entities.first { entity in !before.entities.contains { $0.id == entity.id } })
    #expect(new.mentions.map { $0.range } == [last] && new.name == "Haidari")
    #expect(parted.entity(before.entities[index].id)?.mentions.contains { $0.range == last } == false)
    let position = try #require(parted.entities.firstIndex { $0.id == new.id })
    let merge = try correction(.entity, position, in: parted, .merge(with: split.item))
    #expect(analysis(Self.text, [split, merge]).entity(before.entities[index].id)?.mentions == before.entities[index].mentions)
  }

  @Test("a split of the mentions that a merge took in gives the entity back as it was: name, roles, place and side")
  func mergedAndSplit() throws {
    let text = "Karim Haidari, the governor, met rebels. The Taliban took Ghazni. Kabul fell."
    let before = analysis(text)
    for (first, second) in before.entities.indices.flatMap({ one in before.entities.indices.map { (one, $0) } }) where first != second {
      let (one, other) = (before.entities[first], before.entities[second])
      let merge = try correction(
        .entity, second, in: before, .merge(with: try correction(.entity, first, in: before, .split(mentions: [])).item))
      let merged = analysis(text, [merge])
      let position = try #require(merged.entities.firstIndex { $0.id == one.id })
      let split = try correction(.entity, position, in: merged, .split(mentions: other.mentions.map { $0.range }))
      let after = analysis(text, [merge, split])
      #expect(after.entity(other.id) == other)
      let rest = try #require(after.entity(one.id))
      #expect((rest.name, rest.kind, rest.side, rest.place?.id) == (one.name, one.kind, one.side, one.place?.id))
      #expect(rest.roles == one.roles && rest.mentions == one.mentions)
    }
  }

  @Test("a split that leaves nothing, or takes nothing, changes nothing")
  func emptySplit() throws {
    let before = analysis()
    let index = try #require(before.entities.firstIndex { $0.name == "Karim Haidari" })
    for mentions in [[], before.entities[index].mentions.map { $0.range }, [TextRange(0, 1)]] {
      #expect(analysis(Self.text, [try correction(.entity, index, in: before, .split(mentions: mentions))]).entities == before.entities)
    }
  }

  // MARK: Events

  @Test("merged events are mentions of one, of the type of the first; split they are two again")
  func events() throws {
    let before = analysis()
    try #require(before.events.count > 1 && before.events[0].type != before.events[1].type)
    let words = try correction(.event, 0, in: before, .split(mentions: [])).item
    let merge = try correction(.event, 1, in: before, .merge(with: words))
    let after = analysis(Self.text, [merge])
    #expect(after.events[1].group == after.events[0].id && after.events[1].type == before.events[0].type)
    #expect(EventGroup.all(in: after.events).count == EventGroup.all(in: before.events).count - 1)
    let split = try correction(.event, 1, in: after, .split(mentions: []))
    #expect(split.item == merge.item)
    #expect(EventGroup.all(in: analysis(Self.text, [merge, split]).events).count == EventGroup.all(in: before.events).count)
  }

  @Test("an event that is split off has its own type again, and so has what is left alone")
  func typeAgain() throws {
    let before = analysis()
    let words = try correction(.event, 0, in: before, .split(mentions: [])).item
    let merge = try correction(.event, 1, in: before, .merge(with: words))
    for position in 0...1 {
      let split = try correction(.event, position, in: before, .split(mentions: []))
      let after = analysis(Self.text, [merge, split])
      #expect(after.events.map { $0.type } == before.events.map { $0.type })
      #expect(after.events.map { $0.rule } == before.events.map { $0.rule })
    }
  }

  @Test("of three merged events those that are left have one type when the first is split off")
  func typeOfRest() throws {
    let before = analysis()
    try #require(before.events.count > 2)
    let first = try correction(.event, 0, in: before, .split(mentions: []))
    let merges = try (1...2).map { try correction(.event, $0, in: before, .merge(with: first.item)) }
    let after = analysis(Self.text, merges + [first])
    #expect(after.events.prefix(3).map { $0.type } == [0, 1, 1].map { before.events[$0].type })
    #expect(after.events[2].group == after.events[1].id)
  }

  // MARK: Values

  @Test(
    "counts are read as an analyst writes them",
    arguments: [
      ("12", 12, 12), ("1,200", 1200, 1200), ("24..31", 24, 31), ("24–31", 24, 31), ("24 to 31", 24, 31), ("between 24 and 31", 24, 31),
      ("at least 5", 5, nil), ("more than 5", 6, nil), ("dozens", 24, nil), ("up to 10", 1, 10), ("fewer than 10", 1, 9), ("none", 0, 0),
      ("0", 0, 0), ("some", nil, nil), ("about 50", 25, 75),
    ] as [(String, Double?, Double?)])
  func counts(text: String, low: Double?, high: Double?) throws {
    let count = try #require(CountPhrase.count(text))
    #expect((count.lo, count.hi) == (low, high))
  }

  @Test("a count of none is a count: nothing was there")
  func countOfNone() throws {
    let before = analysis()
    let after = analysis(Self.text, [try correction(.casualty, 0, in: before, fields { $0.say(.count, ["none"]) })])
    #expect(after.casualties[0].count.kind == .none && after.casualties[0].polarity == .negative)
  }

  @Test("what is no count is refused", arguments: ["", "5 km", "many tanks and 5 men", "31..24", "-3", "..", "five of 12", "$5"])
  func noCounts(text: String) { #expect(CountPhrase.count(text) == nil) }

  @Test(
    "TIMEX3 values are read with the days they cover",
    arguments: [
      ("2021-08-12", "2021-08-12"), ("2021-08", "2021-08-01/2021-08-31"), ("2021", "2021-01-01/2021-12-31"),
      ("2021-W32", "2021-08-09/2021-08-15"), ("2021-W32-WE", "2021-08-14/2021-08-15"), ("2021-Q3", "2021-07-01/2021-09-30"),
      ("2021-SU", "2021-06-01/2021-08-31"), ("198", "1980-01-01/1989-12-31"), ("2021-08-12TEV", "2021-08-12"),
      ("2021-08-12T14:30", "2021-08-12"), ("P3D", nil), ("PT36H", nil), ("PXW", nil), ("P1Y6M", nil), ("PRESENT_REF", nil),
    ] as [(String, String?)])
  func timex(text: String, days: String?) throws {
    #expect(try #require(TimexValue(text)).interval?.description == days)
  }

  @Test(
    "what is no TIMEX3 value is refused",
    arguments: [
      "", "yesterday", "2021-13", "2021-08-32", "2021-W60", "2021-Q5", "P", "P3", "3D", "2021-08T14:30", "12 August", "T14:30", "20211",
    ])
  func noTimex(text: String) { #expect(TimexValue(text) == nil) }
}
