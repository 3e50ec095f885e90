import TestSupport
import Testing
import TextModel

@Suite struct MarkedTextTests {
  @Test func marksAreTakenOutAndCountedInBytes() {
    let marked = MarkedText("⟦Kyïv⟧ fell on ⟦12 May⟧.")
    #expect(marked.plain == "Kyïv fell on 12 May.")
    #expect(marked.ranges.map { marked.source[$0] } == ["Kyïv", "12 May"])
  }

  @Test func marksMayBeNested() {
    let marked = MarkedText("⟦the border with ⟦Iran⟧⟧")
    #expect(marked.ranges.map { marked.source[$0] } == ["the border with Iran", "Iran"])
    #expect(MarkedText.mark(marked.ranges, in: marked.source) == "⟦the border with ⟦Iran⟧⟧")
  }
}
