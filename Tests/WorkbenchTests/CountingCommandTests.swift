import PluginKit
import TestSupport
import Testing
import Workbench

/// `territory`, `losses`, `compare` and `why total` over articles of one's own.
@Suite struct CountingCommandTests {
  private func bench(_ texts: [(text: String, published: String)]) async throws -> Bench {
    try await Bench(
      articles: texts.enumerated().map { index, told in
        Article(
          name: "a\(index + 1)", header: Article.Header(published: CivilDate(iso: told.published)), text: SourceText(told.text))
      })
  }

  /// The rows that a line answers with, with “|” between the cells that are not empty.
  private func rows(_ bench: Bench, _ line: String) async -> [String] {
    let (outcome, output) = await bench.runWithOutcome(line)
    #expect(outcome == .goOn, "\(output.all)")
    return output.written.split(whereSeparator: \.isNewline).dropFirst().dropLast().map { row in
      row.split(separator: "  ").map { $0.trimming(while: \.isWhitespace) }.filter { !$0.isEmpty }.joined(separator: " | ")
    }
  }

  @Test("The last event of a place says who holds it; the order is that of the days, not of loading")
  func territory() async throws {
    let bench = try await bench([
      ("Government troops recaptured Kunduz on 9 May 2024.", "2024-05-10"),
      ("Taliban fighters captured Kunduz on 3 May 2024. The Taliban captured Baghlan on 4 May 2024.", "2024-05-05"),
    ])
    let held = await rows(bench, "territory | select place holder since changes")
    #expect(
      held.contains { $0.hasPrefix("Kunduz") && $0.contains("2024-05-09") && !$0.contains("Taliban") && $0.hasSuffix("2") }, "\(held)")
    #expect(held.contains { $0.hasPrefix("Baghlan | Taliban | 2024-05-04") }, "\(held)")
    let all = await rows(bench, "territory --all | select place since")
    #expect(all.prefix(3) == ["Kunduz | 2024-05-03", "Baghlan | 2024-05-04", "Kunduz | 2024-05-09"])
  }

  @Test("What was denied or planned changes no hands")
  func denied() async throws {
    let bench = try await bench([("The army plans to capture Kunduz. Rebels did not capture Herat.", "2024-05-10")])
    #expect(await rows(bench, "territory") == [])
  }

  @Test("Losses stand under Oryx's headings in its order, with makes and models, one row for each who vouches")
  func losses() async throws {
    let bench = try await bench([
      ("Rebels destroyed two trucks and captured three T-72 tanks on Monday. The rebels said they had captured five tanks.", "2024-05-10")
    ])
    let rows = await rows(bench, "losses | select category model basis destroyed captured lost")
    #expect(
      rows == [
        "Tanks | T-72 | stated | 3 | 3", "Tanks | claimed | 5 | 5", "Trucks, Vehicles, Jeeps, and Trains | stated | 2 | 2",
      ])
  }

  @Test("Figures of two articles agree where a number fits both")
  func compare() async throws {
    let bench = try await bench([
      ("A bomb killed at least 12 people in Mosul on 3 May 2024. Rebels captured 4 tanks.", "2024-05-04"),
      ("A bomb killed 14 people in Mosul on 3 May 2024. Rebels captured 9 tanks.", "2024-05-04"),
    ])
    let rows = await rows(bench, "compare 1 2 | select verdict first second")
    #expect(rows.contains("agree | at least 12 | 14"))
    #expect(rows.contains { $0 == "differ | 4 | 9" || $0 == "contradict | 4 | 9" })
    let (outcome, _) = await bench.runWithOutcome("compare 1 1")
    #expect(outcome == .failed(.refused))
  }

  @Test("why total opens the last totals, those behind |, and nothing else")
  func whyTotal() async throws {
    let bench = try await bench([
      ("Rebels captured 12 tanks near Goma.", "2024-05-04"), ("Rebels captured several tanks.", "2024-05-05"),
    ])
    #expect(await bench.runWithOutcome("why total 1").0 == .failed(.refused))
    let (_, total) = await bench.runWithOutcome("assets where category = tank | total")
    #expect(total.written.contains("at least 12"))
    let (_, opened) = await bench.runWithOutcome("why total 1")
    for words in ["item 1", "12 tanks", "1.a1", "item 2", "several tanks", "may be the same as 2.a1 (the day"] {
      #expect(opened.written.contains(words), "\(words)")
    }
    let (_, selected) = await bench.runWithOutcome("assets where category = tank | total | select row stated | why total 1")
    #expect(selected.written.contains("12 tanks"))
    #expect(await bench.runWithOutcome("why total 9").0 == .failed(.unknownItem))
    #expect(await bench.runWithOutcome("assets | why total 1").0 == .failed(.typeMismatch))
  }

  @Test("A report that two papers print counts once")
  func copies() async throws {
    let report = """
      Rebels overran the depot outside the town on Monday after two days of shelling, residents and two local officials told reporters. They captured 12 \
      tanks there and drove them towards the river before dawn, when the garrison had already left for the capital in a long column of lorries.
      """
    let bench = try await bench([(report, "2024-05-07"), (report + "\n\nAdditional reporting by our staff.", "2024-05-08")])
    let (_, output) = await bench.runWithOutcome("assets where category = tank | total | select items stated")
    #expect(output.written.contains("12"))
    #expect(!output.written.contains("24"))
  }
}

extension Substring {
  /// Without such characters at both ends.
  func trimming(while isOuter: (Character) -> Bool) -> Substring {
    guard let first = firstIndex(where: { !isOuter($0) }), let last = lastIndex(where: { !isOuter($0) }) else { return "" }
    return self[first...last]
  }
}
