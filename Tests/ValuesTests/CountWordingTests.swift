import Testing
import Values

/// The table of contract COUNTS, row by row.
@Suite struct CountWordingTests {
  @Test(
    "a wording gives its interval",
    arguments: [
      (Count.Kind.exact, 26.0, "26"), (.atLeast, 20, "≥20"), (.moreThan, 20, "≥21"), (.atMost, 50, "1–50"), (.lessThan, 50, "1–49"),
      (.nearly, 40, "30–39"), (.nearly, 100, "0–99"), (.nearly, 23, "22"), (.approx, 50, "25–75"), (.approx, 23, "22–24"),
      (.approx, 60, "55–65"), (.approx, 25, "23–27"),
      (.vague, 24, "≥24"),
    ] as [(Count.Kind, Double, String)])
  func things(kind: Count.Kind, number: Double, interval: String) {
    #expect(Count.stated(number, as: kind).display == interval)
  }

  @Test(
    "measures are continuous",
    arguments: [
      (Count.Kind.moreThan, 5.0, "≥5"), (.lessThan, 50, "0–50"), (.nearly, 40, "30–40"), (.approx, 50, "25–75"), (.approx, 3, "2.5–3.5"),
    ] as [(Count.Kind, Double, String)])
  func measures(kind: Count.Kind, number: Double, interval: String) {
    #expect(Count.stated(number, as: kind, isContinuous: true).display == interval)
  }

  @Test("odd numbers break nothing", arguments: [0, 1, 0.5, -5, 1e17], Count.Kind.allCases)
  func extremes(number: Double, kind: Count.Kind) throws {
    let count = Count.stated(number, as: kind)
    if let lo = count.lo, let hi = count.hi { #expect(lo <= hi) }
  }

  @Test func rangesAreOrdered() {
    #expect(Count.range(12, 10).display == "10–12")
    #expect(Count.negated(text: "no").display == "0")
  }
}
