import TextModel

/// Reads one text with a network: windows, then sentences, and for each sentence its tags, tree, names and roles.
///
/// Linear in the text's length: a window is bounded, and so is how often a word is read.
struct TextReader {
  /// What turns the network's scores into classes and structures.
  struct Decoders: Sendable {
    let engine: LanguageEngine
    let classes: WordClasses
    let relations: RelationDecoder
    let names: NameLayers
    let roles: RoleDecoder

    /// - Returns: nil where labels are not what they must be.
    init?(_ labels: NetworkLabels) {
      guard let engine = LanguageEngine(rawValue: labels.engine), let classes = WordClasses(labels),
        let relations = RelationDecoder(labels.relations), let names = NameLayers(labels),
        let roles = RoleDecoder(labels.roles)
      else { return nil }
      self.engine = engine
      self.classes = classes
      self.relations = relations
      self.names = names
      self.roles = roles
    }
  }

  /// What is known of a word but its form.
  private struct Word {
    let pos: UniversalTag
    let tag: PennTag
    let features: Morphology
    let head: Int?
    let relation: Relation
  }

  private let network: Network
  private let decoders: Decoders
  private let lemmatiser: Lemmatiser
  private let text: SourceText
  private let layout: TextLayout
  private let starts: SentenceStarts
  private let scores: WindowScores
  private var input = NetworkText()
  private var words: [Word] = []
  private var sentences: [Reading.Sentence] = []
  private var names: [NameSpan] = []
  private var predicates: [Predicate] = []

  init(
    _ text: SourceText, _ network: Network, _ decoders: Decoders, _ lemmatiser: Lemmatiser, isPlace: @escaping (String) -> Bool
  ) {
    self.network = network
    self.decoders = decoders
    self.lemmatiser = lemmatiser
    self.text = text
    layout = TextLayout(text)
    starts = SentenceStarts(layout, decoders.engine, DatelineFinder(layout, isPlace: isPlace))
    scores = network.makeScores()
    words.reserveCapacity(layout.tokens.count)
    for token in layout.tokens { network.append(text.bytes.span.extracting(token.lower..<token.upper), to: &input) }
  }

  /// Everything the network knows of the text.
  mutating func read() -> Reading {
    for (number, paragraph) in layout.paragraphs.enumerated() {
      let parts = read(paragraph)
      for part in parts {
        let isDateline = starts.datelines[part.lowerBound]?.tokens == part
        sentences.append(
          Reading.Sentence(
            range: layout.range(part), tokens: part, paragraph: number,
            isHeadline: parts.count == 1 && layout.isHeadline(part, isFirst: number == 0), isDateline: isDateline))
      }
    }
    return Reading(
      tokens: tokens(), sentences: sentences, names: names, predicates: predicates,
      datelines: sentences.compactMap { $0.isDateline ? starts.datelines[$0.tokens.lowerBound] : nil })
  }

  /// Reads a paragraph window by window; gives its sentences.
  private mutating func read(_ paragraph: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = paragraph.lowerBound
    while start < paragraph.upperBound {
      let window = input.window(from: start, to: paragraph.upperBound)
      network.read(window, of: input, into: scores)
      let found = WindowSentences(
        window, starts: starts.combined(scores.sentenceStart, of: window), isLast: window.upperBound == paragraph.upperBound)
      for sentence in found.sentences { read(sentence, window) }
      sentences += found.sentences
      start = found.next
    }
    return sentences
  }

  private mutating func read(_ sentence: Range<Int>, _ window: Range<Int>) {
    let first = window.lowerBound
    let local = (sentence.lowerBound - first)..<(sentence.upperBound - first)
    network.scoreArcs(of: local, in: scores)
    let heads = Arborescence.heads(scores.arcs, count: local.count).map { $0.map { $0 + local.lowerBound } }
    network.scoreRelations(of: local, heads: heads, in: scores)
    let relations = decoders.relations.relations(scores.relations, heads: heads)
    for (index, word) in local.enumerated() {
      words.append(
        Word(
          pos: decoders.classes.upos[Int(scores.upos[word])], tag: decoders.classes.xpos[Int(scores.xpos[word])],
          features: decoders.classes.features[Int(scores.features[word])], head: heads[index].map { $0 + first },
          relation: relations[index]))
    }
    if let dateline = starts.datelines[sentence.lowerBound], dateline.tokens == sentence {
      names += dateline.names
      return
    }
    names += decoders.names.names(scores, in: local).map { $0.moved(by: first) }
    let found = decoders.roles.predicates(scores.predicate, in: local)
    guard !found.isEmpty else { return }
    network.scoreRoles(of: found, among: local, in: scores)
    predicates += decoders.roles.arguments(scores.roles, of: found, heads: heads, in: local).map { $0.moved(by: first) }
  }

  private func tokens() -> [Token] {
    precondition(words.count == layout.tokens.count, "each word is in one sentence")
    return zip(layout.tokens, words).map { raw, word in
      let range = TextRange(raw.lower, raw.upper)
      let written = text[range]
      let lower = TextLayout.folded(written)
      return Token(
        range: range, text: written, lower: lower, lemma: lemmatiser.lemma(written, lower, word.pos, word.tag.rawValue), pos: word.pos,
        tag: word.tag, spaceBefore: raw.gap != .none, features: word.features, head: word.head, relation: word.relation)
    }
  }
}

extension NameSpan {
  /// The same name where words are counted from an earlier one.
  fileprivate func moved(by words: Int) -> NameSpan {
    NameSpan(tokens: (tokens.lowerBound + words)..<(tokens.upperBound + words), kind: kind, confidence: confidence)
  }
}

extension Predicate {
  /// The same predicate where words are counted from an earlier one.
  fileprivate func moved(by words: Int) -> Predicate {
    Predicate(token: token + words, arguments: arguments.map { Argument(token: $0.token + words, role: $0.role) })
  }
}
