import PluginKit
import TestSupport
import Testing
import Workbench

/// `merge`, `split` and `reject` of counted things over articles, and the totals that follow.
@Suite("Merging over articles") struct ArticleMergeTests {
  private func bench(_ texts: String...) async throws -> Bench {
    try await Bench(
      articles: texts.enumerated().map { index, text in
        Article(name: "a\(index + 1)", header: Article.Header(published: CivilDate(iso: "2024-05-04")), text: SourceText(text))
      })
  }

  private func twoReports() async throws -> Bench {
    try await bench("Rebels captured 12 tanks. They left for the hills.", "Rebels captured 15 tanks near a depot.")
  }

  private let total = "assets where category = tank | total | select stated"

  @Test("two items are one, counted once; split parts them, undo restores exactly")
  func mergeAndSplit() async throws {
    let bench = try await twoReports()
    let before = await bench.run(total).written
    #expect(before.contains("15 to 27"), "\(before)")
    let merged = await bench.run("merge 1.a1 2.a1 --because \"one depot\"")
    #expect(merged.all.contains("1.a1 and 2.a1 are one asset now"))
    #expect(await bench.run(total).written.contains("12 to 15"))
    let opened = await bench.run("assets where category = tank | total | why total").written
    #expect(opened.contains("merged by the analyst") && opened.contains("one depot") && opened.contains("disputed"), "\(opened)")
    #expect(await bench.run("assets | select id review").written.contains("merged"))
    #expect(await bench.run("why 1.a1").written.contains("merged with “15 tanks” of article 2"))
    #expect(await bench.run("correct").written.contains("merged with “12 tanks” of article 1"))
    #expect(await bench.runWithOutcome("merge 2.a1 1.a1").outcome == .failed(.refused))
    #expect(await bench.run("split 1.a1 2.a1").all.contains("1.a1 is not 2.a1"))
    #expect(await bench.run(total).written.contains("27"))
    #expect(await bench.runWithOutcome("split 1.a1 2.a1").outcome == .failed(.refused))
    await bench.run("undo; undo")
    #expect(await bench.run(total).written == before)
    await bench.run("redo")
    #expect(await bench.run(total).written.contains("12 to 15"))
  }

  @Test("what the program joined comes apart, and what it keeps apart can be joined")
  func joined() async throws {
    let bench = try await bench(
      "Rebels captured 12 tanks in Kunduz on 3 May 2024.", "Rebels captured 12 tanks in Kunduz on 3 May 2024 and burned the depot.",
      "Rebels captured 12 tanks in Herat on 1 May 2024.")
    #expect(await bench.run(total).written.contains("24"))
    await bench.run("split 2.a1 1.a1")
    #expect(await bench.run(total).written.contains("36"))
    await bench.run("merge 1.a1 2.a1 3.a1")
    #expect(await bench.run(total).written.contains("12"))
    await bench.run("split 3.a1")
    #expect(await bench.run(total).written.contains("24"), "merged with nothing of other articles any more")
    #expect(await bench.runWithOutcome("split 3.a1").outcome == .failed(.refused))
  }

  @Test(
    "a sum is not one with a single thing, nor what is planned with what happened",
    arguments: ["Rebels have captured a total of 40 tanks since the beginning of May.", "Rebels plan to capture 12 tanks."])
  func refused(_ other: String) async throws {
    let bench = try await bench("Rebels captured 12 tanks.", other)
    let (outcome, output) = await bench.runWithOutcome("merge 1.a1 2.a1")
    #expect(outcome == .failed(.refused), "\(output.all)")
    #expect(output.all.contains("is a sum of several things") || output.all.contains("did not happen"), "\(output.all)")
  }

  @Test("it survives leaving and another engine, and a rejected item leaves the total")
  func kept() async throws {
    let bench = try await twoReports()
    await bench.run("merge 1.a1 2.a1")
    await bench.run("save depot; close")
    #expect(await bench.runWithOutcome(total).outcome == .failed(.noArticle))
    await bench.run("open depot")
    #expect(await bench.run(total).written.contains("12 to 15"))
    await bench.run("set engine accurate")
    #expect(await bench.run(total).written.contains("12 to 15"))
    await bench.run("reject 2.a1")
    let without = await bench.run(total).written
    #expect(without.contains("12") && !without.contains("15"))
    await bench.run("undo")
    #expect(await bench.run(total).written.contains("12 to 15"))
    await bench.run("correct 1.a1 = default")
    #expect(await bench.run(total).written.contains("15 to 27"))
  }

  @Test("casualties too; things that cannot be one are refused with what can be done")
  func others() async throws {
    let bench = try await bench(
      "A bomb killed 12 people. Rebels captured 3 tanks and destroyed 2 trucks.",
      "Twelve people were killed. Rebels captured 4 rifles and captured 2 trucks.")
    await bench.run("merge 1.k1 2.k1")
    #expect(await bench.run("casualties | total | select stated").written.contains("12"))
    let category = await bench.runWithOutcome("merge 1.a1 2.a1")
    #expect(category.outcome == .failed(.refused) && category.output.all.contains("one thing has one category"))
    let status = await bench.runWithOutcome("merge 1.a2 2.a2")
    #expect(status.outcome == .failed(.refused) && status.output.all.contains("one thing has one status"), "\(status.output.all)")
    #expect(await bench.runWithOutcome("merge 1.a1 2.k1").outcome == .failed(.refused))
    #expect(await bench.runWithOutcome("merge 1.e1 2.e1").outcome == .failed(.refused))
    #expect(await bench.runWithOutcome("merge 1.a1 2.a2 --name tanks").outcome == .failed(.refused))
    #expect(await bench.runWithOutcome("split 1.a1 tanks").outcome == .failed(.unexpectedArgument))
    #expect(await bench.runWithOutcome("split 1.a1 1.a2").outcome == .failed(.refused))
  }

  @Test("of a text that is loaded twice nothing is merged; what is said of one holds for both")
  func copies() async throws {
    let text = "Rebels captured 12 tanks. They left for the hills and burned the depot behind them on the way."
    let bench = try await bench(text, text, "Rebels captured 15 tanks near a depot.")
    #expect(await bench.runWithOutcome("merge 1.a1 2.a1").outcome == .failed(.refused))
    await bench.run("merge 1.a1 3.a1")
    #expect(await bench.run(total).written.contains("12 to 15"))
    await bench.run("unload 1")
    #expect(await bench.run(total).written.contains("12 to 15"))
  }

  @Test("a type that is said after a merge is that of the whole event")
  func correctedAfterMerge() async throws {
    let bench = try await bench("Rebels attacked Kunduz on 3 May 2024. Rebels shelled Herat on 2 May 2024.")
    let types = "events --mentions | select id type"
    await bench.run("merge e1 e2")
    await bench.run("correct e2 type=airstrike")
    let both = await bench.run(types).written
    #expect(both.components(separatedBy: "airstrike").count == 3, "\(both)")
    await bench.run("correct e1 type=clash")
    let last = await bench.run(types).written
    #expect(last.components(separatedBy: "clash").count == 3 && !last.contains("airstrike"), "\(last)")
    await bench.run("undo; undo; undo")
    #expect(!(await bench.run(types).written.contains("airstrike")))
  }
}
