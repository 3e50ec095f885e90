import CommandLanguage
import TestSupport
import Testing
import TextModel

@Suite("Lexer")
struct LexerTests {
  @Test(
    "A line is cut into words, quoted text and symbols",
    arguments: [
      ("events|count", ["events", "|", "count"]),
      ("assets where count>=20", ["assets", "where", "count", ">=", "20"]),
      ("assets where count ≥ 20 and place≠Kabul", ["assets", "where", "count", ">=", "20", "and", "place", "!=", "Kabul"]),
      ("select type,actor , place", ["select", "type", ",", "actor", ",", "place"]),
      ("near 34.53,69.17 1,200 km", ["near", "34.53,69.17", "1,200", "km"]),
      ("place at -3.5,-60.2", ["place", "at", "-3.5,-60.2"]),
      ("where count in (1,2,3)", ["where", "count", "in", "(", "1", ",", "2", ",", "3", ")"]),
      ("load ~/reports/*.html img[0-9].txt", ["load", "~/reports/*.html", "img[0-9].txt"]),
      ("text~drone", ["text", "~", "drone"]),
      ("distance Herat border:\"Burkina Faso\"", ["distance", "Herat", "border:Burkina Faso"]),
      ("near Qala'at 5km", ["near", "Qala'at", "5km"]),
      ("load my\\ file.txt a\\|b", ["load", "my file.txt", "a|b"]),
      ("events # the rest is | a comment", ["events"]),
      ("load C#notes.txt", ["load", "C#notes.txt"]),
      ("correct e3 type=withdrawal", ["correct", "e3", "type", "=", "withdrawal"]),
      ("events\u{A0}|\u{202F}count", ["events", "|", "count"]),
      ("assets > totals.csv >> more.csv", ["assets", ">", "totals.csv", ">>", "more.csv"]),
      ("", []),
    ] as [(String, [String])])
  func words(line: String, expected: [String]) throws {
    #expect(try Lexer.tokens(of: line).map(\.text) == expected)
  }

  @Test(
    "Quotation marks of four kinds hold text together",
    arguments: [
      ("'Sudan Shield'", "Sudan Shield"),
      ("\"Sudan Shield\"", "Sudan Shield"),
      ("“Sudan Shield”", "Sudan Shield"),
      ("\"say \\\"no\\\" | ;\"", "say \"no\" | ;"),
      ("'it\\'s'", "it's"),
      ("\"two\\nlines\"", "two\nlines"),
      ("\"a\\\\b\"", "a\\b"),
      ("\"\"", ""),
      ("\"two\nlines\"", "two\nlines"),
      ("“he said \"no\"”", "he said \"no\""),
    ])
  func quotes(line: String, expected: String) throws {
    let tokens = try Lexer.tokens(of: line)
    #expect(tokens.map(\.text) == [expected])
    #expect(tokens.map(\.kind) == [.quoted])
    #expect(tokens.first?.range == TextRange(0, line.utf8.count))
  }

  @Test("Every token knows its bytes, also after wide characters")
  func ranges() throws {
    let marked = MarkedText("⟦claims⟧ ⟦by⟧ ⟦\"Élysée 大統領\"⟧ ⟦|⟧ ⟦count⟧")
    #expect(try Lexer.tokens(of: marked.plain).map(\.range) == marked.ranges)
  }

  @Test(
    "What is not closed is named with its place",
    arguments: [
      ("note e7 ⟦\"⟧video seen", DiagnosticCode.unclosedQuote),
      ("note e7 ⟦“⟧video seen\"", .unclosedQuote),
      ("events where ⟦(⟧type = clash", .unclosedBracket),
      ("events where type in ⟦[⟧clash; events", .unclosedBracket),
      ("events where type = clash⟦)⟧", .syntax),
    ])
  func unclosed(line: String, code: DiagnosticCode) {
    let marked = MarkedText(line)
    let problem = Lexer.scan(marked.plain).problem
    #expect(problem?.code == code)
    #expect(problem?.range == marked.ranges.first)
  }

  @Test(
    "Input goes on after an open quotation mark or bracket, a trailing | and a backslash",
    arguments: [
      ("events", InputStatus.complete),
      ("", .complete),
      ("events # |", .complete),
      ("events |", .continues(.pipe)),
      ("events | # and then", .continues(.pipe)),
      ("events |\n", .continues(.pipe)),
      ("events |\ncount", .complete),
      ("note e7 'video", .continues(.quote)),
      ("events where (type = clash\n or", .continues(.bracket)),
      ("events \\", .continues(.backslash)),
      ("events \\\n", .continues(.backslash)),
      ("events \\\n| count", .complete),
      ("events where type = clash)", .complete),
    ])
  func status(text: String, expected: InputStatus) {
    #expect(InputStatus(of: text) == expected)
  }

  @Test(
    "Script arguments enter as text and never as syntax",
    arguments: [
      ("load $1", ["load", "a b; events | count"]),
      ("load \"$1\"", ["load", "a b; events | count"]),
      ("load '$1'", ["load", "$1"]),
      ("load \\$1", ["load", "$1"]),
      ("load x$2", ["load", "x--force"]),
      ("load $@ end", ["load", "a b; events | count", "--force", "end"]),
      ("note \"all: $@\"", ["note", "all: a b; events | count --force"]),
      ("costs 5$ $", ["costs", "5$", "$"]),
    ] as [(String, [String])])
  func arguments(line: String, expected: [String]) throws {
    let tokens = try Lexer.tokens(of: line, arguments: ScriptArguments(["a b; events | count", "--force"]))
    #expect(tokens.map(\.text) == expected)
    #expect(tokens.allSatisfy { !$0.text.contains("--force") && !$0.text.contains(";") || $0.kind == .quoted })
  }

  @Test("An argument that was not given is an error where it stands")
  func missingArgument() {
    let marked = MarkedText("load ⟦$3⟧")
    let problem = Lexer.scan(marked.plain, arguments: ScriptArguments(["one"])).problem
    #expect(problem?.code == .missingArgument)
    #expect(problem?.range == marked.ranges.first)
  }
}

@Suite("Scripts")
struct ScriptTextTests {
  @Test("A script is cut into statements that know their line and column")
  func parts() throws {
    let script = ScriptText(
      """
      #!/usr/bin/env -S sitrep run
      load $1   # an article

      events |
        where type = clash |
        count
        assets; claims
      note e7 "two
      lines"
      """, arguments: ScriptArguments(["a.txt"]))
    #expect(script.problem == nil)
    #expect(script.parts.map { "\($0.line):\($0.column) \($0.tokens.count)" } == ["2:1 2", "4:1 8", "7:3 1", "7:11 1", "8:1 3"])
    #expect(script.source(of: script.parts[2]) == "assets")
    let word = try #require(script.parts[1].tokens.last)
    let place = script.position(of: word.range)
    #expect((place.line, place.column, place.text) == (6, 3, "  count"))
    #expect(place.range == TextRange(2, 7))
  }

  @Test("Statements before an open quotation mark still count; the mark is the problem")
  func problem() throws {
    let script = ScriptText("events\nassets\nnote e7 \"open")
    #expect(script.parts.count == 2)
    let problem = try #require(script.problem)
    #expect(problem.code == .unclosedQuote)
    let place = script.position(of: try #require(problem.range))
    #expect((place.line, place.column) == (3, 9))
  }

  @Test("A byte-order mark and CR LF line ends are no words")
  func windows() {
    let script = ScriptText("\u{FEFF}events\r\nassets |\r\n count\r\n")
    #expect(script.parts.map { $0.tokens.map(\.text) } == [["events"], ["assets", "|", "count"]])
    #expect(script.position(of: script.parts[1].range).text == "assets |")
  }
}
