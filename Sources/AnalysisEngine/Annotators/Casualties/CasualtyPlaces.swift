import Language
import TextModel
import World

/// Where casualties happened: by their own clause and sentence, by the figure told with them, and by the sentence before in their paragraph.
struct CasualtyPlaces {
  /// A place, and whether it is that of an earlier sentence.
  struct Found {
    let place: Place
    var isInherited: Bool
  }

  private let scene: ArticleScene
  private let settings: SettingFinder

  init(_ scene: ArticleScene, _ settings: SettingFinder) {
    self.scene = scene
    self.settings = settings
  }

  func places(of candidates: [CasualtyCandidate]) -> [Found?] {
    var found = candidates.map { candidate in
      place(of: candidate).map { Found(place: finer(than: $0, candidate), isInherited: !$0.isNamedHere) }
    }
    shareInSentences(candidates, &found)
    inherit(candidates, &found)
    return found
  }

  private func place(of candidate: CasualtyCandidate) -> SettingFinder.Where? {
    let phrase = scene.phrase(candidate.phrase)
    let trigger = scene.token(candidate.trigger).range
    let claim = scene.claim(containing: trigger, sentence: phrase.sentence)
    let found = settings.place(
      clause: scene.clauses.clauseOfVerb[candidate.trigger], phrase: candidate.phrase, targets: [], exclude: candidate.by?.phrases ?? [],
      sentence: phrase.sentence, near: candidate.trigger, before: scene.goesOn(claim, inSentence: phrase.sentence))
    guard let found, found.isNamedHere, saysWhose(found.origin.range) else { return found ?? opening(phrase.sentence) }
    // "American soldiers", "a Russian strike": a nation is no place; the nearest that is one stands for it.
    let position = Int(trigger.lower)
    let others = scene.placeMentions(inSentence: phrase.sentence).filter { !saysWhose($0.range) && $0.place != nil }
    let nearest = others.min { abs(Int($0.range.lower) - position) < abs(Int($1.range.lower) - position) }
    return nearest.flatMap { mention in
      mention.place.map { SettingFinder.Where(place: $0, origin: EventOrigin(.sentence, mention.range), weight: 0.6, isNamedHere: true) }
    }
  }

  /// "Elsewhere in Ghazni, the alliance says three were killed": a place that opens the sentence is that of all it tells.
  private func opening(_ sentence: Int) -> SettingFinder.Where? {
    let tokens = scene.reading.sentences[sentence].tokens
    guard let mention = scene.placeMentions(inSentence: sentence).first(where: { !saysWhose($0.range) }), let place = mention.place,
      let first = scene.reading.tokenIndexes(in: mention.range).first, first > tokens.lowerBound, first <= tokens.lowerBound + 8
    else { return nil }
    let before = tokens.lowerBound..<first
    guard before.contains(where: { ["in", "near", "outside", "around", "at"].contains(scene.token($0).lower) }),
      !before.contains(where: { scene.token($0).pos == .verb || scene.token($0).text == "," }),
      (first..<min(first + 6, tokens.upperBound)).contains(where: { scene.token($0).text == "," })
    else { return nil }
    return SettingFinder.Where(place: place, origin: EventOrigin(.sentence, mention.range), weight: 0.7, isNamedHere: true)
  }

  /// "in Guyaku, Adamawa State, Nigeria": the first of a row of places that lie one in the other.
  private func finer(than found: SettingFinder.Where, _ candidate: CasualtyCandidate) -> Place {
    guard found.isNamedHere, found.origin.reason == .sentence || found.origin.reason == .circumstance else { return found.place }
    let mentions = scene.placeMentions(inSentence: scene.phrase(candidate.phrase).sentence)
    var place = found.place
    guard var index = mentions.firstIndex(where: { $0.range == found.origin.range }) else { return place }
    while index > 0, let before = mentions[index - 1].place, before.country == place.country, before.kind != .country,
      mentions[index - 1].range.upper <= mentions[index].range.lower,
      scene.article.text[TextRange(Int(mentions[index - 1].range.upper), Int(mentions[index].range.lower))] == ", "
    {
      index -= 1
      place = before
    }
    return place
  }

  /// Whether the name of a place only says whose something is: an adjective, or an abbreviation before a noun ("US airstrikes").
  private func saysWhose(_ range: TextRange) -> Bool {
    guard let last = scene.reading.tokenIndexes(in: range).last else { return false }
    let token = scene.token(last)
    if token.pos == .adjective { return true }
    let isAbbreviation = token.text.utf8.count <= 4 && token.text.utf8.allSatisfy { 0x41...0x5A ~= $0 || $0 == 0x2E }
    guard isAbbreviation, let phrase = scene.clauses.phraseOfToken[last] else { return false }
    return scene.phrase(phrase).head > last
  }

  /// "killed four people in Sumy and injured 14": a town told for one figure is the other's, for which only a country or nothing was found.
  private func shareInSentences(_ candidates: [CasualtyCandidate], _ found: inout [Found?]) {
    for index in candidates.indices {
      let sentence = scene.phrase(candidates[index].phrase).sentence
      guard found[index].map({ $0.place.kind == .country || $0.isInherited }) ?? true else { continue }
      let others = (1...CasualtyPlaces.reach).lazy.flatMap { [index - $0, index + $0] }.filter { candidates.indices.contains($0) }
      let nearest = others.first { other in
        scene.phrase(candidates[other].phrase).sentence == sentence
          && (found[other].map { $0.place.kind != .country && !$0.isInherited } ?? false)
      }
      guard let nearest, let place = found[nearest]?.place else { continue }
      if let own = found[index]?.place, own.country != place.country { continue }
      found[index] = Found(place: place, isInherited: false)
    }
  }

  /// How many mentions before and behind one may share their place with it.
  private static let reach = 20

  /// "The convoy was attacked in Cabo Delgado. Nine soldiers died."
  private func inherit(_ candidates: [CasualtyCandidate], _ found: inout [Found?]) {
    for index in candidates.indices where found[index] == nil && !candidates[index].isTotal {
      let sentence = scene.phrase(candidates[index].phrase).sentence
      guard sentence > 0, isOneParagraph(sentence - 1, sentence), !isPast(candidates[index]) else { continue }
      // The place of the dead told before is that of those told next; else the one place that the sentence before names.
      let before = candidates.indices.last {
        $0 < index && scene.phrase(candidates[$0].phrase).sentence == sentence - 1 && found[$0] != nil
      }
      if let before, let place = found[before]?.place {
        found[index] = Found(place: place, isInherited: true)
        continue
      }
      let places = scene.placeMentions(inSentence: sentence - 1).compactMap(\.place).filter { $0.kind != .country }
      let towns = Set(places.map(\.id))
      if towns.count == 1, let place = places.first { found[index] = Found(place: place, isInherited: true) }
    }
  }

  private func isPast(_ candidate: CasualtyCandidate) -> Bool { candidate.reality.modality == .historical }

  /// Whether no line ends between two sentences.
  private func isOneParagraph(_ first: Int, _ second: Int) -> Bool {
    let gap = TextRange(Int(scene.reading.sentences[first].range.upper), Int(scene.reading.sentences[second].range.lower))
    return !scene.article.text[gap].contains("\n")
  }
}
