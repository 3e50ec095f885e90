import AnalysisEngine
import TestSupport
import Testing
import TextModel

/// Every annotator's worked examples, which are also its documentation.
@Suite struct AnnotatorExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let annotator: any Annotator.Type
    let number: Int
    let example: AnnotatorExample
    var testDescription: String { "\(annotator) \(number): \(example.text)" }
  }

  static let cases: [Case] = Registry.annotators.flatMap { annotator in
    annotator.examples.enumerated().map { Case(annotator: annotator, number: $0.offset + 1, example: $0.element) }
  }

  @Test("finds what its example marks", arguments: cases)
  func example(_ example: Case) throws {
    try check(example.annotator, example.example)
  }

  @Test("marks as many things as it describes", arguments: cases)
  func wellFormed(_ example: Case) {
    #expect(MarkedText(example.example.text).ranges.count == example.example.findings.count)
  }

  private func check<A: Annotator>(_ annotator: A.Type, _ example: AnnotatorExample) throws {
    let marked = MarkedText(example.text)
    let article = TestWorld.article(marked.plain, published: example.published)
    let found = A.describe(try TestWorld.pipeline.products(of: article)[A.self], in: article)
    func compare() {
      #expect(MarkedText.mark(found.map(\.range), in: article.text) == example.text)
      #expect(found.map(\.description) == example.findings)
    }
    if let reason = example.knownMiss {
      withKnownIssue("\(reason)") { compare() }
    } else {
      compare()
    }
  }
}
