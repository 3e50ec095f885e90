import Language
import TextModel

/// What an article calls a person: the title before the name, the phrase after its comma.
struct PersonRoles {
  private let reading: Reading
  private let clauses: Clauses

  init(_ reading: Reading, _ clauses: Clauses) {
    self.reading = reading
    self.clauses = clauses
  }

  func roles(of name: Range<Int>) -> [(text: String, tokens: Range<Int>)] {
    var roles: [(text: String, tokens: Range<Int>)] = []
    var start = name.lowerBound
    while start > 0, start > name.lowerBound - 4, isRoleWord(reading.tokens[start - 1]) { start -= 1 }
    while start < name.lowerBound, EntityWords.roleAdjectives.contains(reading.tokens[start].lower) { start += 1 }
    if start < name.lowerBound { roles.append((text(start..<name.lowerBound), start..<name.lowerBound)) }
    if let apposition = apposition(after: name.upperBound) { roles.append(apposition) }
    return roles
  }

  private func isRoleWord(_ token: Token) -> Bool {
    NameWords.titles.contains(token.lower) || EntityWords.persons.contains(token.lower) || EntityWords.roleAdjectives.contains(token.lower)
  }

  /// ", a second negotiator," and ", the governor of Ghazni,": without article and small adjectives.
  private func apposition(after name: Int) -> (text: String, tokens: Range<Int>)? {
    let end = PersonRoles.behindAge(name, reading)
    guard end + 1 < reading.tokens.count, reading.tokens[end].text == ",", let phrase = clauses.phraseOfToken[end + 1],
      clauses.phrases[phrase].tokens.lowerBound >= end + 1
    else { return nil }
    let head = clauses.phrases[phrase].head
    guard EntityWords.persons.contains(reading.tokens[head].lower) else { return nil }
    let extent = clauses.extent(of: phrase)
    var start = clauses.phrases[phrase].tokens.lowerBound
    while start < head, reading.tokens[start].pos == .determiner || EntityWords.roleAdjectives.contains(reading.tokens[start].lower) {
      start += 1
    }
    return (text(start..<extent.upperBound), start..<extent.upperBound)
  }

  /// The comma behind a name and an age: "Karim Haidari, 44⟦,⟧ a farmer". The position itself where no age stands there.
  static func behindAge(_ position: Int, _ reading: Reading) -> Int {
    guard position + 2 < reading.tokens.count, reading.tokens[position].text == ",", reading.tokens[position + 2].text == ",",
      let age = Int(reading.tokens[position + 1].text), (1...120).contains(age)
    else { return position }
    return position + 2
  }

  private func text(_ tokens: Range<Int>) -> String { EntityText.written(tokens, in: reading) }
}
