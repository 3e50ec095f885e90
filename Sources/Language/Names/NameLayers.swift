/// Brings the three layers of names of the network to one reading.
///
/// Each layer follows the guidelines of the corpora that it was trained on: persons, places and organisations of web and encyclopaedia; the
/// same and peoples of the Groningen Meaning Bank's news; the same, weapons and vehicles of re3d. Where a layer does not know a kind, a name
/// of that kind is no name to it. The scores of the layers are added, each with a weight, and the best sequence of kinds is taken.
struct NameLayers: Sendable {
  /// How the layers label a kind; nil where a layer does not know it.
  private struct Labels {
    let kind: NameSpan.Kind
    let names: String?
    let peoples: String?
    let military: String?
  }

  /// Where the scores of a label stand in each layer.
  private struct Columns {
    let names: Int
    let peoples: Int
    let military: Int
    /// What is taken off the label's sum.
    var doubt: Float = 0
  }

  private static let labels: [Labels] = [
    Labels(kind: .person, names: "person", peoples: "per", military: "person"),
    Labels(kind: .place, names: "place", peoples: "geo", military: "place"),
    Labels(kind: .organisation, names: "organisation", peoples: "org", military: "organisation"),
    Labels(kind: .nationality, names: nil, peoples: "gpe", military: "nationality"),
    Labels(kind: .weapon, names: nil, peoples: nil, military: "weapon"),
    Labels(kind: .vehicle, names: nil, peoples: nil, military: "vehicle"),
  ]

  /// What a layer's scores count for beside those of the first.
  private static let weights: (peoples: Float, military: Float) = (0.2, 0.1)

  /// What weapons and vehicles must be ahead by: re3d marks common nouns too ("fighters"), and has few of either.
  private static let doubt: Float = 0.3

  private let sequence: NameSequence
  private let columns: [Columns]
  /// The numbers of labels of each layer.
  private let widths: Columns

  /// - Returns: nil where a layer has no label `O`.
  init?(_ labels: NetworkLabels) {
    let layers = [labels.names, labels.peoples, labels.military]
    guard layers.allSatisfy({ $0.contains("O") }) else { return nil }
    func column(_ layer: [String], _ label: String?) -> Int { label.flatMap { layer.firstIndex(of: $0) } ?? layer.firstIndex(of: "O") ?? 0 }
    func columns(_ prefix: String, _ kind: Labels?) -> Columns {
      Columns(
        names: column(labels.names, kind?.names.map { prefix + $0 }), peoples: column(labels.peoples, kind?.peoples.map { prefix + $0 }),
        military: column(labels.military, kind?.military.map { prefix + $0 }),
        doubt: kind?.kind == .weapon || kind?.kind == .vehicle ? NameLayers.doubt : 0)
    }
    let kinds = NameLayers.labels
    guard let sequence = NameSequence(["O"] + kinds.flatMap { ["B-" + $0.kind.rawValue, "I-" + $0.kind.rawValue] }) else { return nil }
    self.sequence = sequence
    self.columns = [columns("", nil)] + kinds.flatMap { [columns("B-", $0), columns("I-", $0)] }
    widths = Columns(names: labels.names.count, peoples: labels.peoples.count, military: labels.military.count)
  }

  /// The names of a sentence, in order.
  ///
  /// - Parameter sentence: Words of the window; the names count them as it does.
  func names(_ scores: WindowScores, in sentence: Range<Int>) -> [NameSpan] {
    var sums: [Float] = []
    sums.reserveCapacity(sentence.count * columns.count)
    for word in sentence {
      for column in columns {
        let peoples = NameLayers.weights.peoples * scores.peoples[word * widths.peoples + column.peoples]
        let military = NameLayers.weights.military * scores.military[word * widths.military + column.military]
        sums.append(scores.names[word * widths.names + column.names] + peoples + military - column.doubt)
      }
    }
    return sequence.runs(sums, in: 0..<sentence.count).compactMap { run in
      NameSpan.Kind(rawValue: run.label).map { kind in
        NameSpan(
          tokens: (run.words.lowerBound + sentence.lowerBound)..<(run.words.upperBound + sentence.lowerBound), kind: kind,
          confidence: NameLayers.confidence(run.margin))
      }
    }
  }

  /// From a margin of scores to 0…1 without a function that differs from machine to machine: 1 is even odds, 4 is four to one.
  private static func confidence(_ margin: Float) -> Double {
    let margin = Double(max(margin, 0))
    return margin / (margin + 1)
  }
}
