import PluginKit

/// A number of persons or things as somebody tells it.
struct ToldNumber: Telling {
  let statement: AttributedStatement
  /// What became of them: "killed".
  let status: String
  /// Who or what they are; "people" for anybody.
  let who: String
  let count: Count
  /// Whether it is a sum of several happenings.
  let isTotal: Bool

  /// Words for anybody: "people" may be soldiers, so that they are compared only with each other.
  private static let anybody: Set<String> = [
    "", "people", "persons", "dead", "others", "victims", "casualties", "deaths", "lives", "fatalities", "bodies", "toll",
  ]

  static func all(in article: ReviewedArticle, _ settings: StatementSettings) -> [ToldNumber] {
    var numbers: [ToldNumber] = []
    for casualty in article.analysis.casualties
    where !article.isRejected(casualty.id) && casualty.polarity == .positive && casualty.relation != .subset
      && casualty.modality.isFactual
    {
      let words = casualty.who.map { article.text($0.range) } ?? ""
      let head = NameKey.exact(String(words.split(whereSeparator: \.isWhitespace).last ?? ""))
      let claim = casualty.claim ?? counting(casualty.range, in: article)
      numbers.append(
        ToldNumber(
          statement: AttributedStatement(
            article, settings, item: casualty.id, range: casualty.range, claim: claim, event: settings.happening(at: casualty.range),
            place: casualty.place, date: casualty.date),
          status: casualty.status.rawValue, who: anybody.contains(head) || head.allSatisfy(\.isNumber) ? "people" : head,
          count: casualty.count, isTotal: isSum(casualty, in: article)))
    }
    for asset in article.analysis.assets
    where !article.isRejected(asset.id) && asset.modality.isFactual && asset.count.kind != .none && asset.relation != .subset {
      numbers.append(
        ToldNumber(
          statement: AttributedStatement(
            article, settings, item: asset.id, range: asset.range, claim: asset.claim, place: asset.place, date: asset.date),
          status: asset.status.joined(separator: ", "), who: asset.category, count: asset.count,
          isTotal: asset.relation == .cumulative))
    }
    return numbers
  }

  /// The claim whose content holds a number, where the casualty itself does not say it.
  private static func counting(_ range: TextRange, in article: ReviewedArticle) -> String? {
    article.analysis.claims.first { !$0.isAttitude && $0.content.contains(range) }?.id
  }

  /// "since January", "so far": a sum of many happenings; the toll of one happening is none.
  private static func isSum(_ casualty: Casualty, in article: ReviewedArticle) -> Bool {
    let sentence = article.sentence(around: casualty.range).map { " \(NameKey.exact(article.text($0.range))) " } ?? ""
    return [" since ", " so far ", " in all ", " in total ", " over the past ", " this year ", " in the war ", " the war "].contains {
      sentence.contains($0)
    }
  }

  /// Whether no number fits both wordings.
  func isDisjoint(from other: ToldNumber) -> Bool {
    guard let lo = count.lo, let otherLo = other.count.lo else { return false }
    return count.hi.map { $0 < otherLo } == true || other.count.hi.map { $0 < lo } == true
  }
}
