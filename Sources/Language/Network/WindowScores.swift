/// What a network makes of one window, and the room it works in. Made once for a text, used for all its windows, by one thread.
///
/// Lists are row by row: `names[word * labels.names.count + label]`. Words count from the window's first; scores have no unit, the higher the
/// likelier.
package final class WindowScores {
  /// The number of words in the window that was read last.
  package internal(set) var count = 0
  /// Of each word, whether a sentence starts there: above 0 if it does.
  package internal(set) var sentenceStart: [Float] = []
  /// Of each word the likeliest universal part of speech.
  package internal(set) var upos: [UInt16] = []
  /// Of each word the likeliest Penn Treebank tag.
  package internal(set) var xpos: [UInt16] = []
  /// Of each word the likeliest set of morphological features.
  package internal(set) var features: [UInt16] = []
  /// Words × labels of names.
  package internal(set) var names: [Float] = []
  /// Words × labels of peoples.
  package internal(set) var peoples: [Float] = []
  /// Words × labels of military names.
  package internal(set) var military: [Float] = []
  /// Of each word, whether it is a predicate with arguments: above 0 if it is.
  package internal(set) var predicate: [Float] = []
  /// What `Network.scoreArcs` found: dependents × (heads and, last, the root), of n words n × (n + 1).
  package internal(set) var arcs: [Float] = []
  /// What `Network.scoreRelations` found: words × relations.
  package internal(set) var relations: [Float] = []
  /// What `Network.scoreRoles` found: predicates × words of the sentence × roles.
  package internal(set) var roles: [Float] = []

  /// Room for the numbers of a window, until the next.
  let arena = Arena()
  /// The rows that arcs, relations and roles are scored with.
  var arcRows: PairScorer.Rows
  var relationRows: PairScorer.Rows
  var roleRows: PairScorer.Rows

  init() {
    let none = PairScorer.Rows(left: arena.numbers(0), right: arena.numbers(0))
    arcRows = none
    relationRows = none
    roleRows = none
  }
}
