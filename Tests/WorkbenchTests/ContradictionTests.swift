import PluginKit
import TestSupport
import Testing
import Workbench

/// `contradictions`: what cannot both be true, and what only looks so.
@Suite struct ContradictionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let meaning: String
    let articles: [String]
    /// The kinds found, in order.
    let kinds: String
    init(_ meaning: String, _ articles: [String], _ kinds: String) {
      self.meaning = meaning
      self.articles = articles
      self.kinds = kinds
    }
    var testDescription: String { meaning }
  }

  private static let filler = String(repeating: "The council met again to talk about the price of bread. ", count: 14)

  static let cases = [
    Case(
      "two tolls of one attack by two speakers",
      ["A bomb hit a market in Mosul on Monday. Police said 12 people were killed. A doctor said 30 people were killed."], "number"),
    Case(
      "intervals that share a number do not contradict",
      ["A bomb hit a market in Mosul on Monday. Police said at least 12 people were killed. A doctor said 30 people were killed."], ""),
    Case(
      "dead and wounded are two things",
      ["A bomb hit a market in Mosul on Monday. Police said 12 people were killed. A doctor said 30 people were wounded."], ""),
    Case(
      "two attacks told far from each other",
      [
        "A bomb hit a market in Mosul on Monday. Police said 12 people were killed. " + filler
          + "A doctor said 30 people were killed when a ferry sank."
      ], ""),
    Case(
      "one speaker who corrects himself is no contradiction",
      ["Police said 12 people were killed in Mosul on Monday. Police later said 30 people were killed in Mosul on Monday."], ""),
    Case(
      "two articles about one place and day",
      [
        "Officials said 5 soldiers were killed in a clash in Kunduz on 3 May 2024.",
        "The army said 9 soldiers were killed in a clash in Kunduz on 3 May 2024.",
      ],
      "number"),
    Case(
      "two articles about two days",
      [
        "Officials said 5 soldiers were killed in a clash in Kunduz on 3 May 2024.",
        "The army said 9 soldiers were killed in a clash in Kunduz on 13 May 2024.",
      ],
      ""),
    Case(
      "what one says and another denies",
      ["The Taliban said they captured Kunduz on Monday. The interior ministry denied that the Taliban captured Kunduz."], "denial"),
  ]

  @Test("speakers who cannot both be right are listed", arguments: cases)
  func found(_ example: Case) async throws {
    let published = CivilDate(iso: "2024-05-14")
    let bench = try await Bench(
      articles: example.articles.enumerated().map { number, text in
        Article(name: "a\(number)", header: Article.Header(published: published), text: SourceText(text))
      })
    let shown = await bench.run("contradictions | select kind > kinds.tsv")
    let lines = try bench.read("kinds.tsv").split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { $0.split(separator: "\t").first.map(String.init) }
    #expect(lines.joined(separator: " ") == example.kinds, "\(shown.all)")
  }
}
