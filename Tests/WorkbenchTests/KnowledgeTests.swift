import Foundation
import PluginKit
import TestSupport
import Testing
import Workbench

/// What the analyst knows better holds: `place … =` and `places add`, at the prompt.
@Suite struct KnowledgeTests {
  private static let port = TestWorld.article(
    "Gunmen killed two policemen in Tripoli on Monday. The camp of Dhahr al-Mithal lies 14 kilometers east of Tripoli.",
    published: "2024-05-14")
  private static let other = TestWorld.article("Rebels seized the bridge near Kabul on Monday.", published: "2021-08-16")

  private func bench() async throws -> Bench { try await Bench(articles: [Self.port, Self.other]) }

  /// The published records of all articles, as they are now.
  private func records(_ bench: Bench) async throws -> String {
    guard await !bench.interpreter.session.articles.isEmpty else { return "" }
    await bench.run("export records.jsonl --replace")
    return try bench.read("records.jsonl")
  }

  @Test("candidates are numbered, the first what the name was taken for")
  func candidates() async throws {
    let bench = try await bench()
    await bench.expect("place 1.pl1 | take 1 | select choice = 1")
    await bench.expect("place 1.pl1 where choice > 1 and country is stated")
    await bench.expect("no place 1.pl1 where choice > 1 and confidence is stated")
    await bench.expect("place 1.pl1 where choice = 1 and reason is stated")
    await bench.expect("error unknownItem: place 1.pl99")
  }

  @Test(
    "a choice by number, by name, by point or none holds until it is undone, and undone all is as before",
    arguments: ["2", "\"Tripoli, Greece\"", "Tripoli, Greece", "34.43,35.84", "none"])
  func choice(typed: String) async throws {
    let bench = try await bench()
    let before = try await records(bench)
    let output = await bench.run("place 1.pl1 = \(typed) --because \"seen\"")
    #expect(output.noted.contains("1.pl1 is n"), "\(output.all)")
    #expect(output.noted.contains("1 event"))
    #expect(try await records(bench) != before)
    #expect(await bench.run("why 1.pl1").written.contains("because seen"))
    await bench.run("undo")
    #expect(try await records(bench) == before)
    await bench.run("redo; place 1.pl1 = default")
    #expect(try await records(bench) == before)
  }

  @Test("a choice for a name holds in every article, later ones too, and one for an article goes before it")
  func everywhere() async throws {
    let bench = try await bench()
    await bench.run("place Tripoli = \"Tripoli, Greece\"")
    await bench.expect("places 1 where place = GR")
    try bench.write("Shells hit Tripoli on Friday.", to: "late.txt")
    await bench.run("load late.txt --date 2024-05-17")
    await bench.expect("places 3 where place = GR")
    await bench.run("place 3.pl1 = \"Tripoli, Lebanon\"")
    await bench.expect("places 3 where place = LB")
    await bench.expect("places 1 where place = GR")
    await bench.run("place Tripoli = default; place 3.pl1 = default")
    await bench.expect("no places where place = GR")
    await bench.run("place 3.pl1 = \"Tripoli, Greece\" --everywhere")
    await bench.expect("places 1 where place = GR")
  }

  @Test(
    "what cannot be chosen is refused with the words at fault",
    arguments: [
      ("place 1.pl1 = ⟦99⟧", DiagnosticCode.invalidValue), ("place 1.pl1 = ⟦Xyzzyville⟧", .unknownPlace),
      ("place 1.pl1 = ⟦Tripoli⟧", .ambiguousPlace), ("place 1.pl1 = ⟦border:IR⟧", .invalidValue), ("place 1.pl1 = ⟦default⟧", .refused),
      ("place Tripoli = ⟦default⟧", .refused), ("place ⟦pl1⟧ = 2", .unknownItem), ("place 1.pl1 = ⟦0⟧", .invalidValue),
    ])
  func refused(line: String, code: DiagnosticCode) async throws {
    let bench = try await bench()
    let marked = MarkedText(line)
    let (outcome, output) = await bench.runWithOutcome(marked.plain)
    #expect(outcome == .failed(code), "\(output.all)")
    let caret = output.noted.split(separator: "\n").first { $0.contains("^") }.map { $0.filter { $0 == "^" }.count }
    #expect(caret == marked.source[marked.ranges[0]].count, "\(output.noted)")
  }

  @Test("an added place is found in articles and in commands, and what follows follows")
  func added() async throws {
    let bench = try await bench()
    let before = try await records(bench)
    let output = await bench.run("place Tripoli = \"Tripoli, Lebanon\"; places add \"Dhahr al-Mithal\" 34.43 35.99")
    #expect(output.noted.contains("Dhahr al-Mithal is kept in the session (settlement, Lebanon, 34.43, 35.99)"), "\(output.noted)")
    #expect(output.noted.contains("1 distance"), "\(output.noted)")
    await bench.expect("places where place = \"Dhahr al-Mithal\" and place = LB")
    await bench.expect("distances where agrees and computed < 15 km")
    await bench.expect("distance \"Dhahr al-Mithal\" Tripoli | select distance < 20 km")
    await bench.expect("near \"Dhahr al-Mithal\" 20 km")
    await bench.expect("places where place within 5 km of \"Dhahr al-Mithal\"")
    await bench.expect("places added where name = \"Dhahr al-Mithal\" and kept = session")
    await bench.run("places > places.geojson")
    #expect(try bench.read("places.geojson").contains("35.99"))
    await bench.run("export all.json")
    #expect(try bench.read("all.json").contains("35.99"))
    await bench.run("places remove \"dhahr al mithal\"; place Tripoli = default")
    #expect(try await records(bench) == before)
  }

  @Test(
    "what is no place is refused with the words at fault and what to do",
    arguments: [
      ("places add X ⟦248.21⟧ 37.62", DiagnosticCode.invalidValue, "latitude"),
      ("places add X ⟦37.62 48.21⟧ --country UA", .invalidValue, "48.21,37.62"),
      ("places add ⟦Kabul⟧ 34.5,69.2", .refused, "--anyway"), ("places add X 1,2 --country ⟦Ukrain⟧", .invalidValue, "Ukraine"),
      ("places add X 1,2 --kind ⟦castle⟧", .invalidValue, "settlement"), ("places add ⟦\"…\"⟧ 1,2", .invalidValue, "letters"),
      ("places remove ⟦Xyz⟧", .unknownPlace, "places added"),
      // The articles mean another of the name; or the point lies in a country of theirs only the other way round.
      ("places add ⟦Tripoli⟧ 10 10", .refused, "--anyway"), ("places add ⟦Xoq⟧ 62.2 34.3", .refused, "latitude comes first"),
    ])
  func faults(line: String, code: DiagnosticCode, help: String) async throws {
    let bench = try await bench()
    let marked = MarkedText(line)
    let (outcome, output) = await bench.runWithOutcome(marked.plain)
    #expect(outcome == .failed(code), "\(output.all)")
    #expect(output.noted.contains(help), "\(output.noted)")
    let caret = output.noted.split(separator: "\n").first { $0.contains("^") }.map { $0.filter { $0 == "^" }.count }
    #expect(caret == marked.source[marked.ranges[0]].count, "\(output.noted)")
    #expect(await bench.interpreter.session.facts.isEmpty)
  }

  @Test("an article that cannot name an added place keeps its analysis; the file keeps both")
  func cache() async throws {
    let bench = try await bench()
    await bench.run("places")
    let file = bench.interpreter.view.file
    let maker = SessionFile.Maker(engine: "fast", madeWith: try TestWorld.pipeline.fingerprint)
    #expect(file.cachedAnalysis(of: Self.port, by: maker) != nil)
    await bench.run("places add \"Dhahr al-Mithal\" 34.43 35.99; places")
    #expect(file.cachedAnalysis(of: Self.port, by: maker) == nil)
    #expect(file.cachedAnalysis(of: Self.other, by: maker) != nil)
  }

  @Test("an article whose header alone may name an added place is read anew")
  func header() async throws {
    let titled = TestWorld.article("Rebels seized the bridge on Monday.", published: "2021-08-16", title: "News from Dhahr al-Mithal")
    let bench = try await Bench(articles: [titled])
    let maker = SessionFile.Maker(engine: "fast", madeWith: try TestWorld.pipeline.fingerprint)
    await bench.run("places; places add \"Dhahr al-Mithal\" 34.43 35.99; places")
    #expect(bench.interpreter.view.file.cachedAnalysis(of: titled, by: maker) == nil)
  }

  @Test("an article is read anew when a place that was chosen in it changes, though its own name does not stand there")
  func chosenElsewhere() async throws {
    let bench = try await bench()
    await bench.run("places add \"Dhahr al-Mithal\" 34.43 35.99; places add Zzyxland 34.5 36.5 --country SY")
    await bench.run("place 1.pl1 = Zzyxland")
    await bench.expect("places 1 where place = SY")
    await bench.run("places add Zzyxland 34.5 36.5 --country IQ")
    await bench.expect("places 1 where place = IQ")
    await bench.run("undo; place Tripoli = Zzyxland; place 1.pl1 = default")
    await bench.expect("places 1 where place = SY")
    await bench.run("places add Zzyxland 34.5 36.5 --country IQ")
    await bench.expect("places 1 where place = IQ")
  }

  @Test("another shell finds it in the saved session, also when it only looks")
  func reopening() async throws {
    let bench = try await bench()
    await bench.run("place 1.pl1 = \"Tripoli, Greece\"; places add \"Dhahr al-Mithal\" 34.43 35.99; save ./kept.sitrep; close")
    let before = try await records(bench)
    #expect(before.isEmpty)
    for option in ["", " --read-only"] {
      await bench.run("open ./kept.sitrep\(option)")
      await bench.expect("places 1 where place = GR")
      await bench.expect("places 1 where place = \"Dhahr al-Mithal\"")
      await bench.expect("events where place = GR")
      if !option.isEmpty { await bench.expect("error sessionReadOnly: places add Foo 1,2 --anyway") }
      await bench.run("close")
    }
  }

  @Test("places added and taken back at random leave every analysis as it was", arguments: 0..<4)
  func random(seed: Int) async throws {
    var random = Randomness(state: UInt64(seed))
    let bench = try await bench()
    let before = try await records(bench)
    var names: Set<String> = []
    for _ in 0..<12 {
      let name = ["Dhahr al-Mithal", "Kabul", "Gunmen", "Monday", "bridge"].randomElement(using: &random) ?? ""
      if names.remove(name) != nil {
        await bench.run("places remove \"\(name)\"")
      } else {
        await bench.run(
          "places add \"\(name)\" \(Int.random(in: -80...80, using: &random)),\(Int.random(in: -170...170, using: &random)) --anyway")
        if bench.interpreter.view.session.addedPlaces.contains(where: { $0.name == name }) { names.insert(name) }
      }
    }
    for name in names.sorted() { await bench.run("places remove \"\(name)\"") }
    #expect(bench.interpreter.view.session.facts.isEmpty)
    #expect(try await records(bench) == before)
  }
}

/// The user's own file of places, which counts in every session.
@Suite struct OwnPlacesTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-own-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private var path: String { folder.path + "/data/places.tsv" }

  private func interpreter() throws -> Interpreter {
    let sessions = SessionFolder(path: folder.path + "/sessions")
    let surroundings = Surroundings(
      currentFolder: folder.path, sessions: sessions, unnamed: sessions, isInteractive: true, ownPlacesPath: path,
      clock: { Timestamp(milliseconds: 1_628_726_400_000) })
    try "The camp of Dhahr al-Mithal was shelled on Monday.\n".write(toFile: folder.path + "/camp.txt", atomically: true, encoding: .utf8)
    let file = try SessionFile.create(at: surroundings.newUnnamedPath())
    return Interpreter(try Bench.engine(), CommandRegistry(), surroundings, file: file)
  }

  private func run(_ interpreter: Interpreter, _ lines: String...) async -> String {
    let output = Bench.Output()
    for line in lines { _ = await interpreter.run(line, output: output) }
    return output.all
  }

  @Test("a place kept for always counts in another session, which says so once, and is not undone")
  func always() async throws {
    let first = try interpreter()
    let kept = await run(first, "places add \"Dhahr al-Mithal\" 34.43 35.99 --because \"map\" --always", "undo", "places added")
    #expect(kept.contains("for every session") && kept.contains("nothing to undo") && kept.contains("always"))
    let second = try interpreter()
    let loaded = await run(second, "load camp.txt --date 2024-05-14")
    #expect(loaded.contains("from your own file \(path): Dhahr al-Mithal"))
    let text = await run(second, "places", "distance \"Dhahr al-Mithal\" Beirut")
    #expect(!text.contains("from your own file") && text.contains("LB") == false && text.contains("km"))
    #expect(await run(second, "expect places where place = LB") == "")
    #expect(await run(second, "places remove \"Dhahr al-Mithal\"").contains("--always"))
    #expect(await run(second, "places remove \"Dhahr al-Mithal\" --always", "places added").contains("taken out"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "name\tlatitude\tlongitude\tcountry\tkind\tnames\tsource\n")
  }

  @Test("`undo` does not concern a place kept for always, and the message says what does")
  func wayBack() async throws {
    let text = await run(try interpreter(), "places add \"Dhahr al-Mithal\" 34.43 35.99 --always", "places add Zzyxland 34.5 36.5")
    let lines = text.split(separator: "\n")
    #expect(lines.first?.contains("`undo` leaves it there, `places remove \"Dhahr al-Mithal\" --always` takes it out") == true, "\(text)")
    #expect(lines.last?.contains("undo") == false)
  }

  @Test("what the file cannot hold is refused, and neither is it said to be kept nor is the file changed")
  func refused() async throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: true)
    let lines = "name\tlatitude\tlongitude\n"
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
    let text = await run(
      try interpreter(), "places add Zzyxland 34.5 36.5 --country SY --always", "places add \"#1 Camp\" 34.5 36.5 --always",
      "places add Foo 34.5 36.5 --also \"Fu;Fou\" --always")
    #expect(text.contains("no column country,") && text.contains("begins with “#”") && text.contains("semicolon"), "\(text)")
    #expect(!text.contains("is kept"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == lines)
  }

  @Test("programs that add at the same time lose nothing of each other")
  func together() async throws {
    let path = path
    let countries = try TestWorld.world.countries
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<12 {
        group.addTask {
          let place = AddedPlace(name: "Camp \(number)", coordinate: Coordinate(latitude: Double(number), longitude: 4))
          try OwnPlaces(path: path, countries: countries).keep(place)
        }
      }
      try await group.waitForAll()
    }
    #expect(OwnPlaces(path: path, countries: countries).places.count == 12)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/data") == ["places.tsv"])
  }

  @Test("a link stays one, and what it leads to is written", arguments: ["../kept/mine.tsv", "/kept/mine.tsv"])
  func linked(target: String) throws {
    for name in ["data", "kept"] {
      try FileManager.default.createDirectory(atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: target.hasPrefix("/") ? folder.path + target : target)
    let countries = try TestWorld.world.countries
    for name in ["Foo", "Bar"] {
      try OwnPlaces(path: path, countries: countries).keep(AddedPlace(name: name, coordinate: Coordinate(latitude: 1, longitude: 2)))
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path).hasSuffix("kept/mine.tsv"))
    #expect(OwnPlaces(path: folder.path + "/kept/mine.tsv", countries: countries).places.map(\.name) == ["Foo", "Bar"])
  }

  @Test("the session’s own place of a name goes before that of the file")
  func hidden() async throws {
    let bench = try interpreter()
    let text = await run(
      bench, "places add \"Dhahr al-Mithal\" 34.43 35.99", "places add \"Dhahr al-Mithal\" 48.2 37.6 --always",
      "load camp.txt --date 2024-05-14", "expect places where place = LB", "places added")
    #expect(text.contains("which holds here"))
    #expect(!text.contains("from your own file") && !text.contains("always\n"))
  }

  @Test("a file with faults is told by line, once, and its good lines count")
  func faults() async throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: true)
    let lines = "name\tlatitude\tlongitude\nDhahr al-Mithal\t34.43\t35.99\nBad\tx\t1\n"
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
    let bench = try interpreter()
    let text = await run(bench, "load camp.txt --date 2024-05-14", "places")
    #expect(text.components(separatedBy: "line 3").count == 2)
    #expect(text.contains("warning") && text.contains("from your own file"))
    _ = await run(bench, "places add Foo 1,2 --always --anyway")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == lines + "Foo\t1.0\t2.0\n")
    let error = #expect(throws: Diagnostic.self) { try OwnPlaces.places(of: path, countries: TestWorld.world.countries) }
    #expect(error?.code == .fileFormat)
  }

  @Test("a folder in its place is an error that changes nothing")
  func unwritable() async throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let bench = try interpreter()
    let text = await run(bench, "places add Foo 1,2 --always --anyway", "places added")
    #expect(text.contains("cannot be read"))
    #expect(text.contains("0 added places") || text.contains("no added place"))
  }
}
