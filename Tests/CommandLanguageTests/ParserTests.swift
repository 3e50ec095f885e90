import CommandLanguage
import TestSupport
import Testing
import TextModel
import Values

@Suite("Parser")
struct ParserTests {
  static let parser = Parser(TestCatalogue())

  /// The only call of a line.
  static func call(_ line: String) throws -> Call {
    let statements = try parser.statements(in: line)
    try #require(statements.count == 1)
    guard case .pipeline(let pipeline) = statements[0].action else { throw Diagnostic(.syntax, "no pipeline") }
    return try #require(pipeline.call)
  }

  @Test(
    "Lines that users type are understood",
    arguments: [
      "events by actor", "events 2", "place PL3 = 2", "place Herat", "side \"Sudan Shield\" = SAF", "near Kabul 200 km",
      "near \"Lashkar Gah\" 5mi --kind event", "near Lashkar Gah 5 mi", "near 34.5,69.2 200 km", "distance Herat border:Iran",
      "correct e3 type=withdrawal actor=\"Afghan army\"", "reject e7 e9 --because \"coreference\"", "claims by \"Mirwais Stanikzai\"",
      "claims by Mirwais Stanikzai where content ~ peace", "let fallen = events where type = clash", "why 2.e7",
      "load reports/*.html --date 2021-08-12", "load a.txt --date=2021-08-12", "events; claims", "# comment", "", "  ;; ",
      "events where date > 2021-05-01 > out.csv", "events where negated >> out.csv", "note a3 video seen, twice", "ev | take 3",
      "events where type = clash and place within 200 km of Kabul | take 3", "expect events", "expect no events where negated",
      "expect events | count = 9", "expect rows > 0", "expect \"Taliban\"", "expect no \"Taliban\"", "expect error whre",
      "expect error unknownColumn: events where typ = clash", "expect distance Herat Kabul > 600 km",
    ])
  func understood(line: String) throws {
    _ = try Self.parser.statements(in: line)
  }

  @Test(
    "Counts over time are totals: “over” is short for “total over”",
    arguments: [
      ("assets over time", "assets | total over time"), ("assets over weeks | take 3", "assets | total over weeks | take 3"),
      ("assets where status = captured over days", "assets where status = captured | total over days"),
      ("assets over months > out.csv", "assets | total over months > out.csv"),
    ])
  func overTime(short: String, long: String) throws {
    func shape(_ line: String) throws -> [String] {
      guard case .pipeline(let query) = try Self.parser.statements(in: line)[0].action else { return [] }
      return query.steps.map(\.name) + query.columns.map(\.name) + [query.redirection?.path ?? ""]
    }
    #expect(try shape(short) == shape(long))
  }

  @Test(
    "A period that is none, or a list without counts, is refused with the word at fault",
    arguments: [
      ("assets over ⟦tme⟧", "did you mean “time”?"),
      ("assets over⟦⟧", "write over time, over days, over weeks, over months, over years"),
      ("events ⟦over⟧ time", nil),
      (
        "assets over time ⟦where⟧ status = captured",
        "filter before it, assets where … over time, or put “|” before “where” to filter the totals"
      ),
    ] as [(String, String?)])
  func overNothing(marked: String, help: String?) throws {
    let line = MarkedText(marked)
    let fault = #expect(throws: Diagnostic.self) { try Self.parser.statements(in: line.plain) }
    #expect(fault?.range == line.ranges[0])
    if let help { #expect(fault?.help == help) }
  }

  @Test("In a filter “over” is a word like others", arguments: ["assets where status = over", "assets where status = over over time"])
  func overAsValue(line: String) throws {
    guard case .pipeline(let query) = try Self.parser.statements(in: line)[0].action else { return }
    #expect(query.steps.map(\.name) == (line.hasSuffix("time") ? ["where", "total"] : ["where"]))
  }

  @Test("A call holds typed arguments and their places")
  func arguments() throws {
    let call = try Self.call("near Lashkar Gah 5 mi --kind event")
    #expect(call.text("place") == "Lashkar Gah")
    #expect(call.distance("distance") == Length(miles: 5))
    #expect(call.text("--kind") == "event")
    #expect(call.argument("distance")?.range == MarkedText("near Lashkar Gah ⟦5 mi⟧").ranges[0])
  }

  @Test("Keywords, assignments, repeated arguments, flags and optional ones are told apart")
  func shapes() throws {
    #expect(try Self.call("claims by Mirwais Stanikzai").text("by") == "Mirwais Stanikzai")
    #expect(try Self.call("side \"Sudan Shield\" = SAF").text("=") == "SAF")
    #expect(try Self.call("place PL3 = 2").number("=") == 2)
    #expect(try Self.call("place PL3 = 2").reference("item") == ItemReference(article: nil, item: "pl3"))
    #expect(try Self.call("note 2 seen on video").reference("item") == ItemReference(article: 2, item: nil))
    #expect(try Self.call("place Herat").text("name") == "Herat")
    #expect(try Self.call("place Herat").argument("item") == nil)
    #expect(try Self.call("load a b --quiet").allArguments("file").map(\.value.text) == ["a", "b"])
    #expect(try Self.call("load a --quiet").has("--quiet"))
    #expect(try Self.call("load a --date=2021-08-12").date("--date") == CivilDate(iso: "2021-08-12"))
    #expect(try Self.call("load -- --date").text("file") == "--date")
    #expect(try Self.call("note a3 \"where\" it was").text("text") == "where it was")
    let changes = try Self.call("correct e3 type=withdrawal actor = \"Afghan army\"").assignments("change")
    #expect(changes.map(\.name) == ["type", "actor"])
    #expect(changes.map(\.value) == ["withdrawal", "Afghan army"])
    #expect(changes.map(\.valueRange) == [TextRange(16, 26), TextRange(35, 48)])
  }

  @Test("The beginning of only one command's name is enough")
  func abbreviations() throws {
    #expect(try Self.call("ev").command == "events")
    #expect(try Self.call("SUMM 3").command == "summary")
    #expect(try Self.call("distance Herat Kabul").command == "distance")
  }

  @Test("A redirection is what follows a whole pipeline")
  func redirections() throws {
    func pipeline(_ line: String) throws -> Query {
      guard case .pipeline(let pipeline)? = try Self.parser.statements(in: line).first?.action else { throw Diagnostic(.syntax, line) }
      return pipeline
    }
    let first = try pipeline("assets where count > 20 > out.csv")
    #expect(first.redirection?.path == "out.csv")
    #expect(first.redirection?.appends == false)
    #expect(first.steps.map(\.name) == ["where"])
    #expect(try pipeline("assets where count > 20").redirection == nil)
    #expect(try pipeline("summary >> \"my file.txt\"").redirection?.appends == true)
  }

  @Test(
    "A command that shows rows may stand last, with its own arguments, shortened, and before a redirection",
    arguments: [
      "events where type = clash | sort date | map Kabul --all > fallen.svg", "events | take 3 | map Kabul --all", "events|map Kabul --all",
    ])
  func view(line: String) throws {
    guard case .pipeline(let query)? = try Self.parser.statements(in: line).first?.action else {
      throw Diagnostic(.syntax, "not a pipeline")
    }
    #expect(query.call?.command == "events")
    #expect(query.view?.command == "map")
    #expect(query.view?.text("place") == "Kabul")
    #expect(query.view?.has("--all") == true)
    #expect(query.columns.isEmpty)
    #expect(query.redirection?.path == (line.contains(">") ? "fallen.svg" : nil))
  }

  @Test("A name bound on a line is a source afterwards, with its columns")
  func names() throws {
    let statements = try Self.parser.statements(in: "let fallen = events | select type, place; fallen where type = clash | count")
    guard case .binding(let name, _, let bound) = statements[0].action, case .pipeline(let used) = statements[1].action else {
      throw Diagnostic(.syntax, "not a binding and a pipeline")
    }
    #expect(name == "fallen")
    #expect(bound.columns.map(\.name) == ["type", "place"])
    #expect(used.columns.map(\.name) == ["count"])
    guard case .name("fallen", _) = used.source else { throw Diagnostic(.syntax, "not a name") }
  }

  @Test(
    "What is wrong is marked, named, and answered with what to type",
    arguments: [
      ("⟦evnts⟧", DiagnosticCode.unknownCommand, "“events”"),
      ("⟦s⟧", .unknownCommand, "type more letters"),
      ("⟦where⟧ type = clash", .unknownCommand, "assets where"),
      ("events | ⟦cuont⟧", .unknownOperator, "“count”"),
      ("events | ⟦claims⟧", .unknownOperator, "“;”"),
      ("events | map | ⟦count⟧", .syntax, "at the end"),
      ("events | map ⟦--al2⟧", .unknownOption, "--all"),
      ("let drawn = ⟦events | map⟧", .typeMismatch, "lists something"),
      ("events |⟦|⟧ count", .syntax, "begin with"),
      ("⟦|⟧ count", .syntax, "begin with"),
      ("events ⟦count⟧", .invalidValue, "number"),
      ("assets ⟦count⟧", .unexpectedArgument, "assets"),
      ("near Kabul⟦⟧", .missingArgument, "near <place> <distance>"),
      ("near Kabul ⟦200⟧", .invalidValue, "200 km"),
      ("near Kabul 200 ⟦kg⟧", .invalidValue, "km, mi"),
      ("near Kabul ⟦-5⟧ km", .invalidValue, "km"),
      ("distance Herat Lashkar ⟦Gah⟧ Kabul", .unexpectedArgument, "quotation marks"),
      ("load a.txt ⟦--dat⟧ 2021", .unknownOption, "more letters"),
      ("load a.txt ⟦--dtae⟧ 2021", .unknownOption, "“--date”"),
      ("load a.txt --date ⟦12-08-2021⟧", .invalidValue, "YYYY-MM-DD"),
      ("load a.txt --date⟦⟧", .missingArgument, "--date <YYYY-MM-DD>"),
      ("load a.txt --quiet⟦=⟧yes", .unexpectedArgument, "alone"),
      ("load a.txt --quiet ⟦--quiet⟧", .unexpectedArgument, "once"),
      ("load a.txt ⟦-d⟧", .unknownOption, "--date"),
      ("events by ⟦actr⟧", .invalidValue, "“actor”"),
      ("summary ⟦0⟧", .invalidValue, "at least 1"),
      ("why ⟦Kabul⟧", .invalidValue, "e7"),
      ("note e7 a ⟦=⟧ b", .unexpectedArgument, "quotation marks"),
      ("let ⟦events⟧ = claims", .reservedName, "another name"),
      ("let ⟦5x⟧ = claims", .invalidValue, "letter"),
      ("let x ⟦claims⟧", .syntax, "let NAME ="),
      ("let x ⟦=⟧", .missingArgument, "let NAME ="),
      ("let x = ⟦summary⟧", .typeMismatch, "events"),
      ("let x = events ⟦>⟧ f", .syntax, "x > file"),
      ("events >⟦⟧", .missingArgument, "totals.csv"),
      ("events > a ⟦b⟧", .unexpectedArgument, "|"),
      ("events ⟦>⟧ a | count", .syntax, "before it"),
      ("expect⟦⟧", .missingArgument, "for example"),
      ("expect error ⟦unknownColum:⟧ events", .invalidValue, "unknownColumn"),
      ("events where type = Ismail ⟦Khan⟧", .syntax, "quotation marks"),
      ("events where type ⟦udner⟧ vehicle", .syntax, "“under”"),
      ("events where⟦⟧", .missingArgument, "where type"),
      ("events where type =⟦⟧", .missingArgument, "quotation marks"),
      ("events where date between 2021 ⟦2022⟧", .missingArgument, "between"),
      ("events | take ⟦x⟧", .invalidValue, ""),
      ("events | take⟦⟧", .missingArgument, ""),
      ("⟦(⟧events)", .syntax, "begin with"),
    ] as [(String, DiagnosticCode, String)])
  func errors(line: String, code: DiagnosticCode, help: String) throws {
    let marked = MarkedText(line)
    let error = #expect(throws: Diagnostic.self) { try Self.parser.statements(in: marked.plain) }
    #expect(error?.code == code, "\(String(describing: error))")
    #expect(error?.range == marked.ranges.first, "\(String(describing: error))")
    let advice = (error?.help ?? "") + (error?.message ?? "")
    #expect(help.isEmpty || advice.contains(help), "\(advice)")
  }

  @Test("The nearest word counts swapped neighbours as one slip")
  func nearest() {
    #expect(Nearest.words(to: "evnets", among: ["events", "entities", "articles"]) == ["events"])
    #expect(Nearest.words(to: "clahs", among: ["clash", "claim"]) == ["clash"])
    #expect(Nearest.words(to: "claim", among: ["claims", "places"]) == ["claims"])
    #expect(Nearest.words(to: "xyz", among: ["claims", "places"]) == [])
    #expect(Nearest.distance(Array("ab".unicodeScalars), Array("ba".unicodeScalars)) == 1)
    #expect(Nearest.distance(Array("kitten".unicodeScalars), Array("sitting".unicodeScalars)) == 3)
  }

  @Test("The synopsis shows parameters and options")
  func synopsis() throws {
    let near = try #require(TestCatalogue().signature(of: "near"))
    #expect(near.synopsis == "near <place> <distance> [--kind event|asset]")
    #expect(
      try #require(TestCatalogue().signature(of: "load")).synopsis == "load <file>… [--date <YYYY-MM-DD>] [--data <folder>] [--quiet]")
  }
}

@Suite("Expectations")
struct ExpectationTests {
  private func expectation(_ line: String) throws -> CommandLanguage.Expectation {
    guard case .expectation(let expectation)? = try ParserTests.parser.statements(in: line).first?.action else {
      throw Diagnostic(.syntax, "no expectation: \(line)")
    }
    return expectation
  }

  @Test("What follows expect tells what is expected")
  func kinds() throws {
    guard case .rows(let query, some: true) = try expectation("expect events where type = clash | take 3") else { throw wrong }
    #expect(query.steps.map(\.name) == ["where", "take"])
    guard case .rows(_, some: false) = try expectation("expect no events") else { throw wrong }
    guard case .value(let counted, let comparison) = try expectation("expect assets where count > 20 | count = 9") else { throw wrong }
    #expect(counted.steps.map(\.name) == ["where", "count"])
    #expect(comparison.comparator == .equal && comparison.literal.text == "9")
    guard case .value(_, let length) = try expectation("expect distance Herat Kabul >= 600 km") else { throw wrong }
    #expect(length.literal.whole == "600 km")
    guard case .lastRows(let rows) = try expectation("expect rows > 0") else { throw wrong }
    #expect(rows.comparator == .greater)
    guard case .lastText("video seen", present: false, _) = try expectation("expect no \"video seen\"") else { throw wrong }
  }

  @Test("An expected error keeps what is wrong with the statement for later")
  func failures() throws {
    guard case .failure(code: nil, .success) = try expectation("expect error load missing.txt") else { throw wrong }
    guard case .failure(code: .unknownOperator, .failure(let error)) = try expectation("expect error unknownOperator: events | cuont")
    else {
      throw wrong
    }
    #expect(error.code == .unknownOperator)
    guard case .failure(code: nil, .failure(let broken)) = try expectation("expect error events |") else { throw wrong }
    #expect(broken.code == .syntax)
  }

  private var wrong: Diagnostic { Diagnostic(.syntax, "another kind of expectation") }
}
