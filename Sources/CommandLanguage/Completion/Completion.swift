import TextModel

/// What may stand in place of the word before the cursor.
package struct Completion: Sendable, Hashable {
  /// One word to put in.
  package struct Candidate: Sendable, Hashable {
    /// What is put in, with quotation marks where it needs them.
    package let text: String
    /// What is listed: the word without quotation marks.
    package let label: String
    /// A few words beside it; empty for none.
    package let help: String
    /// Whether the word goes on, so that no space follows it.
    package let goesOn: Bool
  }

  /// The bytes of the line that a candidate replaces; empty where a new word begins.
  package let range: TextRange
  /// What may be put in, in the order in which it is listed.
  package let candidates: [Candidate]

  package init(range: TextRange, candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }
}
