import TextModel
import World

/// What the analyst knows of the names in an article, brought to its toponyms before they are resolved: places that were chosen, and places that
/// were added. What is known is context for the names beside it, as if only one place bore the name.
struct KnownMeanings {
  /// What a name means, whatever the resolver would make of it.
  struct Meaning {
    /// nil: no place.
    let place: Place?
    /// Its entry; nil for no place, and for one that is in no gazetteer.
    let entry: Gazetteer.Entry?
    /// Whether it was chosen for the article or the name, and not only added.
    let isChosen: Bool

    var rule: String { isChosen ? "place: chosen by the analyst" : "place: added by the analyst" }
  }

  private let corrections: Corrections
  private let gazetteer: Gazetteer

  init(_ corrections: Corrections, _ gazetteer: Gazetteer) {
    self.corrections = corrections
    self.gazetteer = gazetteer
  }

  /// The meaning of each toponym; nil where the analyst said nothing of it.
  ///
  /// - Parameter ranges: The words of each toponym.
  func meanings(of toponyms: [Toponym], at ranges: [TextRange]) -> [Meaning?] {
    var meanings = [Meaning?](repeating: nil, count: toponyms.count)
    if !gazetteer.addedPlaces.isEmpty {
      for (index, toponym) in toponyms.enumerated() { meanings[index] = added(toponym, among: toponyms) }
    }
    for (index, toponym) in toponyms.enumerated() {
      guard let choice = corrections.names[toponym.key], fits(choice.place, toponym, among: toponyms) else { continue }
      meanings[index] = meaning(choice)
    }
    var direct: Set<Int> = []
    for chosen in corrections.places {
      guard let index = KnownMeanings.mention(at: chosen.range, among: ranges) else { continue }
      direct.insert(index)
      let meaning = meaning(chosen.meaning)
      meanings[index] = meaning
      for (other, toponym) in toponyms.enumerated() where toponym.key == toponyms[index].key && !direct.contains(other) {
        if fits(meaning.place, toponym, among: toponyms) { meanings[other] = meaning }
      }
    }
    return meanings
  }

  /// The toponyms with what is known of them as their only candidates.
  static func applied(_ meanings: [Meaning?], to toponyms: [Toponym]) -> [Toponym] {
    zip(toponyms, meanings).map { toponym, meaning in
      meaning.map { toponym.meaning($0.entry.map { [$0] } ?? []) } ?? toponym
    }
  }

  /// The mention at exactly these words, else the one that shares most of them: another engine may mark "Tripoli province".
  private static func mention(at range: TextRange, among ranges: [TextRange]) -> Int? {
    if let exact = ranges.firstIndex(of: range) { return exact }
    func shared(_ other: TextRange) -> Int { Int(min(range.upper, other.upper)) - Int(max(range.lower, other.lower)) }
    return ranges.indices.filter { ranges[$0].overlaps(range) }.max { shared(ranges[$0]) < shared(ranges[$1]) }
  }

  private func meaning(_ choice: PlaceMeaning) -> Meaning {
    guard let place = choice.place else { return Meaning(place: nil, entry: nil, isChosen: true) }
    let known = gazetteer.entry(id: place.id)
    return Meaning(place: known.map { gazetteer.place(at: $0.number) } ?? place, entry: known, isChosen: true)
  }

  /// The added place that bears exactly the toponym's name; nil where the words beside it ask for another, or several bear it.
  private func added(_ toponym: Toponym, among toponyms: [Toponym]) -> Meaning? {
    let fitting = gazetteer.addedEntries(named: toponym.key).filter { fits(gazetteer.place(at: $0.number), toponym, among: toponyms) }
    guard fitting.count == 1, let entry = fitting.first, !toponym.isRoad else { return nil }
    return Meaning(place: gazetteer.place(at: entry.number), entry: entry, isChosen: false)
  }

  /// Whether a place can be meant where it was not chosen itself: a word beside the name may call for another kind ("Tripoli province"), and a
  /// wider place beside it for another country ("Tripoli, Libya").
  private func fits(_ place: Place?, _ toponym: Toponym, among toponyms: [Toponym]) -> Bool {
    guard let place else { return true }
    if !toponym.wanted.isEmpty, !toponym.wanted.contains(place.kind) { return false }
    guard let qualifier = toponym.qualifier, let country = place.country else { return true }
    let around = toponyms[qualifier].entries
    return around.isEmpty || around.contains { $0.countryCode == country }
  }
}

extension Toponym {
  /// The same words with other candidates.
  fileprivate func meaning(_ entries: [Gazetteer.Entry]) -> Toponym {
    var toponym = self
    toponym.entries = entries
    return toponym
  }
}
