import Language

/// Puts verbs and noun phrases of a sentence together by its dependency tree.
///
/// The tree says who is subject, object and agent, what a clause hangs on, and which phrases are a list. What the tree leaves unsaid
/// (who is to do what an infinitive or participle tells) follows from the verb above. Linear but for the depth of the tree.
struct TreeClauseBuilder {
  let tokens: [Token]
  let sentence: Int
  let tree: SentenceTree
  let elements: [SentenceElement]
  var phrases: [NounPhrase]
  /// Numbered from 0 within the range that is analysed, in the order of the text.
  var clauses: [Clause] = []
  /// The word that stands for a clause in the tree: its verb, or what a linking verb links.
  var nodes: [Int] = []
  var clauseOfNode: [Int: Int] = [:]
  var phraseOfToken: [Int: Int] = [:]
  /// The words that are subject and object of each clause.
  var subjectWords: [[Int]] = []
  var objectWords: [[Int]] = []
  /// Where a verb stands among the elements, by its head, and which clause stands there.
  var positionOfVerb: [Int: Int] = [:]
  var clauseOfPosition: [Int: Int] = [:]

  init(
    tokens: [Token], sentence: Int, tree: SentenceTree, verbs: [VerbGroup], elements: [SentenceElement], phrases: [NounPhrase]
  ) {
    self.tokens = tokens
    self.sentence = sentence
    self.tree = tree
    self.elements = elements
    self.phrases = phrases
    for (index, phrase) in phrases.enumerated() {
      for token in phrase.tokens { phraseOfToken[token] = index }
    }
    for (position, element) in elements.enumerated() {
      if let verb = element.verbIndex { positionOfVerb[verbs[verb].head] = position }
    }
    joinAppositions()
    makeClauses(verbs)
    for (index, clause) in clauses.enumerated() {
      if let position = positionOfVerb[clause.verb.head] { clauseOfPosition[position] = index }
    }
    let order = clauses.indices.sorted { (tree.depth(of: nodes[$0]), $0) < (tree.depth(of: nodes[$1]), $1) }
    for clause in order { describe(clause) }
    linkPrepositions()
    settleSubjects()
    for clause in order { takeArguments(clause) }
    for clause in order { shareArguments(clause) }
  }

  // MARK: Nodes

  /// One clause for each verb; auxiliaries apart from their verb (“has the army left”) go with it.
  private mutating func makeClauses(_ verbs: [VerbGroup]) {
    for verb in verbs {
      let node = node(of: verb)
      guard let clause = clauseOfNode[node] else {
        clauseOfNode[node] = clauses.count
        nodes.append(node)
        clauses.append(Clause(verb: verb, kind: .main, sentence: sentence))
        continue
      }
      let earlier = clauses[clause].verb
      if verb.head == node || earlier.head != node { clauses[clause].verb = verb.joined(with: earlier) }
    }
  }

  private func node(of verb: VerbGroup) -> Int {
    let relation = tree.relation(of: verb.head)
    guard relation == .cop || relation == .aux, let head = tree.head(of: verb.head) else { return verb.head }
    return head
  }

  // MARK: Kinds

  /// What a clause is to the one around it; clauses above come first.
  private mutating func describe(_ index: Int) {
    let node = nodes[index]
    settleVoice(of: index)
    let hasSubject = tree.has(TreeClauseBuilder.subjectLabels, under: node)
    let relation = tree.relation(of: node)
    let marker = marker(of: node)
    if relation == .conj, let base = tree.head(of: node).flatMap({ clauseOfNode[$0] }) {
      let earlier = clauses[base]
      clauses[index].kind = earlier.kind
      clauses[index].governor = earlier.governor
      clauses[index].governingNoun = earlier.governingNoun
      clauses[index].marker = marker ?? earlier.marker
      let verb = clauses[index].verb
      if verb.tokens.count == 1, tokens[verb.head].tag == "VB", !hasSubject {
        clauses[index].verb.modal = earlier.verb.modal
        clauses[index].verb.form = earlier.verb.form
      } else if earlier.kind == .infinitival, verb.form != .infinitive {
        clauses[index].kind = .main
      }
      return
    }
    clauses[index].marker = marker
    clauses[index].kind = kind(of: index, relation, hasMarker: marker != nil, hasSubject: hasSubject)
    guard relation != .root, relation != .parataxis, let head = tree.head(of: node) else { return }
    clauses[index].governor = clause(above: node)
    if clauseOfNode[head] == nil || relation == .acl { clauses[index].governingNoun = phraseOfToken[head] }
  }

  private func kind(of index: Int, _ relation: Relation, hasMarker: Bool, hasSubject: Bool) -> Clause.Kind {
    let form = clauses[index].verb.form
    let isBase = form == .infinitive || (clauses[index].verb.tokens.count == 1 && tokens[clauses[index].verb.head].tag == "VB")
    switch relation {
    case .acl where tree.label(of: nodes[index]) == .aclRelcl: return form == .infinitive ? .infinitival : .relative
    case .acl, .advcl:
      if form == .infinitive { return .infinitival }
      if form == .gerund { return hasMarker && !hasSubject ? .gerundial : .participial }
      if relation == .acl, form == .finite, clauses[index].verb.isPast, !hasSubject { return .main }
      if form == .participle || relation == .acl && !hasSubject { return .participial }
      return relation == .acl ? .complement : .adverbial
    case .xcomp, .ccomp, .csubj:
      if isBase && !hasSubject || form == .infinitive { return .infinitival }
      if form == .gerund && !hasSubject { return .gerundial }
      return form == .participle && relation == .xcomp ? .participial : .complement
    default: return form == .infinitive ? .infinitival : .main
    }
  }

  /// “if”, “that”, “after”, “without”; not “to”.
  private func marker(of node: Int) -> String? {
    for word in tree.dependents(of: node) where word < node {
      let token = tokens[word]
      let isMark =
        tree.relation(of: word) == .mark || token.tag == "WRB" || tree.relation(of: word) == .case && tokens[node].pos == .verb
      guard isMark, token.lower != "to", token.pos != .particle else { continue }
      return ([word] + tree.dependents(of: word).filter { tree.relation(of: $0) == .fixed }).map { tokens[$0].lower }
        .joined(separator: " ")
    }
    return nil
  }

  /// Where tags leave open whether a bare form is a past tense or a participle, the tree decides.
  private mutating func settleVoice(of index: Int) {
    let node = nodes[index]
    var verb = clauses[index].verb
    let tag = tokens[verb.head].tag
    defer { clauses[index].verb = verb }
    verb.isNegated = verb.isNegated || tree.dependents(of: node).contains { ["not", "n't", "never"].contains(tokens[$0].lower) }
    if verb.head == node, tree.has([.nsubjPass, .auxPass, .csubjPass], under: node), tag == "VBN" || tag == "VBD" {
      verb.isPassive = true
      if verb.form == .participle, tree.has([.nsubjPass], under: node) { verb.form = .finite }
      return
    }
    guard verb.tokens.count == 1, tag == "VBN" || tag == "VBD" else { return }
    let relation = tree.relation(of: node)
    if tree.has([.nsubj], under: node), tag == "VBN", !hasObject(index), !ClauseWords.intransitives.contains(tokens[node].lemma) {
      // “Rebels captured in raid”: a participle that nothing follows, without its auxiliary.
      verb.isPassive = true
      verb.form = .finite
    } else if tree.has([.nsubj], under: node) {
      verb.form = .finite
      verb.isPassive = false
      verb.isPast = true
    } else if relation == .acl, tag == "VBD", tree.has([.obj], under: node) {
      // A past tense with an object is no participle, whatever it hangs on.
      verb.form = .finite
    } else if tree.label(of: node) == .acl || (relation == .advcl && tag == "VBN") {
      verb.form = .participle
      verb.isPassive = true
    } else if relation == .conj, let base = tree.head(of: node).flatMap({ clauseOfNode[$0] }) {
      let earlier = clauses[base].verb
      verb.isPassive = earlier.isPassive && !tree.has([.obj], under: node)
      verb.form = verb.isPassive || tag == "VBD" ? (earlier.isPassive ? earlier.form : .finite) : earlier.form
      verb.isPast = verb.isPast || earlier.isPast
    }
  }

  /// Whether an object, clause or infinitive depends on a verb, or a noun stands right behind it.
  private func hasObject(_ index: Int) -> Bool {
    if tree.has([.obj, .iobj, .ccomp, .xcomp], under: nodes[index]) { return true }
    guard let position = positionOfVerb[clauses[index].verb.head], position + 1 < elements.count,
      let phrase = elements[position + 1].nounIndex
    else { return false }
    return !phrases[phrase].isTemporal
  }

  static let subjectLabels: Set<Relation> = [.nsubj, .nsubjPass, .nsubjOuter, .csubj, .csubjPass]

  // MARK: Looking around

  /// The nearest clause above a word.
  func clause(above token: Int) -> Int? {
    var current = token
    while let head = tree.head(of: current) {
      if let clause = clauseOfNode[head] { return clause }
      current = head
    }
    return nil
  }

  /// The word of a phrase that all its others hang on.
  func top(of phrase: Int) -> Int {
    let range = phrases[phrase].tokens
    var current = phrases[phrase].head
    while let head = tree.head(of: current), range.contains(head) { current = head }
    return current
  }

  func members(_ phrase: Int) -> [Int] { phrases[phrase].list.isEmpty ? [phrase] : phrases[phrase].list }
}

extension VerbGroup {
  /// The same with what auxiliaries apart from it say.
  fileprivate func joined(with auxiliary: VerbGroup) -> VerbGroup {
    var joined = self
    if joined.modal == .none { joined.modal = auxiliary.modal }
    joined.isNegated = isNegated || auxiliary.isNegated
    joined.isPast = isPast || auxiliary.isPast
    if joined.form == .participle { joined.form = .finite }
    return joined
  }
}
