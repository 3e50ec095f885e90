import CommandLanguage
import TestSupport
import Testing
import TextModel
import Values

@Suite("where")
struct WhereOperatorTests {
  @Test(
    "Rows that surely meet the condition stay",
    arguments: [
      // Text, without regard to letter case; a list is what one of its elements is.
      ("events where type = Clash", ["e1", "e3"]),
      ("events where type != clash", ["e2", "e10", "e9"]),
      ("events where actor = army", ["e1", "e3", "e9"]),
      ("events where actor != army", ["e2"]),
      ("events where actor ~ force", ["e2"]),
      ("events where actor = \"the air force\"", ["e2"]),
      ("events where actor in (\"The Army\", nobody)", ["e1", "e3", "e9"]),
      ("events where type in (talks, 'airstrike')", ["e2", "e10", "e9"]),
      ("events where type not in [talks, clash]", ["e2", "e9"]),
      ("events where type > b", ["e1", "e3", "e10"]),
      ("events where type is clash", ["e1", "e3"]),
      // What joins tests: and before or.
      ("events where type = talks or type = clash and negated", ["e3", "e10"]),
      ("events where (type = talks or type = clash) and not negated", ["e1", "e10"]),
      ("events where not (type = clash or type = talks)", ["e2", "e9"]),
      ("events where not not negated = yes", ["e3"]),
      ("events where negated != true and type = clash", ["e1"]),
      // Dates are runs of days.
      ("events where date = 2021-08-12", ["e1"]),
      ("events where date = 2021-08", ["e1", "e3"]),
      ("events where date = 2021", ["e1", "e2", "e3", "e10"]),
      ("events where possibly date = 2021-08-12", ["e1", "e10", "e9"]),
      ("events where date > 2021-05-31", ["e1", "e3"]),
      ("events where date >= 2021-05", ["e1", "e2", "e3"]),
      ("events where date < 2021-06-01", ["e2"]),
      ("events where date <= 2021-08-11", ["e2", "e3"]),
      ("events where date between 2021-05-01 and 2021-08-11", ["e2", "e3"]),
      ("events where possibly date between 2021-01-01 and 2021-05-10", ["e2", "e10", "e9"]),
      ("events where date = 2021-08-01/2021-08-11", ["e3"]),
      // Places, by name, country and distance.
      ("events where place = kabul", ["e1"]),
      ("events where place = Afghanistan", ["e1", "e2"]),
      ("events where place = ir", ["e3"]),
      ("events where place under Afghanistan", ["e1", "e2"]),
      ("events where place != Afghanistan", ["e3", "e10"]),
      ("events where place ~ an", ["e3"]),
      ("events where place within 200 km of Kabul", ["e1", "e2"]),
      ("events where place within 200km of kabul and type = clash", ["e1"]),
      ("events where place not within 10 mi of Kabul", ["e2", "e3"]),
      ("events where possibly place within 1 km of Tehran", ["e3", "e10", "e9"]),
      // What is stated and what is not.
      ("events where place is missing", ["e9"]),
      ("events where actor is not missing and place is stated", ["e1", "e2", "e3"]),
      // References.
      ("events where id = e10", ["e10"]),
      ("events where id in (1.e1, 2.e2)", ["e1"]),
      ("events where id > e3", ["e10", "e9"]),
      // Counts are intervals.
      ("assets where count > 20", ["a2"]),
      ("assets where count >= 24", ["a2"]),
      ("assets where count = 24", []),
      ("assets where possibly count = 24", ["a2", "a3", "a4"]),
      ("assets where count ≥ 12", ["a1", "a2", "a3", "a5"]),
      ("assets where count < 20", ["a1", "a5"]),
      ("assets where possibly count < 20", ["a1", "a3", "a4", "a5"]),
      ("assets where count = \"at least 24\"", ["a2"]),
      ("assets where count between 12 and 15", ["a1", "a5"]),
      ("assets where category under vehicle", ["a1", "a3"]),
      ("assets where category = Drugs", ["a5"]),
      ("assets where category = aeroplane", []),
      ("assets where not category under vehicle", ["a2", "a4", "a5"]),
      ("assets where unit is stated", ["a5"]),
      // Distances, lengths of time and truth.
      ("distances where stated > 60 mi", ["d1"]),
      ("distances where stated >= 60 mi", ["d1", "d2"]),
      ("distances where stated = 60mi", ["d2"]),
      ("distances where stated < 80 nmi", ["d2", "d3"]),
      ("distances where agrees = false", ["d2"]),
      ("distances where agrees", ["d1"]),
      ("distances where not agrees", ["d2"]),
      ("distances where stated > computed", ["d1"]),
      ("distances where since > 3 weeks", ["d3"]),
      ("distances where possibly since > 3 weeks", ["d2", "d3"]),
    ] as [(String, [String])])
  func rows(line: String, expected: [String]) throws {
    #expect(try TestTables.ids(line) == expected)
  }

  @Test(
    "What cannot be compared is marked",
    arguments: [
      ("events where ⟦tpye⟧ = clash", DiagnosticCode.unknownColumn, "“type”"),
      ("events where ⟦weight⟧ = 5", .unknownColumn, "the columns are"),
      ("assets where count > ⟦many⟧", .typeMismatch, "24"),
      ("assets where count ⟦~ 2⟧", .typeMismatch, "between"),
      ("events where date > ⟦12/08/2021⟧", .typeMismatch, "2021-08-12"),
      ("events where date = ⟦2021-02-30⟧", .typeMismatch, "2021-08-12"),
      ("events where place ⟦> Kabul⟧", .typeMismatch, "= or !="),
      ("events where ⟦type⟧ within 20 km of Kabul", .typeMismatch, "“place”"),
      ("events where place within 20 km of ⟦Atlantis⟧", .unknownPlace, ""),
      ("events where place within ⟦20⟧ of Kabul", .invalidValue, "no unit"),
      ("events where place within ⟦-3⟧ km of Kabul", .invalidValue, ""),
      ("assets where category under ⟦vehicel⟧", .invalidValue, "“vehicle”"),
      ("assets where category = ⟦humvees⟧", .invalidValue, "“humvee”"),
      ("assets where count > 5 or category != ⟦vehilce⟧", .invalidValue, "“vehicle”"),
      ("events where type under ⟦clash⟧", .invalidValue, "no taxonomy"),
      ("events where ⟦type⟧", .missingArgument, "type = …"),
      ("distances where stated > ⟦100⟧", .typeMismatch, "200 km"),
      ("distances where agrees = ⟦perhaps⟧", .typeMismatch, "true or false"),
      ("assets where ⟦count⟧ under vehicle", .typeMismatch, "= or <"),
    ] as [(String, DiagnosticCode, String)])
  func errors(line: String, code: DiagnosticCode, help: String) throws {
    let marked = MarkedText(line)
    let error = #expect(throws: Diagnostic.self) { try TestTables.result(marked.plain) }
    #expect(error?.code == code, "\(String(describing: error))")
    #expect(error?.range == marked.ranges.first, "\(String(describing: error))")
    let advice = (error?.help ?? "") + (error?.message ?? "")
    #expect(help.isEmpty || advice.contains(help), "\(advice)")
  }

  @Test("Three-valued truth: what is open stays open under not, and possibly lets it in")
  func certainty() {
    #expect(!Certainty.possibly == .possibly)
    #expect(!Certainty.no == .surely)
    #expect(Certainty.no < .possibly && Certainty.possibly < .surely)
  }

  @Test("A comparison and its negation never both hold, and one of them is possible", arguments: 0..<300)
  func comparators(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    func count() -> Count {
      let lo = Double(Int.random(in: 0...6, using: &random))
      switch Int.random(in: 0...3, using: &random) {
      case 0: return .exact(lo)
      case 1: return Count(.atLeast, lo: lo, hi: nil)
      case 2: return Count(.range, lo: lo, hi: lo + Double(Int.random(in: 0...4, using: &random)))
      default: return .unknownMass
      }
    }
    let cell = Value.count(count())
    let number = Double(Int.random(in: 0...8, using: &random))
    let wanted = Value.count(.exact(number))
    let opposites: [(Comparator, Comparator)] = [(.equal, .notEqual), (.less, .atLeast), (.greater, .atMost)]
    for (one, other) in opposites {
      #expect(ValueOrder.certainty(cell, one, wanted) == !ValueOrder.certainty(cell, other, wanted))
    }
    // Every number that the words allow bears out what is sure, and none what is ruled out.
    guard case .count(let words) = cell else { return }
    let lo = words.lo ?? 0
    for value in stride(from: lo, through: min(words.hi ?? lo + 9, lo + 9), by: 1) {
      for (comparator, holds) in [(Comparator.less, value < number), (.atLeast, value >= number), (.equal, value == number)] {
        let certainty = ValueOrder.certainty(cell, comparator, wanted)
        #expect(certainty == .possibly || (certainty == .surely) == holds)
      }
    }
  }
}
