/// What the numbers of a network's classes stand for.
struct WordClasses: Sendable {
  let upos: [UniversalTag]
  let xpos: [PennTag]
  let features: [Morphology]

  /// - Returns: nil where a label is none of UD English.
  init?(_ labels: NetworkLabels) {
    upos = labels.upos.compactMap { UniversalTag(rawValue: $0) }
    xpos = labels.xpos.map { PennTag(rawValue: $0) }
    features = labels.features.compactMap { Morphology($0) }
    guard upos.count == labels.upos.count, features.count == labels.features.count, !upos.isEmpty, !xpos.isEmpty, !features.isEmpty else {
      return nil
    }
  }
}
