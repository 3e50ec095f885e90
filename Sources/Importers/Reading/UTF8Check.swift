/// What a run of bytes is when it is taken for UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates).
struct UTF8Check {
  /// Offset of the first byte that belongs to no character; nil when all do.
  private(set) var firstInvalid: Int?
  /// The number of stretches that belong to no character.
  private(set) var invalid = 0
  /// The number of characters of more than one byte.
  private(set) var multibyte = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      if let length = UTF8Check.characterLength(bytes, at: index) {
        multibyte += 1
        index += length
      } else {
        if firstInvalid == nil { firstInvalid = index }
        invalid += 1
        index += 1
      }
    }
  }

  /// The length of the character of two to four bytes that starts at an offset; nil when none does.
  private static func characterLength(_ bytes: [UInt8], at index: Int) -> Int? {
    let lead = bytes[index]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
