import Values

/// How a text tells its times: as news of the day it appeared, or as a history of years gone by; and whether a clause looks ahead.
struct NarrativeStyle {
  /// Dates stand in the order of the story, far from the publication.
  let isHistory: Bool

  init(_ expressions: [TimeExpression], published: CivilDate?) {
    var far = 0
    var deictic = 0
    for expression in expressions {
      switch expression.meaning {
      case .calendar(let fields):
        guard let year = fields.year else { continue }
        let isFar = fields.isBeforeChrist || published.map { abs($0.year - year) > 1 } ?? true
        if isFar { far += fields.month == nil ? 1 : 2 }
      case .weekday(_, _, _), .day: deictic += 1
      case .unit(_, _, .publication), .offset(_, _, .publication): deictic += 1
      default: break
      }
    }
    isHistory = far >= 8 && far > deictic * 3
  }

  /// Whether the clause around an expression speaks of what is to come: by its verb where the tree tells, else by the words nearby.
  func looksAhead(_ expression: TimeExpression, in atoms: [Atom], _ tense: TimeTense) -> Bool {
    switch expression.meaning {
    case .weekday(_, nil, _), .calendar: break
    default: return false
    }
    let range = atoms[expression.atoms.lowerBound].range.union(atoms[expression.atoms.upperBound - 1].range)
    if let isAhead = tense.looksAhead(range) { return isAhead }
    var cues = NarrativeStyle.future
    if case .weekday = expression.meaning { cues = NarrativeStyle.futureDays }
    for index in stride(from: expression.atoms.lowerBound - 1, to: max(-1, expression.atoms.lowerBound - 12), by: -1) {
      let word = atoms[index].lower
      if word == "." || word == ";" || word == "said" { break }
      if cues.contains(word) { return true }
    }
    for index in expression.atoms.upperBound..<min(atoms.count, expression.atoms.upperBound + 5) {
      let word = atoms[index].lower
      // "promised Monday that Turkey would …": the day is the promise's, what comes after is another clause.
      if word == "." || word == ";" || word == "," || word == "that" { break }
      if word == "will" || word == "would" { return true }
    }
    return false
  }

  private static let futureDays: Set<String> = ["will", "shall", "'ll", "scheduled", "slated"]
  private static let future: Set<String> = [
    "will", "shall", "'ll", "scheduled", "upcoming", "until", "due", "expires", "expire", "plans", "planned", "payable", "tomorrow",
    "expected",
    "deadline", "slated", "by",
  ]
}
