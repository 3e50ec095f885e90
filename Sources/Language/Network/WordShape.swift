/// How a word is written, apart from which letters it has.
enum WordShape: UInt8, CaseIterable {
  /// Neither letter nor digit.
  case marks
  /// Letters without a capital.
  case small
  /// Several letters, the first alone a capital.
  case title
  /// One letter, a capital.
  case initial
  /// Several letters, all capitals.
  case capitals
  /// Letters with capitals elsewhere.
  case mixed
  /// Digits without letters.
  case number
  /// Digits and letters.
  case designation

  /// The shape of a word as written. Letters are those of Unicode, digits those of ASCII.
  init(_ word: String) {
    var letters = 0
    var capitals = 0
    var startsWithCapital = false
    var hasDigit = false
    for scalar in word.unicodeScalars {
      let (isLetter, isCapital) = WordShape.letter(scalar)
      if isLetter {
        if letters == 0 { startsWithCapital = isCapital }
        letters += 1
        if isCapital { capitals += 1 }
      } else if ("0"..."9").contains(scalar) {
        hasDigit = true
      }
    }
    self =
      switch (letters, capitals) {
      case (0, _): hasDigit ? .number : .marks
      case _ where hasDigit: .designation
      case (_, 0): .small
      case (1, _): .initial
      case (letters, letters): .capitals
      case (_, 1) where startsWithCapital: .title
      default: .mixed
      }
  }

  private static func letter(_ scalar: Unicode.Scalar) -> (isLetter: Bool, isCapital: Bool) {
    if scalar.isASCII {
      let small = ("a"..."z").contains(scalar)
      let capital = ("A"..."Z").contains(scalar)
      return (small || capital, capital)
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: (true, true)
    case .lowercaseLetter, .modifierLetter, .otherLetter: (true, false)
    default: (false, false)
    }
  }
}
