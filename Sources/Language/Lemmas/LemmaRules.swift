/// Dictionary forms by the endings of English inflection; what they get wrong stands in the model's table (`LemmaTable`).
enum LemmaRules {
  /// The lemma of a word by rule.
  ///
  /// - Parameters:
  ///   - lower: the folded form.
  ///   - isKnown: whether a form is a dictionary form of the class, as far as training has shown.
  static func lemma(_ written: String, _ lower: String, _ pos: UniversalTag, _ tag: String, isKnown: (String) -> Bool) -> String {
    switch tag {
    case "NNPS": return pluralName(written, lower, isKnown)
    case "NNP": return written
    case "NNS": return plural(lower, isKnown)
    case "VBZ": return pos == .auxiliary ? lower : plural(lower, isKnown)
    case "VBG": return strip(lower, "ing", isKnown) ?? lower
    case "VBD", "VBN": return strip(lower, "ed", isKnown) ?? lower
    case "JJR", "RBR": return comparative(lower, "er", isKnown) ?? lower
    case "JJS", "RBS": return comparative(lower, "est", isKnown) ?? lower
    case "CD": return lower.utf8.contains(UInt8(ascii: ",")) ? lower.replacing(",", with: "") : lower
    case "JJ": return isPeople(written, lower) && !isKnown(lower) ? written : lower
    default:
      return pos == .properNoun || pos == .other || pos == .symbol ? written : lower
    }
  }

  /// Chechen, Yemeni, Maltese: an adjective that is written with a capital and formed like that of a people.
  private static func isPeople(_ written: String, _ lower: String) -> Bool {
    guard written != lower, written.dropFirst() == lower.dropFirst() else { return false }
    return ["n", "i", "ese", "ish"].contains { hasSuffix(Array(lower.utf8), $0) }
  }

  /// Kurds → Kurd, Libraries → Library; a name in capitals stays as it is written.
  private static func pluralName(_ written: String, _ lower: String, _ isKnown: (String) -> Bool) -> String {
    let single = plural(lower, isKnown)
    guard written.utf8.count == lower.utf8.count, written.utf8.dropFirst().elementsEqual(lower.utf8.dropFirst()) else { return written }
    return String(decoding: written.utf8.prefix(1), as: UTF8.self) + String(decoding: single.utf8.dropFirst(), as: UTF8.self)
  }

  /// towns → town, cities → city, boxes → box, gunmen → gunman; wives by table.
  private static func plural(_ form: String, _ isKnown: (String) -> Bool) -> String {
    let bytes = Array(form.utf8)
    if hasSuffix(bytes, "men"), bytes.count > 4 { return String(decoding: bytes.dropLast(2), as: UTF8.self) + "an" }
    guard bytes.count > 2, bytes[bytes.count - 1] == UInt8(ascii: "s") else { return form }
    let stem = String(decoding: bytes.dropLast(), as: UTF8.self)
    if hasSuffix(bytes, "ss") || hasSuffix(bytes, "us") && !isKnown(stem) || hasSuffix(bytes, "is") && !isKnown(stem) { return form }
    if isKnown(stem) { return stem }
    if hasSuffix(bytes, "ies"), bytes.count > 4 { return String(decoding: bytes.dropLast(3), as: UTF8.self) + "y" }
    if hasSuffix(bytes, "es") {
      let short = String(decoding: bytes.dropLast(2), as: UTF8.self)
      if isKnown(short) { return short }
      if ["sses", "xes", "ches", "shes", "zzes", "oes"].contains(where: { hasSuffix(bytes, $0) }) { return short }
    }
    return stem
  }

  /// capturing, captured → capture; stopped → stop; carried → carry.
  private static func strip(_ form: String, _ ending: String, _ isKnown: (String) -> Bool) -> String? {
    let bytes = Array(form.utf8)
    guard hasSuffix(bytes, ending), bytes.count > ending.utf8.count + 1 else { return nil }
    let stem = Array(bytes.dropLast(ending.utf8.count))
    guard stem.contains(where: isVowel) || stem.contains(UInt8(ascii: "y")) else { return nil }
    let plain = String(decoding: stem, as: UTF8.self)
    let withE = plain + "e"
    if ending == "ed", hasSuffix(stem, "i"), stem.count > 2 { return String(decoding: stem.dropLast(), as: UTF8.self) + "y" }
    let last = stem[stem.count - 1]
    let isDoubled = stem.count > 2 && last == stem[stem.count - 2] && !isVowel(last)
    let single = String(decoding: stem.dropLast(), as: UTF8.self)
    if isKnown(plain) { return plain }
    if isKnown(withE) { return withE }
    if isDoubled, isKnown(single) { return single }
    if isDoubled { return "lsfz".utf8.contains(last) ? plain : single }
    return needsE(stem) ? withE : plain
  }

  /// Whether an unknown stem lost an e before its ending: a single consonant after a single vowel, and the clusters that English ends in e.
  private static func needsE(_ stem: [UInt8]) -> Bool {
    let last = stem[stem.count - 1]
    if "vuz".utf8.contains(last) { return true }
    if hasSuffix(stem, "at") || hasSuffix(stem, "iz") || hasSuffix(stem, "uc") || hasSuffix(stem, "nc") || hasSuffix(stem, "rg") {
      return true
    }
    if hasSuffix(stem, "ng") || hasSuffix(stem, "dg") { return !hasSuffix(stem, "ng") || hasSuffix(stem, "ang") }
    if last == UInt8(ascii: "c") || last == UInt8(ascii: "s") && !hasSuffix(stem, "ss") { return true }
    if last == UInt8(ascii: "l"), stem.count > 1, "bcdfgkpt".utf8.contains(stem[stem.count - 2]) { return true }
    guard stem.count >= 2, !isVowel(last), !"wxyhn".utf8.contains(last), isVowel(stem[stem.count - 2]) else { return false }
    if stem.count >= 3, isVowel(stem[stem.count - 3]) { return false }
    return vowelGroups(stem) == 1 || "dr".utf8.contains(last) && stem[stem.count - 2] != UInt8(ascii: "e") || hasSuffix(stem, "ut")
  }

  private static func comparative(_ form: String, _ ending: String, _ isKnown: (String) -> Bool) -> String? {
    let bytes = Array(form.utf8)
    guard hasSuffix(bytes, ending), bytes.count > ending.utf8.count + 2 else { return nil }
    let stem = Array(bytes.dropLast(ending.utf8.count))
    let plain = String(decoding: stem, as: UTF8.self)
    if hasSuffix(stem, "i") { return String(decoding: stem.dropLast(), as: UTF8.self) + "y" }
    if isKnown(plain) { return plain }
    if isKnown(plain + "e") { return plain + "e" }
    let last = stem[stem.count - 1]
    if last == stem[stem.count - 2], !isVowel(last), last != UInt8(ascii: "l") { return String(decoding: stem.dropLast(), as: UTF8.self) }
    return "cgsv".utf8.contains(last) ? plain + "e" : plain
  }

  private static func hasSuffix(_ bytes: [UInt8], _ suffix: String) -> Bool { bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }

  private static func vowelGroups(_ bytes: [UInt8]) -> Int {
    var groups = 0
    var inside = false
    for byte in bytes {
      let vowel = isVowel(byte) || byte == UInt8(ascii: "y")
      if vowel, !inside { groups += 1 }
      inside = vowel
    }
    return groups
  }
}
