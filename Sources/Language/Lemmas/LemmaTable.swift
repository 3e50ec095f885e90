import TextModel

/// The lemmas that endings do not tell, and the dictionary forms, of a model file: the sections `lemmas` and `lemmas.hash`, looked up where
/// they are mapped. `Tools/Language/lemmas.py` makes them and describes them.
struct LemmaTable: Sendable {
  /// Keeps the sections mapped.
  private let file: NetworkFile
  nonisolated(unsafe) private let lines: UnsafeRawBufferPointer
  nonisolated(unsafe) private let slots: UnsafeRawBufferPointer
  private let slotCount: Int

  /// - Throws: `dataDamaged` where the sections are missing or the number of slots is no power of two.
  init(_ file: NetworkFile) throws(Diagnostic) {
    self.file = file
    lines = try file.section("lemmas")
    slots = try file.section("lemmas.hash")
    slotCount = slots.count / 4
    guard slotCount > 0, slotCount & (slotCount - 1) == 0 else { throw file.damaged() }
  }

  /// What the table holds for a folded form under a key; nil where it holds nothing.
  func value(_ form: String, _ key: String) -> String? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in form.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ UInt64(LemmaTable.tab)) &* 0x100_0000_01B3
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let first = Int(truncatingIfNeeded: hash & UInt64(slotCount - 1))
    for step in 0..<slotCount {
      let slot = slots.load(fromByteOffset: ((first + step) & (slotCount - 1)) * 4, as: UInt32.self)
      guard slot > 0 else { return nil }
      if let start = valueStart(ofLine: Int(slot) - 1, form, key) {
        return String(decoding: lines[start...].prefix { $0 != LemmaTable.newline }, as: UTF8.self)
      }
    }
    return nil
  }

  /// Where the value begins of the line at a byte; nil where the line is of another form or key.
  private func valueStart(ofLine start: Int, _ form: String, _ key: String) -> Int? {
    let end = start + form.utf8.count + key.utf8.count + 2
    guard end <= lines.count else { return nil }
    var position = start
    for byte in form.utf8 {
      guard lines[position] == byte else { return nil }
      position += 1
    }
    guard lines[position] == LemmaTable.tab else { return nil }
    position += 1
    for byte in key.utf8 {
      guard lines[position] == byte else { return nil }
      position += 1
    }
    return lines[position] == LemmaTable.tab ? end : nil
  }

  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")
}
