import Language
import TextModel
import Values
import World

/// Finds where and when something happened: in the words around it, then in its sentence, then in the one before.
struct SettingFinder {
  let scene: ArticleScene

  struct Where {
    let place: Place
    /// The words that name it in the sentence; nil where it was taken from elsewhere.
    let words: String?
    /// How sure, beside a place named with the event.
    let weight: Double
  }

  /// - Parameters:
  ///   - targets: phrases that the event is done to; a place among them is the event's.
  ///   - exclude: phrases that act; a country among them is no place of the event.
  ///   - before: whether a place of the sentences before may stand for one that is not told.
  func place(clause: Int?, phrase: Int?, targets: [Int], exclude: [Int], sentence: Int, near token: Int, before: Bool = false) -> Where? {
    for target in targets where scene.classes(of: target).contains(.area) {
      if let mention = scene.placeMention(within: target) { return named(mention, 1) }
      if let place = scene.entity(of: target)?.place { return Where(place: place, words: nil, weight: 0.8) }
    }
    for target in targets + (phrase.map { [$0] } ?? []) {
      if let place = scene.describedPlace(of: target) { return Where(place: place, words: nil, weight: 0.8) }
    }
    var links: [PrepositionalPhrase] = []
    if let phrase { links += scene.phrase(phrase).modifiers }
    if let clause { links += scene.clauses.clauses[clause].prepositions }
    for target in targets { links += scene.phrase(target).modifiers }
    for prepositions in SettingFinder.ranks {
      for link in links where prepositions.contains(link.preposition) {
        for member in scene.clauses.members(of: link.phrase) {
          if let mention = scene.placeMention(within: member) { return named(mention, 1) }
          if let apposition = scene.phrase(member).apposition, let mention = scene.placeMention(within: apposition) {
            return named(mention, 1)
          }
        }
      }
    }
    for target in targets {
      if let mention = scene.placeMention(within: target) { return named(mention, 0.8) }
    }
    if let phrase, let mention = scene.placeMention(within: phrase) { return named(mention, 0.8) }
    return nearest(sentence: sentence, token: token, exclude: exclude) ?? (before ? earlier(than: sentence) : nil)
  }

  private static let ranks: [Set<String>] = [
    ["in", "at", "inside", "within"], ["near", "outside", "around", "across", "throughout", "on", "along"],
    ["into", "to", "from", "through", "over", "toward", "towards", "against", "out of"],
  ]

  private func named(_ mention: PlaceMention, _ weight: Double) -> Where? {
    mention.place.map { Where(place: $0, words: scene.article.text[mention.range], weight: weight) }
  }

  private func nearest(sentence: Int, token: Int, exclude: [Int]) -> Where? {
    let acting = exclude.map { scene.clauses.range(of: $0, in: scene.reading) }
    let position = Int(scene.token(token).range.lower)
    let mentions = scene.placeMentions(inSentence: sentence).prefix(200).filter { mention in
      !acting.contains { $0.contains(mention.range) } && !acts(mention)
    }
    let best = mentions.min { abs(Int($0.range.lower) - position) < abs(Int($1.range.lower) - position) }
    return best.flatMap { named($0, 0.7) }
  }

  /// Whether a place stands for those who act from it ("Kabul offered"): a subject or possessor.
  private func acts(_ mention: PlaceMention) -> Bool {
    guard let token = scene.reading.tokenIndexes(in: mention.range).last, let phrase = scene.clauses.phraseOfToken[token],
      scene.phrase(phrase).head == token
    else { return false }
    return scene.clauses.clauses(inSegment: scene.phrase(phrase).segment).contains { index in
      let clause = scene.clauses.clauses[index]
      return clause.agents.contains(phrase) || clause.subjects.contains { scene.phrase($0).possessor == phrase }
    }
  }

  /// The last town or finer of the sentence before.
  private func earlier(than sentence: Int) -> Where? {
    for before in stride(from: sentence - 1, through: max(0, sentence - 1), by: -1) where before >= 0 {
      for mention in scene.placeMentions(inSentence: before).reversed() {
        if let place = mention.place, place.kind != .country { return Where(place: place, words: nil, weight: 0.5) }
      }
    }
    return nil
  }

  /// The days of the date that a trigger's own words govern, else of the nearest date of the sentence; nil where it has none.
  ///
  /// The day on which somebody said so is not the day on which it happened ("admitted on Tuesday the loss of the town").
  func date(sentence: Int, near token: Int) -> DateInterval? {
    let trigger = scene.token(token).range
    let cues = scene.claims(containing: trigger, sentence: sentence).map { $0.cue }
    var own: [DateMention] = []
    var others: [DateMention] = []
    for mention in scene.dateMentions(inSentence: sentence).prefix(200) where mention.kind == .date || mention.kind == .time {
      let governors = governors(of: mention)
      if governors.contains(token) {
        own.append(mention)
      } else if !governors.contains(where: { governor in cues.contains { $0.contains(scene.token(governor).range) } }) {
        others.append(mention)
      }
    }
    func gap(_ mention: DateMention) -> Int { abs(Int(mention.range.lower) - Int(trigger.lower)) }
    return (own.isEmpty ? others : own).min { gap($0) < gap($1) }?.interval
  }

  /// The words above a date in its tree, up to the first verb; none where nothing has read the tree.
  private func governors(of mention: DateMention) -> [Int] {
    var found: [Int] = []
    var current = scene.reading.tokenIndexes(in: mention.range).last
    while let token = current, let head = scene.reading.tokens[token].head, found.count < 12 {
      found.append(head)
      if scene.token(head).pos == .verb { break }
      current = head
    }
    return found
  }
}
