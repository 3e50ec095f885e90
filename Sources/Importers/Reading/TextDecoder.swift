import TextModel

/// Turns the bytes of a text file into text.
///
/// The text is what the file holds, as Unicode: a byte order mark is dropped, line ends CR LF (and CR alone, in a file that has no LF) become
/// LF, and nothing else is changed. It is not normalised, so that offsets hold in the file as other programs read it.
package struct TextDecoder {
  package let text: String
  /// A warning with code `fileEncoding` when the file was not plain UTF-8 or UTF-16 with a mark.
  package let warnings: [Diagnostic]

  /// - Throws: `fileEmpty` when there is nothing but white space, `fileBinary` when it is no text.
  package init(_ bytes: [UInt8]) throws(Diagnostic) {
    let decoded = try TextDecoder.decode(bytes)
    text = TextDecoder.withLineFeeds(decoded.text)
    warnings = decoded.warnings
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw Diagnostic(.fileEmpty, "it holds no text", help: "check that it was saved or downloaded completely")
    }
  }

  private static func decode(_ bytes: [UInt8]) throws(Diagnostic) -> (text: String, warnings: [Diagnostic]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try decodeUTF8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(Array(bytes.dropFirst(2)), bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(Array(bytes.dropFirst(2)), bigEndian: true) }
    guard bytes.contains(0) else { return try decodeUTF8(bytes) }
    if let bigEndian = byteOrder(bytes) {
      let (text, warnings) = decodeUTF16(bytes, bigEndian: bigEndian)
      let note = warning("it has no byte order mark and was read as UTF-16 \(bigEndian ? "big" : "little")-endian")
      return (text, [note] + warnings)
    }
    throw binary
  }

  private static func decodeUTF8(_ bytes: [UInt8]) throws(Diagnostic) -> (text: String, warnings: [Diagnostic]) {
    let controls = bytes.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B || $0 == 0x7F }
    guard !bytes.contains(0), controls * 20 <= bytes.count else { throw binary }
    let check = UTF8Check(bytes)
    guard let first = check.firstInvalid else { return (String(decoding: bytes, as: UTF8.self), []) }
    if check.multibyte >= check.invalid {
      let places = check.invalid == 1 ? "one place" : "\(check.invalid) places"
      let message = "it is broken UTF-8 in \(places), the first at byte \(first), and reads “\u{FFFD}” there"
      return (String(decoding: bytes, as: UTF8.self), [warning(message, help: "look for a sound copy of the file")])
    }
    let message = "it is not UTF-8 and was read as Windows-1252 (Latin-1); the first other byte is at \(first)"
    return (Windows1252.decode(bytes), [warning(message, help: "if letters look wrong, convert it to UTF-8 and load it again")])
  }

  private static func decodeUTF16(_ bytes: [UInt8], bigEndian: Bool) -> (text: String, warnings: [Diagnostic]) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    let text = String(decoding: units, as: UTF16.self)
    guard bytes.count.isMultiple(of: 2) else {
      return (text, [warning("it is UTF-16 and ends within a character", help: "look for a sound copy of the file")])
    }
    return (text, [])
  }

  /// Whether bytes with NULs are UTF-16 without a mark, and big-endian: every NUL is the high byte of a character (a space, a line end, a Latin
  /// letter), all in one order, and what comes out holds no control characters. nil when they are not.
  private static func byteOrder(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard zeros.even == 0 || zeros.odd == 0 else { return nil }
    let bigEndian = zeros.even > 0
    let text = decodeUTF16(bytes, bigEndian: bigEndian).text
    let isText = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == "\u{C}"
      case .unassigned, .privateUse, .surrogate: false
      default: scalar != "\u{FFFD}"
      }
    }
    return isText ? bigEndian : nil
  }

  private static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    let isOldMac = !text.utf8.contains(0x0A)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    let source = Array(text.utf8)
    for (index, byte) in source.enumerated() {
      guard byte == 0x0D else {
        bytes.append(byte)
        continue
      }
      if isOldMac { bytes.append(0x0A) } else if index + 1 == source.count || source[index + 1] != 0x0A { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func warning(_ message: String, help: String? = nil) -> Diagnostic {
    Diagnostic(.fileEncoding, message, help: help, severity: .warning)
  }

  private static let binary = Diagnostic(.fileBinary, "it is no text file", help: "save it as plain text, in UTF-8, and load that")
}

/// Windows-1252, the superset of Latin-1 that Western European programs wrote before Unicode (encoding.spec.whatwg.org).
enum Windows1252 {
  static func decode(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(0x80...0x9F ~= byte ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)) }
    return String(text)
  }

  /// 0x80…0x9F; the five without a character read U+FFFD.
  private static let upper: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{02C6}", "\u{2030}", "\u{0160}",
    "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}", "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}",
    "\u{2013}", "\u{2014}", "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]
}
