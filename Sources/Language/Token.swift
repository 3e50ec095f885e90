import TextModel

/// One word or mark of the text. Strings of up to 15 bytes are stored inline, so that tokens cost no allocation for most words
/// (Documentation/Decisions/0002-tokens-hold-strings.md).
public struct Token: Sendable, Hashable {
  /// The bytes of the word or mark.
  public let range: TextRange
  /// As written, with typographic apostrophes as written.
  public let text: String
  /// Case folded, with ’ as '.
  public let lower: String
  /// Dictionary form, lower case but for proper nouns.
  public let lemma: String
  /// Universal part of speech (UD v2).
  public let pos: UniversalTag
  /// Penn Treebank tag.
  public let tag: PennTag
  /// Whether white space stands before it.
  public let spaceBefore: Bool
  /// Tense, number, voice and the like.
  public let features: Morphology
  /// The grammatical relation to its head; `root` where it has none.
  public let relation: Relation
  /// The head's index, below 0 for none: half the size of an optional.
  private let headIndex: Int32

  /// The word that it depends on, as an index into `Reading.tokens`, in the same sentence; nil at the root of a sentence.
  public var head: Int? { headIndex < 0 ? nil : Int(headIndex) }

  /// - Parameter relation: `dep` where nothing has read the tree.
  public init(
    range: TextRange, text: String, lower: String, lemma: String, pos: UniversalTag, tag: PennTag, spaceBefore: Bool,
    features: Morphology = .none, head: Int? = nil, relation: Relation = .dep
  ) {
    self.range = range
    self.text = text
    self.lower = lower
    self.lemma = lemma
    self.pos = pos
    self.tag = tag
    self.spaceBefore = spaceBefore
    self.features = features
    self.relation = relation
    headIndex = head.map(Int32.init) ?? -1
  }
}

/// The universal part-of-speech tags (universaldependencies.org/u/pos).
public enum UniversalTag: String, Sendable, Codable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}

/// A Penn Treebank tag as UD English writes it in XPOS ("VBD", "NNP", "HYPH").
public struct PennTag: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The tag as the treebank writes it.
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
}
