import PluginKit

/// Something that an article says happened, with who says it: what contradictions are looked for among.
struct AttributedStatement {
  let article: ReviewedArticle
  /// The id of the item in its article.
  let item: String
  /// The words that tell it.
  let range: TextRange
  /// Who says it by name; nil where the article tells it as its own.
  let speaker: String?
  /// Where; nil when not known.
  let place: Place?
  /// When; nil when not known.
  let date: DateInterval?
  /// The event that it is told of, by its group; nil where none is known.
  let group: String?
  /// The type of that event.
  let type: String?
  /// What a reader sees: the words of the claim, or the sentence.
  let words: TextRange
  /// Who says it, for comparing: one speaker may speak in several articles, an article tells only for itself.
  let source: String

  private let sentence: Int
  private let isPlaceOwn: Bool
  private let isDateOwn: Bool

  /// - Parameters:
  ///   - claim: the id of the claim that it stands in; nil where the article tells it.
  ///   - event: the event that it is told of.
  ///   - voice: who says it, where that is told without a claim ("blamed the rebels").
  init(
    _ article: ReviewedArticle, _ settings: StatementSettings, item: String, range: TextRange, claim: String?, event: Event? = nil,
    place: Place? = nil, date: DateInterval? = nil, voice: Role? = nil
  ) {
    self.article = article
    self.item = item
    self.range = range
    let told = claim.flatMap { id in article.analysis.claims.first { $0.id == id } }
    speaker = voice.flatMap { article.name(of: $0) } ?? told.flatMap { article.name(of: $0.speaker) }
    let setting = settings.setting(of: range, place: place ?? event?.place, date: date ?? event?.date)
    self.place = setting.place
    self.date = setting.date
    isPlaceOwn = setting.isPlaceOwn
    isDateOwn = setting.isDateOwn
    sentence = settings.index(of: range)
    group = event?.group
    type = event?.type
    words = told?.content ?? article.sentence(around: range)?.range ?? range
    source = speaker.map { NameKey.exact($0) } ?? "#\(article.number)"
  }

  /// What a reader sees as the speaker.
  var says: String { speaker ?? "the article" }

  /// In one article a statement without a place may be about what was told at most this many bytes away: some three sentences.
  private static let near = 600

  /// Whether two statements can be about one happening.
  ///
  /// In one article they are of one event, or of one place and day, where a statement that names none goes on from those before it. From
  /// two articles place and day are known and agree, the day to within one (contract COUNTS, "Over several articles", rule 2).
  func canMean(_ other: AttributedStatement, _ settings: [Int: StatementSettings]) -> Bool {
    if let type, let another = other.type, !AttributedStatement.fit(type, another) { return false }
    guard article.number == other.article.number else {
      guard let place, place.kind != .country, place.id == other.place?.id, let date, let another = other.date else { return false }
      return date.start <= another.end + 1 && another.start <= date.end + 1
    }
    if let group, group == other.group { return true }
    if settings[article.number]?.isParted(sentence, other.sentence) == true { return false }
    // A day that was named before may be that of the saying.
    let slack = isDateOwn && other.isDateOwn ? 0 : 1
    if let date, let another = other.date, date.start > another.end + slack || another.start > date.end + slack { return false }
    let isNear = abs(Int(range.lower) - Int(other.range.lower)) <= AttributedStatement.near
    switch (place, other.place) {
    case (let one?, let two?): return one.id == two.id
    case (nil, nil): return isNear
    default:
      // Who names a place of his own after one who names none tells of something else.
      let later = sentence > other.sentence ? self : other
      return isNear && !(later.place != nil && later.isPlaceOwn)
    }
  }

  func isInSentence(of other: AttributedStatement) -> Bool { article.number == other.article.number && sentence == other.sentence }

  /// Whether two types can be told of one happening: the same, or one that says no more than that there was fighting or an attack.
  static func fit(_ one: String, _ other: String) -> Bool {
    one == other || vague.contains(one) || vague.contains(other)
  }

  private static let vague: Set<String> = [
    "clash", "offensive", "attack_on_civilians", "territory_taken_nonstate", "territory_taken_state", "attack_repelled", "toll_reported",
  ]
}
