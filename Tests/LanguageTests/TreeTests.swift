import Testing
import TextModel

@testable import Language

/// A reading of one sentence written as `word/head/relation`, heads counted from 1 as in CoNLL-U, 0 at the root.
private func reading(_ tree: String) -> Reading {
  var tokens: [Token] = []
  var offset = 0
  for word in tree.split(separator: " ") {
    let parts = word.split(separator: "/").map { String($0) }
    let head = Int(parts[1]).flatMap { $0 > 0 ? $0 - 1 : nil }
    tokens.append(
      Token(
        range: TextRange(offset, offset + parts[0].utf8.count), text: parts[0], lower: parts[0], lemma: parts[0], pos: .other, tag: "XX",
        spaceBefore: true, head: head, relation: Relation(rawValue: parts[2])))
    offset += parts[0].utf8.count + 1
  }
  let sentence = Reading.Sentence(range: TextRange(0, offset), tokens: 0..<tokens.count, paragraph: 0, isHeadline: false)
  return Reading(tokens: tokens, sentences: [sentence])
}

@Suite struct TreeTests {
  private let seizure = reading(
    "rebels/2/nsubj seized/0/root two/4/nummod tanks/2/obj from/7/case the/7/det army/2/obl yesterday/2/obl:unmarked")

  private func words(_ indexes: some Sequence<Int>) -> String { indexes.map { seizure.tokens[$0].text }.joined(separator: " ") }

  @Test func dependentsStandInTheOrderOfTheText() {
    #expect(words(seizure.dependents(of: 1)) == "rebels tanks army yesterday")
    #expect(words(seizure.dependents(of: 0)) == "")
  }

  @Test func aRelationStandsForItsSubtypes() {
    #expect(words(seizure.dependents(of: 1, by: .obl)) == "army yesterday")
    #expect(words(seizure.dependents(of: 1, by: .oblUnmarked)) == "yesterday")
    #expect(words(seizure.dependents(of: 1, by: .iobj)) == "")
  }

  @Test(arguments: [(6, "from the army"), (3, "two tanks"), (1, "rebels seized two tanks from the army yesterday"), (0, "rebels")])
  func aSubtreeIsAllThatHangsOnAWord(head: Int, expected: String) { #expect(words(seizure.subtree(of: head)) == expected) }

  @Test func theRootHasNoHead() {
    #expect(seizure.tokens.filter { $0.head == nil }.map(\.text) == ["seized"])
    #expect(seizure.tokens[2].head == 3)
  }
}
