import TextModel

/// One word, numeral or mark of a text, as the readers of numbers and dates see it.
///
/// It is cut finer than a token: "10km", "T-72", "$4.7bn" and "12-15" fall apart into letters, numerals and marks, so that the readers do
/// not depend on how the language model splits them. "p.m." and "U.S." are one word, "pm" and "us" when compared.
struct Atom: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case word, numeral, mark }

  let kind: Kind
  let range: TextRange
  /// Case folded, ’ as ', dots of an abbreviation left out; a numeral as written.
  let lower: String
  /// Whether white space (or the start of the text) stands before it.
  let spaceBefore: Bool
  /// Whether a word begins with a capital.
  let isCapitalised: Bool
  /// Whether a word has two letters or more and no small one.
  let isUpperCase: Bool
  /// The number that a numeral writes; nil for others, and for one of more than 18 digits.
  let value: Double?

  /// Whether it is a numeral of digits alone ("2021", "08").
  var isPlainDigits: Bool { kind == .numeral && lower.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
}

/// Cuts a text into atoms. Linear.
struct AtomScanner {
  private let bytes: [UInt8]
  private var position: Int
  private var atoms: [Atom] = []

  /// The atoms of a text, or of a part of it that begins and ends between words.
  static func atoms(of text: SourceText, in range: TextRange? = nil) -> [Atom] {
    atoms(of: text.bytes, in: (range ?? text.range).bytes)
  }

  static func atoms(of bytes: [UInt8], in range: Range<Int>? = nil) -> [Atom] {
    let range = range ?? 0..<bytes.count
    var scanner = AtomScanner(bytes: bytes, from: range.lowerBound)
    scanner.atoms.reserveCapacity(range.count / 5)
    scanner.scan(until: range.upperBound)
    return scanner.atoms
  }

  private init(bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
  }

  private mutating func scan(until end: Int) {
    while position < end {
      let byte = bytes[position]
      if byte <= 0x20 {
        position += 1
      } else if AtomScanner.isDigit(byte) || (byte == 0x2E && startsDecimal(position)) {
        numeral()
      } else if byte < 0x80 {
        if AtomScanner.isLetter(byte) { word() } else { mark(width: 1) }
      } else {
        let (scalar, width) = scalar(at: position)
        if let fraction = AtomScanner.fractions[scalar] {
          add(.numeral, from: position, to: position + width, value: fraction)
        } else if scalar.properties.isAlphabetic {
          word()
        } else if scalar.properties.isWhitespace {
          position += width
        } else {
          mark(width: width)
        }
      }
    }
  }

  /// ".77", where nothing stands before the point.
  private func startsDecimal(_ start: Int) -> Bool {
    guard start + 1 < bytes.count, AtomScanner.isDigit(bytes[start + 1]) else { return false }
    return start == 0 || bytes[start - 1] <= 0x20 || bytes[start - 1] == 0x2D || bytes[start - 1] == 0x28
  }

  /// Digits, grouped by commas or thin spaces ("1,234,567", "12,34,567"), with decimals.
  private mutating func numeral() {
    let start = position
    var end = start
    var number = 0.0
    while end < bytes.count, AtomScanner.isDigit(bytes[end]) {
      number = number * 10 + Double(bytes[end] - 0x30)
      end += 1
    }
    if end - start <= 3, end > start, let grouped = groupsEnd(after: end) {
      for byte in bytes[end..<grouped] where AtomScanner.isDigit(byte) { number = number * 10 + Double(byte - 0x30) }
      end = grouped
    }
    if end + 1 < bytes.count, bytes[end] == 0x2E, AtomScanner.isDigit(bytes[end + 1]) {
      var decimals = 0.0
      var scale = 1.0
      var next = end + 1
      while next < bytes.count, AtomScanner.isDigit(bytes[next]) {
        if scale < 1e15 {
          decimals = decimals * 10 + Double(bytes[next] - 0x30)
          scale *= 10
        }
        next += 1
      }
      number += decimals / scale
      end = next
    }
    add(.numeral, from: start, to: end, value: number < 1e18 ? number : nil)
  }

  /// The end of the groups of digits that follow a first group of up to three; the last has three digits, those before it two or three.
  private func groupsEnd(after first: Int) -> Int? {
    var end: Int?
    var position = first
    var separator: [UInt8]?
    while let width = groupSeparator(at: position), separator == nil || separator == Array(bytes[position..<(position + width)]) {
      separator = Array(bytes[position..<(position + width)])
      var next = position + width
      while next < bytes.count, next - position - width < 4, AtomScanner.isDigit(bytes[next]) { next += 1 }
      let digits = next - position - width
      guard digits == 3 || (digits == 2 && groupSeparator(at: next) != nil) else { break }
      position = next
      if digits == 3 { end = next }
    }
    return end == position ? end : nil
  }

  /// A comma, or a no-break, thin or narrow no-break space.
  private func groupSeparator(at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case 0x2C: return 1
    case 0xC2: return position + 1 < bytes.count && bytes[position + 1] == 0xA0 ? 2 : nil
    case 0xE2:
      guard position + 2 < bytes.count, bytes[position + 1] == 0x80 else { return nil }
      return bytes[position + 2] == 0x89 || bytes[position + 2] == 0xAF ? 3 : nil
    default: return nil
    }
  }

  private mutating func word() {
    let start = position
    if let end = abbreviationEnd(start) {
      add(.word, from: start, to: end, value: nil, leavingOut: 0x2E)
      return
    }
    var end = start
    while end < bytes.count {
      let width = letterWidth(at: end)
      if width > 0 {
        end += width
      } else if let width = apostropheWidth(at: end), end + width < bytes.count, letterWidth(at: end + width) > 0 {
        if isPossessive(at: end + width) { break }
        end += width
      } else {
        break
      }
    }
    add(.word, from: start, to: end, value: nil)
    if let width = apostropheWidth(at: end), isPossessive(at: end + width) { add(.word, from: end, to: end + width + 1, value: nil) }
  }

  /// "U.S.", "p.m.": single letters with a stop after each, the last of which may be missing.
  private func abbreviationEnd(_ start: Int) -> Int? {
    var end = start
    var letters = 0
    while letters < 8, end + 1 < bytes.count, AtomScanner.isLetter(bytes[end]), bytes[end + 1] == 0x2E {
      end += 2
      letters += 1
    }
    guard letters >= 1 else { return nil }
    if end < bytes.count, AtomScanner.isLetter(bytes[end]) {
      guard letterWidth(at: end + 1) == 0 else { return nil }
      return end + 1
    }
    return letters >= 2 ? end : nil
  }

  /// An "s" that ends the word after an apostrophe.
  private func isPossessive(at position: Int) -> Bool {
    position < bytes.count && bytes[position] | 0x20 == 0x73 && letterWidth(at: position + 1) == 0
  }

  private mutating func mark(width: Int) { add(.mark, from: position, to: position + width, value: nil) }

  private mutating func add(_ kind: Atom.Kind, from start: Int, to end: Int, value: Double?, leavingOut left: UInt8? = nil) {
    var folded: [UInt8] = []
    folded.reserveCapacity(end - start)
    var index = start
    var isASCII = true
    while index < end {
      let byte = bytes[index]
      if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        folded.append(0x27)
        index += 3
        continue
      }
      if byte >= 0x80 { isASCII = false }
      if byte != left { folded.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
      index += 1
    }
    let text = String(decoding: folded, as: UTF8.self)
    let first = scalar(at: start).scalar
    atoms.append(
      Atom(
        kind: kind, range: TextRange(start, end), lower: isASCII ? text : text.lowercased(), spaceBefore: hasSpace(before: start),
        isCapitalised: kind == .word && first.properties.isUppercase,
        isUpperCase: kind == .word && end - start > 1 && !bytes[start..<end].contains { $0 >= 0x61 && $0 <= 0x7A }, value: value))
    position = end
  }

  private func hasSpace(before start: Int) -> Bool {
    start == 0 || bytes[start - 1] <= 0x20 || (start > 1 && bytes[start - 2] == 0xC2 && bytes[start - 1] == 0xA0)
  }

  private func letterWidth(at position: Int) -> Int {
    guard position < bytes.count else { return 0 }
    if bytes[position] < 0x80 { return AtomScanner.isLetter(bytes[position]) ? 1 : 0 }
    let (scalar, width) = scalar(at: position)
    return scalar.properties.isAlphabetic && AtomScanner.fractions[scalar] == nil ? width : 0
  }

  /// The width of ' or ’ at a position; nil where there is none.
  private func apostropheWidth(at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    if bytes[position] == 0x27 { return 1 }
    guard position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] == 0x80, bytes[position + 2] == 0x99 else { return nil }
    return 3
  }

  private func scalar(at position: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let lead = bytes[position]
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var code = UInt32(width == 1 ? lead : lead & (0x7F >> UInt8(width)))
    for byte in bytes[min(position + 1, bytes.count)..<min(position + width, bytes.count)] { code = code << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(code) ?? "\u{FFFD}", width)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  private static let fractions: [Unicode.Scalar: Double] = [
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6,
    "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
  ]
}
