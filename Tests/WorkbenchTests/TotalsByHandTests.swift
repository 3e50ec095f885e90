import PluginKit
import TestSupport
import Testing
import Workbench

/// Totals over invented articles against what a careful reader of all of them would write down.
@Suite("Totals by hand") struct TotalsByHandTests {
  private static let kunduz = [
    "Mari Front rebels captured 12 tanks and 30 rifles in Kunduz on Monday, a reporter saw.",
    "In Kunduz on Monday, the Mari Front captured 12 tanks. On Tuesday the Mari Front captured three tanks in Herat.",
  ]
  private static let trucks = [
    "The army said its troops destroyed nine trucks of the Mari Front near Kunduz on Monday.",
    "Residents said the army destroyed nine trucks near Kunduz on Monday.",
  ]
  private static let parts = [
    "The Mari Front captured 12 vehicles in Kunduz on Monday.", "The Mari Front captured three tanks in Kunduz on Monday.",
    "The Mari Front captured 12 vehicles in Kunduz on Monday, residents of the town being away.",
  ]
  private static let sums = [
    "Rebels captured two tanks in Kunduz on 1 May 2024.", "Rebels captured three tanks in Kunduz on 3 May 2024.",
    "Since the beginning of May rebels have captured seven tanks in Kunduz.",
  ]
  private static let bombing = [
    "A bomb killed 12 civilians in Kunduz on Monday.", "At least 10 civilians were killed by a bomb in Kunduz on Monday.",
    "The death toll from Monday's bombing in Kunduz rose to 15 civilians.",
  ]
  private static let unsited = [
    "Rebels captured 12 tanks.", "Rebels captured 12 tanks in Kunduz.", "Rebels captured several tanks on Monday.",
  ]
  private static let admission = [
    "The Mari Front said only eight of its fighters were killed in Kunduz on Monday.",
    "The Mari Front said it killed 20 soldiers in Kunduz on Monday. The army admitted that seven soldiers were killed in Kunduz on Monday.",
  ]

  /// The cells that are not empty, row by row.
  private func rows(_ texts: [String], _ line: String) async throws -> [String] {
    let bench = try await Bench(
      articles: texts.enumerated().map { index, text in
        Article(
          name: "a\(index + 1)", header: Article.Header(source: "Paper \(index + 1)", published: CivilDate(iso: "2024-05-07")),
          text: SourceText(text))
      })
    let (outcome, output) = await bench.runWithOutcome(line)
    #expect(outcome == .goOn, "\(output.all)")
    return output.written.split(whereSeparator: \.isNewline).dropFirst().dropLast().map { row in
      row.split(separator: "  ").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.joined(separator: " | ")
    }
  }

  @Test(
    "each figure is counted once, under its own key",
    arguments: [
      (kunduz, "assets | total by category | select category stated confirmed", ["rifle | 30", "tank | 15 | 12"]),
      (kunduz, "assets where category = tank | total by captor | select captor stated", ["Mari Front | 15"]),
      (kunduz, "assets where category = tank | total by place | select place stated", ["Kunduz | 12", "Herat | 3"]),
      (kunduz, "assets where category = tank | total over days | select period stated", ["2024-05-06 | 12", "2024-05-07 | 3"]),
      (trucks, "assets | total by captor | select captor claimed confirmed", ["Afghan army | 9 | 9"]),
      (parts, "assets | total by captor | select captor stated confirmed", ["Mari Front | 12 to 15 | 12"]),
      (sums, "assets | total | select items stated", ["1 | 7"]),
      (bombing, "casualties | total by side | select side stated confirmed", ["civilians | 15 | at least 10"]),
      (unsited, "assets | total by captor | select captor stated", ["Rebels | at least 12"]),
      (
        admission, "casualties | total | select claimed admitted confirmed", ["20 | 15 | 15"]
      ),
    ])
  func figures(_ texts: [String], _ line: String, _ expected: [String]) async throws {
    #expect(try await rows(texts, line) == expected)
  }

  @Test(
    "the order of the articles does not matter, and the first of them told again changes nothing",
    arguments: [
      kunduz, trucks, parts, sums, unsited,
    ])
  func order(_ texts: [String]) async throws {
    let line = "assets | total | select class items stated claimed admitted confirmed"
    let told = try await rows(texts, line)
    #expect(try await rows(texts.reversed(), line) == told)
    #expect(try await rows(texts + [texts[0]], line) == told)
  }

  @Test(
    "two figures are held against each other in what they are about",
    arguments: [
      ("Rebels killed at least 20 soldiers in Kunduz on Monday.", "Rebels killed 26 soldiers in Kunduz on Monday.", "agree"),
      ("Rebels killed 20 soldiers in Kunduz on Monday.", "Rebels killed 26 soldiers in Kunduz on Monday.", "contradict"),
      ("Rebels killed 20 soldiers in Kunduz on Monday.", "Rebels killed 26 soldiers in Kunduz last week.", "differ"),
      ("Rebels captured 3 tanks in Kunduz on Monday.", "Rebels captured 12 vehicles in Kunduz on Monday.", "differ"),
      ("Rebels captured 3 tanks in Kunduz on Monday.", "Rebels captured 5 tanks.", "differ"),
      ("Rebels captured dozens of rifles in Kunduz on Monday.", "Rebels captured 26 rifles in Kunduz on Monday.", "agree"),
      (
        "The Mari Front said it destroyed two helicopters in Kunduz on Monday.",
        "The army denied that two helicopters were destroyed in Kunduz on Monday.", "contradict"
      ),
      ("Rebels captured 3 tanks in Kunduz on Monday.", "Rebels captured 3 tanks in Herat on Monday.", ""),
    ])
  func comparison(_ one: String, _ other: String, _ verdict: String) async throws {
    #expect(
      try await rows([one, other], "compare 1 2 | select verdict because").first?.prefix { $0 != " " } ?? "" == verdict)
  }
}
