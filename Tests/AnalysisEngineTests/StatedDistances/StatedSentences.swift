import AnalysisEngine
import Foundation
import TestSupport
import Testing
import TextModel

/// Sentences in many styles with the measures that they state, written before the program had read them.
///
/// A line with ⟦measures⟧ marked, and below it one line for each: `= kind modifier kilometres direction | of | from`, without the modifier
/// where it is exact and without kilometres where they do not count (areas, speeds). `–` is none, `*` is not judged, `/` parts readings of which
/// any will do. A line `~ reason` marks a known miss.
enum StatedSentences {
  /// One measure as it should be read.
  struct Measure: Sendable {
    var kind = ""
    /// nil where it is not judged.
    var modifier: String? = "exact"
    var kilometres: Double?
    var direction: String?
    /// Readings of which any will do; nil where it is not judged, empty where there should be none.
    var of: [String]?
    var from: [String]?
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var marked: String
    var measures: [Measure] = []
    var miss: String?
    var testDescription: String { marked }
  }

  static let all = [news, relief, military, reference, studies, traps, further].flatMap(read)

  private static func read(_ text: String) -> [Case] {
    var cases: [Case] = []
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("= ") {
        cases[cases.count - 1].measures.append(measure(String(line.dropFirst(2))))
      } else if line.hasPrefix("~ ") {
        cases[cases.count - 1].miss = String(line.dropFirst(2))
      } else {
        cases.append(Case(marked: line))
      }
    }
    return cases
  }

  private static func measure(_ line: String) -> Measure {
    var measure = Measure()
    let parts = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    for (position, word) in parts[0].split(separator: " ").map(String.init).enumerated() {
      if position == 0 {
        measure.kind = word
      } else if word == "*" {
        measure.modifier = nil
      } else if StatedDistance.Modifier(rawValue: word) != nil {
        measure.modifier = word
      } else if let number = Double(word) {
        measure.kilometres = number
      } else {
        measure.direction = word
      }
    }
    if parts.count > 1 { measure.of = readings(parts[1]) }
    if parts.count > 2 { measure.from = readings(parts[2]) }
    return measure
  }

  private static func readings(_ text: String) -> [String]? {
    switch text {
    case "*": nil
    case "–": []
    default: text.components(separatedBy: " / ")
    }
  }
}
