/// The morphological features of a word (UD v2 `FEATS`): tense, number, voice and the like.
///
/// The features and values are those that UD English documents (universaldependencies.org/en/feat), packed into one machine word, so that a
/// token carries them at no cost; no two words of a text share storage for them.
public struct Morphology: Sendable, Hashable {
  /// For each feature the position of its value, from 1; 0 where the word lacks the feature.
  private var packed: UInt64 = 0

  /// No features: `_` in CoNLL-U.
  public static let none = Morphology()

  private init() {}

  /// The features as CoNLL-U writes them, `Number=Sing|Person=3`; `_` and the empty text are no features.
  ///
  /// - Returns: nil where a feature or a value is not one of UD English, or a feature stands twice.
  public init?(_ description: String) {
    guard !description.isEmpty, description != "_" else { return }
    for pair in description.split(separator: "|", omittingEmptySubsequences: false) {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let slot = Morphology.slots.first(where: { $0.name == parts[0] }),
        let place = slot.values.firstIndex(where: { $0 == parts[1] }), value(slot) == nil
      else { return nil }
      packed |= UInt64(place + 1) << slot.shift
    }
  }

  /// The value of a feature by its UD name (`Tense`: `Past`); nil where the word lacks it.
  public subscript(feature: String) -> String? {
    guard packed != 0, let slot = Morphology.slots.first(where: { $0.name == feature }) else { return nil }
    return value(slot)
  }

  /// Whether the word bears no feature.
  public var isEmpty: Bool { packed == 0 }

  private func value(_ slot: Slot) -> String? {
    let value = Int(packed >> slot.shift & slot.mask)
    return value > 0 ? slot.values[value - 1] : nil
  }

  // MARK: Layout

  private struct Slot: Sendable {
    let name: String
    let values: [String]
    let shift: UInt64
    let mask: UInt64
  }

  /// The features in the order of CoNLL-U (by name, capitals aside), each with the bits that its values need.
  private static let slots: [Slot] = {
    var slots: [Slot] = []
    var shift: UInt64 = 0
    for line in table {
      let words = line.split(separator: " ").map(String.init)
      let values = Array(words.dropFirst())
      let width = UInt64(UInt64.bitWidth - UInt64(values.count).leadingZeroBitCount)
      slots.append(Slot(name: words[0], values: values, shift: shift, mask: (1 << width) - 1))
      shift += width
    }
    precondition(shift <= 64, "the features of UD English fit 64 bits")
    return slots
  }()

  /// A feature, then its values.
  private static let table: [String] = [
    "Abbr Yes", "Case Acc Gen Nom", "Definite Def Ind", "Degree Cmp Pos Sup", "ExtPos ADJ ADP ADV CCONJ DET NOUN PRON PROPN SCONJ VERB",
    "Foreign Yes", "Gender Fem Fem,Masc Masc Neut", "Mood Imp Ind Sub", "Number Plur Ptan Sing", "NumForm Combi Digit Roman Word",
    "NumType Card Frac Mult Ord Sets", "Person 1 2 3", "Polarity Neg Pos", "Poss Yes",
    "PronType Art Dem Emp Exc Ind Int Neg Prs Rcp Rel Tot", "Reflex Yes", "Style Arch Coll Expr Slng Vrnc Vulg", "Tense Past Pres",
    "Typo Yes", "VerbForm Fin Ger Inf Part", "Voice Act Pass",
  ]
}

extension Morphology: CustomStringConvertible {
  /// As CoNLL-U writes them; `_` where there are none.
  public var description: String {
    guard packed != 0 else { return "_" }
    return Morphology.slots.compactMap { slot in value(slot).map { slot.name + "=" + $0 } }.joined(separator: "|")
  }
}
