/// Chooses the relation of each word to its head.
struct RelationDecoder: Sendable {
  private let relations: [Relation]
  private let root: Int

  /// - Returns: nil where there is no label `root`, or no other.
  init?(_ labels: [String]) {
    guard labels.count > 1, let root = labels.firstIndex(of: Relation.root.rawValue) else { return nil }
    relations = labels.map { Relation(rawValue: $0) }
    self.root = root
  }

  /// The relation with the highest score; `root` at the root and nowhere else. Of equal ones the first.
  ///
  /// - Parameters:
  ///   - scores: Word by word one for each label.
  ///   - heads: The head of each word; nil at the root.
  func relations(_ scores: [Float], heads: [Int?]) -> [Relation] {
    heads.enumerated().map { word, head in
      guard head != nil else { return .root }
      let row = word * relations.count
      var best = root == 0 ? 1 : 0
      for label in relations.indices where label != root && scores[row + label] > scores[row + best] { best = label }
      return relations[best]
    }
  }
}
