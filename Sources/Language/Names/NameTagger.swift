/// Finds names by an averaged perceptron over `NameFeatures`, which labels each word as beginning, going on with, or outside a name.
package struct NameTagger: Sendable {
  private static let kinds: [NameSpan.Kind] = [.person, .place, .organisation, .nationality, .other]

  /// The labels, in order: outside, then for each kind its beginning and its inside.
  package static let labels: [String] = ["O"] + kinds.flatMap { ["B-" + $0.rawValue, "I-" + $0.rawValue] }

  private static let hyphen = WordForm("-", spaceBefore: false).lower

  private let model: LinearModel

  /// - Returns: nil where the section is missing or has other labels.
  package init?(_ file: ModelFile) {
    guard let model = LinearModel(file, section: "names"), file.lines("names.labels") == NameTagger.labels else { return nil }
    self.model = model
  }

  /// Whether a label may follow another: an inside only its own kind.
  @inline(__always)
  package static func allows(_ label: Int, after previous: Int) -> Bool {
    guard label > 0, label & 1 == 0 else { return true }
    return previous == label || previous == label - 1
  }

  /// Appends the names of a sentence.
  package func find(_ words: [WordForm], _ tags: [UInt8], _ sentence: Range<Int>, to names: inout [NameSpan]) {
    guard words[sentence].contains(where: { !$0.isLower }) else { return }
    var features: [UInt64] = []
    features.reserveCapacity(56)
    let sentenceCase = TaggerFeatures.sentenceCase(words[sentence])
    var previous = 0
    var beforePrevious = 0
    var scores = [Int32](repeating: 0, count: NameTagger.labels.count)
    var open: (start: Int, label: Int, margin: Double)?
    func close(at end: Int) {
      guard let span = open else { return }
      let kind = NameTagger.kinds[(span.label - 1) / 2]
      names.append(NameSpan(tokens: span.start..<end, kind: kind, confidence: span.margin / (span.margin + 60)))
      open = nil
    }
    for index in sentence {
      // A small word begins no name, but for the al of al-Ansar.
      if words[index].isLower, previous == 0, index + 1 >= sentence.upperBound || words[index + 1].lower != NameTagger.hyphen {
        beforePrevious = 0
        continue
      }
      features.removeAll(keepingCapacity: true)
      let before = index > sentence.lowerBound ? words[index - 1] : WordForm.edge
      let after = index + 1 < sentence.upperBound ? words[index + 1] : WordForm.edge
      NameFeatures.appendFixed(words, tags, index, sentence, sentenceCase, to: &features)
      NameFeatures.appendDynamic(
        words[index], before, after, previous: UInt64(previous), beforePrevious: UInt64(beforePrevious), to: &features)
      let (best, margin) = scores.withUnsafeMutableBufferPointer { scores -> (Int, Double) in
        guard let base = scores.baseAddress else { return (0, 0) }
        scores.update(repeating: 0)
        for feature in features { model.add(feature, to: base) }
        var best = 0
        var second = Int32.min
        for label in 1..<scores.count where NameTagger.allows(label, after: previous) {
          if scores[label] > scores[best] {
            second = scores[best]
            best = label
          } else {
            second = max(second, scores[label])
          }
        }
        return (best, Double(scores[best]) - Double(second))
      }
      if best == 0 || best & 1 == 1 { close(at: index) }
      if best & 1 == 1 { open = (index, best, margin) }
      beforePrevious = previous
      previous = best
    }
    close(at: sentence.upperBound)
  }
}
