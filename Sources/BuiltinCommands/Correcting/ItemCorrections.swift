import PluginKit

/// The corrections, merges and splits that an item carries, and in words.
enum ItemCorrections {
  /// Those that an item carries: its own, and merges in which it is the first.
  static func decisions(on id: String, in article: ReviewedArticle) -> [Decision] {
    let own = article.decisions.all.filter { decision in
      guard decision.verdict.isCorrection, decision.anchor.kind != .place else { return false }
      if decision.anchor.resolve(in: article.analysis) == id { return true }
      if case .merge(let other) = decision.verdict { return other.resolve(in: article.analysis) == id }
      return false
    }
    return (own + (article.decisions.linked[id] ?? [])).sorted { $0.id < $1.id }
  }

  /// What an item says now in the fields that were corrected: "type airstrike, actor the army".
  static func shown(_ fields: CorrectedFields, of kind: AnalysisItem.Kind) -> String {
    CorrectableField.fields(of: kind).compactMap { field in fields.shown(field).map { "\(field.rawValue) \($0)" } }.joined(separator: ", ")
  }

  /// A decision in words: "corrected type airstrike", "merged with e7 “fell”", "split off".
  static func words(_ decision: Decision, on id: String, in article: ReviewedArticle, of session: Session) -> String {
    switch decision.verdict {
    case .correct(let fields):
      let kind = AnalysisItem.Kind(rawValue: decision.anchor.kind.rawValue) ?? .event
      return "corrected " + shown(CorrectedFields(fields), of: kind)
    case .merge(let other):
      let own = decision.anchor.resolve(in: article.analysis)
      let (anchor, partner) = own == id ? (other, other.resolve(in: article.analysis)) : (decision.anchor, own)
      // Merged entities are one and have one id.
      if partner == id, let entity = article.analysis.entity(id) {
        return "merged “\(article.text(decision.anchor.range))” into \(entity.name)"
      }
      let name = partner == id ? nil : partner
      return "merged with \([name, quoted(anchor.range, in: article)].compactMap { $0 }.joined(separator: " "))"
    case .split(let mentions) where !mentions.isEmpty:
      return "split off " + mentions.map { quoted($0, in: article) }.joined(separator: ", ")
    case .split: return "split off"
    case .same(let other): return "merged with \(words(of: other, beside: decision, in: article, of: session))"
    case .apart(let other): return "said not to be \(words(of: other, beside: decision, in: article, of: session))"
    case .accept, .reject, .note, .tag: return decision.verdict.word
    }
  }

  /// The item of another article that something was said of: "“12 tanks” of article 2".
  private static func words(of other: Anchor, beside decision: Decision, in article: ReviewedArticle, of session: Session) -> String {
    let anchor = decision.anchor.articleSHA256 == article.article.sha256 ? other : decision.anchor
    guard let entry = session.articles(sha256: anchor.articleSHA256).first, entry.article.text.holds(anchor.range) else {
      return "something of an article that is not loaded"
    }
    return "\(quoted(entry.article.text[anchor.range])) of article \(entry.number)"
  }

  /// A decision with when and why it was made.
  static func line(_ decision: Decision, on id: String, in article: ReviewedArticle, of session: Session) -> String {
    let day = String(decision.at.description.prefix(16)).replacing("T", with: " ")
    return "\(words(decision, on: id, in: article, of: session)), \(day) UTC" + (decision.because.map { ", because \($0)" } ?? "")
  }

  /// What the program had read where a field was corrected: "type clash; actor nothing; rule clash.verb, confidence 0.8".
  static func reading(_ correction: AppliedCorrection) -> String {
    let fields = correction.fields.map { "\($0.field.rawValue) \($0.read ?? "nothing")" }
    let confidence = correction.confidence.map { ", confidence \(Count.digits(($0 * 100).rounded() / 100))" } ?? ""
    return (fields + ["rule \(correction.rule)\(confidence)"]).joined(separator: "; ")
  }

  private static func quoted(_ range: TextRange, in article: ReviewedArticle) -> String {
    quoted(article.text(range))
  }

  private static func quoted(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    return "“\(words.count > 40 ? words.prefix(39) + "…" : words)”"
  }
}

extension Analysis {
  /// What corrections did to an item; nil where nothing was.
  func correction(of id: String) -> AppliedCorrection? {
    events.first { $0.id == id }?.correction ?? claims.first { $0.id == id }?.correction ?? assets.first { $0.id == id }?.correction
      ?? casualties.first { $0.id == id }?.correction ?? dates.first { $0.id == id }?.correction ?? entity(id)?.correction
  }
}
