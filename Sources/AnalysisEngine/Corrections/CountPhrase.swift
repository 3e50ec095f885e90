import TextModel
import Values

/// Reads a count as an analyst writes it: `12`, `24..31`, and the words of contract COUNTS (`at least 5`, `dozens`, `none`).
package enum CountPhrase {
  /// The count; nil for anything else.
  package static func count(_ text: String) -> Count? {
    let lower = text.lowercased()
    if let number = number(lower) { return number == 0 ? .negated(text: text) : .exact(number, text: text) }
    if ["none", "no", "nobody"].contains(lower) { return .negated(text: text) }
    if lower == "some" { return .unknownMass }
    for separator in ["..", "–"] {
      let ends = lower.split(separator: separator).map(String.init)
      if ends.count == 2, let low = number(ends[0]), let high = number(ends[1]), low <= high { return .range(low, high, text: text) }
    }
    let atoms = AtomScanner.atoms(of: SourceText(text))
    let found = QuantityReader(SourceText(text), atoms, UnitLexicon()).all()
    guard found.count == 1, let only = found.first, only.unit == nil, (only.count.lo ?? 0) >= 0 else { return nil }
    // What stands beside the number must have been read as its wording.
    guard only.count.kind != .exact || only.atoms == atoms.indices else { return nil }
    let count = only.count
    return Count(count.kind, lo: count.lo, hi: count.hi, value: count.value, text: text)
  }

  private static func number(_ text: String) -> Double? {
    let digits = text.filter { $0 != "," && $0 != " " }
    guard !digits.isEmpty, digits.utf8.count <= 12, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Double(digits)
  }
}
