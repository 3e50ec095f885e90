import AnalysisEngine

extension Session {
  /// What was put right in items, by the hash of the article's text and in the order in which it was done: an input of its analysis.
  ///
  /// Chosen places are not among them (`chosenPlaces`).
  public var itemCorrections: [String: [Corrections.OfItem]] {
    var corrections: [String: [Corrections.OfItem]] = [:]
    for decision in decisions where decision.anchor.kind != .place {
      guard let item = decision.anchor.words else { continue }
      let change: Corrections.OfItem.Change
      switch decision.verdict {
      case .correct(let fields): change = .fields(CorrectedFields(fields))
      case .merge(let other):
        guard let first = other.words else { continue }
        change = .merge(with: first)
      case .split(let mentions): change = .split(mentions: mentions)
      case .accept, .reject, .same, .apart, .note, .tag: continue
      }
      corrections[decision.anchor.articleSHA256, default: []].append(Corrections.OfItem(item, change))
    }
    return corrections
  }
}
