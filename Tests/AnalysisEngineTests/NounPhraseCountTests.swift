import AnalysisEngine
import TestSupport
import Testing
import TextModel

/// Counts of noun phrases; the outer marks are the phrase, the inner ones its head.
@Suite struct NounPhraseCountTests {
  @Test(
    "reads how many a phrase speaks of",
    arguments: [
      ("They lost ⟦dozens of military ⟦vehicles⟧⟧.", "vague ≥24"),
      ("They lost ⟦26 armoured ⟦trucks⟧⟧.", "exact 26"),
      ("They lost at least ⟦two ⟦tanks⟧⟧.", "atLeast ≥2"),
      ("They took ⟦⟦rifles⟧⟧ and ⟦⟦ammunition⟧⟧.", "unknownPlural ≥2"),
      ("They took ⟦a large stock of ⟦ammunition⟧⟧.", "unknownMass some"),
      ("They took ⟦a cache of ⟦rifles⟧⟧.", "unknownPlural ≥2"),
      ("They seized ⟦the police ⟦headquarters⟧⟧.", "exact 1"),
      ("They seized ⟦another important ⟦town⟧⟧.", "exact 1"),
      ("They arrested ⟦the city's ⟦governor⟧⟧.", "exact 1"),
      ("They showed ⟦a ⟦drone⟧⟧.", "exact 1"),
      ("On March 2, ⟦2024 five ⟦tanks⟧⟧ burned.", "exact 5"),
      ("They captured ⟦no ⟦tanks⟧⟧.", "none 0"),
      ("They captured ⟦no more ⟦tanks⟧⟧.", "none 0"),
      ("They captured ⟦no fewer than nine ⟦tanks⟧⟧.", "atLeast ≥9"),
      ("They captured no less than ⟦nine ⟦tanks⟧⟧.", "atLeast ≥9"),
      ("They captured ⟦no more than nine ⟦tanks⟧⟧.", "atMost 1–9"),
      ("They captured ⟦half of the 40 ⟦tanks⟧⟧.", "fraction 20"),
      ("They captured ⟦several hundred ⟦soldiers⟧⟧.", "vague ≥300"),
      ("They captured ⟦many ⟦soldiers⟧⟧.", "vague ≥2"),
      ("They captured ⟦a number of ⟦soldiers⟧⟧.", "vague ≥2"),
      ("They captured ⟦one of the ⟦bases⟧⟧.", "exact 1"),
      ("They captured ⟦both ⟦bases⟧⟧.", "exact 2"),
      ("They captured ⟦one of the 12 ⟦bases⟧⟧.", "exact 1"),
      ("They captured ⟦at least one of the 12 ⟦bases⟧⟧.", "atLeast ≥1"),
      ("Not ⟦a single ⟦tank⟧⟧ was lost.", "none 0"),
      ("They arrested 21 ⟦“⟦terrorists⟧⟧”.", "exact 21"),
      ("They found ⟦15 tons of ⟦explosives⟧⟧.", "exact 15 t"),
      ("They dropped ⟦a 500-pound ⟦bomb⟧⟧.", "exact 1"),
      ("They took ⟦four BTR-60 ⟦carriers⟧⟧.", "exact 4"),
      ("They took ⟦three T-72 ⟦tanks⟧⟧.", "exact 3"),
    ])
  func count(text: String, expected: String) throws {
    let marked = MarkedText(text)
    let reading = try TestWorld.language.read(marked.source)
    let phrase = reading.tokenIndexes(in: marked.ranges[0])
    let head = reading.tokenIndexes(in: marked.ranges[1]).lowerBound
    let result = NounPhraseCount(of: phrase, head: head, in: reading, of: marked.source)
    #expect("\(result.count.kind) \(result.count.display)\(result.unit.map { " \($0)" } ?? "")" == expected)
  }
}
