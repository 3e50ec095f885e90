import Language
import TextModel
import World

/// Finds the phrases and clauses of an article: phrases and lists by part-of-speech tags, the rest by dependency trees.
///
/// Where a text has no trees, and in headlines whose trees miss their verb, clauses are found by tags alone.
package struct ClauseAnnotator: Annotator {
  package typealias Product = Clauses

  package static var reads: [any Annotator.Type] { [] }
  package static var examples: [AnnotatorExample] {
    [
      AnnotatorExample("The rebels ⟦captured⟧ two tanks and a truck.", ["active: The rebels | two tanks + a truck"]),
      AnnotatorExample("The town was ⟦seized⟧ by the militia.", ["passive: the militia | The town"]),
      AnnotatorExample(
        "The governor, who ⟦fled⟧ the city, was ⟦arrested⟧.", ["active: The governor | the city", "passive:  | The governor"]),
      AnnotatorExample(
        "Police ⟦detained⟧ a man and ⟦found⟧ explosives in his house.", ["active: Police | a man", "active: Police | explosives"]),
      AnnotatorExample(
        "The blast ⟦killed⟧ ten people, ⟦wounding⟧ dozens of others.",
        ["active: The blast | ten people", "active: The blast | dozens of others"]),
      AnnotatorExample(
        "The militants ⟦forced⟧ the soldiers to ⟦surrender⟧ their weapons.",
        ["active: The militants | the soldiers", "active: the soldiers | their weapons"]),
    ]
  }

  private let repair: TagRepair

  package init(_ world: World, _ language: LanguageModel) { repair = TagRepair(verbs: TriggerLexicon.verbs(of: world.triggers)) }

  package func annotate(_ article: Article, _ products: Products) -> Clauses {
    Clauses(products.reading, tokens: repair.repaired(products.reading))
  }

  /// A verb, and its voice, agents and patients: `captured active(the Taliban; Ghazni)`.
  package static func describe(_ product: Clauses, in article: Article) -> [AnnotatorExample.Finding] {
    product.clauses.map { clause in
      func words(_ phrases: [Int]) -> String {
        phrases.map { phrase in
          let extent = product.extent(of: phrase)
          return article.text[product.tokens[extent.lowerBound].range.union(product.tokens[extent.upperBound - 1].range)]
        }.joined(separator: " + ")
      }
      let verb = product.tokens[clause.verb.head]
      let voice = clause.verb.isPassive ? "passive" : "active"
      return AnnotatorExample.Finding(verb.range, "\(voice): \(words(clause.agents)) | \(words(clause.patients))")
    }
  }
}

extension Clauses {
  /// Analyses every sentence of a text, by the given tokens where their tags were corrected.
  package init(_ reading: Reading, tokens corrected: [Token]? = nil) {
    let tokens = corrected ?? reading.tokens
    self.init(tokens: tokens)
    for sentence in reading.sentences.indices {
      var range = reading.sentences[sentence].tokens
      while range.count > Clauses.longestSegment {
        let end = Clauses.segmentEnd(in: range, tokens)
        analyse(range.lowerBound..<end, ofSentence: sentence, in: reading)
        range = end..<range.upperBound
      }
      analyse(range, ofSentence: sentence, in: reading)
    }
  }

  /// Longer sentences than people write (lists, text without stops) are analysed in pieces, so that the cost stays linear.
  private static let longestSegment = 250

  /// Behind the last comma within the length of a segment, else at its length.
  private static func segmentEnd(in range: Range<Int>, _ tokens: [Token]) -> Int {
    let end = range.lowerBound + longestSegment
    let comma = ((range.lowerBound + longestSegment / 2)..<end).last { tokens[$0].lower == "," || tokens[$0].lower == ";" }
    return comma.map { $0 + 1 } ?? end
  }

  private mutating func analyse(_ range: Range<Int>, ofSentence sentence: Int, in reading: Reading) {
    let tree = Clauses.tree(of: range, in: reading, tokens)
    let chunker = PhraseChunker(tokens, sentence: sentence, range: range, tree: tree)
    var chunked = chunker.phrases
    let main = Clauses.withoutBrackets(chunker.elements, joining: &chunked).filter { $0.kind != .adverb }
    let lists = Coordinator(tokens: tokens, verbs: chunker.verbs, phrases: chunked, elements: main)
    if let tree {
      let builder = TreeClauseBuilder(
        tokens: tokens, sentence: sentence, tree: tree, verbs: chunker.verbs, elements: lists.elements, phrases: lists.phrases)
      append(builder.phrases, builder.clauses)
      return
    }
    let builder = ClauseBuilder(tokens: tokens, sentence: sentence, verbs: chunker.verbs, elements: lists.elements, phrases: lists.phrases)
    append(builder.phrases, builder.clauses)
  }

  /// The tree of a range; nil where there is none, or where a corrected tag makes a verb of a word that has no subject or object in it.
  private static func tree(of range: Range<Int>, in reading: Reading, _ tokens: [Token]) -> SentenceTree? {
    for index in range where tokens[index].pos == .verb && reading.tokens[index].pos != .verb {
      let hasArgument = reading.dependents(of: index).contains { [.nsubj, .obj].contains(reading.tokens[$0].relation.universal) }
      guard hasArgument else { return nil }
    }
    return SentenceTree(reading, range)
  }

  /// Takes in what was found in a segment, whose numbers begin at 0.
  private mutating func append(_ found: [NounPhrase], _ foundClauses: [Clause]) {
    let firstPhrase = phrases.count
    let firstClause = clauses.count
    for value in found {
      var phrase = value.shifted(by: firstPhrase)
      phrase.segment = segments.count
      for token in phrase.tokens { phraseOfToken[token] = phrases.count }
      phrases.append(phrase)
    }
    for value in foundClauses {
      var clause = value.shifted(byPhrases: firstPhrase, byClauses: firstClause)
      clause.segment = segments.count
      clauseOfVerb[clause.verb.head] = clauses.count
      clauses.append(clause)
    }
    segments.append(firstClause..<clauses.count)
  }

  /// Leaves out what stands in brackets; an open bracket without its end hides nothing.
  ///
  /// "the Umma (Nation) party": the phrases on both sides of the bracket become one, where the second has no determiner of its own.
  private static func withoutBrackets(_ elements: [SentenceElement], joining phrases: inout [NounPhrase]) -> [SentenceElement] {
    var kept: [SentenceElement] = []
    var openAt: Int?
    var closedAt: Int?
    for element in elements {
      switch element.kind {
      case .open: openAt = openAt ?? kept.count
      case .close:
        if let start = openAt {
          kept.removeSubrange(start...)
          closedAt = start
        }
        openAt = nil
      case .noun(let phrase):
        if closedAt == kept.count, openAt == nil, let before = kept.last?.nounIndex, isContinued(before, by: phrase, phrases) {
          phrases[phrase].tokens = phrases[before].tokens.lowerBound..<phrases[phrase].tokens.upperBound
          phrases[phrase].determiner = phrases[before].determiner
          phrases[phrase].possessor = phrases[before].possessor
          kept.removeLast()
        }
        kept.append(element)
      default: kept.append(element)
      }
    }
    return kept
  }

  private static func isContinued(_ before: Int, by phrase: Int, _ phrases: [NounPhrase]) -> Bool {
    let next = phrases[phrase]
    return next.determiner == nil && next.possessor == nil && next.quantity == nil && !next.isTemporal && !next.isPronoun
      && !phrases[before].isTemporal && phrases[before].complement == nil && next.tokens.count <= 2
  }
}
