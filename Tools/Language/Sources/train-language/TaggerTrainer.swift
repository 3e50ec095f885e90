import Foundation
import Language

/// Trains the tagger and makes its sections of the model file.
struct TaggerTrainer {
  let sentences: [[TreebankWord]]
  let labels: [String]
  private let labelOf: [String: UInt8]
  private let clusters: [UInt64: UInt8]

  init(_ sentences: [[TreebankWord]], clusters: [UInt64: UInt8]) {
    self.clusters = clusters
    var counts: [String: Int] = [:]
    for word in sentences.joined() { counts[word.pos.rawValue + "|" + word.tag, default: 0] += 1 }
    labels = counts.filter { $0.value >= 8 }.keys.sorted()
    labelOf = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, UInt8($0)) })
    self.sentences = sentences
  }

  func sections(epochs: Int, minimumCount: Int32, minimumWeight: Float) -> [(name: String, bytes: [UInt8])] {
    let classes = ambiguityClasses()
    var words: [WordForm] = []
    var gold: [UInt8?] = []
    var ranges: [Range<Int>] = []
    let augmented = Treebank.augmented(sentences)
    for sentence in augmented {
      let start = words.count
      for word in sentence {
        var form = WordForm(word.form, spaceBefore: word.spaceBefore)
        form.ambiguity = UInt64(classes[form.lower] ?? 0)
        form.cluster = UInt64(clusters[form.lower] ?? 0)
        words.append(form)
        gold.append(labelOf[word.pos.rawValue + "|" + word.tag])
      }
      ranges.append(start..<words.count)
    }
    var rows = FeatureRows(capacity: 4_000_000)
    eachFixed(words, ranges) { _, features in for feature in features { rows.count(feature) } }
    eachGoldDynamic(words, gold, ranges) { features in for feature in features { rows.count(feature) } }
    rows.number(minimum: minimumCount)
    print("features: \(rows.hashes.count), labels: \(labels.count), words: \(words.count)")
    var fixed: [Int32] = []
    var starts: [Int] = []
    eachFixed(words, ranges) { _, features in
      starts.append(fixed.count)
      for feature in features { fixed.append(rows.row(feature)) }
    }
    starts.append(fixed.count)
    var perceptron = Perceptron(rows: rows.hashes.count, labelCount: labels.count)
    var random = SeededGenerator(seed: 7)
    var order = Array(ranges.indices)
    var scores = [Float](repeating: 0, count: labels.count)
    for epoch in 1...epochs {
      order.shuffle(using: &random)
      var wrong = 0
      for sentence in order {
        var previous: UInt64 = 255
        var beforePrevious: UInt64 = 255
        let range = ranges[sentence]
        for index in range {
          var active = Array(fixed[starts[index]..<starts[index + 1]])
          var dynamic: [UInt64] = []
          let after = index + 1 < range.upperBound ? words[index + 1] : WordForm.edge
          TaggerFeatures.appendDynamic(words[index], after, previous: previous, beforePrevious: beforePrevious, to: &dynamic)
          for feature in dynamic { active.append(rows.row(feature)) }
          perceptron.scores(active, into: &scores)
          var best = 0
          for label in 1..<scores.count where scores[label] > scores[best] { best = label }
          if let right = gold[index], Int(right) != best {
            wrong += 1
            perceptron.update(active, add: Int(right), subtract: best)
          }
          perceptron.tick()
          beforePrevious = previous
          previous = UInt64(best)
        }
      }
      print("epoch \(epoch): \(wrong) wrong")
    }
    let sure = sureLabels()
    let table = classes.map { word, value in
      (hash: word, weights: [(label: value, weight: Int8(1))] + (sure[word].map { [(label: $0, weight: Int8(1))] } ?? []))
    }
    return [
      ("tagger.labels", Array(labels.joined(separator: "\n").utf8)),
      ("tagger", LinearModel.encode(labelCount: labels.count, perceptron.quantised(rows.hashes, minimum: minimumWeight))),
      ("tagger.classes", LinearModel.encode(labelCount: 256, table)),
    ]
  }

  /// The labels of words seen at least forty times with hardly ever another; they need no features.
  private func sureLabels() -> [UInt64: UInt8] {
    var seen: [UInt64: [UInt8: Int]] = [:]
    var totals: [UInt64: Int] = [:]
    for word in sentences.joined() {
      let lower = WordForm(word.form, spaceBefore: true).lower
      totals[lower, default: 0] += 1
      if let label = labelOf[word.pos.rawValue + "|" + word.tag] { seen[lower, default: [:]][label, default: 0] += 1 }
    }
    var sure: [UInt64: UInt8] = [:]
    for (word, counts) in seen {
      guard let total = totals[word], total >= 40, let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
      if best.value * 1000 >= total * 997 { sure[word] = best.key }
    }
    return sure
  }

  /// For each word seen five times or more the number of the set of labels that it bears in at least one of twenty places.
  private func ambiguityClasses() -> [UInt64: UInt8] {
    var seen: [UInt64: [String: Int]] = [:]
    for word in sentences.joined() {
      seen[WordForm(word.form, spaceBefore: true).lower, default: [:]][word.pos.rawValue + "|" + word.tag, default: 0] += 1
    }
    var sets: [UInt64: String] = [:]
    var sizes: [String: Int] = [:]
    for (word, counts) in seen {
      let total = counts.values.reduce(0, +)
      guard total >= 5 else { continue }
      let frequent = counts.filter { $0.value * 20 >= total }.keys.sorted()
      let set = frequent.joined(separator: " ")
      sets[word] = set
      sizes[set, default: 0] += 1
    }
    let ranked = sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(254).map(\.key)
    let numbers = Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1, UInt8($0 + 1)) })
    return sets.compactMapValues { numbers[$0] }
  }

  private func eachFixed(_ words: [WordForm], _ ranges: [Range<Int>], _ body: (Int, [UInt64]) -> Void) {
    var features: [UInt64] = []
    for range in ranges {
      let sentenceCase = TaggerFeatures.sentenceCase(words[range])
      for index in range {
        features.removeAll(keepingCapacity: true)
        TaggerFeatures.appendFixed(words, index, range, sentenceCase, to: &features)
        body(index, features)
      }
    }
  }

  private func eachGoldDynamic(_ words: [WordForm], _ gold: [UInt8?], _ ranges: [Range<Int>], _ body: ([UInt64]) -> Void) {
    var features: [UInt64] = []
    for range in ranges {
      var previous: UInt64 = 255
      var beforePrevious: UInt64 = 255
      for index in range {
        features.removeAll(keepingCapacity: true)
        let after = index + 1 < range.upperBound ? words[index + 1] : WordForm.edge
        TaggerFeatures.appendDynamic(words[index], after, previous: previous, beforePrevious: beforePrevious, to: &features)
        body(features)
        beforePrevious = previous
        previous = UInt64(gold[index] ?? 0)
      }
    }
  }
}

/// The same order of sentences on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
