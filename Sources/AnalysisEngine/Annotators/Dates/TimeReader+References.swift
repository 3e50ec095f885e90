import Values

/// Times that no calendar fixes: "now", "recently", "the near future", "at this time".
extension TimeReader {
  func reference(_ start: Int) -> TimeExpression? {
    switch word(start) {
    case "now" where word(start - 1) != "-" && word(start + 1) != "-": return reference(start..<(start + 1), "PRESENT_REF")
    case "currently", "nowadays", "presently": return reference(start..<(start + 1), "PRESENT_REF")
    case "recently", "lately": return reference(start..<(start + 1), "PAST_REF")
    case "these" where word(start + 1) == "days": return reference(start..<(start + 2), "PRESENT_REF")
    case "this" where ["moment", "time", "point"].contains(word(start + 1)) && word(start - 1) == "at":
      return reference(start..<(start + 2), "PRESENT_REF")
    case "the" where word(start + 1) == "moment" && word(start - 1) == "at": return reference(start..<(start + 2), "PRESENT_REF")
    case "the": return stretch(start)
    default: return nil
    }
  }

  /// "the future", "the recent past"; "the past" of "the past two weeks" and "the past leader" is none.
  private func stretch(_ start: Int) -> TimeExpression? {
    let isQualified = TimeReader.distances.contains(word(start + 1))
    let noun = isQualified ? start + 2 : start + 1
    switch word(noun) {
    case "future" where isQualified || !TimeReader.isNamed(word(noun + 1)): return reference(start..<(noun + 1), "FUTURE_REF")
    case "past" where isQualified: return reference(start..<(noun + 1), "PAST_REF")
    case "past":
      let next = noun + 1
      let ends = next >= atoms.count || atoms[next].kind == .mark || TimeReader.afterPast.contains(word(next))
      return ends ? reference(start..<next, "PAST_REF") : nil
    default: return nil
    }
  }

  private func reference(_ atoms: Range<Int>, _ value: String) -> TimeExpression {
    made(atoms, .date, .value(value), "date.reference")
  }

  private static func isNamed(_ next: String) -> Bool { ["president", "king", "leader", "state", "government"].contains(next) }

  private static let distances: Set<String> = ["near", "distant", "recent", "immediate", "not-too-distant"]
  private static let afterPast: Set<String> = [
    "and", "but", "to", "when", "he", "she", "they", "it", "we", "i", "you", "the", "has", "have", "had", "was", "were", "is", "are", "in",
    "by", "that", "for", "with", "on", "as", "than", "from", "at", "because", "would",
  ]
}
