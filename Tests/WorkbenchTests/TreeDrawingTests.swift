import BuiltinCommands
import PluginKit
import TestSupport
import Testing
import Workbench

/// How the tree of a sentence is drawn, on readings made by hand.
@Suite struct TreeDrawingTests {
  /// A sentence written as `word/head/relation`, heads counted from 1 as in CoNLL-U, 0 at the root.
  private func reading(_ tree: String, names: [NameSpan] = [], predicates: [Predicate] = []) -> Reading {
    var tokens: [Token] = []
    var offset = 0
    for word in tree.split(separator: " ") {
      let parts = word.split(separator: "/").map { String($0) }
      let head = Int(parts[1]).flatMap { $0 > 0 ? $0 - 1 : nil }
      let isMark = parts[2] == "punct"
      tokens.append(
        Token(
          range: TextRange(offset, offset + parts[0].utf8.count), text: parts[0], lower: parts[0], lemma: parts[0],
          pos: isMark ? .punctuation : .other, tag: "XX", spaceBefore: !isMark, head: head, relation: Relation(rawValue: parts[2])))
      offset += parts[0].utf8.count + 1
    }
    let sentence = Reading.Sentence(range: TextRange(0, offset), tokens: 0..<tokens.count, paragraph: 0, isHeadline: false)
    return Reading(tokens: tokens, sentences: [sentence], names: names, predicates: predicates)
  }

  private func drawing(_ reading: Reading) -> TreeDrawing { TreeDrawing(reading, 0..<reading.tokens.count, WordLabels(reading)) }

  private func text(_ drawing: TreeDrawing) -> String {
    drawing.lines.map { line in line.map { $0.text }.joined() }.joined(separator: "\n")
  }

  /// The lines of a drawing without what stands to the right of the word.
  private func lines(_ tree: String) -> [String] {
    drawing(reading(tree)).lines.map { line in
      line.prefix(3).map { $0.text }.joined().replacing(#/ +$/#, with: "")
    }
  }

  @Test("an upright joins a word with those that hang on it, and leads to the left to its own head")
  func projective() {
    #expect(
      lines("rebels/2/nsubj seized/0/root two/4/nummod tanks/2/obj from/7/case the/7/det army/2/obl") == [
        "┌─── 1 rebels",
        "├─── 2 seized",
        "│ ┌─ 3 two",
        "├─┴─ 4 tanks",
        "│ ┌─ 5 from",
        "│ ├─ 6 the",
        "└─┴─ 7 army",
      ])
  }

  @Test("where lines cross, one stands further to the right and the other is drawn through")
  func crossing() {
    #expect(
      lines(
        "a/2/det hearing/4/nsubj:pass is/4/aux:pass scheduled/0/root on/7/case the/7/det issue/2/nmod today/4/obl:unmarked") == [
          "  ┌─── 1 a",
          "┌─┼─── 2 hearing",
          "├─│─── 3 is",
          "├─│─── 4 scheduled",
          "│ │ ┌─ 5 on",
          "│ │ ├─ 6 the",
          "│ └─┴─ 7 issue",
          "└───── 8 today",
        ])
  }

  @Test("words stand in a column beside their tags, relations and names, wide characters too")
  func columns() {
    let names = [NameSpan(tokens: 2..<4, kind: .place, confidence: 1)]
    let wide = reading("they/2/nsubj took/0/root 喀布爾/4/compound airport/2/obj", names: names)
    #expect(
      text(drawing(wide)) == """
        ┌─── 1 they     X  nsubj
        ├─── 2 took     X  root
        │ ┌─ 3 喀布爾   X  compound  B-place
        └─┴─ 4 airport  X  obj       I-place
        """)
  }

  @Test("without a tree there are words without lines between them")
  func noTree() {
    #expect(lines("a/0/dep b/0/dep") == ["── 1 a", "── 2 b"])
  }

  @Test("a sentence of 400 words, each on the one before, keeps its words in the window and says that its tree is cut")
  func deep() {
    let chain = (0..<400).map { "w\($0)/\($0)/\($0 == 0 ? "root" : "dep")" }.joined(separator: " ")
    let drawn = drawing(reading(chain))
    #expect(drawn.isCut)
    #expect(drawn.lines.count == 400)
    for line in drawn.lines { #expect(DisplayWidth.of(line.map { $0.text }.joined()) < 60) }
  }

  @Test("400 words on one head need one column")
  func flat() {
    let list = (1...400).map { "w\($0)/\($0 == 200 ? 0 : 200)/\($0 == 200 ? "root" : "list")" }.joined(separator: " ")
    let drawn = drawing(reading(list))
    #expect(!drawn.isCut)
    #expect(drawn.lines[0][0].text == "┌─ ")
    #expect(drawn.lines[399][0].text == "└─ ")
  }

  @Test("a word that no terminal should get is written out, and a very long one is cut")
  func hostile() {
    let long = String(repeating: "x", count: 5000)
    let drawn = text(drawing(reading("a\u{1B}[2J\u{202E}b/2/dep \(long)/0/root")))
    #expect(drawn.contains(#"a\x1B[2J\u{202E}b"#))
    #expect(!drawn.unicodeScalars.contains("\u{1B}"))
    #expect(drawn.contains("x…"))
  }

  /// Predicates by number of their word, arguments by number and role.
  private func predicate(_ word: Int, _ arguments: [(Int, SemanticRole)]) -> Predicate {
    Predicate(token: word - 1, arguments: arguments.map { Predicate.Argument(token: $0.0 - 1, role: $0.1) })
  }

  private func parts(_ reading: Reading) -> [String] {
    PredicateList(reading, 0..<reading.tokens.count).fields.map { field in field.label + ": " + field.text.map { $0.text }.joined() }
  }

  @Test("below stands who plays which part in what happens, in the words that hang on each")
  func predicates() {
    let seizure = reading(
      "rebels/2/nsubj seized/0/root two/4/nummod tanks/2/obj from/7/case the/7/det army/2/obl ./2/punct",
      predicates: [predicate(2, [(1, .arg0), (4, .arg1), (7, .arg2)]), predicate(4, [])])
    #expect(parts(seizure) == ["2 seized: ARG0 rebels · ARG1 two tanks · ARG2 from the army"])
  }

  @Test("a relative clause is no part of what it speaks of, and what interrupts an argument is left out")
  func relative() {
    let clause = reading(
      "the/2/det tanks/8/nsubj ,/5/punct which/5/obj captured/2/acl:relcl ,/5/punct all/2/det burned/0/root",
      predicates: [predicate(5, [(2, .arg1)]), predicate(8, [(2, .arg1)])])
    #expect(parts(clause) == ["5 captured: ARG1 the tanks … all", "8 burned: ARG1 the tanks, which captured, all"])
  }
}
