extension Reading {
  /// The words that hang directly on a word, in the order of the text. O(1).
  public func dependents(of token: Int) -> ArraySlice<Int> { dependentIndex[token] }

  /// The words that hang directly on a word by a relation; a relation without subtype stands for all its subtypes.
  public func dependents(of token: Int, by relation: Relation) -> [Int] {
    dependents(of: token).filter { tokens[$0].relation == relation || tokens[$0].relation.universal == relation }
  }

  /// A word and all that hang on it, directly or not, in the order of the text. O(n log n) in their number.
  public func subtree(of token: Int) -> [Int] {
    var words = [token]
    var next = 0
    while next < words.count {
      words += dependents(of: words[next])
      next += 1
    }
    return words.sorted()
  }
}
