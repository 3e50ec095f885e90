/// A text under the keys of names, to ask whether a name may stand in it without reading it.
///
/// It never says no where looking names up would find one; it may say yes for letters that run over two words.
package struct FoldedText: Sendable {
  private let exact: [UInt8]
  private let loose: [UInt8]
  private static let airportWords: [[UInt8]] = [" international airport", " airport", " air base"].map { Array($0.utf8) }

  /// O(length).
  package init(_ text: String) {
    exact = NameKey.exactBytes(text)
    loose = NameKey.loose(exact)
  }

  /// Whether a name of the key (`NameKey.exact`) may stand in the text; "Herat" may mean Herat Airport. O(length).
  package func mayHold(_ key: String) -> Bool {
    var key = Array(key.utf8)
    for words in FoldedText.airportWords where key.count > words.count && key.suffix(words.count).elementsEqual(words) {
      key.removeLast(words.count)
      break
    }
    guard !key.isEmpty else { return false }
    return FoldedText.find(key, in: exact) || FoldedText.find(NameKey.loose(key), in: loose)
  }

  private static func find(_ key: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = key.first, key.count <= text.count else { return false }
    let last = text.count - key.count
    var start = 0
    while start <= last {
      if text[start] == first, text[start..<(start + key.count)].elementsEqual(key) { return true }
      start += 1
    }
    return false
  }
}
