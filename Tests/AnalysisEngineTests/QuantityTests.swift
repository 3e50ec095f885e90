import AnalysisEngine
import TestSupport
import Testing
import TextModel

/// Numbers and measures: the words marked, and what is read from them.
@Suite struct QuantityTests {
  private func check(_ text: String, _ expected: [String]) throws {
    let marked = MarkedText(text)
    let article = TestWorld.article(marked.plain, published: "2021-08-12")
    let found = QuantityAnnotator.describe(try TestWorld.pipeline.products(of: article)[QuantityAnnotator.self], in: article)
    #expect(MarkedText.mark(found.map(\.range), in: article.text) == text)
    #expect(found.map(\.description) == expected)
  }

  @Test(
    "numbers",
    arguments: [
      ("They lost ⟦1,234,567⟧ men.", "exact 1234567"), ("They lost ⟦12\u{A0}345⟧ men.", "exact 12345"),
      ("They lost ⟦twenty-one⟧ men.", "exact 21"),
      ("They lost ⟦two hundred and fifty⟧ men.", "exact 250"), ("They lost ⟦a hundred⟧ men.", "exact 100"),
      ("They lost ⟦one and a half million⟧ men.", "exact 1500000"), ("They lost ⟦half a dozen⟧ men.", "vague ≥6"),
      ("They lost ⟦two dozen⟧ men.", "vague ≥24"), ("They lost ⟦several hundred⟧ men.", "vague ≥300"),
      ("They lost ⟦tens of thousands⟧ of men.", "vague ≥20000"), ("They lost ⟦three out of four⟧ men.", "fraction 0.75"),
      ("They lost ⟦10k⟧ men.", "exact 10000"), ("They lost up to ⟦30⟧ men.", "atMost 1–30"), ("They lost ⟦20⟧ men or more.", "exact 20"),
      ("They lost ⟦20⟧ or more men.", "atLeast ≥20"), ("They lost ⟦two to three hundred⟧ men.", "range 200–300"),
      ("They lost ⟦10–12⟧ men.", "range 10–12"), ("They lost ⟦two or three⟧ men.", "range 2–3"), ("They lost ⟦one⟧ man.", "exact 1"),
      ("They sent a ⟦12⟧-member team.", "exact 12"),
    ])
  func numbers(text: String, expected: String) throws { try check(text, [expected]) }

  @Test(
    "measures",
    arguments: [
      ("It is ⟦12.5 km²⟧ in all.", "exact 12.5 km2"), ("It weighs ⟦15 tons⟧.", "exact 15 t"),
      ("It is ⟦half a mile⟧ long.", "fraction 0.5 mi"),
      ("It is ⟦a mile⟧ long.", "exact 1 mi"), ("It flew ⟦300 miles an hour⟧.", "exact 300 mph"), ("It was ⟦-5 °C⟧.", "exact -5 C"),
      ("It cost ⟦US$ 3.14⟧.", "exact 3.14 USD"), ("It cost ⟦$10-12 million⟧.", "range 10000000–12000000 USD"),
      ("It cost ⟦361 million pounds⟧.", "exact 361000000 GBP"), ("It cost ⟦500 Syrian pounds⟧.", "exact 500 SYP"),
      ("It is ⟦5 feet 6 inches⟧ tall.", "exact 5.5 ft"), ("It went ⟦hundreds of miles⟧.", "vague ≥200 mi"),
      ("It blew at more than ⟦50 kilometers per hour⟧.", "moreThan ≥50 km/h"),
      ("It is a ⟦10,000-square-kilometer⟧ area.", "exact 10000 km2"),
    ])
  func measures(text: String, expected: String) throws { try check(text, [expected]) }

  @Test(
    "digits that count nothing",
    arguments: [
      "A T-72, an F16, two-way talks with No. 5 and Boeing 737s at 10:30.", "Resolution 1701 of World War Two; the 21st Brigade won 3-1.",
      "Karim, 45, called 555-2012-11 in 2012 on 5 May.", "No one saw the one that got away from one another.",
      "Report 3B6F5E49 [2] at example/article/1029295, 33°47′N, number one.",
    ])
  func namesAndDates(text: String) throws {
    if text.contains("two-way") {
      withKnownIssue("“two-way” is taken for a count of two") { try check(text, []) }
    } else {
      try check(text, [])
    }
  }
}
