import CommandLanguage
import TestSupport
import Testing
import TextModel
import Values

/// Commands whose names have two words, points, and what stands behind “=”.
@Suite("Names of two words, points and choices")
struct LongNameTests {
  private static let parser = Parser(TestCatalogue())

  private func diagnostic(_ marked: MarkedText) -> Diagnostic? {
    #expect(throws: Diagnostic.self) { try Self.parser.statements(in: marked.plain) }
  }

  @Test(
    "The longest name that was typed wins",
    arguments: [
      ("places", "places"), ("places 2", "places"), ("places where place = Kabul", "places"), ("places add Foo 1,2", "places add"),
      ("PLACES Add Foo 1,2", "places add"), ("places a Foo 1,2", "places add"), ("places rem Foo", "places remove"),
      ("side list", "side list"), ("side li", "side"), ("side \"list\" = SAF", "side"), ("side SAF = X", "side"),
    ])
  func longest(line: String, name: String) throws { #expect(try ParserTests.call(line).command == name) }

  @Test("The words of the name are the name’s range, and its arguments follow them")
  func range() throws {
    let marked = MarkedText("⟦places add⟧ ⟦Novoselivka Persha⟧ ⟦48.21 37.62⟧ --country UA")
    let call = try ParserTests.call(marked.plain)
    #expect(call.range == marked.ranges[0])
    #expect(call.argument("name")?.range == marked.ranges[1])
    #expect(call.text("name") == "Novoselivka Persha")
    #expect(call.argument("point")?.range == marked.ranges[2])
    #expect(call.coordinate("point") == Coordinate(latitude: 48.21, longitude: 37.62))
    #expect(call.text("--country") == "UA")
  }

  @Test(
    "What cannot be read is refused with the words at fault",
    arguments: [
      ("places ⟦re⟧ Foo", DiagnosticCode.unknownCommand), ("places ⟦xyz⟧", .invalidValue), ("places add Foo⟦⟧", .missingArgument),
      ("places add Foo ⟦91⟧ 2", .invalidValue), ("places add Foo ⟦91,2⟧", .invalidValue), ("places add Foo 1 ⟦181⟧", .invalidValue),
      ("places add Foo 1⟦⟧", .missingArgument), ("places add Foo ⟦1,2,3⟧", .invalidValue), ("places add Foo ⟦1x⟧,2", .invalidValue),
      ("places add Foo 1,2 ⟦3⟧", .unexpectedArgument),
    ])
  func faults(line: String, code: DiagnosticCode) {
    let marked = MarkedText(line)
    let error = diagnostic(marked)
    #expect(error?.code == code)
    #expect(error?.range == marked.ranges[0])
  }

  @Test("A latitude that only a longitude can be is taken for swapped")
  func swapped() {
    #expect(diagnostic(MarkedText("places add Foo 137.62 48.21"))?.help?.contains("48.21,137.62") == true)
  }

  @Test(
    "A point may be written in several ways",
    arguments: ["48.21,37.62", "48.21 37.62", "48.21, 37.62", "+48.21 37.62", "\"48.21,37.62\""])
  func points(text: String) throws {
    #expect(try ParserTests.call("places add Foo \(text)").coordinate("point") == Coordinate(latitude: 48.21, longitude: 37.62))
  }

  @Test("South and west are negative")
  func negative() throws {
    #expect(try ParserTests.call("places add Foo -33.9 -18.4").coordinate("point") == Coordinate(latitude: -33.9, longitude: -18.4))
    #expect(try ParserTests.call("places add Foo −33.9,18.4").coordinate("point") == Coordinate(latitude: -33.9, longitude: 18.4))
  }

  @Test("help takes a name of two words")
  func help() throws { #expect(try ParserTests.call("help places add").text("topic") == "places add") }

  @Test("The longer name is no name to bind")
  func reserved() {
    let error = #expect(throws: Diagnostic.self) { try Self.parser.statements(in: "let places = events") }
    #expect(error?.code == .reservedName)
  }

  @Test("Tab offers the second word behind the first, and not before it")
  func completion() {
    struct Nothing: CompletionSource {
      func values(of type: ArgumentType, prefix: String) -> [CompletionValue] { [] }
      func values(in column: Column, of command: String?, prefix: String) -> [CompletionValue] { [] }
      func terms(of column: Column) -> [String] { [] }
    }
    let completer = Completer(Self.parser, source: Nothing())
    func labels(_ line: String) -> [String] { completer.completion(line, at: line.utf8.count).candidates.map(\.label) }
    #expect(labels("plac") == ["place", "places"])
    #expect(labels("places a") == ["add"])
    #expect(labels("places re") == ["remove", "reset"])
    #expect(labels("places add Foo 1,2 --c") == ["--country"])
    #expect(!labels("places add ").contains("add"))
    #expect(completer.hint("places add") == " <name> <point> [--country <text>]")
  }
}
