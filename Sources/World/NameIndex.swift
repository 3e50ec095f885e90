/// A section of a mapped file, which it keeps alive.
struct UnsafeSection: @unchecked Sendable {
  // The mapping is read-only and lives as long as `file`.
  private let file: MappedFile
  let bytes: UnsafeRawBufferPointer

  init(_ file: MappedFile, _ index: Int) {
    self.file = file
    bytes = file.section(index)
  }
}

/// Sorted name keys and the numbers of the places that bear them.
struct NameIndex: Sendable {
  /// Where each key starts in `text`, and the end of the last.
  let offsets: UnsafeSection
  let text: UnsafeSection
  /// For each key the number of its one place, or, with the highest bit set, where its list starts in `lists`.
  let postings: UnsafeSection
  /// Lists: a count, and that many numbers in rising order.
  let lists: UnsafeSection
  /// The keys that have a looser key, in the order of it.
  let loose: UnsafeSection

  var count: Int { max(0, offsets.bytes.count / 4 - 1) }

  func key(at index: Int) -> Slice<UnsafeRawBufferPointer> {
    let start = min(Int(offsets.bytes.word(4 * index)), text.bytes.count)
    let end = min(Int(offsets.bytes.word(4 * index + 4)), text.bytes.count)
    return text.bytes[start..<max(start, end)]
  }

  /// The numbers of a key, most populous first.
  func numbers(at index: Int) -> [Int] {
    let value = postings.bytes.word(4 * index)
    guard value & 0x8000_0000 != 0 else { return [Int(value)] }
    let start = Int(value & 0x7FFF_FFFF)
    let length = min(Int(lists.bytes.word(4 * start)), 100_000)
    return (0..<length).map { Int(lists.bytes.word(4 * (start + 1 + $0))) }
  }

  /// The numbers of the places that bear the exact key, else of those that share its looser key.
  func numbers(named key: [UInt8]) -> [Int] {
    guard !key.isEmpty else { return [] }
    if let index = index(of: key) { return numbers(at: index) }
    let looser = NameKey.loose(key)
    guard looser.count >= 4 else { return [] }
    var found: Set<Int> = []
    if looser != key, let index = index(of: looser) { found.formUnion(numbers(at: index)) }
    for index in looseRange(looser) { found.formUnion(numbers(at: index)) }
    return found.sorted()
  }

  /// Whether any place bears the exact key.
  func contains(_ key: [UInt8]) -> Bool { index(of: key) != nil }

  private func index(of key: [UInt8]) -> Int? {
    let index = firstIndex { !NameIndex.isLess($0, key) }
    return index < count && NameIndex.isEqual(self.key(at: index), key) ? index : nil
  }

  /// The keys that begin with `prefix`.
  func range(withPrefix prefix: [UInt8]) -> Range<Int> {
    let start = firstIndex { !NameIndex.isLess($0, prefix) }
    let end = firstIndex { !NameIndex.isLess($0, prefix) && !NameIndex.hasPrefix($0, prefix) }
    return start..<max(start, end)
  }

  private func looseRange(_ looser: [UInt8]) -> [Int] {
    let total = loose.bytes.count / 4
    func keyNumber(_ position: Int) -> Int { Int(loose.bytes.word(4 * position)) }
    var (low, high) = (0, total)
    while low < high {
      let middle = (low + high) / 2
      if NameKey.loose(Array(key(at: keyNumber(middle)))).lexicographicallyPrecedes(looser) { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < total, NameKey.loose(Array(key(at: keyNumber(low)))) == looser {
      found.append(keyNumber(low))
      low += 1
    }
    return found
  }

  /// The first key for which a predicate holds that, once true, stays true.
  private func firstIndex(where holds: (Slice<UnsafeRawBufferPointer>) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(key(at: middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func isLess(_ left: Slice<UnsafeRawBufferPointer>, _ right: [UInt8]) -> Bool {
    let shared = min(left.count, right.count)
    var position = left.startIndex
    for index in 0..<shared {
      if left[position] != right[index] { return left[position] < right[index] }
      position += 1
    }
    return left.count < right.count
  }

  private static func isEqual(_ left: Slice<UnsafeRawBufferPointer>, _ right: [UInt8]) -> Bool {
    left.count == right.count && hasPrefix(left, right)
  }

  private static func hasPrefix(_ key: Slice<UnsafeRawBufferPointer>, _ prefix: [UInt8]) -> Bool {
    guard key.count >= prefix.count else { return false }
    for index in 0..<prefix.count where key[key.startIndex + index] != prefix[index] { return false }
    return true
  }
}

/// How many letters two keys differ in.
package enum SpellingDistance {
  /// Insertions, deletions, changes and swaps of neighbours (optimal string alignment); more than `limit` as `limit + 1`.
  package static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var previous = [Int](repeating: 0, count: right.count + 1)
    var current = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      let before = previous
      previous = current
      current[0] = row + 1
      var least = current[0]
      for column in 0..<right.count {
        var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == right[column] ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == right[column] { cost = min(cost, before[column - 1] + 1) }
        current[column + 1] = cost
        least = min(least, cost)
      }
      if least > limit { return limit + 1 }
    }
    return min(current[right.count], limit + 1)
  }
}
