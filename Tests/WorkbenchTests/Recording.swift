import Foundation
import Testing

/// A file that a test expects to find as it would write it. With SITREP_RECORD=1 it is written anew, and the test fails all the same, so that
/// no change passes unnoticed.
enum Recording {
  static func expect(_ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let url = Bench.root.appendingPathComponent(path)
    let known = try? String(contentsOf: url, encoding: .utf8)
    if known == text { return }
    guard ProcessInfo.processInfo.environment["SITREP_RECORD"] == "1" else {
      let difference = firstDifference(known ?? "", text)
      Issue.record("\(path) is not what is printed now; SITREP_RECORD=1 writes it anew.\n\(difference)", sourceLocation: sourceLocation)
      return
    }
    try text.write(to: url, atomically: true, encoding: .utf8)
    Issue.record("\(path) was recorded anew: read it, and run the tests again", sourceLocation: sourceLocation)
  }

  private static func firstDifference(_ known: String, _ new: String) -> String {
    let left = known.components(separatedBy: "\n")
    let right = new.components(separatedBy: "\n")
    let index = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
    func line(_ lines: [String]) -> String { index < lines.count ? lines[index] : "(nothing)" }
    return "line \(index + 1)\n  recorded: \(line(left))\n  now:      \(line(right))"
  }
}
