import Language
import TextModel

/// What a pronoun means, where the text leaves no doubt; where it may mean one of several, it is left alone.
struct PronounResolver {
  /// The classes of pronouns that speak of somebody named before.
  enum Class { case he, she, it, they }

  private let reading: Reading
  private let speakers: QuotationSpeakers

  init(_ reading: Reading, _ speakers: QuotationSpeakers) {
    self.reading = reading
    self.speakers = speakers
  }

  /// The class of a word; nil for all others.
  static func `class`(of word: String) -> Class? {
    switch word {
    case "he", "him", "his", "himself": .he
    case "she", "her", "hers", "herself": .she
    case "it", "its", "itself": .it
    case "they", "them", "their", "themselves": .they
    default: nil
    }
  }

  /// The number of the entity that a pronoun means; nil where that is not sure.
  func entity(of pronoun: Int, _ kind: Class, in discourse: Discourse, _ sketch: EntitySketch) -> Int? {
    let token = reading.tokens[pronoun]
    let isPossessive = token.tag == "PRP$"
    let described = isPossessive ? discourse.described(byPhraseOf: pronoun) : nil
    func fits(_ entity: Int) -> Bool {
      PronounResolver.fits(entity, kind, discourse, sketch) && entity != described && entity != speakers.speaker(around: pronoun)
    }
    let place = discourse.clause(of: pronoun)
    let isSubject = token.relation.universal == .nsubj || isPossessive && (place?.isInSubject == true || described != nil)
    if kind == .it, token.relation.universal == "expl" || place.map({ isImpersonal($0.verb) }) ?? false { return nil }
    // “Khan said he would fight”: whoever speaks.
    if let place, isSubject, let speech = discourse.speech(over: place.verb), let speaker = discourse.subject(of: speech),
      speaker.token < pronoun
    {
      if fits(speaker.entity),
        !discourse.unnamed.contains(speaker.entity) || !hasOther(than: speaker.entity, before: pronoun, fits, discourse)
      {
        return speaker.entity
      }
      // “A spokesman said he was well”: the spokesman or someone named before.
      if kind == .he || kind == .she { return discourse.unnamed.contains(speaker.entity) ? nil : only(before: pronoun, fits, discourse) }
      return nil
    }
    let subject = place.flatMap { discourse.subject(of: $0.verb) }.flatMap { $0.token < pronoun ? $0 : nil }
    // “Khan had led his militia”.
    if isPossessive, place?.isInSubject == false, described == nil, let subject {
      if fits(subject.entity) { return subject.entity }
      if kind == .it || kind == .they { return nil }
    }
    switch kind {
    case .he, .she:
      let isObject = !isSubject && !isPossessive
      return only(before: pronoun, { fits($0) && !(isObject && $0 == subject?.entity) }, discourse)
        ?? parallel(to: pronoun, isSubject: isSubject, fits, discourse)
    case .it, .they:
      guard isSubject, let place, isPossessive || acts(place.verb) else { return nil }
      return parallel(to: pronoun, isSubject: true, fits, discourse)
    }
  }

  /// Whether an entity may be spoken of by a pronoun of the class.
  private static func fits(_ entity: Int, _ kind: Class, _ discourse: Discourse, _ sketch: EntitySketch) -> Bool {
    let draft = sketch[entity]
    if draft.rule == NamedEntities.byline { return false }
    let isGroup = [.armedGroup, .government, .securityForce, .organisation, .media].contains(draft.kind)
    switch kind {
    case .he: return draft.kind == .person && discourse.genders[entity] != .female
    case .she: return draft.kind == .person && discourse.genders[entity] != .male
    case .it: return isGroup && !discourse.plurals.contains(entity) || draft.key.hasPrefix("country:")
    case .they: return isGroup || discourse.plurals.contains(entity)
    }
  }

  /// "it was unclear whether": no one is meant.
  private func isImpersonal(_ verb: Int) -> Bool {
    let token = reading.tokens[verb]
    if token.pos == .adjective || token.pos == .adverb { return true }
    return ["appear", "seem", "rain", "snow", "take", "emerge", "remain", "happen", "turn"].contains(token.lemma)
  }

  /// Whether a verb is one that groups and offices do.
  private func acts(_ verb: Int) -> Bool {
    let lemma = reading.tokens[verb].lemma
    return SpeechWords.verbs[lemma] != nil || EntityWords.agentive.contains(lemma)
  }

  /// The only one that fits in the sentence so far and the one before it; where nobody does, in the one before that.
  private func only(before pronoun: Int, _ fits: (Int) -> Bool, _ discourse: Discourse) -> Int? {
    let sentence = discourse.sentence(of: pronoun)
    for first in [sentence - 1, sentence - 2] {
      let near = Set(discourse.mentions(since: first).filter { fits($0.entity) }.map { $0.entity })
      if !near.isEmpty { return near.count == 1 ? near.first : nil }
    }
    return nil
  }

  private func hasOther(than entity: Int, before pronoun: Int, _ fits: (Int) -> Bool, _ discourse: Discourse) -> Bool {
    discourse.mentions(since: discourse.sentence(of: pronoun) - 2).contains { $0.entity != entity && fits($0.entity) }
  }

  /// A subject takes up the subject of the sentence before, where one alone of those who fit is a subject there.
  private func parallel(to pronoun: Int, isSubject: Bool, _ fits: (Int) -> Bool, _ discourse: Discourse) -> Int? {
    guard isSubject else { return nil }
    let sentence = discourse.sentence(of: pronoun)
    let recent = discourse.mentions(since: sentence - 1).filter { fits($0.entity) }
    guard let latest = recent.map(\.sentence).max() else { return nil }
    let subjects = Set(recent.filter { $0.sentence == latest && $0.isSubject }.map { $0.entity })
    return subjects.count == 1 ? subjects.first : nil
  }
}
