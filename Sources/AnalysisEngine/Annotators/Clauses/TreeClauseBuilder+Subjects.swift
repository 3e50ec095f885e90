import Language

extension TreeClauseBuilder {
  /// Gives each clause the words of its subject, and mends what a parser mixes up: a clause has one subject, before its verb but for
  /// inversions. A second one is that of a verb without, or the object.
  mutating func settleSubjects() {
    subjectWords = nodes.map { subjectWords(under: $0) }
    objectWords = nodes.map { node in
      tree.dependents(of: node).filter { tree.relation(of: $0) == .obj && ($0 > node || tokens[$0].pos == .pronoun) }
    }
    for clause in clauses.indices where !subjectWords[clause].isEmpty {
      let verb = clauses[clause].verb.head
      let before = subjectWords[clause].filter { $0 < verb }
      if let last = before.last { giveAway(before.dropLast(), of: clause, keeping: last) }
      let hasSubject = !before.isEmpty || isFurtherConjunct(clause)
      for word in subjectWords[clause] where word > verb && hasSubject {
        remove(word, fromSubjectsOf: clause)
        let next = clauses.indices.first { clauses[$0].verb.head > word }
        if let next, lacksSubject(next), clauses[next].verb.form == .finite {
          subjectWords[next] = [word]
        } else if objectWords[clause].isEmpty, !clauses[clause].verb.isPassive {
          objectWords[clause] = [word]
        }
      }
    }
  }

  /// Further subjects before a verb: those of verbs between, else names of one that commas set apart (“the group, an ally, said”: the first).
  private mutating func giveAway(_ words: ArraySlice<Int>, of clause: Int, keeping last: Int) {
    for word in words {
      let next = clauses.indices.first { clauses[$0].verb.head > word && lacksSubject($0) && clauses[$0].verb.head < last }
      if let next {
        subjectWords[next] = [word]
      } else if isHeadlineList(word, last, before: clauses[clause].verb.tokens.lowerBound) {
        return
      } else if tokens[word..<last].contains(where: { $0.text == "," }) {
        subjectWords[clause].removeAll { $0 > word && $0 <= last }
        return
      }
      remove(word, fromSubjectsOf: clause)
    }
  }

  /// “US, Iran agree”: two names with a comma between and none behind are two subjects.
  private func isHeadlineList(_ word: Int, _ last: Int, before verb: Int) -> Bool {
    let between = tokens[(word + 1)..<last]
    func isName(_ index: Int) -> Bool { tokens[index].text != tokens[index].lower }
    return between.count == 1 && between.first?.text == "," && isName(word) && isName(last)
      && !tokens[last..<max(verb, last)].contains { $0.text == "," }
  }

  private mutating func remove(_ word: Int, fromSubjectsOf clause: Int) { subjectWords[clause].removeAll { $0 == word } }

  /// The words that are marked as subjects; a preposition before one says that it is none. “it” without a clause that it stands for is one.
  private func subjectWords(under node: Int) -> [Int] {
    let dependents = tree.dependents(of: node)
    let subjects = dependents.filter { tree.relation(of: $0) == .nsubj && !hasPreposition($0) }
    if !subjects.isEmpty || dependents.contains(where: { [.csubj, .ccomp].contains(tree.relation(of: $0)) }) { return subjects }
    return dependents.filter { tree.relation(of: $0) == .expl && tokens[$0].lower == "it" }
  }

  func hasPreposition(_ word: Int) -> Bool {
    tree.dependents(of: word).contains { tree.relation(of: $0) == .case && $0 < word && tokens[$0].tag != "POS" }
  }

  private func lacksSubject(_ clause: Int) -> Bool {
    subjectWords[clause].isEmpty && clauses[clause].verb.form == .finite && !isFurtherConjunct(clause)
      && clauses[clause].kind != .infinitival
  }

  /// Whether it shares the subject of a verb before it.
  private func isFurtherConjunct(_ clause: Int) -> Bool {
    let node = nodes[clause]
    guard tree.relation(of: node) == .conj, let base = tree.head(of: node).flatMap({ clauseOfNode[$0] }) else { return false }
    return !subjectWords[base].isEmpty
  }
}
