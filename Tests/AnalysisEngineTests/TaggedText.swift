import Language
import TextModel

@testable import AnalysisEngine

/// A text whose words carry their tags ("The/DT rebels/NNS/rebel fled/VBD/flee"), for tests of what comes after the tagger.
///
/// The lemma is the word in lower case where none is given. `.` ends a sentence. A fourth part is the relation to the head, which is the
/// nearest such word on the side that the arrow points to: "rebels/NNS/rebel/nsubj>fled" hangs on "fled" to its right.
struct TaggedText {
  let source: SourceText
  let reading: Reading

  init(_ tagged: String) {
    var text = ""
    var tokens: [Token] = []
    var sentences: [Reading.Sentence] = []
    var first = 0
    let items = tagged.split(separator: " ")
    let words = items.map { $0.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).first.map { String($0) } ?? "" }
    for (index, item) in items.enumerated() {
      let parts = item.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
      let word = parts[0]
      let tag = parts.count > 1 ? parts[1] : word
      let isGlued = word == "," || word == "." || tag == "POS" || word == "'s"
      if !isGlued && !text.isEmpty { text += " " }
      let lower = text.utf8.count
      text += word
      let lemma = parts.count > 2 ? parts[2] : word.lowercased()
      let link = parts.count > 3 ? TaggedText.link(parts[3], from: index, words) : nil
      tokens.append(
        Token(
          range: TextRange(lower, text.utf8.count), text: word, lower: word.lowercased(), lemma: lemma,
          pos: TaggedText.universal(tag, lemma: lemma), tag: PennTag(rawValue: tag), spaceBefore: !isGlued, head: link?.head,
          relation: link?.relation ?? .dep))
      if word == "." {
        sentences.append(TaggedText.sentence(tokens, first, sentences.count))
        first = tokens.count
      }
    }
    if first < tokens.count { sentences.append(TaggedText.sentence(tokens, first, sentences.count)) }
    source = SourceText(text)
    reading = Reading(tokens: tokens, sentences: sentences)
  }

  private static func sentence(_ tokens: [Token], _ first: Int, _ paragraph: Int) -> Reading.Sentence {
    let range = tokens[first].range.union(tokens[tokens.count - 1].range)
    return Reading.Sentence(range: range, tokens: first..<tokens.count, paragraph: paragraph, isHeadline: false)
  }

  /// The relation and head that "nsubj>fled", "obj<took" or "root" stands for.
  private static func link(_ part: String, from index: Int, _ words: [String]) -> (relation: Relation, head: Int?) {
    let sides = part.split { $0 == ">" || $0 == "<" }.map { String($0) }
    let relation = Relation(rawValue: sides[0])
    guard sides.count > 1 else { return (relation, nil) }
    let head = part.contains(">") ? words[(index + 1)...].firstIndex(of: sides[1]) : words[..<index].lastIndex(of: sides[1])
    return (relation, head)
  }

  private static func universal(_ tag: String, lemma: String) -> UniversalTag {
    switch tag {
    case "MD": return .auxiliary
    case "VB", "VBD", "VBZ", "VBP", "VBN", "VBG": return ["be", "have", "do"].contains(lemma) ? .auxiliary : .verb
    case "NN", "NNS": return .noun
    case "NNP", "NNPS": return .properNoun
    case "JJ", "JJR", "JJS": return .adjective
    case "RB", "RBR": return .adverb
    case "IN", "RP": return lemma == "that" || lemma == "if" ? .subordinatingConjunction : .adposition
    case "TO": return .particle
    case "POS": return .particle
    case "DT": return .determiner
    case "PRP", "PRP$", "WP", "WDT": return .pronoun
    case "WRB": return .adverb
    case "CD": return .numeral
    case "CC": return .coordinatingConjunction
    default: return .punctuation
    }
  }
}

extension TaggedText {
  /// Each clause as "verb(agents > patients)", in the order of the text; phrases by their words.
  var clauses: [String] {
    let found = Clauses(reading)
    func words(_ phrases: [Int]) -> String { phrases.map { source[found.range(of: $0, in: reading)] }.joined(separator: " + ") }
    return found.clauses.map { clause in
      "\(reading.tokens[clause.verb.head].text)(\(words(clause.agents)) > \(words(clause.patients)))"
    }
  }
}
