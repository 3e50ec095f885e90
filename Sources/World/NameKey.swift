/// The key under which names are stored and looked up: "Mazār-e Sharīf" → `mazar e sharif`, "N'Djamena" → `ndjamena`.
///
/// Case and accents are folded, apostrophes and full stops dropped, hyphens and other marks become one space. Tools/World/fold.py makes the same
/// keys for the data files.
package enum NameKey {
  /// The exact key; empty where the name has no letter or digit.
  package static func exact(_ name: String) -> String { String(decoding: exactBytes(name), as: UTF8.self) }

  static func exactBytes(_ name: String) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    var isBetween = false
    func open() {
      if isBetween, !key.isEmpty { key.append(0x20) }
      isBetween = false
    }
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39:
        open()
        key.append(UInt8(scalar.value))
      case 0x41...0x5A:
        open()
        key.append(UInt8(scalar.value + 0x20))
      case 0x27, 0x2E, 0x60, 0xB4, 0xB7, 0x2B9...0x2BF, 0x2C8, 0x300...0x36F, 0x2018, 0x2019, 0x201B:
        break
      case 0xC0...0x24F:
        open()
        key += latin[Int(scalar.value - 0xC0)]
      case 0x1E00...0x1EFF:
        open()
        key += latinAdditional[Int(scalar.value - 0x1E00)]
      case 0x250...0x2AF:
        open()
        key += phonetic[Int(scalar.value - 0x250)]
      case 0..<0x80, 0xA0...0xBF, 0x2000...0x206F:
        isBetween = true
      default:
        open()
        key += String(scalar).utf8
      }
    }
    return key
  }

  /// The looser key of an exact one: without the particles that transliterations write in many ways (al, el, e, i, ez …) and without
  /// spaces, with St, Ft and Mt written out. "qala e naw" and "qalanaw" meet, "al bab" and "bab", "st paul" and "saint paul".
  static func loose(_ exact: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    for word in exact.split(separator: 0x20) {
      switch String(decoding: word, as: UTF8.self) {
      case "al", "el", "ul", "e", "i", "ye", "as", "ash", "ad", "an", "ar", "at", "az", "es", "esh", "ed", "en", "er", "et", "ez", "ur",
        "us":
        break
      case "st", "ste": key += "saint".utf8
      case "ft": key += "fort".utf8
      case "mt": key += "mount".utf8
      default: key += word
      }
    }
    return key.isEmpty ? exact.filter { $0 != 0x20 } : key
  }

  private static func entries(_ table: String) -> [[UInt8]] {
    table.split { $0 == " " || $0 == "\n" }.map { $0 == "_" ? [] : Array($0.utf8) }
  }

  /// U+00C0 … U+024F in plain letters.
  private static let latin = entries(
    """
    a a a a a a ae c e e e e i i i i d n o o o o o _ o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o o o _ o u u u u y th y
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l
    l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s b b
    b b _ _ o c c d d d d _ e a e f f _ g _ _ i k k l _ _ n n _ o o oi oi p p _ _ _ _ _ t t t _ u u _ v y y z z _ z z _ _ _ _ _ _ _ _ _
    _ dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u u u u u e a a a a ae ae g g g g k k o o o o _ _ j dz dz dz g g _ _ n n a a ae
    ae o o a a a a e e e e i i i i o o o o r r r r u u u u s s t t _ _ h h n _ _ _ _ _ a a e e o o o o o o o o y y _ _ _ j _ _ _ _ _ l _
    _ _ _ _ b u _ _ _ _ _ _ _ _ _ _ _
    """)

  /// U+1E00 … U+1EFF in plain letters.
  private static let latinAdditional = entries(
    """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i k k k k k k l l l l l l l l m m m m
    m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w
    w w w w w w x x x x y y z z z z z z h t w y a s _ _ ss _ a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e e e e e e e
    e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u u u y y y y y y y y _ _ _ _ _ _
    """)

  /// U+0250 … U+02AF in plain letters.
  private static let phonetic = entries(
    """
    _ _ _ b o _ d d _ a _ e _ _ _ _ _ _ _ g _ _ _ _ i _ _ _ _ _ _ _ _ _ n _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ u _ v _ _ _ _ _ _
    _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _
    """)
}
