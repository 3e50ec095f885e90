import Glibc
import TextModel

/// The pieces that words are made of (WordPiece), looked up straight in the mapped file.
///
/// Sections: `vocab`, a piece a line, its number the line's, those within a word written `##piece`; `vocab.offsets` (u32), where each line begins
/// and the last ends; `vocab.hash` (u32), an open table at FNV-1a of the piece, twice as large at least, of numbers + 1.
struct PieceVocabulary: Sendable {
  /// The piece of what has none.
  static let unknown: UInt32 = 1
  /// The mark before the first word.
  static let start: UInt32 = 2
  /// The mark after the last word.
  static let end: UInt32 = 3
  /// Most pieces of a word; what follows is dropped.
  static let longestWord = 8
  /// Most scalars of a run; a longer one is unknown.
  static let longestRun = 64

  /// The number of pieces.
  let count: Int
  private let folding: ScalarFolding
  nonisolated(unsafe) private let text: UnsafeRawBufferPointer
  nonisolated(unsafe) private let offsets: UnsafePointer<UInt32>
  nonisolated(unsafe) private let slots: UnsafePointer<UInt32>
  private let mask: UInt64

  /// - Throws: `dataDamaged` where a section is missing or points out of another.
  init(_ file: NetworkFile) throws(Diagnostic) {
    folding = try ScalarFolding(file)
    text = try file.section("vocab")
    let offsetCount = try file.section("vocab.offsets").count / 4
    let slotCount = try file.section("vocab.hash").count / 4
    guard offsetCount > 4, slotCount > 0, slotCount & (slotCount - 1) == 0 else { throw file.damaged() }
    offsets = try file.numbers("vocab.offsets", count: offsetCount)
    slots = try file.numbers("vocab.hash", count: slotCount)
    count = offsetCount - 1
    mask = UInt64(slotCount - 1)
    for piece in 0..<count where offsets[piece] >= offsets[piece + 1] { throw file.damaged() }
    guard Int(offsets[count]) == text.count else { throw file.damaged() }
    for slot in 0..<slotCount where Int(slots[slot]) > count { throw file.damaged() }
  }

  /// Adds the numbers of a word's pieces, 1…8 of them; a word of no visible scalar is unknown.
  func append(_ word: String, to pieces: inout [UInt32]) {
    let limit = pieces.count + PieceVocabulary.longestWord
    withUnsafeTemporaryAllocation(byteCount: 4 * PieceVocabulary.longestRun, alignment: 1) { bytes in
      var run = Run(bytes: bytes)
      for scalar in word.unicodeScalars {
        guard pieces.count < limit else { return }
        guard let folded = folding.fold(scalar) else { continue }
        if ScalarFolding.isPunctuation(folded) {
          append(&run, to: &pieces)
          run.append(folded)
          append(&run, to: &pieces)
        } else {
          run.append(folded)
        }
      }
      append(&run, to: &pieces)
    }
    if pieces.count > limit { pieces.removeLast(pieces.count - limit) }
    if pieces.count == limit - PieceVocabulary.longestWord { pieces.append(PieceVocabulary.unknown) }
  }

  /// Scalars of a word that are cut together.
  private struct Run {
    let bytes: UnsafeMutableRawBufferPointer
    /// The number of scalars, counted on when there is no room for more.
    var scalarCount = 0
    var byteCount = 0

    mutating func append(_ scalar: Unicode.Scalar) {
      scalarCount += 1
      guard scalarCount <= PieceVocabulary.longestRun else { return }
      guard let units = UTF8.encode(scalar) else { preconditionFailure("every scalar has a form in UTF-8") }
      for unit in units {
        bytes[byteCount] = unit
        byteCount += 1
      }
    }
  }

  /// Adds the pieces of a run and empties it: of what is left always the longest piece, or one unknown piece for the whole.
  private func append(_ run: inout Run, to pieces: inout [UInt32]) {
    defer { run = Run(bytes: run.bytes) }
    guard run.scalarCount > 0 else { return }
    let first = pieces.count
    var start = 0
    while run.scalarCount <= PieceVocabulary.longestRun, start < run.byteCount {
      guard let (piece, end) = longest(run, from: start) else { break }
      pieces.append(piece)
      start = end
    }
    if run.scalarCount > PieceVocabulary.longestRun || start < run.byteCount {
      pieces.removeLast(pieces.count - first)
      pieces.append(PieceVocabulary.unknown)
    }
  }

  /// The longest piece that a place in a run begins with.
  private func longest(_ run: Run, from start: Int) -> (piece: UInt32, end: Int)? {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 4 * PieceVocabulary.longestRun) { hashes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      if start > 0 { hash = PieceVocabulary.hash(PieceVocabulary.hash(hash, 0x23), 0x23) }
      for index in start..<run.byteCount {
        hash = PieceVocabulary.hash(hash, run.bytes[index])
        hashes[index] = hash
      }
      var end = run.byteCount
      while end > start {
        if end == run.byteCount || run.bytes[end] & 0xC0 != 0x80,
          let piece = find(run.bytes[start..<end], hashes[end - 1], continues: start > 0)
        {
          return (piece, end)
        }
        end -= 1
      }
      return nil
    }
  }

  @inline(__always)
  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  private func find(_ bytes: Slice<UnsafeMutableRawBufferPointer>, _ hash: UInt64, continues: Bool) -> UInt32? {
    var slot = hash & mask
    for _ in 0...mask {
      let entry = slots[Int(slot)]
      if entry == 0 { return nil }
      if matches(entry - 1, bytes, continues: continues) { return entry - 1 }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func matches(_ piece: UInt32, _ bytes: Slice<UnsafeMutableRawBufferPointer>, continues: Bool) -> Bool {
    let lower = Int(offsets[Int(piece)])
    let line = text[lower..<(Int(offsets[Int(piece) + 1]) - 1)]
    let prefix = continues ? 2 : 0
    guard line.count == bytes.count + prefix, !continues || (line[lower] == 0x23 && line[lower + 1] == 0x23),
      let known = text.baseAddress, let wanted = bytes.base.baseAddress
    else { return false }
    return memcmp(known + lower + prefix, wanted + bytes.startIndex, bytes.count) == 0
  }
}
