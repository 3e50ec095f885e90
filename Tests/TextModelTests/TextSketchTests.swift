import Testing
import TextModel

@Suite("Sketches of texts")
struct TextSketchTests {
  private static let report = """
    Rebels took the depot outside the town on Monday after two days of shelling, the army said. A spokesman admitted that twelve tanks and some two \
    hundred rifles were lost, and that the garrison had left for the river before dawn. Aid workers said three thousand people had fled.
    """

  private func resemblance(_ one: String, _ other: String) -> Double {
    TextSketch(SourceText(one)).resemblance(to: TextSketch(SourceText(other)))
  }

  @Test("A text resembles itself wholly, whatever its case and spacing, and another hardly at all")
  func ends() {
    #expect(resemblance(Self.report, Self.report) == 1)
    #expect(resemblance(Self.report, Self.report.uppercased().replacing(" ", with: "\n")) == 1)
    #expect(
      resemblance(Self.report, "The ministry of health opened a clinic in the capital, where doctors will see patients by June.") == 0)
  }

  @Test("A changed word costs the runs that it stands in, a changed half most of them")
  func between() {
    #expect((0.7...0.95).contains(resemblance(Self.report, Self.report.replacing("twelve", with: "fifteen"))))
    #expect(resemblance(Self.report, String(Self.report.prefix(Self.report.count / 2)) + " Nothing else was known that day.") < 0.6)
  }

  @Test("Short and empty texts have sketches too")
  func short() {
    #expect(resemblance("", "") == 1)
    #expect(resemblance("", "a") == 0)
    #expect(resemblance("Two words", "two words.") == 1)
  }
}
