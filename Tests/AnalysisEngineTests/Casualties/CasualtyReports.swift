import Values

/// Reports in the manner of agencies, armies, aid organisations and local papers, written for this purpose, each with the casualties that a
/// careful reader takes from it.
///
/// A report is a paragraph; below it stands a line "= STATUS COUNT; FIELD VALUE; …" for each casualty. A count is "12", "12+" (at least),
/// "3..7" or "-" (not looked at). `by`, `says`, `unit` and the relation are looked at always and nothing is expected where they are not
/// written; `who`, `kind`, `side` and `at` only where they are. Where a bar stands between words, each of them is right.
enum CasualtyReports {
  /// What is expected of one casualty.
  struct Wanted: Sendable {
    var status = ""
    /// nil: not looked at.
    var count: (lo: Double, hi: Double?)?
    var fields: [String: [String]] = [:]
    var relation = "new"
    var modality = "asserted"

    init(_ line: Substring) {
      for (index, part) in line.split(separator: ";").enumerated() {
        let words = part.split(separator: " ", maxSplits: 1).map { String($0) }
        if index == 0 {
          status = words[0]
          count = words.count > 1 ? Wanted.count(words[1]) : nil
        } else if words.count == 1 {
          if ["subset", "cumulative", "same"].contains(words[0]) { relation = words[0] } else { modality = words[0] }
        } else {
          fields[words[0]] = words[1].split(separator: "|").map { String($0) }
        }
      }
      if modality == "asserted", fields["says"] != nil { modality = "claimed" }
    }

    private static func count(_ text: String) -> (lo: Double, hi: Double?)? {
      let text = text.trimmingPrefix(" ")
      if text.hasSuffix("+") { return Double(text.dropLast()).map { ($0, nil) } }
      let ends = text.split(separator: "..").compactMap { Double($0) }
      guard let first = ends.first, let last = ends.last else { return nil }
      return (first, last)
    }
  }

  /// A report and what it tells.
  struct Report: Sendable {
    let text: String
    let wanted: [Wanted]
  }

  /// The reports of a text in which they stand one below the other.
  static func reports(in text: String) -> [Report] {
    var reports: [Report] = []
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.allSatisfy({ $0 == " " }) else {
        lines.append(line)
        continue
      }
      if let first = lines.first {
        reports.append(Report(text: String(first), wanted: lines.dropFirst().map { Wanted($0.dropFirst(2)) }))
      }
      lines = []
    }
    return reports
  }
}
