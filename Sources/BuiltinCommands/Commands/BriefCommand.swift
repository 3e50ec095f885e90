import PluginKit

/// `brief`: the first look at the articles: who, where, when, what was taken, how far, who says so.
struct BriefCommand: Command {
  static let signature = Signature(
    "brief", .reading, "tells in short who, where, when, what was taken, how far, and who says so",
    discussion:
      "Every line is counted from the lists: `entities`, `places`, `dates`, `events`, `assets`, `distances`, `claims` show them whole.",
    parameters: ItemTable.parameters,
    examples: [Signature.Example("brief", "the first look", shows: ["who", "Taliban", "where", "Herat", "says so"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let articles = try await context.reviewed(for: call)
    let shown = articles.prefix(3)
    var blocks = shown.flatMap { BriefCommand.blocks(for: $0, in: context) }
    if articles.count > shown.count {
      blocks.append(.paragraph([Run("\(articles.count - shown.count) more articles: `articles` lists them, `brief N` tells of one.")]))
    }
    return .document(Document(blocks))
  }

  private static func blocks(for article: ReviewedArticle, in context: Context) -> [Document.Block] {
    let header = article.article.header
    let words = ArticlesCommand.wordCount(of: article.article.text)
    let facts = [
      header.source, header.published.map { "published \($0)" } ?? "no date of publication", "\(words) words",
      "\(article.analysis.sentences.count) sentences",
    ]
    return [
      .heading("\(article.number)  \(header.title ?? ArticlesCommand.firstWords(of: article.article.text))"),
      .paragraph([Run(facts.compactMap { $0 }.joined(separator: ", "), .dim)]),
      .fields(
        [
          Document.Field("who", who(article)), Document.Field("where", places(article)), Document.Field("when", dates(article)),
          Document.Field("what", events(article, context)), Document.Field("taken", assets(article)),
          Document.Field("losses", losses(article)),
          Document.Field("how far", distances(article, context)), Document.Field("says so", speakers(article)),
        ].filter { !$0.text.isEmpty }),
    ]
  }

  private static func who(_ article: ReviewedArticle) -> [Run] {
    let kinds: Set<Entity.Kind> = [.person, .armedGroup, .government, .securityForce, .organisation]
    let entities = article.analysis.entities.filter { kinds.contains($0.kind) && !article.isRejected($0.id) && !$0.isMaker }
    let named = entities.enumerated().filter { $0.element.mentions.contains { $0.form == .name } }
    let ordered = named.sorted { (-$0.element.mentions.count, $0.offset) < (-$1.element.mentions.count, $1.offset) }.map { $0.element }
    return list(ordered.map { entity in entity.roles.first.map { "\(entity.name) (\($0))" } ?? entity.name }, of: 8)
  }

  private static func places(_ article: ReviewedArticle) -> [Run] {
    var names: [String] = []
    let makers = article.analysis.entities.filter(\.isMaker).flatMap { $0.mentions }
    let bylines = makers.compactMap { article.sentence(around: $0.range)?.range }
    for mention in article.analysis.places where !article.isRejected(mention.id) && !bylines.contains(where: { $0.overlaps(mention.range) })
    {
      guard let place = mention.place else { continue }
      let name = place.kind == .country || place.country == nil ? place.name : "\(place.name) \(place.country ?? "")"
      if !names.contains(name) { names.append(name) }
    }
    return list(names, of: 8)
  }

  private static func dates(_ article: ReviewedArticle) -> [Run] {
    var texts: [String] = []
    for date in article.analysis.dates where !article.isRejected(date.id) {
      let text = "\(article.text(date.range)) (\(date.value ?? "unresolved"))"
      if !texts.contains(text) { texts.append(text) }
    }
    return list(texts, of: 6)
  }

  private static func events(_ article: ReviewedArticle, _ context: Context) -> [Run] {
    var counts: [(type: String, count: Int)] = []
    for event in article.eventGroups where event.leading.polarity == .positive && event.modality.isFactual {
      if let index = counts.firstIndex(where: { $0.type == event.type }) {
        counts[index].count += 1
      } else {
        counts.append((event.type, 1))
      }
    }
    counts.sort { ($1.count, $0.type) < ($0.count, $1.type) }
    return list(counts.map { $0.count == 1 ? $0.type : "\($0.type) ×\($0.count)" }, of: 6)
  }

  private static func assets(_ article: ReviewedArticle) -> [Run] {
    let assets = article.analysis.assets.filter {
      !article.isRejected($0.id) && $0.modality.isFactual && $0.relation == .new && $0.count.kind != .none
    }
    return list(
      assets.map { asset in
        let by = article.name(of: asset.captor).map { " by \($0)" } ?? ""
        let says = article.claimant(asset.claim).map { ", says \($0)" } ?? ""
        return "\(article.text(asset.range)) [\(asset.count.words)] \(asset.status.joined(separator: ", "))\(by)\(says)"
      }, of: 6, separator: "; ")
  }

  private static func losses(_ article: ReviewedArticle) -> [Run] {
    let casualties = article.analysis.casualties.filter {
      !article.isRejected($0.id) && $0.polarity == .positive && $0.modality.isFactual && $0.relation != .same
    }
    return list(casualties.map { "\(article.text($0.range)) [\($0.count.words)] \($0.status.rawValue)" }, of: 4, separator: "; ")
  }

  private static func distances(_ article: ReviewedArticle, _ context: Context) -> [Run] {
    var runs: [Run] = []
    for distance in article.analysis.distances where distance.kind == .separation && !article.isRejected(distance.id) {
      if !runs.isEmpty { runs.append("; ") }
      let ends = [distance.ofPlace?.name, distance.fromPlace?.name(in: context.world)].compactMap { $0 }.joined(separator: "–")
      runs.append(Run("\(article.text(distance.range))\(ends.isEmpty ? "" : " " + ends)"))
      if let km = distance.computedKm { runs.append(Run(", computed \(Count.digits(km.rounded())) km")) }
      switch distance.agrees {
      case true?: runs.append(Run(", " + (DistanceReasons.remark(on: distance).map { "agrees (\($0))" } ?? "agrees"), .accent))
      case false?: runs.append(Run(", differs", .warning))
      case nil: break
      }
    }
    return runs
  }

  private static func speakers(_ article: ReviewedArticle) -> [Run] {
    var counts: [(name: String, count: Int)] = []
    for claim in article.analysis.claims where !article.isRejected(claim.id) {
      guard let name = article.name(of: claim.speaker) else { continue }
      let shown = claim.anonymous ? "\(name) (unnamed)" : name
      if let index = counts.firstIndex(where: { $0.name == shown }) { counts[index].count += 1 } else { counts.append((shown, 1)) }
    }
    return list(counts.map { $0.count == 1 ? $0.name : "\($0.name) ×\($0.count)" }, of: 8)
  }

  private static func list(_ texts: [String], of most: Int, separator: String = ", ") -> [Run] {
    guard !texts.isEmpty else { return [] }
    let more = texts.count > most ? [Run(" and \(texts.count - most) more", .dim)] : []
    return [Run(texts.prefix(most).joined(separator: separator))] + more
  }
}
