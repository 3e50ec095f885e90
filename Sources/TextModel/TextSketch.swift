/// The least hashes of a text's runs of words, from which the resemblance of two texts is told without comparing them.
///
/// A bottom-k sketch (Broder, "On the resemblance and containment of documents", 1997). Words are runs of letters and digits; ASCII capitals
/// count as small letters.
public struct TextSketch: Sendable, Hashable {
  /// In rising order, each once; all of them where the text has fewer than `size`.
  public let hashes: [UInt64]

  private static let size = 128
  private static let run = 5

  /// The few least of the hashes, of which near-identical texts share some.
  public var least: ArraySlice<UInt64> { hashes.prefix(12) }

  /// Takes time in proportion to the text.
  public init(_ text: SourceText) {
    var words: [UInt64] = []
    var word: UInt64 = TextSketch.seed
    var isInWord = false
    for byte in text.bytes {
      let isLetter = (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
      if isLetter {
        word = (word ^ UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* 0x100_0000_01B3
        isInWord = true
      } else if isInWord {
        words.append(word)
        (word, isInWord) = (TextSketch.seed, false)
      }
    }
    if isInWord { words.append(word) }
    var runs: Set<UInt64> = []
    for start in words.indices.dropLast(max(0, min(words.count, TextSketch.run) - 1)) {
      let end = min(words.count, start + TextSketch.run)
      runs.insert(TextSketch.mixed(words[start..<end].reduce(TextSketch.seed) { ($0 &* 31) ^ $1 }))
    }
    hashes = Array(runs.sorted().prefix(TextSketch.size))
  }

  /// The share of the runs of both texts together that stand in both, as far as the sketches tell: 0…1; 1 for two empty texts.
  public func resemblance(to other: TextSketch) -> Double {
    let (mine, its) = (Set(hashes), Set(other.hashes))
    let union = mine.union(its).sorted().prefix(TextSketch.size)
    guard !union.isEmpty else { return 1 }
    return Double(union.count { mine.contains($0) && its.contains($0) }) / Double(union.count)
  }

  /// The offset basis of FNV-1a.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Spreads a hash over all bits (the finaliser of MurmurHash3, public domain).
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}
