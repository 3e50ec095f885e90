import Language
import Values

/// The wording around a number that makes it a bound or an estimate: "at least", "nearly", "or so".
struct CountWording {
  let kind: Count.Kind
  /// Indexes of the atoms of number and wording together.
  let atoms: Range<Int>

  /// The wording around a number of `inner` atoms; `outer` covers its unit too ("5 kilometers or more"). Nil where it is stated plainly.
  static func around(_ inner: Range<Int>, outer: Range<Int>, in reader: NumberReader) -> CountWording? {
    let atoms = reader.atoms
    for (end, isInner) in [(inner.upperBound, true), (outer.upperBound, false)] {
      if let suffix = suffix(at: end, in: reader, isInner: isInner) {
        return CountWording(kind: suffix.kind, atoms: outer.lowerBound..<suffix.next)
      }
    }
    var start = outer.lowerBound
    if start > 0, ["a", "an", "the", "another"].contains(atoms[start - 1].lower) { start -= 1 }
    for start in [outer.lowerBound, start] {
      if let prefix = prefix(before: start, in: atoms) {
        return CountWording(kind: prefix.kind, atoms: prefix.start..<max(inner.upperBound, inner.lowerBound + 1))
      }
    }
    return nil
  }

  private static func prefix(before start: Int, in atoms: [Atom]) -> (kind: Count.Kind, start: Int)? {
    guard start > 0 else { return nil }
    let last = atoms[start - 1].lower
    guard let phrases = prefixes[last] else { return nil }
    for phrase in phrases where start >= phrase.words.count {
      let begin = start - phrase.words.count
      let isThere = phrase.words.indices.allSatisfy { atoms[begin + $0].lower == phrase.words[$0] }
      if isThere { return (phrase.kind, begin) }
    }
    return nil
  }

  private static func suffix(at end: Int, in reader: NumberReader, isInner: Bool) -> (kind: Count.Kind, next: Int)? {
    let atoms = reader.atoms
    guard end < atoms.count else { return nil }
    if isInner {
      if atoms[end].lower == "+", !atoms[end].spaceBefore { return (.atLeast, end + 1) }
      let next = reader.isHyphen(end) ? end + 1 : end
      if next < atoms.count {
        if atoms[next].lower == "odd" { return (.approx, next + 1) }
        if atoms[next].lower == "plus", next > end { return (.atLeast, next + 1) }
      }
    }
    guard end + 1 < atoms.count else { return nil }
    switch (atoms[end].lower, atoms[end + 1].lower) {
    case ("or", "more"), ("or", "greater"), ("or", "above"), ("at", "least"), ("and", "up"), ("and", "above"): return (.atLeast, end + 2)
    case ("or", "less"), ("or", "fewer"), ("at", "most"), ("or", "under"): return (.atMost, end + 2)
    case ("or", "so"), ("or", "thereabouts"): return (.approx, end + 2)
    default: return nil
    }
  }

  /// Whether a "no" bounds a number and denies nothing: "no fewer than 30", "no more than ten".
  static func isBound(_ no: Int, in tokens: [Token]) -> Bool {
    guard no + 2 < tokens.count, tokens[no].lower == "no" else { return false }
    return comparatives.contains(tokens[no + 1].lower) && tokens[no + 2].lower == "than"
  }

  private static let comparatives: Set<String> = ["fewer", "less", "more", "farther", "further", "greater", "larger", "higher", "longer"]

  private struct Phrase: Sendable {
    let words: [String]
    let kind: Count.Kind
  }

  /// By their last word, longest first.
  private static let prefixes: [String: [Phrase]] = {
    let table: [(Count.Kind, [String])] = [
      (
        .atLeast,
        ["at least", "no fewer than", "no less than", "not less than", "not fewer than", "minimum of", "as few as", "as little as"]
      ),
      (
        .moreThan,
        [
          "more than", "over", "above", "in excess of", "upwards of", "upward of", "greater than", "larger than", "longer than", "beyond",
          "exceeding", "exceeds", "exceed", "exceeded", "farther than", "further than", "higher than", "deeper than", "better than",
        ]
      ),
      (
        .atMost,
        ["at most", "up to", "as many as", "as much as", "as far as", "no more than", "not more than", "maximum of", "no farther than"]
      ),
      (.lessThan, ["fewer than", "less than", "under", "below", "shorter than", "lower than", "smaller than", "closer than"]),
      (.nearly, ["nearly", "almost", "close to", "short of", "approaching", "virtually"]),
      (
        .approx,
        [
          "about", "around", "some", "roughly", "approximately", "approx", "approx .", "estimated", "circa", "in the region of", "~", "≈",
          "an estimated", "in the order of", "on the order of", "perhaps", "in the neighborhood of",
        ]
      ),
    ]
    var phrases: [String: [Phrase]] = [:]
    for (kind, texts) in table {
      for text in texts {
        let words = text.split(separator: " ").map(String.init)
        phrases[words[words.count - 1], default: []].append(Phrase(words: words, kind: kind))
      }
    }
    return phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()
}
