import AnalysisEngine
import Language
import TestSupport
import Testing
import TextModel

/// Datelines are no part of the sentence behind them.
@Suite struct DatelineTests {
  private func article(_ text: String, published: String? = nil) throws -> (Article, Products) {
    let article = TestWorld.article(text, published: published)
    return (article, try TestWorld.pipeline.products(of: article))
  }

  @Test(
    "what they hold",
    arguments: [
      ("GOMA (AP) — Rebels took the airport on Monday.", "GOMA | AP | "),
      ("GAO, Mali (AP) — Rebels took the airport.", "GAO, Mali | AP | "),
      ("KABUL, Afghanistan, Aug. 12 (Reuters) - The insurgents took two towns.", "KABUL, Afghanistan | Reuters | Aug. 12"),
      ("BAGHDAD: Two bombs killed ten people.", "BAGHDAD |  | "),
      ("MOSUL, Iraq – Two bombs killed ten people.", "MOSUL, Iraq |  | "),
      ("KABUL — Two bombs killed ten people.", "KABUL |  | "),
      ("MEXICO CITY -- Two bombs killed ten people.", "MEXICO CITY |  | "),
      ("JUBA, 3 May 2014 (IRIN) - Thousands fled the town.", "JUBA | IRIN | 3 May 2014"),
      ("Mosul, Iraq (CNN) -- Thousands fled the town.", "Mosul, Iraq | CNN | "),
      ("KINSHASA, Jul 26 2022 (IPS) - Thousands fled the town.", "KINSHASA | IPS | Jul 26 2022"),
      ("BEIRUT/DAMASCUS (Reuters) - Shells fell on both sides.", "BEIRUT, DAMASCUS | Reuters | "),
      ("ST. LOUIS, Mo. (AP) -- The river rose again.", "ST. LOUIS, Mo. | AP | "),
      ("(CNN) -- The river rose again.", " | CNN | "),
      ("Rebels near airport\n\nBUNIA, Congo (AP) — Rebels took the airport.", "BUNIA, Congo | AP | "),
    ])
  func parts(text: String, expected: String) throws {
    let (article, products) = try article(text)
    let dateline = try #require(products.reading.datelines.first)
    func words(_ range: Range<Int>?) -> String { range.map { article.text[products.reading.textRange($0)] } ?? "" }
    #expect(
      "\(dateline.places.map { words($0) }.joined(separator: ", ")) | \(words(dateline.agency)) | \(words(dateline.date))" == expected)
    let sentence = try #require(products.reading.sentences.first { $0.isDateline })
    #expect(sentence.tokens == dateline.tokens)
    #expect(products.reading.predicates.allSatisfy { !dateline.tokens.contains($0.token) })
  }

  @Test(
    "what looks like one and is none",
    arguments: [
      "UPDATE - Two bombs killed ten people.", "Kabul-based officials said nothing.", "World Health Organization (WHO) officials met.",
      "The United Nations (UN) Secretary-General spoke.", "Two towns – Herat and Ghazni – fell.", "HE HAS BEEN HERE BEFORE — And he left.",
      "Note: The list is not complete.", "Ali Hassan (Baghdad) – The man who left.", "WARNING: Some may find this hard to read.",
    ])
  func others(text: String) throws {
    #expect(try article(text).1.reading.datelines.isEmpty)
  }

  @Test("the place is a place and the agency a medium, neither who acts nor who speaks")
  func who() throws {
    let (article, products) = try article(
      "KABUL, Afghanistan (AP) — Insurgents attacked a base in Ghazni on Monday. Two soldiers were killed, the governor said.")
    let places = products[PlaceAnnotator.self]
    #expect(places.map { article.text[$0.range] } == ["KABUL", "Afghanistan", "Ghazni"])
    #expect(places.first?.place?.kind == .settlement)
    let names = products[NameAnnotator.self]
    #expect(names.first { article.text[$0.range] == "AP" }?.value == .media)
    for event in products[EventAnnotator.self] {
      #expect(event.actors.allSatisfy { article.text[$0.range] != "KABUL" && !article.text[$0.range].contains("AP") })
    }
    #expect(products[ClaimAnnotator.self].allSatisfy { claim in claim.speaker.map { article.text[$0.range] == "the governor" } ?? true })
  }

  @Test("a day with its year stands for a publication date that is not given")
  func day() throws {
    let (_, products) = try article("GOMA, Congo, Nov. 20, 2012 (Reuters) - Rebels took the airport on Monday.")
    #expect(products[DateAnnotator.self].map { $0.value } == ["2012-11-20", "2012-11-19"])
    let (_, other) = try article("GOMA, Congo, Nov. 20 (Reuters) - Rebels took the airport on Monday.", published: "2012-11-21")
    #expect(other[DateAnnotator.self].map { $0.value } == ["2012-11-20", "2012-11-19"])
  }

  @Test("it is no sentence of the summary")
  func summary() throws {
    let article = TestWorld.article("KABUL (AP) — Insurgents attacked a base in Ghazni on Monday and took its weapons.")
    let analysis = try TestWorld.pipeline.analyse(article)
    let dateline = try #require(analysis.sentences.first)
    #expect(article.text[dateline.range] == "KABUL (AP) —")
    #expect(!analysis.summary.isEmpty && analysis.summary.allSatisfy { $0.sentence != dateline.id })
  }
}
