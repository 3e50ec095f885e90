import Language
import TextModel

/// A text whose words carry their tags ("The/DT rebels/NNS/rebel fled/VBD/flee"), for tests of what comes after the tagger.
///
/// The lemma is the word in lower case where none is given. `.` ends a sentence.
struct TaggedText {
  let source: SourceText
  let reading: Reading

  init(_ tagged: String) {
    var text = ""
    var tokens: [Token] = []
    var sentences: [Reading.Sentence] = []
    var first = 0
    for item in tagged.split(separator: " ") {
      let parts = item.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
      let word = parts[0]
      let tag = parts.count > 1 ? parts[1] : word
      let isGlued = word == "," || word == "." || tag == "POS" || word == "'s"
      if !isGlued && !text.isEmpty { text += " " }
      let lower = text.utf8.count
      text += word
      let lemma = parts.count > 2 ? parts[2] : word.lowercased()
      tokens.append(
        Token(
          range: TextRange(lower, text.utf8.count), text: word, lower: word.lowercased(), lemma: lemma,
          pos: TaggedText.universal(tag, lemma: lemma), tag: PennTag(rawValue: tag), spaceBefore: !isGlued))
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
