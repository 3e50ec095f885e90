/// Items in blocks by category and day, so that each is compared only with those that it may be, and not with all.
///
/// Finds every pair that does not surely differ by `ItemSketch`, each once.
struct CandidateBlocks {
  /// An item by its position, and what it states.
  struct Entry {
    let position: Int
    let sketch: ItemSketch
  }

  /// The items of one category.
  private struct Block {
    /// Of a few days, by their first.
    var dated: [Entry] = []
    /// Of many days, or of a day that is not told.
    var others: [Entry] = []
  }

  private static let mostDays = 8
  private var blocks: [Int32: Block] = [:]
  private let table: FeatureTable

  init(_ entries: [Entry], _ table: FeatureTable) {
    self.table = table
    for entry in entries {
      let isShort = entry.sketch.isDated && Int(entry.sketch.lastDay) - Int(entry.sketch.firstDay) < CandidateBlocks.mostDays
      if isShort {
        blocks[entry.sketch.category, default: Block()].dated.append(entry)
      } else {
        blocks[entry.sketch.category, default: Block()].others.append(entry)
      }
    }
    for category in blocks.keys { blocks[category]?.dated.sort { $0.sketch.firstDay < $1.sketch.firstDay } }
  }

  /// Calls for the position of every item behind an item's own that it may be, in no certain order.
  func forEach(behind entry: Entry, _ body: (Int) -> Void) {
    for (category, block) in blocks {
      if category >= 0, entry.sketch.category >= 0, category != entry.sketch.category, !table.meet(category, entry.sketch.category) {
        continue
      }
      for other in window(of: block.dated, around: entry.sketch) { check(entry, other, body) }
      for other in block.others { check(entry, other, body) }
    }
  }

  private func check(_ entry: Entry, _ other: Entry, _ body: (Int) -> Void) {
    if other.position > entry.position, !entry.sketch.excludes(other.sketch, table) { body(other.position) }
  }

  /// Those whose days may touch or follow an item's.
  private func window(of dated: [Entry], around sketch: ItemSketch) -> ArraySlice<Entry> {
    guard sketch.isDated else { return dated[...] }
    let earliest = Int(sketch.firstDay) - 1 - CandidateBlocks.mostDays
    let from = lowerBound(dated) { Int($0.sketch.firstDay) >= earliest }
    let to = lowerBound(dated) { Int($0.sketch.firstDay) > Int(sketch.lastDay) + 1 }
    return dated[from..<max(from, to)]
  }

  /// The first position at which something holds that holds for all behind it.
  private func lowerBound(_ entries: [Entry], _ holds: (Entry) -> Bool) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
