import Language
import TextModel

/// The entity of a speaker's phrase: that of its head, or for he and she that of the last person who is spoken of.
struct SpeakerEntities {
  private let reading: Reading
  /// The entity of each token that a mention covers, names before descriptions.
  private var entityOfToken: [Int: Int] = [:]
  private let entities: [Entity]
  private let numberOfID: [String: Int]
  /// Mentions of persons: the token and the entity, in order.
  private var persons: [(token: Int, entity: Int)] = []

  init(_ entities: [Entity], _ reading: Reading) {
    self.reading = reading
    self.entities = entities
    numberOfID = Dictionary(entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for form in [Entity.Mention.Form.pronoun, .nominal, .name] {
      for (number, entity) in entities.enumerated() {
        for mention in entity.mentions where mention.form == form {
          let tokens = reading.tokenIndexes(in: mention.range)
          for token in tokens { entityOfToken[token] = number }
          if entity.kind == .person, let first = tokens.first { persons.append((first, number)) }
        }
      }
    }
    persons.sort { $0.token < $1.token }
  }

  /// - Parameters:
  ///   - previous: the speaker of the claim before, whom a pronoun most likely means.
  func entity(at head: Int, before sentence: Int, after previous: String?) -> String? {
    if let number = entityOfToken[head] { return entities[number].id }
    switch reading.tokens[head].lower {
    case "he", "she":
      let recent = lastPerson(before: head)
      if let previous, let entity = numberOfID[previous].map({ entities[$0] }), entity.kind == .person,
        recent.map({ head - $0.token > 30 || entities[$0.entity].id == previous }) ?? true
      {
        return previous
      }
      guard let recent, head - recent.token < 80 else { return nil }
      return entities[recent.entity].id
    case "they", "it":
      guard let previous, let entity = numberOfID[previous].map({ entities[$0] }), entity.kind != .person else { return nil }
      return previous
    default: return nil
    }
  }

  /// A newsroom belongs to a verb of saying at most this many words away.
  private static let reach = 12

  /// The entity of a token; nil where none is mentioned.
  func entity(atToken token: Int) -> String? { entityOfToken[token].map { entities[$0].id } }

  /// The newsroom beside a claim that was told it, carried it or quoted it: "told Reuters", "in an interview with Al Jazeera"; nil where none
  /// is named or where it speaks itself.
  func newsroom(of claim: ClaimDraft, _ quotations: QuotationMarks) -> Role? {
    guard let number = reading.sentenceIndex(at: Int(reading.tokens[claim.cue.lowerBound].range.lower)) else { return nil }
    if let head = claim.speakerHead, let speaker = entityOfToken[head], entities[speaker].kind == .media { return nil }
    for token in reading.sentences[number].tokens where !claim.holds(token, quotations) && claim.speaker?.contains(token) != true {
      guard abs(token - claim.cue.lowerBound) <= SpeakerEntities.reach, let entity = entityOfToken[token], entities[entity].kind == .media,
        reading.tokens[token].pos != .pronoun
      else { continue }
      let mention = entities[entity].mentions.first { $0.form == .name && $0.range.overlaps(reading.tokens[token].range) }
      if let mention { return Role(mention.range, entity: entities[entity].id) }
    }
    return nil
  }

  /// The last mention of a person before a token. O(log n).
  private func lastPerson(before token: Int) -> (token: Int, entity: Int)? {
    var low = 0
    var high = persons.count
    while low < high {
      let middle = (low + high) / 2
      if persons[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? persons[low - 1] : nil
  }
}
