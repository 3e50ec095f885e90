import TextModel

/// The language engine's network: from the words of a window to the scores of sentences, tags, names, arcs and roles.
///
/// Immutable; any number of threads may read with it, each with scores of its own. The same words give the same scores, bit for bit, on every
/// machine (Documentation/Decisions/0009-kernels-in-c.md).
package final class Network: Sendable {
  /// What the numbers of the scores stand for.
  package let labels: NetworkLabels

  /// - Throws: `dataDamaged` where the file lacks something or holds it in another size than it says.
  package init(_ file: NetworkFile) throws(Diagnostic) {
    throw file.damaged()
  }

  /// Adds a word as written to a text. A word of no visible scalar counts as an unknown one.
  package func append(_ word: Span<UInt8>, to text: inout NetworkText) {
    text.append([], shape: 0)
  }

  /// Adds a word as written to a text.
  package func append(_ word: String, to text: inout NetworkText) {
    append(word.utf8Span.span, to: &text)
  }

  /// Room for the scores of a window.
  package func makeScores() -> WindowScores { WindowScores() }

  /// Reads a window (`NetworkText.window`). All scores but arcs, relations and roles follow; those, when asked for, are of this window.
  package func read(_ window: Range<Int>, of text: NetworkText, into scores: WindowScores) {
    scores.count = window.count
  }

  /// Scores each word of a sentence as a head of each other one: `WindowScores.arcs`.
  ///
  /// - Parameter sentence: Words of the window, counted from its first.
  package func scoreArcs(of sentence: Range<Int>, in scores: WindowScores) {
  }

  /// Scores the relations of a sentence's words to their heads: `WindowScores.relations`.
  ///
  /// - Parameters:
  ///   - sentence: Words of the window, counted from its first.
  ///   - heads: The head of each word of the sentence, counted as they are; nil at the root.
  package func scoreRelations(of sentence: Range<Int>, heads: [Int?], in scores: WindowScores) {
  }

  /// Scores the words of a sentence as arguments of predicates: `WindowScores.roles`.
  ///
  /// - Parameters:
  ///   - predicates: Words of the window, counted from its first.
  ///   - sentence: Words of the window, counted as they are.
  package func scoreRoles(of predicates: [Int], among sentence: Range<Int>, in scores: WindowScores) {
  }
}
