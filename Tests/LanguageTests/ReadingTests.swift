import TestSupport
import Testing
import TextModel

@testable import Language

/// What holds for the reading of any text whatever.
@Suite struct ReadingTests {
  /// Texts that are no prose; each of some hundred to ten thousand tokens.
  static let oddities: [String] = [
    "", "\n\n", "....", "\u{0}\u{1}", "قال المتحدث باسم الجيش إن القوات انسحبت من المدينة أمس.", "🔥🔥 done 👨‍👩‍👧",
    String(repeating: "QUJDRA+/", count: 1_000), String(repeating: "QUJDRA+/ ", count: 1_000),
    String(repeating: "shell ", count: 10_000), String(repeating: "?!., ", count: 500), String(repeating: "🔥 ", count: 500),
    String(repeating: "القوات ", count: 500), String(repeating: "(\"a. B-c.d ", count: 200),
  ]

  private func check(_ reading: Reading) {
    #expect(reading.sentences.flatMap { Array($0.tokens) } == Array(reading.tokens.indices), "each word is in one sentence")
    for sentence in reading.sentences {
      #expect(sentence.tokens.count(where: { reading.tokens[$0].head == nil }) == 1, "a sentence has one root")
      let root = sentence.tokens.first { reading.tokens[$0].head == nil }
      #expect(root.map { reading.subtree(of: $0) } == Array(sentence.tokens), "every word hangs on the root")
      for word in sentence.tokens {
        let token = reading.tokens[word]
        #expect((token.relation == .root) == (token.head == nil), "the root alone is root")
        #expect(token.head.map { sentence.tokens.contains($0) } ?? true, "a head is in the sentence")
      }
    }
    var end = 0
    for name in reading.names {
      #expect(name.tokens.lowerBound >= end && !name.tokens.isEmpty && (0...1).contains(name.confidence), "names follow one another")
      #expect(
        reading.sentences.contains { $0.tokens.lowerBound <= name.tokens.lowerBound && name.tokens.upperBound <= $0.tokens.upperBound })
      end = name.tokens.upperBound
    }
    for predicate in reading.predicates {
      let sentence = reading.sentences.first { $0.tokens.contains(predicate.token) }
      #expect(predicate.arguments.allSatisfy { sentence?.tokens.contains($0.token) ?? false && $0.token != predicate.token })
    }
  }

  @Test(arguments: oddities)
  func anyTextIsRead(text: String) throws { check(try TestWorld.language.read(SourceText(text))) }

  @Test func proseIsReadWithEitherEngine() throws {
    let text = """
      HERAT, Aug 12 (AFP) - The city fell on Thursday. "We hold the airport," a spokesman for the rebels, Karim Ahmadi, told reporters
      in Kabul; the U.S. Army said that it could not confirm the loss of the town.

      Taken:
      - two T-62 tanks
      - an ammunition depot
      """
    for engine in LanguageEngine.allCases { check(try TestWorld.language(engine).read(SourceText(text))) }
  }

  @Test func aParagraphReadsTheSameWhateverStandsAroundIt() throws {
    let paragraph = "The army shelled the town on Monday. Rebels denied that they had fled."
    let alone = try TestWorld.language.read(SourceText(paragraph))
    let among = try TestWorld.language.read(SourceText("He slept.\n\n" + paragraph + "\n\nNobody spoke."))
    let first = among.sentences[1].tokens.lowerBound
    for (index, token) in alone.tokens.enumerated() {
      let other = among.tokens[first + index]
      #expect(other.text == token.text && other.pos == token.pos && other.relation == token.relation)
      #expect(other.head == token.head.map { $0 + first })
    }
  }

  @Test func timeIsLinear() throws {
    let language = try TestWorld.language
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let text = SourceText(String(repeating: "(\"a. B-c.d ", count: count))
      return clock.measure { _ = language.read(text) }
    }
    _ = time(20)
    #expect(time(1_600) < time(200) * 40)
  }
}
