import AnalysisEngine
import Foundation
import TestSupport
import Testing
import TextModel
import Values

/// What a careful reader found in the worked article (`Sessions/ghazni/careful-reading.json`), and how much of it is found.
///
/// The shares are those that were promised for the first version; the rules themselves are written to no article and measured elsewhere.
@Suite struct WorkedArticleTests {
  struct Gold: Decodable {
    struct Span: Decodable {
      let text: String
      let start: Int
      let end: Int
    }
    struct Place: Decodable {
      let text: String
      let start: Int
      let country: String?
      let lat: Double?
      let lon: Double?
    }
    struct Event: Decodable {
      let type: String
      let trigger: Span
    }
    struct Claim: Decodable {
      let speaker: String
      let kind: String
      let content: Span
    }
    struct Interval: Decodable {
      let lo: Double?
      let hi: Double?
    }
    struct Asset: Decodable {
      let start: Int
      let end: Int
      let category: String
      let status: String
      let count: Interval
    }
    struct DateMention: Decodable {
      let start: Int
      let end: Int
      let type: String
      let value: String
    }
    let places: [Place]
    let events: [Event]
    let claims: [Claim]
    let assets: [Asset]
    let dates: [DateMention]
  }

  let article: Article
  let analysis: Analysis
  let gold: Gold

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Sessions/ghazni")
    let text = try String(contentsOf: folder.appendingPathComponent("herat-ghazni.txt"), encoding: .utf8)
    article = TestWorld.article(text, published: "2021-08-12")
    analysis = try TestWorld.pipeline.analyse(article)
    gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: folder.appendingPathComponent("careful-reading.json")))
  }

  /// Whether a byte range overlaps a range of scalars.
  private func meets(_ range: TextRange, _ start: Int, _ end: Int) -> Bool {
    article.text.scalarOffset(ofByte: Int(range.lower)) < end && start < article.text.scalarOffset(ofByte: Int(range.upper))
  }

  @Test("all six dates with their values")
  func dates() {
    for wanted in gold.dates {
      let found = analysis.dates.first { meets($0.range, wanted.start, wanted.end) }
      #expect(found?.value == wanted.value && found?.kind.rawValue == wanted.type, "\(wanted)")
    }
  }

  @Test("every place that can be resolved, within 30 km and in the right country")
  func places() {
    for wanted in gold.places {
      guard let country = wanted.country else { continue }
      let found = analysis.places.first { meets($0.range, wanted.start, wanted.start + 1) }?.place
      #expect(found?.country == country, "\(wanted.text)")
      if let lat = wanted.lat, let lon = wanted.lon, let point = found?.coordinate {
        let distance = Geodesic.inverse(Coordinate(latitude: lat, longitude: lon), point).distance
        #expect(distance < Length(kilometres: 30), "\(wanted.text)")
      }
    }
  }

  @Test("both distances with both ends, the conversion, and that they can be true")
  func distances() throws {
    try #require(analysis.distances.count == 2)
    let (first, second) = (analysis.distances[0], analysis.distances[1])
    #expect(first.km == 150 && first.ofPlace?.name == "Ghazni" && first.conversion?.consistent == true && first.agrees == true)
    guard case .place(let kabul)? = first.fromPlace else {
      Issue.record("the first distance is from no place")
      return
    }
    #expect(kabul.name == "Kabul")
    #expect(second.km == 150 && second.modifier == .about && second.ofPlace?.name == "Herat" && second.agrees == true)
    #expect(second.fromPlace == .border("IR"))
  }

  @Test("the three quotations with their speakers")
  func quotations() {
    for wanted in gold.claims where wanted.kind != "indirect" {
      let found = analysis.claims.first { $0.kind.rawValue == wanted.kind && meets($0.content, wanted.content.start, wanted.content.end) }
      let speaker = found?.speaker.map { role in
        article.text[role.range] + " " + (role.entity.flatMap { id in analysis.entity(id)?.name } ?? "")
      }
      #expect(speaker?.lowercased().contains(wanted.speaker.lowercased()) == true, "\(wanted.speaker): \(speaker ?? "nobody")")
    }
  }

  @Test("at least seven of the nine assets with category, status and interval")
  func assets() {
    let right = gold.assets.count { wanted in
      analysis.assets.contains { asset in
        meets(asset.range, wanted.start, wanted.end) && asset.category == wanted.category && asset.status.contains(wanted.status)
          && asset.count.lo == wanted.count.lo && asset.count.hi == wanted.count.hi
      }
    }
    #expect(right >= 7, "\(right) of \(gold.assets.count)")
  }

  @Test("at least eight of the sixteen events with type and trigger")
  func events() {
    let right = gold.events.count { wanted in
      analysis.events.contains { $0.type == wanted.type && meets($0.trigger, wanted.trigger.start, wanted.trigger.end) }
    }
    #expect(right >= 8, "\(right) of \(gold.events.count)")
  }
}
