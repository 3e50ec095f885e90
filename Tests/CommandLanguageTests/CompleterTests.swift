import CommandLanguage
import TestSupport
import Testing
import TextModel

@Suite("Completion")
struct CompleterTests {
  /// A few values of each type; files and places are looked up by their beginning, as a session does.
  private struct Source: CompletionSource {
    func values(of type: ArgumentType, prefix: String) -> [CompletionValue] {
      let values: [CompletionValue] =
        switch type {
        case .item: [CompletionValue("e1", help: "clash"), CompletionValue("e7", help: "airstrike"), CompletionValue("a3")]
        case .article: [CompletionValue("1"), CompletionValue("2")]
        case .place:
          [CompletionValue("Kabul"), CompletionValue("Kandahar"), CompletionValue("Lashkar Gah"), CompletionValue("border:", goesOn: true)]
        case .file:
          [CompletionValue("my reports/", goesOn: true), CompletionValue("my file.txt"), CompletionValue("notes.txt")]
        case .folder: [CompletionValue("data/", goesOn: true)]
        case .session: [CompletionValue("ghazni")]
        case .assignment: [CompletionValue("type=", goesOn: true)]
        default: []
        }
      return values.filter { $0.text.lowercased().hasPrefix(prefix.lowercased()) }
    }

    func values(in column: Column, of command: String?, prefix: String) -> [CompletionValue] {
      switch (command, column.name) {
      case ("events", "type"): [CompletionValue("airstrike"), CompletionValue("clash")]
      case ("events", "actor"): [CompletionValue("Army"), CompletionValue("Mirwais Stanikzai"), CompletionValue("and")]
      default: []
      }
    }

    func terms(of column: Column) -> [String] { column.name == "category" ? ["vehicle", "weapon"] : [] }
  }

  private static let completer = Completer(
    Parser(TestCatalogue()), names: ["fallen": TestCatalogue.eventColumns], source: Source())

  /// The candidates at the end of ⟦…⟧, which is what they replace.
  private func candidates(_ line: String) -> (texts: [String], range: TextRange, expected: TextRange) {
    let marked = MarkedText(line)
    let expected = marked.ranges[0]
    let completion = Self.completer.completion(marked.plain, at: Int(expected.upper))
    return (completion.candidates.map(\.text), completion.range, expected)
  }

  @Test(
    "Tab offers what the grammar allows at the cursor",
    arguments: [
      // Commands, names, statements.
      ("⟦ev⟧", ["events"]),
      ("⟦EV⟧", ["events"]),
      ("⟦fa⟧", ["fallen"]),
      ("⟦le⟧", ["let"]),
      ("events; ⟦cl⟧", ["claims"]),
      ("let x = ⟦ass⟧", ["assets"]),
      ("let x = ⟦le⟧", []),
      ("let ⟦⟧", []),
      ("let x ⟦⟧", ["="]),
      ("expect ⟦no⟧", ["note", "no"]),
      ("expect no ⟦cl⟧", ["claims"]),
      ("expect error ⟦cl⟧", ["claims"]),
      ("events # cl⟦⟧", []),
      ("help ⟦so⟧", ["sort"]),
      // Arguments, options, choices, units.
      ("load ⟦n⟧", ["notes.txt"]),
      ("load ⟦my⟧", ["\"my reports/", "\"my file.txt\""]),
      ("load ⟦\"my f⟧", ["\"my file.txt\""]),
      ("load notes.txt ⟦--d⟧", ["--date", "--data"]),
      ("load notes.txt --date 2021-08-12 ⟦--d⟧", ["--data"]),
      ("load notes.txt --data ⟦⟧", ["data/"]),
      ("events ⟦b⟧", ["by"]),
      ("events by ⟦⟧", ["actor", "type", "place"]),
      ("events ⟦wh⟧", ["where"]),
      ("events 2 ⟦⟧", ["by", "where"]),
      ("near ⟦Ka⟧", ["Kabul", "Kandahar"]),
      ("near ⟦la⟧", ["\"Lashkar Gah\""]),
      ("near ⟦Lashkar G⟧", ["\"Lashkar Gah\""]),
      ("near ⟦bo⟧", ["border:"]),
      ("near Kabul 200 ⟦⟧", ["km", "mi", "nmi", "m"]),
      ("near Kabul 200 km ⟦--⟧", ["--kind"]),
      ("near Kabul 200 km --kind ⟦e⟧", ["event"]),
      ("distance Kabul ⟦kan⟧", ["Kandahar"]),
      ("why ⟦e⟧", ["e1", "e7"]),
      ("reject e1 ⟦e⟧", ["e1", "e7"]),
      ("correct e1 ⟦t⟧", ["type="]),
      ("save ⟦⟧", ["ghazni"]),
      ("whatever ⟦⟧", []),
      // Operators and columns.
      ("events | ⟦s⟧", ["select", "sort"]),
      ("events |⟦⟧", ["count", "group", "matrix", "measure", "select", "sort", "take", "total", "unique", "where", "map"]),
      ("events | sort ⟦d⟧", ["date"]),
      ("events | sort date ⟦de⟧", ["desc"]),
      ("events | select type, ⟦p⟧", ["place"]),
      ("events | select type | sort ⟦⟧", ["type", "by"]),
      ("events | group type | sort ⟦c⟧", ["count"]),
      ("assets | total by ⟦capt⟧", ["captor"]),
      ("assets | total by captor | select ⟦adm⟧", ["admitted"]),
      ("assets | total by captor over ⟦we⟧", ["weeks"]),
      ("assets ⟦o⟧", ["over"]),
      ("assets over ⟦we⟧", ["weeks"]),
      ("assets over weeks | sort ⟦per⟧", ["period"]),
      ("events ⟦o⟧", []),
      ("fallen | sort ⟦pl⟧", ["place"]),
      ("let y = events | select type; y | sort ⟦⟧", ["type", "by"]),
      ("events | take ⟦l⟧", ["last"]),
      ("events | count ⟦⟧", []),
      // Conditions.
      ("events where ⟦ty⟧", ["type"]),
      ("events where ⟦no⟧", ["not"]),
      ("events | where not (⟦pl⟧", ["place"]),
      ("events where type ⟦⟧", ["=", "!=", "<", "<=", ">", ">=", "~", "in", "under", "is", "not"]),
      ("events where place ⟦w⟧", ["within"]),
      ("events where place not ⟦w⟧", ["within"]),
      ("events where type = ⟦c⟧", ["clash"]),
      ("events where type in (⟦a⟧", ["airstrike"]),
      ("events where type in (clash, ⟦⟧", ["airstrike", "clash"]),
      ("events where type in (clash ⟦⟧", [",", ")"]),
      ("events where actor = ⟦⟧", ["Army", "\"Mirwais Stanikzai\"", "\"and\""]),
      ("events where actor = ⟦'mir⟧", ["\"Mirwais Stanikzai\""]),
      ("events where negated = ⟦⟧", ["true", "false"]),
      ("events where negated ⟦a⟧", ["and"]),
      ("events where type = clash ⟦⟧", ["and", "or"]),
      ("events where (type = clash ⟦⟧", ["and", "or", ")"]),
      ("events where type = clash or ⟦da⟧", ["date"]),
      ("events where type is ⟦⟧", ["missing", "stated", "not"]),
      ("assets where category under ⟦⟧", ["vehicle", "weapon"]),
      ("events where place within 200 ⟦⟧", ["km", "mi", "nmi", "m"]),
      ("events where place within 200 km ⟦⟧", ["of"]),
      ("events where place within 200 km of ⟦k⟧", ["Kabul", "Kandahar"]),
      ("distances where stated > 20 ⟦k⟧", ["km"]),
      ("distances where since between 2 weeks ⟦⟧", ["and"]),
      ("distances where since > 2 ⟦y⟧", ["years"]),
      // Redirections.
      ("events > ⟦n⟧", ["notes.txt"]),
      ("events where type = clash > ⟦n⟧", ["notes.txt"]),
      ("assets | total by captor >> ⟦n⟧", ["notes.txt"]),
      ("assets where count > ⟦n⟧", []),
    ] as [(String, [String])])
  func offers(line: String, expected: [String]) {
    let found = candidates(line)
    #expect(found.texts == expected)
    #expect(found.range == found.expected)
  }

  @Test(
    "What is put in is read as the same word again",
    arguments: [
      "Kabul", "Lashkar Gah", "a|b", "it's", "'tis", "\"x\"", "a\\b", "$1", "-x", "", "#1", "a\r\nb", "x\"\u{308}; quit \"",
      "\\\u{308}\"; quit",
      "\u{308}\"|x", "$\u{308}1", "-\u{308}x", "a \u{308}b", "\"\u{200D}x", "“x”",
    ])
  func quoting(text: String) throws {
    for arguments in [nil, ScriptArguments(["put in"])] {
      let tokens = try Lexer.tokens(of: "note " + QuotedText.word(text), arguments: arguments)
      #expect(tokens.count == 2)
      #expect(tokens.last.map { Array($0.text.utf8) } == Array(text.utf8))
      let quoted = try Lexer.tokens(of: "note " + QuotedText.quoted(text), arguments: arguments)
      #expect(quoted.map { Array($0.text.utf8) } == [Array("note".utf8), Array(text.utf8)])
    }
    #expect(!QuotedText.quoted(text).utf8.contains(0x0A))
  }

  @Test(
    "The hint is what is still to be typed",
    arguments: [
      ("near", " <place> <distance> [--kind event|asset]"),
      ("near ", "<place> <distance> [--kind event|asset]"),
      ("near Kabul", " <distance> [--kind event|asset]"),
      ("near Kabul 200 km ", "[--kind event|asset]"),
      ("events | sort ", "<column>… [asc|desc]"),
      ("why", " <item>"),
      ("why e7", nil),
      ("", nil),
      ("unheard ", nil),
      ("load a.txt --date", " <YYYY-MM-DD>"),
    ] as [(String, String?)])
  func hints(line: String, expected: String?) {
    #expect(Self.completer.hint(line) == expected)
  }

  @Test("The cursor may stand within the line or within a character")
  func cursor() {
    let line = "events | so | count"
    let completion = Self.completer.completion(line, at: "events | so".utf8.count)
    #expect(completion.candidates.map(\.text) == ["sort"])
    for offset in -1...20 { _ = Self.completer.completion("near Élysée “Ka", at: offset) }
  }

  @Test("Whatever is typed, nothing crashes, ranges lie in the line, and a repeated parse agrees", arguments: 0..<400)
  func anything(seed: Int) {
    let words = [
      "events", "assets", "near", "claims", "let", "expect", "error", "no", "rows", "x", "=", "!=", "<", ">", ">=", "~", "|", ";", ">>",
      "(", ")",
      "[", "]", ",", "where", "select", "sort", "take", "last", "count", "group", "by", "total", "unique", "type", "place", "date", "under",
      "within",
      "200", "km", "of", "Kabul", "between", "and", "or", "not", "possibly", "is", "missing", "in", "\"", "'", "“", "”", "\\", "#", "$1",
      "$@", "--date",
      "--", "-", "2021-08-12", "1,200", "34.5,69.2", "e7", "é", "🛰️", "\n", "\r\n", "\u{0}", "\u{A0}", "~/x", "border:\"a b\"", "≥", "\t",
    ]
    var random = SplitMix(state: UInt64(seed))
    var text = ""
    for _ in 0..<Int.random(in: 0...14, using: &random) {
      text += words.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { text += " " }
    }
    let length = text.utf8.count
    let scan = Lexer.scan(text, arguments: ScriptArguments(["a b", "; events"]), comments: true)
    for token in scan.tokens { #expect(Int(token.range.upper) <= length) }
    for (one, other) in zip(scan.tokens, scan.tokens.dropFirst()) {
      #expect(one.range.upper <= other.range.lower || one.range == other.range)
    }
    _ = InputStatus(of: text)
    let script = ScriptText(text)
    for part in script.parts {
      #expect(Int(part.range.upper) <= length)
      #expect(part.line >= 1 && part.column >= 1)
    }
    let parser = Parser(TestCatalogue())
    do throws(Diagnostic) {
      for statement in try parser.statements(in: text) { #expect(Int(statement.range.upper) <= length) }
    } catch {
      if let range = error.range { #expect(Int(range.upper) <= length) }
      #expect(!error.message.isEmpty)
    }
    let cursor = Int.random(in: 0...max(1, length), using: &random)
    let completion = Self.completer.completion(text, at: cursor)
    #expect(Int(completion.range.upper) <= max(cursor, 0))
    _ = Self.completer.hint(text)
  }

  @Test("Deep nesting is refused, not a crash")
  func depth() {
    let line = "events where " + String(repeating: "(", count: 5000) + "type = clash" + String(repeating: ")", count: 5000)
    let error = #expect(throws: Diagnostic.self) { try Parser(TestCatalogue()).statements(in: line) }
    #expect(error?.code == .syntax)
    #expect(throws: Never.self) {
      try Parser(TestCatalogue()).statements(in: "events where " + String(repeating: "not ", count: 5000) + "negated")
    }
  }
}
