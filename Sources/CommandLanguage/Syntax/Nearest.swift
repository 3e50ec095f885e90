/// Finds the valid words that are nearest to a mistyped one.
package enum Nearest {
  /// At most `limit` candidates: of those that begin with the word, and those within a third of its length in edits, the nearest.
  package static func words(to word: String, among candidates: [String], limit: Int = 3) -> [String] {
    let wanted = Array(word.lowercased().unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    let reach = max(1, min(3, (wanted.count + 1) / 3))
    var found: [(word: String, distance: Int)] = []
    for candidate in Set(candidates) {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      if wanted.count >= 2, scalars.starts(with: wanted) {
        found.append((candidate, 1))
      } else if abs(scalars.count - wanted.count) <= reach {
        let distance = distance(wanted, scalars)
        if distance <= reach { found.append((candidate, distance)) }
      }
    }
    let least = found.map(\.distance).min()
    return found.filter { $0.distance == least }.map(\.word).sorted().prefix(limit).map { $0 }
  }

  /// A sentence such as `did you mean “events”?`; nil when no candidate is near.
  package static func question(to word: String, among candidates: [String]) -> String? {
    let near = words(to: word, among: candidates)
    return near.isEmpty ? nil : "did you mean \(list(near))?"
  }

  /// `“a”`, `“a” or “b”`, `“a”, “b” or “c”`.
  package static func list(_ words: [String], _ conjunction: String = "or") -> String {
    let quoted = words.map { "“\($0)”" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }

  /// The Damerau–Levenshtein distance in its optimal-string-alignment form: insertions, deletions, replacements, and neighbours swapped.
  package static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (i, scalar) in left.enumerated() {
      var row = [i + 1] + [Int](repeating: 0, count: right.count)
      for (j, other) in right.enumerated() {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (scalar == other ? 0 : 1))
        if i > 0, j > 0, scalar == right[j - 1], left[i - 1] == other { row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1) }
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
