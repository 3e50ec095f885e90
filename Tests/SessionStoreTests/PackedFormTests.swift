import AnalysisEngine
import Foundation
import TestSupport
import Testing
import TextModel
import Values
import World

@testable import SessionStore

@Suite("A packed analysis")
struct PackedFormTests {
  private let text = MarkedText("⟦⟦Rebels⟧ ⟦took⟧ ⟦three tanks⟧ near ⟦Ost⟧, ⟦about 20 km⟧ north of it, on ⟦Thursday⟧, ⟦killing two⟧.⟧")

  private func full() throws -> Analysis {
    let range = text.ranges
    let point = Coordinate(latitude: -34.5, longitude: 69.25)
    let place = Place(
      id: 2_147_483_650, name: "Ost", country: "AF", admin1: nil, coordinate: point, kind: .settlement, population: 1_200, precisionKm: 2.5)
    let role = Role(range[1], entity: "n1")
    let days = DateInterval(CivilDate(dayNumber: 18_851))
    return try AnalysisParts(
      sentences: [.init(id: "s1", range: range[0], isHeadline: true)],
      entities: [
        Entity(
          id: "n1", kind: .armedGroup, name: "Rebels", roles: ["fighters", "men"], mentions: [.init(range: range[1], form: .nominal)],
          place: place, side: "n1", confidence: 0.75, rule: "names")
      ],
      places: [PlaceMention(id: "pl1", range: range[4], place: place, alternatives: [place], confidence: 0.5, rule: "gazetteer")],
      dates: [
        DateMention(id: "d1", range: range[6], kind: .date, value: "2021-08-12", modifier: "APPROX", interval: days, rule: "weekday")
      ],
      quantities: [QuantityMention(id: "q1", range: range[5], count: .unknownMass, unit: "km", dimension: "length", rule: "measure")],
      events: [
        Event(
          id: "e1", type: "territory.capture", trigger: range[2], actors: [role], recipients: [], place: place, placeMention: "pl1",
          date: days,
          instrument: range[3], outcome: "succeeded", polarity: .negative, modality: .claimed, claim: "c1", sentence: "s1", confidence: 0.9,
          rule: "lexicon")
      ],
      claims: [Claim(id: "c1", speaker: role, anonymous: true, cue: range[2], content: range[0], kind: .mixed, confidence: 1, rule: "cue")],
      assets: [
        Asset(
          id: "a1", range: range[3], head: range[3], category: "tank", status: ["captured", "destroyed"], count: .exact(3, text: "three"),
          captor: role, loser: nil, place: place, date: days, modality: .denied, group: "a1", relation: .subset, sentence: "s1",
          confidence: 0.25, rule: "taxonomy")
      ],
      distances: [
        StatedDistance(
          id: "m1", range: range[5], kind: .separation, km: 20, minKm: 17.5, maxKm: 22.5, modifier: .about, direction: "N", of: role,
          from: nil,
          ofPlace: place, fromPlace: .place(place), computedKm: 21.25, computedBearing: 2, agrees: true,
          conversion: .init(value: 12.4, unit: "mi", exact: 12.43, consistent: true), sentence: "s1", rule: "distance"),
        StatedDistance(
          id: "m2", range: range[5], kind: .other, km: nil, minKm: nil, maxKm: nil, modifier: .vague, fromPlace: .border("IR"),
          agrees: false,
          sentence: "s1", rule: "distance"),
      ],
      casualties: [
        Casualty(id: "k1", range: range[7], status: .killed, count: .exact(2), who: role, sentence: "s1", confidence: 1, rule: "killed")
      ],
      summary: [SummarySentence(sentence: "s1", rank: 1, score: -0.125)]
    ).analysis()
  }

  @Test("comes back as it was, in less than half of its JSON")
  func roundTrip() throws {
    let analysis = try full()
    let bytes = try PackedForm.pack(analysis)
    #expect(PackedForm.unpack(bytes, for: text.source) == analysis)
    #expect(try bytes.count * 2 < JSONEncoder().encode(analysis).count)
    let empty = try AnalysisParts().analysis()
    #expect(PackedForm.unpack(try PackedForm.pack(empty), for: SourceText("")) == empty)
  }

  @Test("is not read for a text that is too short for it")
  func otherText() throws {
    #expect(PackedForm.unpack(try PackedForm.pack(try full()), for: SourceText("Rebels took")) == nil)
  }

  @Test("is not read when it is cut short or has more at its end")
  func length() throws {
    let bytes = try PackedForm.pack(try full())
    for count in 0..<bytes.count { #expect(PackedForm.unpack(Array(bytes.prefix(count)), for: text.source) == nil) }
    #expect(PackedForm.unpack(bytes + [0], for: text.source) == nil)
  }

  @Test("with any byte changed traps nowhere, and keeps every range within the text")
  func changedBytes() throws {
    let bytes = try PackedForm.pack(try full())
    for index in bytes.indices {
      for change in [UInt8(1), 0x80, 0xFF] {
        var changed = bytes
        changed[index] ^= change
        guard let analysis = PackedForm.unpack(changed, for: text.source) else { continue }
        #expect(analysis.events.allSatisfy { text.source.range.contains($0.trigger) })
        #expect(analysis.assets.allSatisfy { text.source.range.contains($0.range) && ($0.count.lo ?? 0) <= ($0.count.hi ?? .infinity) })
      }
    }
  }

  @Test("is not read by types with other fields")
  func otherTypes() throws {
    struct Before: Codable { var name = "a", number = 1 }
    struct After: Codable { var name = "a", count = 1 }
    let output = PackedOutput()
    try output.write(Before())
    let bytes = output.finished()
    let same = PackedInput(bytes, textLength: 0)
    _ = try same.read(Before.self)
    #expect(same.isFinished)
    let other = PackedInput(bytes, textLength: 0)
    _ = try other.read(After.self)
    #expect(!other.isFinished)
  }

  @Test("is kept in the session file for the text, what is known about it and the engine version")
  func cache() throws {
    let folder = try TemporaryFolder()
    let file = try SessionFile.create(at: folder.file("a.sitrep"))
    let article = Article(name: "test", text: text.source)
    let dated = article.with(header: .init(published: CivilDate(iso: "2021-08-12")))
    let analysis = try full()
    try file.commit([.addArticle(article, origin: nil)], line: "load", at: .at(1))
    let first = SessionFile.Maker(engine: "fast", madeWith: "1")
    let second = SessionFile.Maker(engine: "fast", madeWith: "2")
    let other = SessionFile.Maker(engine: "accurate", madeWith: "1")
    #expect(file.cachedAnalysis(of: article, by: first) == nil)
    try file.cache([
      .init(article: article, analysis: analysis, maker: first), .init(article: .sample("unknown"), analysis: analysis, maker: first),
    ])
    #expect(file.cachedAnalysis(of: article, by: first) == analysis)
    #expect(file.cachedAnalysis(of: dated, by: first) == nil)
    #expect(file.cachedAnalysis(of: article, by: second) == nil)
    #expect(file.cachedAnalysis(of: .sample("unknown"), by: first) == nil)
    try file.cache([.init(article: article, analysis: analysis, maker: other)])
    try file.cache([.init(article: article, analysis: analysis, maker: second)])
    #expect(file.cachedAnalysis(of: article, by: first) == nil)
    #expect(file.cachedAnalysis(of: article, by: second) == analysis)
    #expect(file.cachedAnalysis(of: article, by: other) == analysis)
    #expect(try file.journal().count == 1)
  }
}
