import CommandLanguage
import TestSupport
import Testing
import TextModel
import Values

@Suite("Operators")
struct OperatorTests {
  @Test(
    "Rows are ordered, cut and made unique",
    arguments: [
      ("events | sort type", ["e2", "e9", "e1", "e3", "e10"]),
      ("events | sort by type desc, date", ["e10", "e3", "e1", "e2", "e9"]),
      ("events | sort type desc date desc", ["e10", "e1", "e3", "e2", "e9"]),
      ("events | sort date", ["e10", "e2", "e3", "e1", "e9"]),
      ("events | sort date desc", ["e1", "e3", "e2", "e10", "e9"]),
      ("events | sort id", ["e1", "e2", "e3", "e9", "e10"]),
      ("events | sort id desc", ["e10", "e9", "e3", "e2", "e1"]),
      ("assets | sort count", ["a4", "a1", "a5", "a3", "a2"]),
      ("assets | sort count desc", ["a2", "a3", "a5", "a1", "a4"]),
      ("distances | sort computed desc", ["d2", "d1", "d3"]),
      ("events | take 2", ["e1", "e2"]),
      ("events | take last 2", ["e10", "e9"]),
      ("events | take 99", ["e1", "e2", "e3", "e10", "e9"]),
      ("events | take 0", []),
      ("events | unique type", ["e1", "e2", "e10"]),
      ("events | unique", ["e1", "e2", "e3", "e10", "e9"]),
      ("events | select type | unique", ["clash", "airstrike", "talks"]),
    ] as [(String, [String])])
  func order(line: String, expected: [String]) throws {
    #expect(try TestTables.ids(line) == expected)
  }

  @Test(
    "Rows are counted, grouped and added up",
    arguments: [
      ("events | count", ["5"]),
      ("events where type = nothing | count", ["0"]),
      ("events | group by type", ["airstrike | 2", "clash | 2", "talks | 1"]),
      ("events | group actor", ["Army | 3", "Air Force | 1", "Insurgents | 1", " | 1"]),
      ("events | group type and negated", ["airstrike | no | 2", "clash | no | 1", "clash | yes | 1", "talks | no | 1"]),
      ("assets | group count | take 1", ["some | 1"]),
      ("assets where unit is missing | total", ["1 |  | 4 | at least 51 |  |  | "]),
      ("assets | total", ["1 |  | 4 | at least 51 |  |  | ", "2 | ton | 1 | 15 |  |  | "]),
      (
        "assets | total by captor",
        [
          "1 | Insurgents |  |  | 3 | at least 36 |  |  | ", "2 | Army |  |  | 1 | 15 to 25 |  |  | ",
          "3 | Army | ton |  | 1 | 15 |  |  | ",
        ]
      ),
      ("assets where category = ammunition | total count by category", ["1 | ammunition |  |  | 1 | some |  |  | "]),
      ("assets where captor = nobody | total", []),
      ("events | group type | total", ["1 | 3 | 5"]),
    ] as [(String, [String])])
  func sums(line: String, expected: [String]) throws {
    #expect(try TestTables.lines(line) == expected)
  }

  @Test("Select orders columns, and shows those that are left out otherwise")
  func select() throws {
    let table = try TestTables.result("events | select negated, id")
    #expect(table.columns.map(\.name) == ["negated", "id"])
    #expect(table.columns.allSatisfy { !$0.isDetail })
    #expect(table.rows.first?.cells == [.truth(false), .reference(ItemReference(article: 1, item: "e1"))])
  }

  @Test("Every row made of others rests on their words")
  func evidence() throws {
    #expect(try TestTables.result("events | count").rows[0].evidence == TestTables.events.rows.flatMap(\.evidence))
    #expect(try TestTables.result("events | group type").rows[1].evidence.map(\.item) == ["e1", "e3"])
    #expect(try TestTables.result("events | unique type").rows[1].evidence.map(\.item) == ["e2", "e9"])
    #expect(try TestTables.result("assets | total by captor").rows[0].evidence.map(\.item) == ["a1", "a2", "a4"])
    #expect(try TestTables.result("events | select type").rows[2].evidence.map(\.item) == ["e3"])
  }

  @Test("The columns told beforehand are those of the table", arguments: Self.lines)
  func columns(line: String) throws {
    guard case .pipeline(let query)? = try Parser(TestCatalogue()).statements(in: line).first?.action else { return }
    #expect(query.columns == (try TestTables.result(line).columns))
  }
  static let lines = [
    "events", "events | count", "events | select place type", "events | group by type and place", "assets | total by captor and status",
    "events | group type | sort count | take 1", "assets where count > 1 | unique captor", "events | group type | group count",
  ]

  @Test(
    "What an operator cannot do is marked",
    arguments: [
      ("events | select ⟦tpye⟧", DiagnosticCode.unknownColumn),
      ("events | sort type, ⟦wen⟧ desc", .unknownColumn),
      ("events | group by ⟦x⟧", .unknownColumn),
      ("events | unique ⟦x⟧", .unknownColumn),
      ("assets | total ⟦captor⟧", .typeMismatch),
      ("assets | total by ⟦captr⟧", .unknownColumn),
      ("events | ⟦total⟧", .typeMismatch),
      ("assets | total over ⟦fortnights⟧", .invalidValue),
      ("assets | total over ⟦time⟧", .typeMismatch),
      ("events | select type ⟦=⟧", .unexpectedArgument),
      ("events | count ⟦5⟧", .unexpectedArgument),
      ("events | sort⟦⟧", .missingArgument),
    ] as [(String, DiagnosticCode)])
  func errors(line: String, code: DiagnosticCode) throws {
    let marked = MarkedText(line)
    let error = #expect(throws: Diagnostic.self) { try TestTables.result(marked.plain) }
    #expect(error?.code == code, "\(String(describing: error))")
    #expect(error?.range == marked.ranges.first, "\(String(describing: error))")
  }
}

@Suite("Values as text")
struct ValueTextTests {
  @Test(
    "Values are written for people and for programs",
    arguments: [
      (.missing, "", ""),
      (.number(3), "3", "3"),
      (.number(2.345678), "2.35", "2.345678"),
      (.count(Count(.vague, lo: 24, hi: nil)), "at least 24", "at least 24"),
      (.count(.unknownMass), "some", "some"),
      (.distance(Length(metres: 812.4)), "812 m", "0.812 km"),
      (.distance(Length(metres: 999.6)), "1 km", "1 km"),
      (.distance(Length(kilometres: 3.26)), "3.3 km", "3.26 km"),
      (.distance(Length(kilometres: 149.6)), "150 km", "149.6 km"),
      (Value(DateText.interval("2021-08-12")), "2021-08-12", "2021-08-12"),
      (Value(DateText.interval("2021-08")), "2021-08", "2021-08-01/2021-08-31"),
      (Value(DateText.interval("2021")), "2021", "2021-01-01/2021-12-31"),
      (Value(DateText.interval("2021-08-01/2021-08-03")), "2021-08-01 to 2021-08-03", "2021-08-01/2021-08-03"),
      (.duration(CalendarDuration(timex: "P20Y", days: 7305)), "20 years", "P20Y"),
      (.duration(CalendarDuration(timex: "P1W", days: 7)), "1 week", "P1W"),
      (.duration(CalendarDuration(timex: "PT5M", days: 0)), "5 minutes", "PT5M"),
      (.duration(CalendarDuration(timex: "PXW", days: nil)), "PXW", "PXW"),
      (.truth(true), "yes", "true"),
      (.place(NamedPlace(name: "Kabul", country: "AF")), "Kabul", "Kabul"),
      (.reference(ItemReference(article: 2, item: "e7")), "2.e7", "2.e7"),
      (.list([.text("a"), .text("b")]), "a, b", "a; b"),
    ] as [(Value, String, String)])
  func forms(value: Value, plain: String, iso: String) {
    #expect(ValueText.plain(value) == plain)
    #expect(ValueText.iso(value) == iso)
  }

  @Test("Numbers, counts and dates are read in the forms in which they are shown")
  func reading() {
    #expect(NumberText.number("1,200.5") == 1200.5)
    #expect(NumberText.number("12,00") == nil)
    #expect(NumberText.number("1-2") == nil)
    #expect(NumberText.number("") == nil)
    #expect(CountText.count("at least 24")?.hi == nil)
    #expect(CountText.count("≥24")?.lo == 24)
    #expect(CountText.count("24 to 31").map { [$0.lo, $0.hi] } == [24, 31])
    #expect(CountText.count("31 to 24") == nil)
    #expect(CountText.count("some") == Count(.unknownMass, lo: nil, hi: nil))
    #expect(DateText.interval("2021-13") == nil)
    #expect(DateText.interval("2021-8-1") == nil)
    #expect(DateText.interval("2021-08-12/2021-08-01") == nil)
  }
}
