/// A piece of a sentence as the clause builder sees it.
struct SentenceElement {
  enum Kind: Hashable {
    /// An index into the phrases.
    case noun(Int)
    /// An index into the verb groups of the sentence.
    case verb(Int)
    case preposition(String)
    case conjunction
    case comma
    /// A colon, semicolon, dash or quotation mark that opens or closes speech.
    case pause
    case relative
    case subordinator(String)
    case adjective
    case adverb
    case open
    case close
  }

  let kind: Kind
  let tokens: Range<Int>

  var nounIndex: Int? { if case .noun(let index) = kind { index } else { nil } }
  var verbIndex: Int? { if case .verb(let index) = kind { index } else { nil } }
}
