import Language

extension TreeClauseBuilder {
  // MARK: Appositions

  /// “Herat, the third city,”: a phrase that says the same as another.
  mutating func joinAppositions() {
    for phrase in phrases.indices {
      let top = top(of: phrase)
      guard tree.relation(of: top) == .appos, let head = tree.head(of: top), let named = phraseOfToken[head], named != phrase,
        !phrases[phrase].isTemporal, !phrases[named].isTemporal, !phrases[phrase].list.contains(named), phrases[named].apposition == nil
      else { continue }
      phrases[named].apposition = phrase
      phrases[phrase].isApposition = true
    }
  }

  // MARK: Prepositional phrases

  /// Gives each prepositional phrase to its clause, and to the noun that it describes or directly follows.
  mutating func linkPrepositions() {
    for (index, element) in elements.enumerated() {
      guard case .preposition(let word) = element.kind, index + 1 < elements.count, let phrase = elements[index + 1].nounIndex,
        !isArgument(top(of: phrase))
      else { continue }
      let link = PrepositionalPhrase(preposition: word, token: element.tokens.lowerBound, phrase: phrase)
      for member in members(phrase) { phrases[member].preposition = word }
      let before = index > 0 ? elements[index - 1] : nil
      let head = tree.head(of: tree.firstConjunct(of: top(of: phrase)))
      for noun in Set([before?.nounIndex, head.flatMap { phraseOfToken[$0] }].compactMap { $0 }).sorted() where noun != phrase {
        phrases[noun].modifiers.append(link)
      }
      give(link, at: index, head: head, before)
    }
  }

  /// Gives a prepositional phrase to the clause that the tree says, and to that of the verb before it where nothing stands between: the one
  /// who reads what a verb's phrases are takes what fits.
  private mutating func give(_ link: PrepositionalPhrase, at index: Int, head: Int?, _ before: SentenceElement?) {
    let top = top(of: link.phrase)
    if let predicate = clauseOfNode[top] {
      clauses[predicate].prepositions.append(link)
      return
    }
    let owner = clause(above: tree.firstConjunct(of: top))
    if let near = nearestClause(before: index), near != owner { clauses[near].prepositions.append(link) }
    guard let owner else { return }
    clauses[owner].prepositions.append(link)
    let isOfVerb =
      head == nodes[owner] || before?.tokens.contains(clauses[owner].verb.head) ?? false
      || clauses[owner].byAgents.isEmpty && head.map { !isAct($0) } ?? false
    if link.preposition == "by", isOfVerb, clauses[owner].verb.isPassive, !phrases[link.phrase].isTemporal, !isMeans(link.phrase) {
      clauses[owner].byAgents += members(link.phrase)
    }
  }

  /// “after troops entered”: the word before the noun belongs to the clause whose subject the noun is.
  private func isArgument(_ top: Int) -> Bool {
    guard [.nsubj, .obj, .iobj].contains(tree.relation(of: top)) else { return false }
    return !hasPreposition(top)
  }

  /// The clause of the verb before an element, with nothing but phrases between.
  private func nearestClause(before index: Int) -> Int? {
    for position in stride(from: index - 1, through: 0, by: -1) {
      switch elements[position].kind {
      case .verb: return clauseOfPosition[position]
      case .noun, .preposition, .adjective, .adverb: continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether a noun tells of an act, so that “by” behind it may name who did that (“the attack by rebels”, not “over the port by the navy”).
  private func isAct(_ token: Int) -> Bool {
    guard tokens[token].pos != .properNoun else { return false }
    let lemma = tokens[token].lemma.lowercased()
    return ClauseWords.actNouns.contains(lemma) || ClauseWords.actEndings.contains { lemma.hasSuffix($0) && lemma.utf8.count > 5 }
  }

  private func isMeans(_ phrase: Int) -> Bool {
    phrases[phrase].tokens.count == 1 && ClauseWords.means.contains(tokens[phrases[phrase].head].lower)
  }
}
