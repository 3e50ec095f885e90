import Language
import TextModel

/// Persons by what they do or are.
extension NominalEntities {
  mutating func addPerson(_ value: NounPhrase, _ phrase: Int, to sketch: inout EntitySketch) {
    guard clauses.tokens[value.head].tag == "NN" || clauses.tokens[value.head].tag == "NNP" else { return }
    // A title before a name belongs to the name; an apposition to what it says more of.
    if value.head + 1 < reading.tokens.count, let next = discourse.entityOfToken[value.head + 1], sketch[next].kind == .person { return }
    let tokens = clauses.extent(of: phrase)
    if let person = personBefore(value, sketch) {
      if let gender = PersonGender.ofRole(clauses.tokens[value.head].lower) { discourse.learn(gender, of: person) }
      return
    }
    if let person = personAfter(value, tokens, sketch) {
      let role = roleText(value, tokens)
      if !sketch[person].roles.contains(role) { sketch.update(person) { $0.roles.append(role) } }
      if let gender = PersonGender.ofRole(clauses.tokens[value.head].lower) { discourse.learn(gender, of: person) }
      return
    }
    let role = clauses.tokens[value.head].lower
    if isPointed(value), value.complement == nil, value.possessor == nil, let number = bearer(of: role, sketch) {
      sketch.add(value.tokens, reading.textRange(value.tokens), .nominal, to: number)
      discourse.note(number, at: value.head)
      return
    }
    let key = "nominal person@\(value.head)"
    let number = sketch.number(of: key) {
      EntityDraft(key: key, kind: .person, name: name(of: value), roles: [roleText(value, tokens)], confidence: 0.5, rule: "nominal person")
    }
    sketch.add(tokens, reading.textRange(tokens), .nominal, to: number)
    discourse.note(number, at: value.head)
    discourse.learnUnnamed(number)
    if let gender = PersonGender.ofRole(role) { discourse.learn(gender, of: number) }
  }

  /// The person of whom a phrase says more: "Ahmad Noori, ⟦the governor⟧".
  private func personBefore(_ value: NounPhrase, _ sketch: EntitySketch) -> Int? {
    var comma = value.tokens.lowerBound - 1
    guard comma > 0, reading.tokens[comma].text == "," else { return nil }
    if comma > 2, PersonRoles.behindAge(comma - 2, reading) == comma { comma -= 2 }
    if let before = discourse.entityOfToken[comma - 1], sketch[before].kind == .person { return before }
    guard value.isApposition, let last = discourse.mentions.last, last.sentence == value.sentence, sketch[last.entity].kind == .person
    else {
      return nil
    }
    return last.entity
  }

  /// The person who is named behind it: "⟦the mayor of San Lucas⟧, Luis Ramírez,".
  private func personAfter(_ value: NounPhrase, _ tokens: Range<Int>, _ sketch: EntitySketch) -> Int? {
    let name = tokens.upperBound + 1
    guard name < reading.tokens.count, reading.tokens[name - 1].text == ",", isDefinite(value) || value.possessor != nil,
      let person = discourse.entityOfToken[name],
      sketch[person].kind == .person
    else { return nil }
    var end = name
    while end < reading.tokens.count, discourse.entityOfToken[end] == person { end += 1 }
    guard end > name + 1, end < reading.tokens.count, [",", ".", ";", ")", ":"].contains(reading.tokens[end].text) else { return nil }
    return person
  }

  /// The one person of whom the role was said; nil where several of the last sentences bear it.
  private func bearer(of role: String, _ sketch: EntitySketch) -> Int? {
    func bears(_ entity: Int) -> Bool {
      sketch[entity].kind == .person
        && sketch[entity].roles.contains { text in
          let words = text.lowercased().split(separator: " ").map(String.init)
          return words.prefix { !["of", "for", "in", "at", "with", "from", "who"].contains($0) }.contains(role)
        }
    }
    let found = discourse.mentions.suffix(200).filter { bears($0.entity) }
    guard let last = found.last else { return nil }
    let near = Set(found.filter { $0.sentence >= last.sentence - 1 }.map { $0.entity })
    return near.count == 1 ? last.entity : nil
  }

  private func roleText(_ value: NounPhrase, _ tokens: Range<Int>) -> String {
    var start = value.tokens.lowerBound
    if let determiner = value.determiner, determiner < value.head { start = max(start, determiner) }
    while start < value.head, reading.tokens[start].pos == .determiner || EntityWords.roleAdjectives.contains(reading.tokens[start].lower) {
      start += 1
    }
    return EntityText.written(start..<max(tokens.upperBound, start + 1), in: reading)
  }
}
