/// What the tokeniser sees in a scalar. A byte table for ASCII, ranges of Unicode for the rest.
enum ScalarClass: UInt8 {
  case space, newline, letter, digit, apostrophe, hyphen, mark

  private static let ascii: [ScalarClass] = (0..<128).map { value in
    switch UInt8(value) {
    case 0x0A, 0x0B, 0x0C, 0x0D: .newline
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): .letter
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    default: .mark
    }
  }

  /// The class of the scalar that begins at a byte, and its length in bytes.
  static func read(_ bytes: [UInt8], _ index: Int) -> (kind: ScalarClass, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (ascii[Int(first)], 1) }
    let (value, length) = decode(bytes, index)
    return (of(value), length)
  }

  /// The scalar at a byte and its length; bytes that are no scalar count as one unknown letter each.
  static func decode(_ bytes: [UInt8], _ index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else { return (first, 1) }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  private static func of(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x2019, 0x02BC, 0xFF07: .apostrophe
    case 0x2010, 0x2011: .hyphen
    case 0x85, 0x2028, 0x2029: .newline
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .space
    case 0x80...0xA9, 0xAB...0xAC, 0xAE...0xB1, 0xB4, 0xB6...0xB8, 0xBB, 0xBF, 0xD7, 0xF7: .mark
    case 0x2012...0x2018, 0x201A...0x2027, 0x2030...0x205E, 0x2060...0x2065: .mark
    case 0x20A0...0x20CF, 0x2190...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x3004, 0x3008...0x3020, 0xFE10...0xFE6F: .mark
    case 0x060C, 0x061B, 0x061F, 0x066A...0x066D, 0x06D4, 0x0964, 0x0965, 0xFD3E, 0xFD3F: .mark
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFFC, 0xFFFD: .mark
    case 0x1F000...0x1FAFF: .mark
    case 0x0660...0x0669, 0x06F0...0x06F9, 0xFF10...0xFF19: .digit
    default: .letter
    }
  }
}

extension UInt8 {
  var isLowerASCII: Bool { self >= 0x61 && self <= 0x7A }
  var isUpperASCII: Bool { self >= 0x41 && self <= 0x5A }
  var isDigitASCII: Bool { self >= 0x30 && self <= 0x39 }
  /// Lower case of an ASCII capital; any other byte itself.
  var folded: UInt8 { isUpperASCII ? self | 0x20 : self }
}
