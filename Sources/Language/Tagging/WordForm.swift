/// What the classifiers see of one word: hashes of its forms and parts. Digits count as 0.
package struct WordForm: Sendable {
  /// Of the lower-case form.
  package let lower: UInt64
  /// Of the form as written.
  package let written: UInt64
  /// Of the last 1 … 5 bytes of the lower-case form; of all of it where it is shorter.
  package let suffixes: (UInt64, UInt64, UInt64, UInt64, UInt64)
  /// Of the first 1 … 4 bytes of the lower-case form; of all of it where it is shorter.
  package let prefixes: (UInt64, UInt64, UInt64, UInt64)
  /// Capitals, small letters, digits and marks in order, runs drawn together: `Xx`, `X-d`.
  package let shape: UInt64
  /// Whether it begins with a capital.
  package let isCapitalised: Bool
  /// Whether it begins with a small letter.
  package let isLower: Bool
  /// Whether white space stands before it.
  package let spaceBefore: Bool
  /// The classes that the word had in training: 0 for a rare or unknown one.
  package var ambiguity: UInt64 = 0
  /// The one label that a common word always bears; nil for all others.
  package var sureLabel: UInt8?
  /// The group of words that stand beside the same words in running text: 0 for a rare or unknown one.
  package var cluster: UInt64 = 0
  /// Whether the form is an irregular past or participle (1) or not (0).
  package let irregular: UInt64

  package init(_ text: String, spaceBefore: Bool) {
    var form: [UInt8] = []
    form.reserveCapacity(text.utf8.count)
    var writtenHash: UInt64 = 0xCBF2_9CE4_8422_2325
    var shapeHash: UInt64 = 17
    var lastShape: UInt8 = 0
    var first: UInt8 = 0
    for byte in text.utf8 {
      if first == 0 { first = byte }
      let digit: UInt8 = byte.isDigitASCII ? 0x30 : byte
      writtenHash = (writtenHash ^ UInt64(digit)) &* 0x100_0000_01B3
      form.append(digit.folded)
      let shape: UInt8 = byte.isUpperASCII ? 1 : byte.isLowerASCII ? 2 : byte.isDigitASCII ? 3 : byte >= 0x80 ? 4 : byte
      if shape != lastShape {
        shapeHash = FeatureHash.mix(shapeHash, UInt64(shape))
        lastShape = shape
      }
    }
    // ’ is the same as '
    if text.utf8.contains(0xE2) {
      form = Array(text.replacing("’", with: "'").utf8).map { $0.isDigitASCII ? 0x30 : $0.folded }
      writtenHash = FeatureHash.bytes(text.replacing("’", with: "'").utf8)
    }
    lower = FeatureHash.bytes(form)
    irregular = IrregularForms.verbHashes.contains(lower) ? 1 : 0
    written = FeatureHash.mix(writtenHash, 3)
    let count = form.count
    func suffix(_ size: Int) -> UInt64 { FeatureHash.bytes(form[max(0, count - size)..<count]) }
    func prefix(_ size: Int) -> UInt64 { FeatureHash.bytes(form[0..<min(size, count)]) }
    suffixes = (suffix(1), suffix(2), suffix(3), suffix(4), suffix(5))
    prefixes = (prefix(1), prefix(2), prefix(3), prefix(4))
    shape = FeatureHash.mix(shapeHash, count == 1 ? 1 : 2)
    isCapitalised = first.isUpperASCII
    isLower = first.isLowerASCII
    self.spaceBefore = spaceBefore
  }

  /// What stands before and after a sentence.
  package static let edge = WordForm("\u{1}", spaceBefore: true)
}
