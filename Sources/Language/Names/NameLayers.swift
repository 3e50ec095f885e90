/// Brings the three layers of names of the network to one list.
///
/// Each layer follows the guidelines of the corpora that it was trained on, which clash with the others'. The first gives persons, places and
/// organisations; the second, of the Groningen Meaning Bank, adds peoples; the third, of re3d, adds weapons and vehicles. A name of a later
/// layer gives way to any that it overlaps.
struct NameLayers: Sendable {
  private let layers: [(sequence: NameSequence, kinds: [String: NameSpan.Kind], scores: Layer)]

  private enum Layer { case names, peoples, military }

  /// Labels of kinds in the corpora: CoNLL and UNER, WikiGold, the Groningen Meaning Bank, re3d.
  private static let named: [String: NameSpan.Kind] = [
    "PER": .person, "LOC": .place, "ORG": .organisation, "person": .person, "place": .place, "organisation": .organisation,
  ]
  private static let peoples: [String: NameSpan.Kind] = ["gpe": .nationality, "nationality": .nationality]
  private static let military: [String: NameSpan.Kind] = [
    "Weapon": .weapon, "MilitaryPlatform": .vehicle, "Vehicle": .vehicle, "weapon": .weapon, "vehicle": .vehicle,
  ]

  /// - Returns: nil where the labels are no BIO labels.
  init?(_ labels: NetworkLabels) {
    guard let names = NameSequence(labels.names), let peoples = NameSequence(labels.peoples),
      let military = NameSequence(labels.military)
    else { return nil }
    layers = [
      (names, NameLayers.named, .names), (peoples, NameLayers.peoples, .peoples), (military, NameLayers.military, .military),
    ]
  }

  /// The names of a sentence, in order.
  ///
  /// - Parameter sentence: Words of the window; the names count them as it does.
  func names(_ scores: WindowScores, in sentence: Range<Int>) -> [NameSpan] {
    var names: [NameSpan] = []
    for layer in layers {
      let values =
        switch layer.scores {
        case .names: scores.names
        case .peoples: scores.peoples
        case .military: scores.military
        }
      let found = layer.sequence.runs(values, in: sentence).compactMap { run -> NameSpan? in
        guard let kind = layer.kinds[run.label], !names.contains(where: { $0.tokens.overlaps(run.words) }) else { return nil }
        return NameSpan(tokens: run.words, kind: kind, confidence: NameLayers.confidence(run.margin))
      }
      names += found
    }
    return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// From a margin of scores to 0…1 without a function that differs from machine to machine: 1 is even odds, 4 is four to one.
  private static func confidence(_ margin: Float) -> Double {
    let margin = Double(max(margin, 0))
    return margin / (margin + 1)
  }
}
