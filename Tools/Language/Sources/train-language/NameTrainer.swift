import Language

/// Trains the name tagger on the classes that the trained tagger gives.
struct NameTrainer {
  let corpus: NameCorpus
  let tagger: Tagger

  func sections(epochs: Int, minimumCount: Int32, minimumWeight: Float) -> [(name: String, bytes: [UInt8])] {
    var words: [WordForm] = []
    var tags: [UInt8] = []
    var gold: [UInt8] = []
    var ranges: [Range<Int>] = []
    for sentence in augmented(corpus.sentences) {
      let start = words.count
      words += tagger.forms(sentence.map { ($0.form, $0.spaceBefore) })
      gold += sentence.map { UInt8($0.label) }
      ranges.append(start..<words.count)
      tagger.tag(words, start..<words.count, to: &tags)
    }
    var rows = FeatureRows(capacity: 8_000_000)
    eachFixed(words, tags, ranges) { features in for feature in features { rows.count(feature) } }
    var dynamic: [UInt64] = []
    for range in ranges {
      for index in range {
        dynamic.removeAll(keepingCapacity: true)
        appendDynamic(
          words, index, range, index > range.lowerBound ? gold[index - 1] : 0, index > range.lowerBound + 1 ? gold[index - 2] : 0, &dynamic)
        for feature in dynamic { rows.count(feature) }
      }
    }
    rows.number(minimum: minimumCount)
    let labelCount = NameTagger.labels.count
    print("name features: \(rows.hashes.count), words: \(words.count)")
    var fixed: [Int32] = []
    var starts: [Int] = []
    eachFixed(words, tags, ranges) { features in
      starts.append(fixed.count)
      for feature in features { fixed.append(rows.row(feature)) }
    }
    starts.append(fixed.count)
    var perceptron = Perceptron(rows: rows.hashes.count, labelCount: labelCount)
    var random = SeededGenerator(seed: 11)
    var order = Array(ranges.indices)
    var scores = [Float](repeating: 0, count: labelCount)
    for epoch in 1...epochs {
      order.shuffle(using: &random)
      var wrong = 0
      for sentence in order {
        let range = ranges[sentence]
        var previous: UInt8 = 0
        var beforePrevious: UInt8 = 0
        for index in range {
          var active = Array(fixed[starts[index]..<starts[index + 1]])
          dynamic.removeAll(keepingCapacity: true)
          appendDynamic(words, index, range, previous, beforePrevious, &dynamic)
          for feature in dynamic { active.append(rows.row(feature)) }
          perceptron.scores(active, into: &scores)
          var best = 0
          for label in 1..<labelCount where NameTagger.allows(label, after: Int(previous)) && scores[label] > scores[best] { best = label }
          if best != Int(gold[index]) {
            wrong += 1
            // An inside that its lost beginning forbids teaches nothing.
            if NameTagger.allows(Int(gold[index]), after: Int(previous)) {
              perceptron.update(active, add: Int(gold[index]), subtract: best)
            }
          }
          perceptron.tick()
          beforePrevious = previous
          previous = UInt8(best)
        }
      }
      print("names, epoch \(epoch): \(wrong) wrong")
    }
    return [
      ("names.labels", Array(NameTagger.labels.joined(separator: "\n").utf8)),
      ("names", LinearModel.encode(labelCount: labelCount, perceptron.quantised(rows.hashes, minimum: minimumWeight))),
    ]
  }

  /// With every fifteenth sentence once more in title case: headlines.
  private func augmented(_ sentences: [[NamedWord]]) -> [[NamedWord]] {
    var result = sentences
    for (index, sentence) in sentences.enumerated() where index % 15 == 0 && sentence.count <= 25 {
      result.append(
        sentence.map { word in
          var word = word
          if word.form.utf8.count > 3 { word.form = word.form.prefix(1).uppercased() + word.form.dropFirst() }
          return word
        })
    }
    return result
  }

  private func appendDynamic(
    _ words: [WordForm], _ index: Int, _ range: Range<Int>, _ previous: UInt8, _ beforePrevious: UInt8, _ features: inout [UInt64]
  ) {
    let before = index > range.lowerBound ? words[index - 1] : WordForm.edge
    let after = index + 1 < range.upperBound ? words[index + 1] : WordForm.edge
    NameFeatures.appendDynamic(
      words[index], before, after, previous: UInt64(previous), beforePrevious: UInt64(beforePrevious), to: &features)
  }

  private func eachFixed(_ words: [WordForm], _ tags: [UInt8], _ ranges: [Range<Int>], _ body: ([UInt64]) -> Void) {
    var features: [UInt64] = []
    for range in ranges {
      let sentenceCase = TaggerFeatures.sentenceCase(words[range])
      for index in range {
        features.removeAll(keepingCapacity: true)
        NameFeatures.appendFixed(words, tags, index, range, sentenceCase, to: &features)
        body(features)
      }
    }
  }
}
