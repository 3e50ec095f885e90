import Language

/// Feature hashes with a row of weights for each that was seen often enough.
struct FeatureRows {
  private var slots: [(hash: UInt64, count: Int32, row: Int32)]
  private var used = 0
  private(set) var hashes: [UInt64] = []

  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = [(hash: UInt64, count: Int32, row: Int32)](repeating: (0, 0, -1), count: size)
  }

  private func slot(_ hash: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: hash >> 3) & (slots.count - 1)
    while slots[index].count != 0, slots[index].hash != hash { index = (index + 1) & (slots.count - 1) }
    return index
  }

  mutating func count(_ hash: UInt64) {
    if used * 10 > slots.count * 7 { grow() }
    let index = slot(hash)
    if slots[index].count == 0 {
      slots[index].hash = hash
      used += 1
    }
    slots[index].count += 1
  }

  private mutating func grow() {
    let old = slots
    slots = [(hash: UInt64, count: Int32, row: Int32)](repeating: (0, 0, -1), count: old.count * 2)
    for entry in old where entry.count > 0 { slots[slot(entry.hash)] = entry }
  }

  /// Gives rows to the features counted at least `minimum` times.
  mutating func number(minimum: Int32) {
    for index in slots.indices where slots[index].count >= minimum {
      slots[index].row = Int32(hashes.count)
      hashes.append(slots[index].hash)
    }
  }

  func row(_ hash: UInt64) -> Int32 { slots[slot(hash)].row }
}

/// An averaged perceptron with one row of weights a feature.
struct Perceptron {
  let labelCount: Int
  private var weights: [Float]
  private var sums: [Float]
  private var step: Float = 1

  init(rows: Int, labelCount: Int) {
    self.labelCount = labelCount
    weights = [Float](repeating: 0, count: rows * labelCount)
    sums = weights
  }

  func scores(_ rows: [Int32], into scores: inout [Float]) {
    for label in 0..<labelCount { scores[label] = 0 }
    weights.withUnsafeBufferPointer { weights in
      for row in rows where row >= 0 {
        let base = Int(row) * labelCount
        for label in 0..<labelCount { scores[label] += weights[base + label] }
      }
    }
  }

  mutating func update(_ rows: [Int32], add right: Int, subtract wrong: Int) {
    for row in rows where row >= 0 {
      let base = Int(row) * labelCount
      weights[base + right] += 1
      sums[base + right] += step
      weights[base + wrong] -= 1
      sums[base + wrong] -= step
    }
  }

  mutating func tick() { step += 1 }

  /// The averaged weights, as eight-bit numbers, without those that come to nothing.
  ///
  /// - Parameter minimum: the least averaged weight that is kept.
  func quantised(_ hashes: [UInt64], minimum: Float) -> [(hash: UInt64, weights: [(label: UInt8, weight: Int8)])] {
    let averages = weights.indices.map { weights[$0] - sums[$0] / step }
    let largest = averages.lazy.map(abs).sorted(by: >)
    let scale = 127 / max(largest[min(largest.count - 1, 200)], 1)
    var result: [(hash: UInt64, weights: [(label: UInt8, weight: Int8)])] = []
    for (row, hash) in hashes.enumerated() {
      var kept: [(label: UInt8, weight: Int8)] = []
      for label in 0..<labelCount {
        let average = averages[row * labelCount + label]
        let small = Int((average * scale).rounded())
        if abs(average) >= minimum, small != 0 { kept.append((UInt8(label), Int8(max(-127, min(127, small))))) }
      }
      if !kept.isEmpty { result.append((hash, kept)) }
    }
    return result
  }
}
