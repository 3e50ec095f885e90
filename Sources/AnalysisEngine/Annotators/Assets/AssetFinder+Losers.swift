import Language

/// Who loses a thing, where the words before its noun say whose it is.
extension AssetFinder {
  /// The name of a nation or group that modifies the noun of a thing taken or destroyed: "two ⟦Russian⟧ tanks", "a ⟦Taliban⟧ base".
  ///
  /// Nil where it says where the make is from ("Russian-made"), where it is the captor, and for persons, who are no one's property. A town is
  /// in its country whoever holds it: only a group or force loses one.
  func loserBeforeNoun(of candidate: AssetCandidate) -> Range<Int>? {
    guard !categorizer.isPerson(candidate.category), !AssetFinder.losses.isDisjoint(with: candidate.statuses) else { return nil }
    let isTerritory = scene.world.assets.assetClass(of: candidate.category) == "territory"
    let phrase = scene.phrase(candidate.noun ?? candidate.phrase)
    let whole = scene.entity(atToken: phrase.head)?.id
    // "a Russian battery's radar": whoever has what has it.
    var index = phrase.possessor.map { min(scene.phrase($0).tokens.lowerBound, phrase.tokens.lowerBound) } ?? phrase.tokens.lowerBound
    while index < phrase.head {
      if AssetFinder.sides.contains(scene.token(index).lower), !isWord(index, of: candidate.captors) { return index..<(index + 1) }
      // What is lost is not its own loser: "the garrison" is a base and a force.
      guard let entity = scene.entity(atToken: index), entity.id != whole, scene.token(index).pos != .determiner else {
        index += 1
        continue
      }
      var end = index + 1
      while end < phrase.head, scene.entity(atToken: end)?.id == entity.id { end += 1 }
      if isOwner(entity, index..<end, ofTerritory: isTerritory), !saysOrigin(index..<end), !isCaptor(entity, candidate) {
        return index..<end
      }
      index = end
    }
    return nil
  }

  private func isOwner(_ entity: Entity, _ tokens: Range<Int>, ofTerritory isTerritory: Bool) -> Bool {
    switch entity.kind {
    case .armedGroup, .securityForce: return true
    case .government, .nationality: return !isTerritory
    case .place:
      // "Ukrainian", "US": what stands for a country before a noun, but not "Syria border post".
      let last = scene.token(tokens.upperBound - 1)
      let isAbbreviation = last.text.utf8.count <= 4 && last.text.utf8.allSatisfy { 0x41...0x5A ~= $0 || $0 == 0x2E }
      return !isTerritory && entity.place?.kind == .country && (last.pos == .adjective || isAbbreviation)
    default: return false
    }
  }

  /// "Russian-made", "US-supplied", "Soviet built": a participle behind the name, with or without a hyphen, or an age ("Soviet-era"); but
  /// what is "ISIL-held" is theirs.
  private func saysOrigin(_ tokens: Range<Int>) -> Bool {
    let next = scene.token(tokens.upperBound)
    if ["-", "–", "‑"].contains(next.text), AssetFinder.having.contains(scene.token(tokens.upperBound + 1).lower) { return false }
    if let last = tokens.last, AssetFinder.having.contains(where: { scene.token(last).lower.hasSuffix("-" + $0) }) { return false }
    if tokens.contains(where: { isCompound(scene.token($0).text) }) { return true }
    return ["-", "–", "‑"].contains(next.text) || next.tag == "VBN" && AssetFinder.making.contains(next.lemma)
  }

  /// Whether the name is that of who takes it: the same entity, or of the same side or country.
  private func isCaptor(_ entity: Entity, _ candidate: AssetCandidate) -> Bool {
    candidate.captors.contains { captor in
      (scene.phrase(captor).tokens.compactMap { scene.entity(atToken: $0) } + [scene.entity(of: captor)].compactMap { $0 }).contains {
        $0.id == entity.id || $0.side == entity.id || entity.side == $0.id || $0.side != nil && $0.side == entity.side
          || AssetFinder.country(of: $0) != nil && AssetFinder.country(of: $0) == AssetFinder.country(of: entity)
      }
    }
  }

  private static func country(of entity: Entity) -> String? {
    [.nationality, .government, .place, .securityForce].contains(entity.kind) ? entity.place?.country : nil
  }

  /// The statuses by which somebody loses a thing.
  private static let losses: Set<String> = [
    "captured", "recaptured", "surrendered", "abandoned", "destroyed", "damaged", "lost", "intercepted", "looted", "found", "engaged",
    "suppressed",
  ]
  /// "Al-Shabaab" is a name; "Soviet-era" says where a make is from.
  private func isCompound(_ word: String) -> Bool {
    guard let hyphen = word.lastIndex(of: "-") else { return false }
    return word[word.index(after: hyphen)...].first?.isLowercase ?? false
  }

  /// "a junta headquarters", "rebel positions": words for a side that modify what it has.
  private static let sides: Set<String> = [
    "junta", "regime", "government", "army", "rebel", "insurgent", "militant", "enemy", "separatist", "jihadist",
  ]

  /// Whether a word is one of those that name who takes the thing.
  private func isWord(_ index: Int, of captors: [Int]) -> Bool {
    captors.contains { captor in scene.phrase(captor).tokens.contains { scene.token($0).lemma.lowercased() == scene.token(index).lower } }
  }

  private static let having: Set<String> = ["held", "used", "controlled", "owned", "occupied", "operated", "run"]
  private static let making: Set<String> = [
    "make", "build", "supply", "produce", "manufacture", "design", "provide", "donate", "fund", "back", "issue",
  ]
}
