/// Gives each word its classes, from left to right, by an averaged perceptron (Collins 2002) over `TaggerFeatures`.
package struct Tagger: Sendable {
  private let model: LinearModel
  private let classes: LinearModel
  private let clusters: LinearModel
  /// The word classes that each label of the model stands for.
  package let labels: [(pos: UniversalTag, tag: PennTag)]

  /// - Returns: nil where sections are missing or their labels are none.
  package init?(_ file: ModelFile) {
    guard let model = LinearModel(file, section: "tagger"), let classes = LinearModel(file, section: "tagger.classes"),
      let clusters = LinearModel(file, section: "clusters"),
      let names = file.lines("tagger.labels"), names.count == model.labelCount
    else { return nil }
    var labels: [(pos: UniversalTag, tag: PennTag)] = []
    for name in names {
      let parts = name.split(separator: "|")
      guard parts.count == 2, let pos = UniversalTag(rawValue: String(parts[0])) else { return nil }
      labels.append((pos, PennTag(rawValue: String(parts[1]))))
    }
    self.model = model
    self.classes = classes
    self.clusters = clusters
    self.labels = labels
  }

  /// The forms of words, with the classes they had in training.
  package func forms(_ words: [(text: String, spaceBefore: Bool)]) -> [WordForm] {
    words.map { word in
      var form = WordForm(word.text, spaceBefore: word.spaceBefore)
      if let values = classes.values(form.lower) {
        form.ambiguity = UInt64(values.first)
        form.sureLabel = values.second
      }
      form.cluster = UInt64(clusters.value(form.lower) ?? 0)
      return form
    }
  }

  /// Appends the label of each word of a sentence.
  package func tag(_ words: [WordForm], _ sentence: Range<Int>, to result: inout [UInt8]) {
    var features: [UInt64] = []
    features.reserveCapacity(48)
    let sentenceCase = TaggerFeatures.sentenceCase(words[sentence])
    var previous: UInt64 = 255
    var beforePrevious: UInt64 = 255
    var scores = [Int32](repeating: 0, count: labels.count)
    for index in sentence {
      if let sure = words[index].sureLabel {
        result.append(sure)
        beforePrevious = previous
        previous = UInt64(sure)
        continue
      }
      features.removeAll(keepingCapacity: true)
      TaggerFeatures.appendFixed(words, index, sentence, sentenceCase, to: &features)
      let after = index + 1 < sentence.upperBound ? words[index + 1] : WordForm.edge
      TaggerFeatures.appendDynamic(words[index], after, previous: previous, beforePrevious: beforePrevious, to: &features)
      let best = scores.withUnsafeMutableBufferPointer { scores -> Int in
        guard let base = scores.baseAddress else { return 0 }
        scores.update(repeating: 0)
        for feature in features { model.add(feature, to: base) }
        var best = 0
        for label in 1..<scores.count where scores[label] > scores[best] { best = label }
        return best
      }
      result.append(UInt8(best))
      beforePrevious = previous
      previous = UInt64(best)
    }
  }
}
