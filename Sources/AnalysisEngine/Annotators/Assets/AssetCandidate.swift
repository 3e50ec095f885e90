import Language
import Values

/// Something that a verb or noun says was taken, found, lost or destroyed, before it is counted and grouped.
struct AssetCandidate {
  var phrase: Int
  /// The phrase that says what they are, where another counts them ("⟦several⟧ of his ⟦associates⟧"); nil where it is the same.
  var noun: Int?
  /// The tokens of number and noun where they are no whole phrase; nil elsewhere.
  var counting: Range<Int>?
  var category: String
  var statuses: [String]
  var captors: [Int]
  var losers: [Int]
  /// The words before the noun that say whose it was, where nothing else names who lost it.
  var loserTokens: Range<Int>?
  var clause: Int?
  /// The token of the verb or noun that says so.
  var trigger: Int
  var reality: Reality
  /// The candidate whose part it is ("weapons, including 20 rifles"), a phrase.
  var whole: Int?
  /// Whether it is told with another word as one of two ("killed or captured 60 soldiers"), so that none or all of them may be meant.
  var isPartly = false
  var rule: String
}
