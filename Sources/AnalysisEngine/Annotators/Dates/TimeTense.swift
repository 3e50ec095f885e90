import Language
import TextModel

/// Whether the clause that holds a time speaks of what is to come, by the verb that governs it in the tree: "the talks open on Monday",
/// "planned to leave on Thursday", "is flying home tomorrow".
struct TimeTense {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  /// True for a future, false for a past; nil where no verb decides it.
  func looksAhead(_ range: TextRange) -> Bool? {
    let tokens = reading.tokenIndexes(in: range)
    guard var token = tokens.first(where: { index in reading.tokens[index].head.map { !tokens.contains($0) } ?? true }) else { return nil }
    if isLimit(before: tokens.lowerBound) { return true }
    // "the ruling issued Thursday": a participle right before the day is what happened on it.
    if tokens.lowerBound > 0, isPastParticiple(tokens.lowerBound - 1) { return false }
    let first = tokens.lowerBound
    let isUntil = first > 0 && reading.tokens[first - 1].lower == "until"
    for _ in 0..<6 {
      guard let head = reading.tokens[token].head else { break }
      if reading.tokens[head].pos == .verb {
        if isUntil, TimeTense.waiting.contains(reading.tokens[head].lemma) { return true }
        return tense(ofVerb: head, time: first)
      }
      if reading.tokens[head].pos == .adjective, TimeTense.announced.contains(reading.tokens[head].lower) { return true }
      if reading.tokens[head].pos == .noun, isPredicate(head) { return tense(ofVerb: head, time: first) }
      token = head
    }
    return reading.tokens[token].pos == .verb ? tense(ofVerb: token, time: first) : nil
  }

  /// "as soon as Tuesday", "no later than May".
  private func isLimit(before index: Int) -> Bool {
    guard index >= 3, reading.tokens[index - 1].lower == "as" || reading.tokens[index - 1].lower == "than" else { return false }
    let words = (index - 3..<index).map { reading.tokens[$0].lower }
    return words == ["as", "soon", "as"] || words == ["as", "early", "as"] || words == ["no", "later", "than"]
  }

  private func isPredicate(_ index: Int) -> Bool {
    reading.dependents(of: index).contains { reading.tokens[$0].relation == .cop }
  }

  private func isPastParticiple(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return (token.tag == "VBN" || token.tag == "VBD") && token.pos == .verb && !TimeTense.announced.contains(token.lower)
  }

  private func tense(ofVerb index: Int, time: Int) -> Bool? {
    let verb = reading.tokens[index]
    // "Since May they have gone": the month is no auxiliary, whatever the tree takes it for.
    let helpers = reading.dependents(of: index).filter { $0 != time }.filter {
      [Relation.aux, .auxPass, .cop, .mark].contains(reading.tokens[$0].relation)
    }
    let words = helpers.map { reading.tokens[$0].lower }
    if words.contains(where: TimeTense.ahead.contains) { return true }
    if words.contains(where: { $0 == "did" || $0 == "was" || $0 == "were" || $0 == "had" || $0 == "have" || $0 == "has" }) {
      return TimeTense.announced.contains(verb.lower) && !words.contains("had")
    }
    let isAnnounced = TimeTense.announced.contains(verb.lower)
    switch verb.tag {
    case "VB":
      guard words.contains("to") else { return nil }
      return verb.head.map(plans) ?? false ? true : nil
    case "VBG": return words.contains { $0 == "is" || $0 == "are" || $0 == "'s" || $0 == "'re" || $0 == "am" } ? true : nil
    case "VBZ", "VBP": return TimeTense.timetable.contains(verb.lemma) ? true : nil
    case "VBN" where words.contains { $0 == "is" || $0 == "are" || $0 == "be" }: return isAnnounced ? true : nil
    case "VBN": return isAnnounced
    case "VBD": return isAnnounced && time > index
    default: return nil
    }
  }

  /// Whether a word announces what its infinitive tells: "planned to", "an agreement to", "is expected to".
  private func plans(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    if reading.dependents(of: index).contains(where: { reading.tokens[$0].relation == .aux && reading.tokens[$0].lower == "had" }) {
      return false
    }
    return TimeTense.planning.contains(token.lemma) || TimeTense.planning.contains(token.lower)
      || reading.dependents(of: index).contains { reading.tokens[$0].relation == .cop && ["is", "are"].contains(reading.tokens[$0].lower) }
  }

  private static let ahead: Set<String> = ["will", "shall", "'ll", "wo", "would", "may", "might", "should", "must"]
  /// What one does until a day that is still to come.
  private static let waiting: Set<String> = [
    "extend", "give", "have", "wait", "postpone", "delay", "adjourn", "suspend", "remand", "defer",
  ]
  /// Words for what is fixed beforehand.
  private static let announced: Set<String> = ["scheduled", "slated", "due", "set", "planned", "expected", "postponed", "rescheduled"]
  private static let planning: Set<String> = [
    "plan", "agree", "agreement", "intend", "expect", "schedule", "vow", "promise", "hope", "want", "decide", "decision", "due", "set",
    "likely", "threaten", "prepare", "deal", "go", "slate", "pledge", "propose", "proposal", "poised", "ready", "invite", "aim", "wish",
    "commit", "offer", "need", "have", "order", "instruct", "urge", "tell", "ask", "deadline", "ultimatum", "bound",
  ]
  /// Verbs whose present tense tells a timetable.
  private static let timetable: Set<String> = [
    "begin", "start", "open", "end", "expire", "resume", "meet", "arrive", "leave", "convene", "vote", "take", "close", "run", "go", "come",
    "return", "reopen", "conclude", "visit", "travel", "fly", "gather", "celebrate", "mark", "host", "hold", "face", "fall", "hear", "be",
  ]
}
