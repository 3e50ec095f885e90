import Values

/// Reads counts as they are typed or displayed.
package enum CountText {
  /// `26`, `≥24`, `at least 24`, `24–31`, `24 to 31`, `at most 5`, `some`; nil for anything else.
  package static func count(_ text: String) -> Count? {
    if let number = NumberText.number(text) { return .exact(number, text: text) }
    let words = text.lowercased().split(separator: " ").map(String.init)
    if words == ["some"] { return .unknownMass }
    if let number = number(words, after: ["at", "least"]) ?? number(text, after: "≥") {
      return Count(.atLeast, lo: number, hi: nil, text: text)
    }
    if let number = number(words, after: ["at", "most"]) ?? number(text, after: "≤"), number >= 0 {
      return Count(.atMost, lo: min(1, number), hi: number, text: text)
    }
    let ends = words.count == 3 && words[1] == "to" ? [words[0], words[2]] : text.split(separator: "–").map(String.init)
    guard ends.count == 2, let lo = NumberText.number(ends[0]), let hi = NumberText.number(ends[1]), lo <= hi else { return nil }
    return Count(.range, lo: lo, hi: hi, text: text)
  }

  private static func number(_ words: [String], after cue: [String]) -> Double? {
    words.count == cue.count + 1 && words.starts(with: cue) ? words.last.flatMap(NumberText.number) : nil
  }

  private static func number(_ text: String, after sign: Character) -> Double? {
    text.first == sign ? NumberText.number(String(text.dropFirst())) : nil
  }
}
