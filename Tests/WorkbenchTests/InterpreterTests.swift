import Foundation
import PluginKit
import TestSupport
import Testing
import Workbench

/// What a line does to a session.
@Suite struct InterpreterTests {
  @Test("a pipeline lists, filters and counts")
  func pipeline() async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    let all = await bench.run("dates")
    #expect(all.written.contains("2021-08-12"))
    await bench.expect("dates where kind = DURATION | count = 3")
  }

  @Test("a mistyped word gets a caret and the nearest valid one")
  func mistyped() async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    let (outcome, output) = await bench.runWithOutcome("articles; evnts")
    #expect(outcome == .failed(.unknownCommand))
    #expect(output.noted.contains("  articles; evnts\n            ^^^^^\n"))
    #expect(output.noted.contains("events"))
  }

  @Test("a script stops at its first error and names file, line and column")
  func scriptStops() async throws {
    let bench = try await Bench()
    let (outcome, output) = await bench.runWithOutcome("about\n\n  nonsense\nabout\n", arguments: [], file: "weekly.sitrep")
    #expect(outcome == .failed(.unknownCommand))
    #expect(output.noted.hasPrefix("weekly.sitrep:3:3: error: "))
    #expect(output.written.components(separatedBy: "GeoNames").count == 2)
  }

  @Test("with keep-going the later statements run, and the outcome still tells")
  func keepGoing() async throws {
    let bench = try await Bench()
    let (outcome, output) = await bench.runWithOutcome("nonsense\nabout\n", arguments: [], file: "weekly.sitrep", keepsGoing: true)
    #expect(outcome == .failed(.unknownCommand))
    #expect(output.written.contains("GeoNames"))
  }

  @Test("a script's arguments are text and never syntax")
  func arguments() async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    let (outcome, output) = await bench.runWithOutcome("note 1 $1\nnote\n", arguments: ["a; quit | \"b"], file: "s")
    #expect(outcome == .goOn, "\(output.all)")
    #expect(output.written.contains("a; quit | \"b"))
  }

  @Test("undo and redo walk along the journal, also after the session was named and opened again")
  func undo() async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    await bench.run("note 1 \"first\"; note 1 \"second\"; save work; close; open work")
    #expect(await bench.run("note").written.contains("second"))
    await bench.run("undo; undo")
    #expect(await bench.run("note").written.contains("no note"))
    await bench.run("redo")
    let notes = await bench.run("note").written
    #expect(notes.contains("first"))
    #expect(!notes.contains("second"))
  }

  @Test("a rejected item leaves the lists and comes back with undo")
  func reject() async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    let before = await bench.run("dates").written
    await bench.run("reject d1 --because \"not a date\"")
    let after = await bench.run("dates").written
    #expect(before != after)
    #expect(await bench.run("dates --all").written.contains("rejected"))
    await bench.run("undo")
    #expect(await bench.run("dates").written == before)
  }

  @Test("a name stands for its pipeline and is carried out anew")
  func names() async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    await bench.run("let spans = dates where kind = DURATION")
    await bench.expect("spans | count = 3")
    await bench.run("reject d2")
    await bench.expect("spans | count = 2")
  }

  @Test("the ending of a redirection chooses the format; appending adds")
  func redirection() async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    await bench.run("dates > dates.csv; dates > dates.txt; dates >> dates.txt")
    #expect(try bench.read("dates.csv").hasPrefix("id,text,kind,value,date,modifier"))
    #expect(try bench.read("dates.txt").components(separatedBy: "6 dates").count == 3)
  }

  @Test(
    "what cannot be written is refused with a sentence, and nothing changes",
    arguments: [
      ("dates > nowhere/dates.csv", DiagnosticCode.noSuchFolder), ("dates > work.sitrep", .refused),
      ("export out.json; export out.json", .fileExists),
      ("export out.xml", .fileFormat), ("articles > map.geojson", .fileFormat),
    ])
  func refusedWrites(line: String, code: DiagnosticCode) async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    #expect(await bench.runWithOutcome(line).outcome == .failed(code))
  }

  @Test("a distance says when a position behind it was not checked")
  func uncheckedPosition() async throws {
    let bench = try await Bench()
    #expect(await bench.run("distance Kiwanja Kabul").noted.contains("the position of Kiwanja was not checked"))
    #expect(await bench.run("distance Robotyne Kabul").noted.isEmpty)
    #expect(await bench.run("distance Herat Kabul").noted.isEmpty)
  }

  @Test("an article's own file is never written over")
  func ownFile() async throws {
    let bench = try await Bench()
    try bench.write("Kabul was quiet on Thursday.\n", to: "kabul.txt")
    await bench.run("load kabul.txt")
    #expect(await bench.runWithOutcome("articles > kabul.txt").outcome == .failed(.refused))
    #expect(try bench.read("kabul.txt") == "Kabul was quiet on Thursday.\n")
  }

  @Test(
    "expect makes a script a test",
    arguments: [
      ("expect dates | count = 6", Interpreter.Outcome.goOn), ("expect dates | count = 7", .failed(.expectationFailed)),
      ("expect error evnts", .goOn), ("expect error dates", .failed(.expectationFailed)), ("dates; expect rows > 5", .goOn),
      ("dates; expect \"2021-08-12\"", .goOn), ("dates; expect no \"2021-08-12\"", .failed(.expectationFailed)),
    ])
  func expectations(line: String, outcome: Interpreter.Outcome) async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    let (found, output) = await bench.runWithOutcome(line)
    #expect(found == outcome, "\(output.all)")
  }

  @Test("a script that runs itself ends with an error")
  func recursion() async throws {
    let bench = try await Bench()
    try bench.write("run loop.sitrep\n", to: "loop.sitrep")
    #expect(await bench.runWithOutcome("run loop.sitrep").outcome == .failed(.recursion))
  }

  @Test("bad files get one sentence each, and the good ones are loaded")
  func badFiles() async throws {
    let bench = try await Bench()
    try bench.write("Kabul was quiet on Thursday.\n", to: "good.txt")
    try bench.write("", to: "empty.txt")
    let output = await bench.run("load good.txt empty.txt missing.txt")
    #expect(output.noted.contains("loaded 1 article"))
    #expect(output.noted.contains("empty.txt"))
    #expect(output.noted.contains("missing.txt"))
    await bench.expect("articles | count = 1")
  }

  @Test("with several articles an id names its article, and a bare one is asked about")
  func severalArticles() async throws {
    let second = TestWorld.article("On Friday, 12 soldiers were killed in Kandahar, officials said.", published: "2021-08-14")
    let bench = try await Bench(articles: [Bench.ghazni(), second])
    #expect(await bench.run("dates 2").written.contains("2.d1"))
    #expect(await bench.runWithOutcome("why d1").outcome == .failed(.unknownItem))
    #expect(await bench.run("why 2.d1").written.contains("2021-08-13"))
  }
}
