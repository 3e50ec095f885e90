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

  /// Who says it, for comparing: one speaker may speak in several articles, an article tells only for itself.
  let source: String

  init(article: ReviewedArticle, item: String, range: TextRange, speaker: String?, place: Place?, date: DateInterval?) {
    self.article = article
    self.item = item
    self.range = range
    self.speaker = speaker
    self.place = place
    self.date = date
    source = speaker.map { NameKey.exact($0) } ?? "#\(article.number)"
  }

  /// What a reader sees as the speaker.
  var says: String { speaker ?? "the article" }

  /// In one article a statement without a place may be about what was told at most this many bytes away: some three sentences.
  private static let near = 600

  /// Whether two statements can be about one happening: in one article both are of one place, or stand near each other and nothing known
  /// speaks against it; from two articles place and day are known and agree, the day to within one (contract COUNTS, "Over several
  /// articles", rule 2).
  func canMean(_ other: AttributedStatement) -> Bool {
    let isOneArticle = article.number == other.article.number
    switch (place, other.place) {
    case (let one?, let two?): if one.id != two.id { return false }
    default:
      let gap = abs(Int(range.lower) - Int(other.range.lower))
      if !isOneArticle || gap > AttributedStatement.near { return false }
    }
    switch (date, other.date) {
    case (let one?, let two?): return one.start <= two.end + 1 && two.start <= one.end + 1
    default: return isOneArticle
    }
  }
}
