import Language

extension TreeClauseBuilder {
  /// Takes subjects and objects from the tree; where it names no subject, from the clause above, which has its own by now.
  mutating func takeArguments(_ index: Int) {
    let node = nodes[index]
    clauses[index].subjects = subjectWords[index].flatMap { arguments(at: $0, of: node) }
    clauses[index].objects = objectWords[index].flatMap { arguments(at: $0, of: node) }.filter { !phrases[$0].isTemporal }
    for word in tree.dependents(of: node) {
      switch tree.relation(of: word) {
      case .iobj: clauses[index].indirectObjects += arguments(at: word, of: node)
      case .xcomp where clauseOfNode[word] == nil: takeComplement(word, index)
      case .obl where tokens[word].isRelativePronoun: takeRelativeOblique(word, index)
      case .advmod where tokens[word].lower == "where" && tree.label(of: node) == .aclRelcl: takeRelativeOblique(word, index)
      default: break
      }
    }
    if clauses[index].verb.head != node { takePredicate(node, index) }
    if clauses[index].objects.isEmpty, !clauses[index].verb.isPassive {
      clauses[index].objects = clauses[index].indirectObjects
      clauses[index].indirectObjects = []
    }
    if !clauses[index].verb.isPassive, let next = phraseBehind(index) {
      if clauses[index].objects.isEmpty {
        clauses[index].objects = members(next)
      } else if clauses[index].indirectObjects.isEmpty, isReceiver(next, index) {
        clauses[index].indirectObjects = members(next)
      }
    }
    if clauses[index].subjects.isEmpty { clauses[index].subjects = inheritedSubjects(index) }
    if clauses[index].subjects.isEmpty, let before = phraseBefore(index) { clauses[index].subjects = members(before) }
    takeReducedRelative(index)
  }

  /// The phrases that a word stands for: those of its list, or the noun that a relative pronoun stands for.
  private func arguments(at word: Int, of node: Int) -> [Int] {
    if tokens[word].isRelativePronoun, let antecedent = antecedent(of: node) { return members(antecedent) }
    return phraseOfToken[word].map(members) ?? []
  }

  /// “arrested at least ten men”: the phrase right behind a verb is its object, whatever the tree takes it for but a subject.
  private func phraseBehind(_ clause: Int) -> Int? {
    guard !clauses[clause].verb.isCopula, clauses[clause].complements.isEmpty, let position = positionOfVerb[clauses[clause].verb.head],
      let next = elementBehind(position)?.nounIndex, !phrases[next].isTemporal
    else { return nil }
    let top = top(of: next)
    let isSubject = subjectWords.contains { $0.contains { phrases[next].tokens.contains($0) } }
    return isSubject || clauseOfNode[top] != nil || clauses[clause].indirectObjects.contains(next) ? nil : next
  }

  /// What stands behind a verb; “dead” in “shot dead two men” belongs to the verb.
  private func elementBehind(_ position: Int) -> SentenceElement? {
    guard position + 1 < elements.count else { return nil }
    let first = elements[position + 1]
    guard tokens[first.tokens.lowerBound].lower == "dead", case .adjective = first.kind, position + 2 < elements.count else { return first }
    return elements[position + 2]
  }

  /// “gave the rebels arms”: a phrase between such a verb and its object.
  private func isReceiver(_ phrase: Int, _ clause: Int) -> Bool {
    let verb = clauses[clause].verb.head
    guard ClauseWords.ditransitiveVerbs.contains(tokens[verb].lemma), let position = positionOfVerb[verb], position + 2 < elements.count,
      let object = elements[position + 2].nounIndex
    else { return false }
    return clauses[clause].objects.first == object
  }

  /// The nearest phrase before a finite verb that nothing names a subject of, without preposition and with no place in another clause;
  /// prepositional phrases and remarks between commas may stand between.
  private func phraseBefore(_ clause: Int) -> Int? {
    let verb = clauses[clause].verb
    guard verb.form == .finite, tokens[verb.head].tag != "VB" || verb.modal != .none, let end = positionOfVerb[verb.head] else {
      return nil
    }
    for position in stride(from: end - 1, through: max(0, end - 8), by: -1) {
      switch elements[position].kind {
      case .noun(let phrase):
        if phrases[phrase].isTemporal || phrases[phrase].preposition != nil || isTaken(phrase) { continue }
        return phrase
      case .preposition, .comma, .adverb, .adjective: continue
      default: return nil
      }
    }
    return nil
  }

  private func isTaken(_ phrase: Int) -> Bool {
    phrases[phrase].isApposition
      || clauses.contains { clause in
        clause.subjects.contains(phrase) && clause.verb.form == .finite || clause.objects.contains(phrase)
          || clause.indirectObjects.contains(phrase) || clause.complements.contains(phrase)
      }
  }

  /// The noun that a relative clause is about.
  private func antecedent(of node: Int) -> Int? {
    let first = tree.firstConjunct(of: node)
    guard tree.label(of: first) == .aclRelcl, let noun = tree.head(of: first) else { return nil }
    return phraseOfToken[noun]
  }

  /// “took them prisoner”, “remained open”.
  private mutating func takeComplement(_ word: Int, _ index: Int) {
    if tokens[word].pos == .adjective {
      clauses[index].adjectives.append(word)
    } else if let phrase = phraseOfToken[word] {
      clauses[index].complements.append(phrase)
    }
  }

  /// “is ready”, “is the capital”: what a linking verb links. After a preposition it is a prepositional phrase of the clause.
  private mutating func takePredicate(_ node: Int, _ index: Int) {
    if tokens[node].pos == .adjective || tokens[node].pos == .verb {
      clauses[index].adjectives.append(node)
    } else if let phrase = phraseOfToken[node], !clauses[index].prepositions.contains(where: { $0.phrase == phrase }) {
      clauses[index].objects += members(phrase)
    }
  }

  /// “the town in which they fought”, “where they fought”.
  private mutating func takeRelativeOblique(_ word: Int, _ index: Int) {
    guard let antecedent = antecedent(of: nodes[index]) else { return }
    let preposition = tree.dependents(of: word).first { tree.relation(of: $0) == .case }
    let link = PrepositionalPhrase(
      preposition: preposition.map { tokens[$0].lower } ?? "in", token: preposition ?? word, phrase: antecedent)
    clauses[index].prepositions.insert(link, at: 0)
  }

  /// “the town the rebels took”: without pronoun and object of its own, the noun is the object.
  private mutating func takeReducedRelative(_ index: Int) {
    let clause = clauses[index]
    guard clause.kind == .relative, clause.objects.isEmpty, !clause.verb.isPassive, !clause.subjects.isEmpty,
      let antecedent = antecedent(of: nodes[index]), !clause.subjects.contains(antecedent), !phrases[antecedent].isTemporal,
      !clause.prepositions.contains(where: { $0.phrase == antecedent })
    else { return }
    clauses[index].objects = members(antecedent)
  }

  // MARK: Subjects of other clauses

  private func inheritedSubjects(_ index: Int) -> [Int] {
    let clause = clauses[index]
    let node = nodes[index]
    switch tree.relation(of: node) {
    case .conj:
      if let part = partBefore(index) { return [part] }
      return tree.head(of: node).flatMap { clauseOfNode[$0] }.map { clauses[$0].subjects } ?? []
    case .acl where clause.kind == .participial || clause.kind == .main: return clause.governingNoun.map(members) ?? []
    case .acl where clause.kind == .relative: return antecedent(of: node).map(members) ?? []
    case .acl, .advcl, .xcomp, .ccomp:
      guard clause.kind != .adverbial, clause.kind != .complement, let governor = clause.governor else { return [] }
      if clause.kind == .gerundial, let head = tree.head(of: node), let doers = doers(of: clause, under: clauses[governor], head) {
        return doers
      }
      return clause.kind == .infinitival ? controllers(of: index, under: governor) : clauses[governor].subjects
    default: return []
    }
  }

  /// “sent ten tanks and ⟦four of them⟧ were destroyed”: a share of those just told, right before a finite passive, is its subject, though
  /// the tree takes it for one more object of the verb above.
  private func partBefore(_ index: Int) -> Int? {
    let verb = clauses[index].verb
    guard verb.isPassive, verb.form == .finite, let position = positionOfVerb[verb.head], position > 0,
      let phrase = elements[position - 1].nounIndex, let quantity = phrases[phrase].quantity, quantity.upperBound < tokens.count,
      ["them", "these", "those", "which"].contains(tokens[quantity.upperBound].lower)
    else { return nil }
    return phrase
  }

  /// “accused the rebels of burning it”, “stopped them from entering”: the object above does what the gerund says, in the passive its subject;
  /// nil where its subject does.
  private func doers(of clause: Clause, under above: Clause, _ head: Int) -> [Int]? {
    // “after days of fighting” hangs on a noun that is no object.
    guard let marker = clause.marker, clauseOfNode[head] != nil || above.patients.contains(phraseOfToken[head] ?? -1) else { return nil }
    let isObject =
      marker == "of" || marker == "from"
      || ["for", "with"].contains(marker) && TreeClauseBuilder.judging.contains(tokens[above.verb.head].lemma)
    guard isObject, !above.patients.isEmpty else { return nil }
    return above.patients
  }

  /// Verbs whose object is judged by what it did.
  private static let judging: Set<String> = [
    "accuse", "blame", "condemn", "criticise", "criticize", "denounce", "charge", "praise", "thank", "punish", "fine", "jail", "arrest",
    "convict", "sentence", "fault", "rebuke", "censure", "castigate", "slam", "sanction", "commend", "chide", "indict", "reprimand",
  ]

  /// Who is to do what an infinitive says: the object of “forced”, whoever is called on, else the subject above.
  private func controllers(of index: Int, under governor: Int) -> [Int] {
    let above = clauses[governor]
    guard !above.verb.isPassive else { return above.subjects }
    let lemma = tokens[above.verb.head].lemma
    let isComplement = tree.relation(of: nodes[index]) == .xcomp && !TreeClauseBuilder.subjectControl.contains(lemma)
    guard isComplement || ClauseWords.objectControlVerbs.contains(lemma) else { return above.subjects }
    if tree.relation(of: nodes[index]) != .acl, !above.objects.isEmpty { return above.objects }
    for preposition in ["on", "for", "to"] {
      if let called = above.phrases(after: preposition).last, phrases[called].tokens.lowerBound > above.verb.head,
        phrases[called].tokens.upperBound <= clauses[index].verb.tokens.lowerBound
      {
        return members(called)
      }
    }
    return above.indirectObjects.isEmpty ? above.subjects : above.indirectObjects
  }

  /// Verbs whose subject does what their infinitive says, object or not.
  private static let subjectControl: Set<String> = ["promise", "threaten", "vow", "use", "take", "have"]

  // MARK: Coordination

  /// “attacked and captured the base”: what stands behind the second verb goes with both.
  mutating func shareArguments(_ index: Int) {
    let node = nodes[index]
    guard tree.relation(of: node) == .conj, let base = tree.head(of: node).flatMap({ clauseOfNode[$0] }) else { return }
    let earlier = clauses[base]
    let later = clauses[index]
    guard !earlier.verb.isPassive, !later.verb.isPassive else { return }
    let end = later.verb.tokens.upperBound
    if later.objects.isEmpty {
      let shared = earlier.objects.filter { phrases[$0].tokens.lowerBound >= end }
      clauses[index].objects = shared.isEmpty || tokens[later.verb.head].isIntransitive ? [] : shared
    } else if earlier.objects.isEmpty, later.verb.tokens.lowerBound - earlier.verb.tokens.upperBound <= 2,
      earlier.prepositions.allSatisfy({ $0.token < earlier.verb.head }), !tokens[earlier.verb.head].isIntransitive
    {
      clauses[base].objects = later.objects
    }
    let behind = earlier.prepositions.filter { $0.token >= end }
    clauses[index].prepositions += behind.filter { link in !later.prepositions.contains { $0.token == link.token } }
  }
}

extension Token {
  /// Who, which, whom, or that in their place.
  fileprivate var isRelativePronoun: Bool {
    ["who", "whom", "which"].contains(lower) || lower == "that" && (pos == .pronoun || tag == "WDT")
  }

  fileprivate var isIntransitive: Bool { ClauseWords.intransitives.contains(lemma) }
}
