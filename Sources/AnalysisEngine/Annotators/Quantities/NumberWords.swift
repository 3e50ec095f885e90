/// The words that write numbers in English.
enum NumberWords {
  /// zero to nineteen.
  static let units: [String: Double] = [
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
  ]
  static let tens: [String: Double] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  /// What a number may be multiplied by.
  static let scales: [String: Double] = [
    "hundred": 100, "thousand": 1e3, "thousands": 1e3, "lakh": 1e5, "lakhs": 1e5, "lkh": 1e5, "lkhs": 1e5, "million": 1e6, "millions": 1e6,
    "crore": 1e7, "crores": 1e7, "billion": 1e9, "billions": 1e9, "trillion": 1e12, "trillions": 1e12, "dozen": 12, "dozens": 12,
    "dzs": 12, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "gross": 144,
  ]
  /// Letters that stand for a scale right behind a numeral ("10k", "$4.7bn"); "m" only where metres cannot be meant.
  static let suffixes: [String: Double] = ["k": 1e3, "bn": 1e9, "mn": 1e6, "mln": 1e6, "tn": 1e12, "mm": 1e6, "m": 1e6, "b": 1e9, "g": 1e9]
  /// Plurals that stand alone for an open number: the least that each allows (contract COUNTS).
  static let openPlurals: [String: Double] = [
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2e6, "billions": 2e9, "trillions": 2e12,
  ]
  /// What "tens of" and "hundreds of" are multiplied by.
  static let openMultiples: [String: Double] = ["tens": 20, "dozens": 24, "hundreds": 200]
  /// Quantifiers of an open number: the least that each allows (contract COUNTS).
  static let vague: [String: Double] = [
    "pair": 2, "couple": 2, "few": 3, "several": 3, "multiple": 2, "numerous": 2, "many": 2, "handful": 2, "various": 2, "umpteen": 2,
    "countless": 2,
  ]
  /// Ordinals, which are the denominators of fractions and no counts.
  static let ordinals: [String: Double] = {
    var words: [String: Double] = [
      "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
      "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
      "eighteenth": 18, "nineteenth": 19, "hundredth": 100, "thousandth": 1e3, "millionth": 1e6, "billionth": 1e9, "trillionth": 1e12,
    ]
    for (word, value) in tens { words[String(word.dropLast()) + "ieth"] = value }
    return words
  }()
  /// Denominators in the singular and plural; "second" is a time, and no half.
  static let denominators: [String: Double] = {
    var words: [String: Double] = ["half": 2, "halves": 2, "quarter": 4, "quarters": 4]
    for (word, value) in ordinals where value > 2 {
      words[word] = value
      words[word + "s"] = value
    }
    return words
  }()
}
