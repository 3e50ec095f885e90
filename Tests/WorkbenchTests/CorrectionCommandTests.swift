import Foundation
import PluginKit
import TestSupport
import Testing
import Workbench

/// `correct`, `merge` and `split` at the prompt: what the analyst says holds, follows, is shown as such and can be taken back.
@Suite struct CorrectionCommandTests {
  private static let report = TestWorld.article(
    """
    Rebels captured the town of Darzab in northern Afghanistan on Tuesday, officials said. At least nine soldiers were killed.

    The insurgents seized a dozen trucks and 26 rifles when they overran the garrison. Karim Haidari, the governor, said the army had left the \
    town to spare civilians. “We handed it over,” Haidari told reporters. Haidari fled with his family on Wednesday.

    Later the rebels took Sayyad. Nine soldiers died at Darzab, and 14 trucks were seized.
    """, published: "2021-08-12")
  private static let other = TestWorld.article("Rebels seized the bridge near Kabul on Monday.", published: "2021-08-16")

  private func bench(_ articles: [Article] = [report]) async throws -> Bench { try await Bench(articles: articles) }

  /// The published records of all articles, as they are now.
  private func records(_ bench: Bench) async throws -> String {
    await bench.run("export records.jsonl --replace")
    return try bench.read("records.jsonl")
  }

  /// The id of the first row that a pipeline answers with.
  private func id(_ pipeline: String, _ bench: Bench) async throws -> String {
    let file = "found\(UUID().uuidString).csv"
    await bench.run("\(pipeline) | take 1 | select id > \(file)")
    let lines = try bench.read(file).split { $0.isNewline }
    let row = try #require(lines.dropFirst().first, "\(pipeline)")
    return row.split(separator: ",").first.map(String.init) ?? ""
  }

  // MARK: Fields

  @Test("several fields at once hold, are marked, explained with what was read, and taken back")
  func event() async throws {
    let bench = try await bench()
    let before = try await records(bench)
    let output = await bench.run(
      "correct e1 type=territory_transferred actor=none recipient=\"the insurgents\" recipient=\"local elders\" date=2021-08-08..2021-08-09 place=Kabul --because \"he says so\""
    )
    #expect(output.noted.contains("e1 is corrected: type territory_transferred"), "\(output.all)")
    await bench.expect("events where id = e1 and type = territory_transferred and date = 2021-08 and place = Kabul and review = corrected")
    await bench.expect("events where id = e1 and actor is missing and recipient ~ \"[local elders]\"")
    await bench.expect("events where id = e1 and recipient = \"local elders\"")
    let why = await bench.run("why e1").written.split { $0.isWhitespace }.joined(separator: " ")
    for words in [
      "corrected by the analyst", "type territory_taken_nonstate; actor Rebels", "confidence 1", "[local elders]", "because he says so",
      "2021-08-12",
    ] {
      #expect(why.contains(words), "\(words)\n\(why)")
    }
    await bench.expect("correct where id = e1 and because = \"he says so\" and state is missing")
    await bench.run("correct e1 actor=default")
    await bench.expect("events where id = e1 and actor = Rebels and place = Kabul")
    await bench.run("correct e1 = default")
    #expect(try await records(bench) == before)
    await bench.expect("no correct")
  }

  @Test("a corrected date moves the timeline, a corrected count the total, a corrected entity whatever it does")
  func follows() async throws {
    let bench = try await bench()
    let date = try await id("dates where text = Tuesday", bench)
    await bench.run("correct \(date) value=2021-08-03")
    await bench.expect("events where id = e1 and date = 2021-08-03")
    #expect(await bench.run("timeline").written.contains("2021-08-03"))
    let trucks = try await id("assets where count = 14", bench)
    await bench.run("correct \(trucks) count=\"at least 40\"")
    await bench.expect("assets where id = \(trucks) and count = \"at least 40\"")
    let rebels = try await id("entities where name = Rebels", bench)
    await bench.run("correct \(rebels) name=\"Northern Front\"")
    await bench.expect("events by \"Northern Front\"")
    #expect(await bench.run("who \"Northern Front\"").written.contains("territory_taken_nonstate"))
  }

  @Test("a count may be none: nothing of the kind was there")
  func noCount() async throws {
    let bench = try await bench()
    let output = await bench.run("correct k1 count=none")
    #expect(output.noted.contains("k1 is corrected: count none"), "\(output.all)")
    await bench.expect("casualties where id = k1 and count = 0 and polarity = negative and review = corrected")
    let before = try await records(bench)
    await bench.run("correct k1 count=default")
    #expect(try await records(bench) != before)
    await bench.expect("casualties where id = k1 and polarity = positive")
  }

  @Test("a field that is taken back brings no older value of another back, and what was said with it stays")
  func takenBack() async throws {
    let bench = try await bench()
    await bench.run("correct e1 type=clash actor=\"the army\" outcome=failed --because \"first thought\"; correct e1 type=airstrike")
    await bench.run("correct e1 actor=default")
    await bench.expect("events where id = e1 and type = airstrike and actor = Rebels")
    #expect(await bench.run("correct").written.contains("first thought"), "the outcome stays with its reason")
    await bench.run("correct e1 outcome=default")
    await bench.expect("events where id = e1 and type = airstrike")
    await bench.run("correct e1 type=default")
    await bench.expect("events where id = e1 and type = territory_taken_nonstate")
    await bench.expect("no correct")
  }

  @Test(
    "what makes no sense is refused with the words at fault and what would",
    arguments: [
      ("correct e1 ⟦typ=⟧clash", DiagnosticCode.invalidValue, "type"), ("correct e1 type=⟦clach⟧", .invalidValue, "clash"),
      ("correct e1 type=⟦territory⟧", .invalidValue, "territory_transferred"), ("correct e1 ⟦count=⟧5", .invalidValue, "its fields are"),
      ("correct a1 count=⟦\"5 km\"⟧", .invalidValue, "at least 5"), ("correct a1 category=⟦tnak⟧", .invalidValue, "tank"),
      ("correct k1 status=⟦hurt⟧", .invalidValue, "wounded"), ("correct e1 date=⟦2021-13-01⟧", .invalidValue, "2021-08-10..2021-08-12"),
      ("correct e1 actor=⟦n99⟧", .unknownItem, "n1 to"), ("correct e1 actor=⟦e2⟧", .unknownItem, "n4"),
      ("correct e1 place=⟦Xyzzyville⟧", .unknownPlace, ""), ("correct e1 type=⟦none⟧", .invalidValue, "reject e1"),
      ("correct e1 type=clash ⟦type=shelling⟧", .unexpectedArgument, "one type"),
      ("correct d1 value=⟦Tuesday⟧", .invalidValue, "2021-08-12"),
      ("correct ⟦pl1⟧ type=clash", .refused, "place pl1 ="), ("correct ⟦e1⟧", .missingArgument, "type"),
      ("correct ⟦e99⟧ type=clash", .unknownItem, "e1 to"),
      ("correct ⟦type=clash⟧", .missingArgument, "correct e3 type=clash"), ("correct e1 = ⟦default⟧", .refused, ""),
      ("correct e1 type=⟦default⟧", .refused, "why e1"), ("correct e1 actor=A actor=⟦none⟧", .invalidValue, ""),
      ("correct e1 = ⟦2⟧", .invalidValue, "default"),
      ("correct e1 = default --because ⟦x⟧", .refused, "--because"),
      ("correct e1 actor=default --because ⟦x⟧", .refused, "--because"), ("merge ⟦e1⟧", .missingArgument, "merge e3 e7"),
      ("merge e1 ⟦a1⟧", .refused, "events with events"),
      ("merge e1 ⟦e1⟧", .refused, ""), ("merge c1 c2", .refused, "events, assets"), ("merge e1 e2 --name ⟦X⟧", .refused, ""),
      ("split ⟦e1⟧", .refused, "events --mentions"), ("split n1 ⟦Xyz⟧", .unknownItem, "its mentions are"),
      ("split e1 ⟦Xyz⟧", .unexpectedArgument, ""),
    ])
  func refused(line: String, code: DiagnosticCode, help: String) async throws {
    let bench = try await bench()
    let marked = MarkedText(line)
    let (outcome, output) = await bench.runWithOutcome(marked.plain)
    #expect(outcome == .failed(code), "\(output.all)")
    #expect(help.isEmpty || output.noted.contains(help), "\(output.noted)")
    if let range = marked.ranges.first {
      let caret = output.noted.split(separator: "\n").first { $0.contains("^") }.map { $0.filter { $0 == "^" }.count }
      #expect(caret == marked.source[range].count, "\(output.noted)")
    }
    #expect(await bench.interpreter.session.decisions.isEmpty)
  }

  @Test("items of two articles are not merged, and the sentence says what can be done")
  func otherArticle() async throws {
    let bench = try await bench([Self.report, Self.other])
    let (outcome, output) = await bench.runWithOutcome("merge 1.e1 2.e1")
    #expect(outcome == .failed(.refused) && output.noted.contains("within one article"), "\(output.all)")
  }

  // MARK: Merging and splitting

  @Test("merged events are one row of both, split they are two")
  func events() async throws {
    let bench = try await bench()
    let rows = await bench.run("events | count").written
    let output = await bench.run("merge e1 e2 --because \"one battle\"")
    #expect(output.noted.contains("e1 and e2 are one event now"), "\(output.all)")
    #expect(await bench.run("events | count").written != rows)
    await bench.expect("events where told > 1 and review = merged")
    #expect(await bench.run("why e1").written.contains("merged with e2"))
    await bench.run("split e2")
    #expect(await bench.run("events | count").written == rows)
  }

  @Test("merged entities are one, mentions that are split off another, who may be merged with a third")
  func entities() async throws {
    let bench = try await bench()
    let rebels = try await id("entities where name = Rebels", bench)
    let insurgents = try await id("entities where name = insurgents", bench)
    await bench.run("merge \(rebels) \(insurgents) --name \"Northern Front\"")
    await bench.expect("no entities where name = insurgents")
    await bench.expect("events by \"Northern Front\" where type = materiel_seized")
    await bench.run("undo")
    await bench.expect("entities where name = insurgents")
    let governor = try await id("entities where name = \"Karim Haidari\"", bench)
    let output = await bench.run("split \(governor) Haidari")
    #expect(output.noted.contains("mentions of \(governor) are"), "\(output.all)")
    await bench.expect("entities where name = Haidari and review is missing")
    let clerk = try await id("entities where name = Haidari", bench)
    await bench.run("correct \(clerk) name=\"Farid Haidari\" role=clerk")
    await bench.expect("entities where name = \"Farid Haidari\" and roles = clerk and review = corrected")
    await bench.run("merge \(governor) \(clerk)")
    await bench.expect("entities where id = \(governor) and mentions > 2")
  }

  @Test("merged assets count once, by what both say")
  func assets() async throws {
    let bench = try await bench()
    let dozen = try await id("assets where text = \"a dozen trucks\"", bench)
    let trucks = try await id("assets where count = 14", bench)
    await bench.run("split \(trucks)")
    await bench.expect("assets where category = truck_jeep | total | where items = 2")
    await bench.run("merge \(dozen) \(trucks)")
    await bench.expect("assets where id = \(trucks) and relation = same")
    await bench.expect("assets where category = truck_jeep | total | where items = 1 and stated = 14")
    let rifles = try await id("assets where count = 26", bench)
    #expect(await bench.runWithOutcome("merge \(dozen) \(rifles)").outcome == .failed(.refused), "trucks are no rifles")
  }

  @Test("merges and splits hold again after the opposite was said of the other item")
  func again() async throws {
    let bench = try await bench()
    let dozen = try await id("assets where text = \"a dozen trucks\"", bench)
    let trucks = try await id("assets where count = 14", bench)
    await bench.run("split \(trucks)", keepsGoing: true)
    await bench.run("merge \(dozen) \(trucks); split \(dozen)")
    await bench.expect("assets where category = truck_jeep | total | where items = 2")
    await bench.run("merge \(dozen) \(trucks)")
    await bench.expect("assets where category = truck_jeep | total | where items = 1")
    let rows = await bench.run("events | count").written
    for line in ["merge e1 e2", "split e2", "merge e2 e1", "split e2"] {
      #expect(await bench.runWithOutcome(line).outcome == .goOn, "\(line)")
    }
    #expect(await bench.run("events | count").written == rows)
  }

  // MARK: What holds whatever is done

  /// Corrections of the report that do not touch one another.
  private static let corrections = [
    "correct e1 type=shelling", "correct e2 actor=\"a militia\"", "correct c1 stance=denies", "correct k1 count=\"more than 20\"",
    "correct d1 value=2021-08-01", "correct n2 name=Darzob", "correct a1 status=destroyed", "merge n1 n6 --because same",
    "split n8 Haidari",
    "merge e2 e3", "correct e1 place=none outcome=failed",
  ]

  @Test(
    "whatever is corrected, merged and split, undone all is exactly as before, and done again as after", arguments: 0..<4 as Range<UInt64>)
  func undone(seed: UInt64) async throws {
    var randomness = Randomness(state: seed)
    let bench = try await bench()
    var states = [try await records(bench)]
    for line in Self.corrections.shuffled(using: &randomness).prefix(5) {
      let steps = try await steps(bench)
      await bench.run(line)
      // What an earlier one made impossible changes nothing.
      if try await self.steps(bench) > steps { states.append(try await records(bench)) }
    }
    let last = states.removeLast()
    for state in states.reversed() {
      await bench.run("undo")
      #expect(try await records(bench) == state)
    }
    for _ in states { await bench.run("redo") }
    #expect(try await records(bench) == last)
  }

  private func steps(_ bench: Bench) async throws -> Int { await bench.interpreter.session.decisions.count }

  @Test("the order of corrections that do not touch one another does not matter", arguments: 0..<3 as Range<UInt64>)
  func order(seed: UInt64) async throws {
    var randomness = Randomness(state: seed)
    let lines = Array(Self.corrections.prefix(7))
    let (one, other) = (try await bench(), try await bench())
    await one.run(lines.joined(separator: "\n"))
    await other.run(lines.shuffled(using: &randomness).joined(separator: "\n"))
    #expect(try await records(one) == records(other))
  }

  @Test("corrections hold through the accurate engine and back, and through closing and opening")
  func survives() async throws {
    let bench = try await bench()
    await bench.run(Self.corrections.joined(separator: "\n"), keepsGoing: true)
    let before = try await records(bench)
    await bench.run("set engine accurate")
    await bench.expect("events where type = shelling and review = corrected")
    await bench.expect("entities where name = Darzob")
    await bench.run("set engine fast")
    #expect(try await records(bench) == before)
    await bench.run("save kept; close; open kept")
    #expect(try await records(bench) == before)
  }

  @Test("what the engine finds no more is reported, and holds again when it does")
  func lost() async throws {
    let bench = try await bench()
    // Words where no casualty stands.
    let anchor = Anchor(articleSHA256: Self.report.sha256, kind: .casualty, range: TextRange(0, 6), subtype: "killed")
    let file = try SessionFile.create(at: bench.folder.path + "/sessions/lost.sitrep")
    try file.commit([.addArticle(Self.report, origin: nil)], line: "load", at: Timestamp(milliseconds: 0))
    try file.commit([.decide(anchor, .correct(fields: ["count": "3"]), because: nil)], line: "correct", at: Timestamp(milliseconds: 0))
    try file.close()
    await bench.run("open lost")
    let output = await bench.run("casualties")
    #expect(output.noted.contains("no casualty is found now") && output.noted.contains("Rebels"), "\(output.all)")
    await bench.expect("correct where state = lost")
    #expect(!(await bench.run("events").noted.contains("found now")))
  }

  @Test("a file whose merges and splits are on words that a text has not can be used when the text is loaded later")
  func hostile() async throws {
    let bench = try await bench([])
    let beyond = TextRange(5000, 6000)
    func anchor(_ kind: Anchor.Kind, _ range: TextRange) -> Anchor {
      Anchor(articleSHA256: Self.report.sha256, kind: kind, range: range)
    }
    let file = try SessionFile.create(at: bench.folder.path + "/sessions/late.sitrep")
    let decisions: [(Anchor, Decision.Verdict)] = [
      (anchor(.entity, TextRange(0, 6)), .split(mentions: [beyond])),
      (anchor(.event, TextRange(7, 15)), .merge(with: anchor(.event, beyond))),
    ]
    for (anchor, verdict) in decisions {
      try file.commit([.decide(anchor, verdict, because: nil)], line: "decide", at: Timestamp(milliseconds: 0))
    }
    try file.close()
    await bench.run("open late")
    try bench.write(Self.report.text.string, to: "report.txt")
    await bench.run("load report.txt")
    #expect(await bench.interpreter.session.articles.map { $0.article.sha256 } == [Self.report.sha256])
    await bench.expect("no correct")
    await bench.expect("entities where name = Rebels and review is missing")
    for line in ["correct", "why n1", "why e1", "events"] { #expect(await bench.runWithOutcome(line).outcome == .goOn, "\(line)") }
  }

  @Test("a session that is only read refuses them")
  func readOnly() async throws {
    let bench = try await bench()
    await bench.run("save kept; close; open kept --read-only")
    for line in ["correct e1 type=clash", "merge e1 e2", "split n8 Haidari"] {
      #expect(await bench.runWithOutcome(line).outcome == .failed(.sessionReadOnly), "\(line)")
    }
  }

  @Test("without corrections nothing in the published record tells of them")
  func published() async throws {
    let bench = try await bench()
    #expect(!(try await records(bench)).contains("\"corrected\""))
    await bench.run("correct e1 actor=\"a militia\"")
    let record = try await records(bench)
    #expect(record.contains("\"corrected\":{\"actor\":\"Rebels\"}") && record.contains("\"analyst\":\"a militia\""), "\(record)")
  }

  // MARK: Completion

  @Test(
    "Tab offers the fields of the item and what they may say",
    arguments: [
      ("correct e1 ", "type="), ("correct e1 rec", "recipient="), ("correct a1 c", "count="),
      ("correct e1 type=territory_tr", "territory_transferred"),
      ("correct e1 modality = ", "denied"), ("correct k1 status=", "wounded"), ("correct c1 stance=den", "denies"),
      ("correct e1 actor=", "Rebels"), ("correct e1 actor=Kar", "\"Karim Haidari\""), ("correct e1 type=clash actor=n", "none"),
      ("correct e1 date=", "2021-08-10"), ("correct n1 kind=p", "person"), ("correct e1 place=Darz", "Darzab"),
      ("correct e1 = ", "default"),
    ])
  func completion(line: String, offered: String) async throws {
    let bench = try await bench()
    let found = bench.interpreter.completer.completion(line, at: line.utf8.count).candidates.map { $0.text }
    #expect(found.contains(offered), "\(found)")
  }

  @Test("Tab offers no field that the item has not", arguments: ["correct e1 cou", "correct pl1 ", "correct e1 count=", "correct e99 t"])
  func noCompletion(line: String) async throws {
    let bench = try await bench()
    let found = bench.interpreter.completer.completion(line, at: line.utf8.count).candidates.map { $0.text }
    #expect(!found.contains { $0.hasSuffix("=") && $0 != "=" } && !found.contains("some"), "\(found)")
  }
}
