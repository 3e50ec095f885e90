import AnalysisEngine
import Foundation
import TestSupport
import Testing
import TextModel

/// The published record keeps what the contract promises, whatever the text.
@Suite struct AnalysisRecordTests {
  static let texts = [
    "", "Kabul.", "On Thursday, the Taliban captured “12 tanks” near Kabul, officials said.",
    "🪖🇦🇫 Rebels — 喀布爾 كابل — seized a\u{301} dozen rifles, 150 kilometers (95 miles) from Kabul, “said” Ahmad Khan.\r\n\nHe fled.",
    "Two soldiers were killed and 12 wounded when a roadside bomb hit their convoy 20 km south of Mosul on 3 May 2016, the army said.",
  ]

  private func record(_ text: String) throws -> (Article, [String: Any]) {
    let article = TestWorld.article(text, published: "2021-08-12")
    let pipeline = try TestWorld.pipeline
    let products = pipeline.products(of: article)
    let json = AnalysisRecord(
      article, pipeline.analyse(article, products), world: try TestWorld.world, model: "test", reading: products.reading
    ).json.text()
    return (article, try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]))
  }

  /// Every object of a JSON value, at any depth.
  private func objects(in value: Any) -> [[String: Any]] {
    if let object = value as? [String: Any] { return [object] + object.values.flatMap { objects(in: $0) } }
    if let array = value as? [Any] { return array.flatMap { objects(in: $0) } }
    return []
  }

  @Test("text is exactly the slice of scalars from start to end", arguments: texts)
  func slices(text: String) throws {
    let (article, record) = try record(text)
    let scalars = Array(article.text.string.unicodeScalars)
    for object in objects(in: record) {
      guard let start = object["start"] as? Int, let end = object["end"] as? Int, let words = object["text"] as? String else { continue }
      #expect(start <= end && end <= scalars.count)
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: scalars[start..<end])
      #expect(String(slice).unicodeScalars.elementsEqual(words.unicodeScalars), "\(words)")
    }
  }

  @Test("ids are unique, and every reference is one of them", arguments: texts)
  func references(text: String) throws {
    let (_, record) = try record(text)
    let layers = ["sentences", "entities", "places", "dates", "quantities", "events", "claims", "assets", "distances", "casualties"]
    let items = layers.flatMap { record[$0] as? [[String: Any]] ?? [] }
    let ids = items.compactMap { $0["id"] as? String }
    #expect(ids.count == items.count && Set(ids).count == ids.count)
    for object in objects(in: record) {
      for key in ["entity", "claim", "event", "sentence"] {
        if let reference = object[key] as? String { #expect(ids.contains(reference), "\(key) \(reference)") }
      }
    }
  }

  @Test("every layer and every field of the contract is there, null where nothing is stated")
  func fields() throws {
    let (_, record) = try record(Self.texts[4])
    let fields = [
      "events":
        "id type trigger actors recipients place date instrument outcome polarity modality claim sentence plover acled cameo confidence rule",
      "claims": "id speaker anonymous cue content kind medium stance confidence rule",
      "casualties": "id start end text status count who by claim relation sentence",
      "distances":
        "id start end text kind km minKm maxKm modifier direction of from ofPlace fromPlace computedKm computedBearing agrees conversion sentence",
      "dates": "id start end text type value modifier", "places": "start end text entity place alternatives confidence",
      "entities": "id kind name roles mentions place side confidence", "quantities": "id start end text count unit dimension",
    ]
    for (layer, names) in fields {
      let first = try #require((record[layer] as? [[String: Any]])?.first, "\(layer) is empty")
      for name in names.split(whereSeparator: { $0.isWhitespace }) { #expect(first[String(name)] != nil, "\(layer) lacks \(name)") }
    }
    #expect(record["schema"] as? String == "sitrep.analysis/1")
  }

  @Test("the same text gives the same record", arguments: texts)
  func deterministic(text: String) throws {
    let first = try record(text).1 as NSDictionary
    let second = try record(text).1 as NSDictionary
    #expect(first == second)
  }
}
