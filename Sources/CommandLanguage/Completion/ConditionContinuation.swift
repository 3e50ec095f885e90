/// What may stand next in a condition.
enum ConditionContinuation {
  static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] {
    []
  }
}
