/// The dependents of each word, side by side: made once in linear time, so that asking for a word's dependents costs nothing.
struct DependentIndex: Sendable {
  /// For each token where its dependents begin in `dependents`; one more at the end.
  private let starts: [Int32]
  private let dependents: [Int]

  init(_ tokens: [Token]) {
    var starts = [Int32](repeating: 0, count: tokens.count + 1)
    for token in tokens {
      guard let head = token.head else { continue }
      precondition(tokens.indices.contains(head), "a word's head is a word of the reading")
      starts[head + 1] += 1
    }
    for index in tokens.indices { starts[index + 1] += starts[index] }
    var next = starts
    var dependents = [Int](repeating: 0, count: Int(starts[tokens.count]))
    for (index, token) in tokens.enumerated() {
      guard let head = token.head else { continue }
      dependents[Int(next[head])] = index
      next[head] += 1
    }
    self.starts = starts
    self.dependents = dependents
  }

  /// The dependents of a token, in the order of the text.
  subscript(token: Int) -> ArraySlice<Int> { dependents[Int(starts[token])..<Int(starts[token + 1])] }
}
