import Language

/// Casualties told again beside others that are told again: "killed the commander and one additional gunman", in the headline and in the text.
struct CasualtyRepeats {
  let scene: ArticleScene
  let candidates: [CasualtyCandidate]
  let items: [MentionCluster.Item]

  /// A further item is the same as an earlier further one where number, noun and verb agree and what stands beside each of them is one thing.
  func join(_ found: inout [(group: Int, relation: MentionRelation)]) {
    for index in items.indices where items[index].isFurther && items[index].isCounted && found[index].relation == .new {
      let earlier = items.indices.prefix(index).last { other in
        items[other].isFurther && found[other].relation == .new && isAlike(other, index)
          && companions(of: index).contains { mine in
            companions(of: other).contains { found[$0].group == found[mine].group || found[mine].relation == .same }
          }
      }
      if let earlier { found[index] = (found[earlier].group, .same) }
    }
  }

  private func isAlike(_ one: Int, _ other: Int) -> Bool {
    items[one].sentence < items[other].sentence && items[one].status == items[other].status && items[one].count.lo == items[other].count.lo
      && items[one].count.hi == items[other].count.hi
      && scene.lemma(ofHead: candidates[one].phrase) == scene.lemma(ofHead: candidates[other].phrase)
  }

  /// The others that the same verb tells.
  private func companions(of index: Int) -> [Int] {
    candidates.indices.filter { $0 != index && candidates[$0].trigger == candidates[index].trigger }
  }
}
