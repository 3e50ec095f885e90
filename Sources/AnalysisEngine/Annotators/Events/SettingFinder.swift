import Language
import TextModel
import Values
import World

/// Finds where and when something happened: in the words around it, then in its sentence, then in the one before.
struct SettingFinder {
  let scene: ArticleScene
  /// The tokens of the triggers that tell talks, deals and statements: a place or day of theirs is no other event's.
  private let speech: Set<Int>
  /// Those of all triggers.
  private let triggers: Set<Int>
  /// What events that are told are done to, in text order.
  private let targets: [Int]
  /// The countries of the places that are surely those that are meant.
  private let countries: Set<String>

  init(scene: ArticleScene, candidates: [EventCandidate] = []) {
    self.scene = scene
    triggers = Set(candidates.flatMap { $0.trigger })
    targets = candidates.sorted { $0.trigger.lowerBound < $1.trigger.lowerBound }.flatMap { $0.recipients }
    let verbal = candidates.filter { ["diplomacy", "claim"].contains(scene.world.eventTypes.type($0.type)?.group) }
    speech = Set(verbal.flatMap { $0.trigger })
    countries = Set(scene.places.filter { $0.confidence >= SettingFinder.leastConfidence }.compactMap { $0.place?.country })
  }

  /// Where something happened.
  struct Where {
    let place: Place
    /// The words that it was read from, and why.
    let origin: EventOrigin
    /// How sure, beside a place named with the event.
    let weight: Double
    /// Whether the words are those of its own sentence.
    let isNamedHere: Bool
  }

  /// When something happened.
  struct When {
    let days: DateInterval
    let origin: EventOrigin
  }

  /// - Parameters:
  ///   - targets: phrases that the event is done to; a place among them is the event's.
  ///   - exclude: phrases that act; a country among them is no place of the event.
  ///   - trigger: the tokens that tell the event.
  ///   - before: whether a place of the sentences before may stand for one that is not told.
  func place(
    clause: Int?, phrase: Int?, targets: [Int], exclude: [Int], sentence: Int, trigger: Range<Int>, before: Bool = false
  ) -> Where? {
    for target in targets where scene.classes(of: target).contains(.area) {
      if let mention = scene.placeMention(within: target) { return named(mention, .target, 1) }
      if let entity = scene.entity(of: target), let place = entity.place, let first = entity.mentions.first {
        return Where(place: place, origin: EventOrigin(.described, first.range), weight: 0.8, isNamedHere: false)
      }
    }
    for target in targets {
      if let mention = townMeant(by: target) { return named(mention, .described, 0.8) }
    }
    for target in targets + (phrase.map { [$0] } ?? []) {
      if let described = scene.description(of: target) {
        return Where(place: described.place, origin: EventOrigin(.described, described.words), weight: 0.8, isNamedHere: false)
      }
    }
    var links: [PrepositionalPhrase] = []
    if let phrase { links += scene.phrase(phrase).modifiers }
    if let clause { links += scene.clauses.clauses[clause].prepositions }
    for target in targets { links += scene.phrase(target).modifiers }
    for prepositions in SettingFinder.ranks {
      for link in links where prepositions.contains(link.preposition) {
        for member in scene.clauses.members(of: link.phrase) {
          if let mention = scene.placeMention(within: member), isOwn(mention, trigger) { return named(mention, .circumstance, 1) }
          if let apposition = scene.phrase(member).apposition, let mention = scene.placeMention(within: apposition) {
            return named(mention, .circumstance, 1)
          }
        }
      }
    }
    for target in targets {
      if let mention = scene.placeMention(within: target) { return named(mention, .target, 0.8) }
    }
    if let phrase, let mention = scene.placeMention(within: phrase) { return named(mention, .modifier, 0.8) }
    // Of towns taken together none lies in another.
    let beside = targets.flatMap { scene.clauses.members(of: $0) }.filter { !targets.contains($0) }
    return nearest(sentence: sentence, trigger: trigger, exclude: exclude + beside) ?? (before ? earlier(than: sentence) : nil)
  }

  /// The same for an asset or toll, which has one word.
  func place(
    clause: Int?, phrase: Int?, targets: [Int], exclude: [Int], sentence: Int, near token: Int, before: Bool = false
  ) -> Where? {
    place(
      clause: clause, phrase: phrase, targets: targets, exclude: exclude, sentence: sentence, trigger: token..<(token + 1), before: before)
  }

  /// The place that "the town" takes up: what an event was last done to in this sentence or the three before it, else the last place
  /// named before it in the sentence.
  private func townMeant(by target: Int) -> PlaceMention? {
    guard isTownAgain(target) else { return nil }
    let (start, sentence) = (scene.phrase(target).tokens.lowerBound, scene.phrase(target).sentence)
    for other in targets.reversed() {
      let phrase = scene.phrase(other)
      guard phrase.tokens.lowerBound < start, sentence - phrase.sentence <= SettingFinder.reach else { continue }
      if let mention = scene.placeMention(within: other), let place = mention.place, place.kind != .country { return mention }
    }
    let position = scene.token(start).range.lower
    return scene.placeMentions(inSentence: sentence).last { $0.range.upper <= position && $0.place?.kind != .country }
  }

  private static let reach = 3

  /// "the town", "that village": one that was named before.
  ///
  /// - Parameter orSeveral: Whether "the villages" are so too, whichever they were.
  func isTownAgain(_ phrase: Int, orSeveral: Bool = false) -> Bool {
    let value = scene.phrase(phrase)
    guard let determiner = value.determiner, value.complement == nil, value.tokens.count == 2 else { return false }
    return ["the", "that", "this"].contains(scene.token(determiner).lower)
      && TownWords.nouns.contains(orSeveral ? scene.lemma(ofHead: phrase) : scene.token(value.head).lower)
  }

  private static let ranks: [Set<String>] = [
    ["in", "at", "inside", "within"], ["near", "outside", "around", "across", "throughout", "on", "along"],
    ["into", "to", "from", "through", "over", "toward", "towards", "against", "out of"],
  ]

  /// Below it a name more often means another place: half of the names resolved with 0.2 to 0.3 are right, a quarter of those below (LGL).
  private static let leastConfidence = 0.25

  /// Whether a place is no mere guess: sure enough, or in a country that the article's surer places lie in.
  private func isCredible(_ mention: PlaceMention) -> Bool {
    mention.confidence >= SettingFinder.leastConfidence || mention.place?.country.map { countries.contains($0) } ?? true
  }

  private func named(_ mention: PlaceMention, _ reason: EventOrigin.Reason, _ weight: Double) -> Where? {
    guard isCredible(mention) else { return nil }
    if let offset = scene.offset(from: mention) {
      return Where(place: offset.place, origin: EventOrigin(.offset, offset.words), weight: weight, isNamedHere: true)
    }
    return mention.place.map { Where(place: $0, origin: EventOrigin(reason, mention.range), weight: weight, isNamedHere: true) }
  }

  private func nearest(sentence: Int, trigger: Range<Int>, exclude: [Int]) -> Where? {
    let acting = exclude.map { scene.clauses.range(of: $0, in: scene.reading) }
    let position = Int(scene.token(trigger.lowerBound).range.lower)
    let mentions = scene.placeMentions(inSentence: sentence).prefix(200).filter { mention in
      !acting.contains { $0.contains(mention.range) } && !acts(mention) && isOwn(mention, trigger)
    }
    let best = mentions.min { abs(Int($0.range.lower) - position) < abs(Int($1.range.lower) - position) }
    return best.flatMap { named($0, .sentence, 0.7) }
  }

  /// Whether a place may be the event's: not where somebody spoke or met, nor that of what happened before or after it.
  ///
  /// The tree tells: up from the place, the first verb or trigger is the one that it belongs to. Without a tree every place may be.
  private func isOwn(_ mention: PlaceMention, _ trigger: Range<Int>) -> Bool {
    if isOfOtherWords(mention.range, scene.token(trigger.lowerBound).range) { return false }
    let own = Set(trigger)
    let chain = governors(of: mention.range)
    for token in chain {
      if own.contains(token) { return true }
      if speech.contains(token) || SettingFinder.gatherings.contains(scene.token(token).lemma.lowercased()) { return false }
      if triggers.contains(token), isApart(token, trigger) { return false }
      if scene.token(token).pos == .verb {
        return !ClauseWords.sayingVerbs.contains(scene.token(token).lemma)
      }
    }
    return true
  }

  /// "denied losing vehicles and said it shot down a drone over El Obeid": where and when of what is said elsewhere in the sentence.
  private func isOfOtherWords(_ circumstance: TextRange, _ trigger: TextRange) -> Bool {
    guard let sentence = scene.reading.sentenceIndex(at: Int(trigger.lower)),
      let own = scene.claim(containing: trigger, sentence: sentence),
      let other = scene.claim(containing: circumstance, sentence: sentence)
    else { return false }
    return !own.content.contains(circumstance) && !other.content.contains(trigger)
  }

  /// "after talks in Doha", "before the battle of Goma": what stands behind such a word is another time, and mostly another place.
  private func isApart(_ other: Int, _ trigger: Range<Int>) -> Bool {
    func follows(_ token: Int) -> Bool {
      let clause = scene.clauses.clauseOfVerb[token].map { scene.clauses.clauses[$0] }
      let phrase = scene.clauses.phraseOfToken[token].map { scene.phrase($0) }
      guard let opening = clause?.marker ?? phrase?.preposition else { return false }
      return SettingFinder.temporal.contains(opening)
    }
    return follows(other) || follows(trigger.lowerBound)
  }

  private static let temporal: Set<String> = [
    "after", "before", "since", "following", "until", "despite", "as part of", "under", "ahead of",
  ]
  /// Where people come together to speak, and what they sign there.
  private static let gatherings: Set<String> = [
    "talk", "talks", "meeting", "summit", "conference", "negotiation", "interview", "speech", "statement", "ceremony", "visit", "trip",
    "deal", "agreement", "accord", "pact", "treaty", "briefing",
  ]

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

  /// The last place but a country of the sentence before, or of the one before that.
  private func earlier(than sentence: Int) -> Where? {
    for before in [sentence - 1, sentence - 2] where before >= 0 && !scene.reading.sentences[before].isDateline {
      for mention in scene.placeMentions(inSentence: before).reversed() {
        if let place = mention.place, place.kind != .country {
          return Where(place: place, origin: EventOrigin(.before, mention.range), weight: 0.5, isNamedHere: false)
        }
      }
    }
    return nil
  }

  /// The days of the date that a trigger's own words govern, else of the nearest date of the sentence; nil where it has none.
  ///
  /// The day on which somebody said so is not the day on which it happened ("admitted on Tuesday the loss of the town").
  func when(sentence: Int, near token: Int) -> When? {
    let trigger = scene.token(token).range
    let claims = scene.claims(containing: trigger, sentence: sentence)
    let statements = scene.claims(inSentence: sentence)
    // "said on Tuesday that …": what stands between a verb of saying and what is said is the saying's.
    func isOfSaying(_ mention: DateMention) -> Bool {
      claims.contains { $0.cue.upper <= mention.range.lower && mention.range.upper <= $0.content.lower }
    }
    var own: [DateMention] = []
    var others: [DateMention] = []
    let isEarlier = isEarlier(token)
    let dates = scene.dateMentions(inSentence: sentence).prefix(200).filter { $0.kind == .date || $0.kind == .time }
    for mention in dates where !isOfSaying(mention) && !isOfOtherWords(mention.range, trigger) {
      let governors = governors(of: mention.range)
      if let verb = governors.last, verb != token, !governors.contains(token) {
        // "recaptured Singa, which the rebels had seized in December": each has its own day.
        if isEarlier || self.isEarlier(verb) { continue }
      }
      if governors.contains(token) {
        own.append(mention)
      } else if !governors.contains(where: { governor in
        // “captured the town on Saturday, residents said”: a day before the speaker is no day of saying, wherever the tree hangs it.
        statements.contains { claim in
          let isBefore = claim.content.contains(mention.range) && claim.content.upper <= claim.cue.lower
          return claim.cue.contains(scene.token(governor).range) && !isBefore
        }
      }) {
        others.append(mention)
      }
    }
    func gap(_ mention: DateMention) -> Int { abs(Int(mention.range.lower) - Int(trigger.lower)) }
    guard let mention = (own.isEmpty ? others : own).min(by: { gap($0) < gap($1) }), let days = days(of: mention) else { return nil }
    return When(days: days, origin: EventOrigin(own.isEmpty ? .sentence : .clause, mention.range))
  }

  /// What a date covers: “since Monday” the days up to that of publication; nil where that is not known, or the day is not.
  private func days(of mention: DateMention) -> DateInterval? {
    guard let days = mention.interval, let first = scene.reading.tokenIndexes(in: mention.range).first, first > 0,
      scene.token(first - 1).lower == "since"
    else { return mention.interval }
    return scene.published.flatMap { $0 < days.start ? nil : DateInterval(days.start, $0) }
  }

  /// Whether a verb tells what had happened before: "which the rebels had seized", "hours after the rebels seized it".
  private func isEarlier(_ verb: Int) -> Bool {
    guard let index = scene.clauses.clauseOfVerb[verb] else { return false }
    let clause = scene.clauses.clauses[index]
    if clause.kind == .adverbial, let marker = clause.marker { return ["after", "since"].contains(marker) }
    guard clause.kind == .relative else { return false }
    return clause.verb.tokens.contains { scene.token($0).lower == "had" }
  }

  /// The days alone.
  func date(sentence: Int, near token: Int) -> DateInterval? { when(sentence: sentence, near: token)?.days }

  /// The words above some words in their tree, up to the first verb; none where nothing has read the tree.
  private func governors(of range: TextRange) -> [Int] {
    var found: [Int] = []
    var current = scene.reading.tokenIndexes(in: range).last
    while let token = current, let head = scene.reading.tokens[token].head, found.count < 12 {
      found.append(head)
      if scene.token(head).pos == .verb { break }
      current = head
    }
    return found
  }
}
