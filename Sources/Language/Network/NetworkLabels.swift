/// What the numbers of a network's scores stand for, as its model file says.
package struct NetworkLabels: Sendable, Hashable {
  /// The name and version of the model, for the analysis record.
  package let version: String
  /// The engine it serves: `fast` or `accurate`.
  package let engine: String
  /// Universal parts of speech.
  package let upos: [String]
  /// Penn Treebank tags.
  package let xpos: [String]
  /// Sets of morphological features as UD writes them: `Number=Sing`, `_` for none.
  package let features: [String]
  /// Names of persons, places, organisations: `O`, then `B-X` and `I-X` of each kind.
  package let names: [String]
  /// Names by the guidelines that know peoples (`gpe`), as above.
  package let peoples: [String]
  /// Names of military things, as above.
  package let military: [String]
  /// Relations of dependency (UD).
  package let relations: [String]
  /// Roles of arguments; the first is that of a word that is no argument.
  package let roles: [String]
}
