import PluginKit

/// `why`: the words an item came from and the rule that made it.
struct WhyCommand: Command {
  static let signature = Signature(
    "why", .reading, "shows the sentence an item came from, its words underlined, and the rule that made it",
    parameters: [Signature.Parameter("item", .item, "its id, as the lists show it")],
    examples: [
      Signature.Example("why e1", "where an event comes from", shows: ["event e1", "rule"]),
      Signature.Example("why m1", "how a distance was read and checked", shows: ["150 kilometers (95 miles)"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("item") else { throw Diagnostic(.missingArgument, "`why` needs an item", at: call.range) }
    let (article, item) = try await context.item(argument)
    var blocks: [Document.Block] = [.heading("\(item.kind.rawValue) \(item.id)" + (item.subtype.map { ": \($0)" } ?? ""))]
    let retold = WhyCommand.retellings(of: item, in: article)
    let marks =
      [Excerpt.Mark(item.range, item.kind.rawValue, isMain: true)] + item.parts.map { Excerpt.Mark($0.range, $0.label) }
      + retold.map { Excerpt.Mark($0.trigger, "told again, \($0.id)") }
    blocks += WhyCommand.excerpts(of: marks, in: article)
    var fields: [Document.Field] = []
    if !item.rule.isEmpty { fields.append(Document.Field("rule", item.rule)) }
    if let correction = article.analysis.correction(of: item.id), !correction.fields.isEmpty {
      fields.append(Document.Field("read", ItemCorrections.reading(correction)))
    }
    if let confidence = item.confidence { fields.append(Document.Field("confidence", Count.digits((confidence * 100).rounded() / 100))) }
    fields += WhyCommand.reasons(of: item, in: article, context)
    let title = article.article.header.title ?? article.article.name
    let (line, column) = article.article.text.lineAndColumn(ofByte: Int(item.range.lower))
    fields.append(Document.Field("article", "\(article.number), \(title), line \(line), column \(column)"))
    let corrections = ItemCorrections.decisions(on: item.id, in: article)
    for decision in article.decisions.byItem[item.id] ?? [] where !corrections.contains(decision) {
      fields.append(Document.Field("you", WhyCommand.describe(decision, in: context.world)))
    }
    fields += corrections.map { Document.Field("you", ItemCorrections.line($0, on: item.id, in: article, of: context.session)) }
    blocks.append(.fields(fields))
    return .document(Document(blocks))
  }

  /// The other mentions that tell the same event.
  private static func retellings(of item: AnalysisItem, in article: ReviewedArticle) -> [Event] {
    guard item.kind == .event else { return [] }
    let group = article.eventGroups.first { $0.mentions.contains { $0.id == item.id } }
    return group?.mentions.filter { $0.id != item.id } ?? []
  }

  /// One excerpt for each sentence that holds a mark, in text order.
  static func excerpts(of marks: [Excerpt.Mark], in article: ReviewedArticle) -> [Document.Block] {
    var sentences: [Analysis.Sentence] = []
    for mark in marks.sorted(by: { $0.range < $1.range }) {
      guard let sentence = article.sentence(around: mark.range), !sentences.contains(sentence) else { continue }
      sentences.append(sentence)
    }
    return sentences.map { .excerpt(Excerpt(article.article.text, $0.range, marks: marks)) }
  }

  /// What else speaks for the item: how a place was chosen, how a distance was computed, how a count was read.
  private static func reasons(of item: AnalysisItem, in article: ReviewedArticle, _ context: Context) -> [Document.Field] {
    let analysis = article.analysis
    switch item.kind {
    case .place:
      guard let mention = analysis.places.first(where: { $0.id == item.id }) else { return [] }
      var fields = [Document.Field("means", mention.place.map(describe) ?? "no place of the gazetteer fitted")]
      if !mention.alternatives.isEmpty {
        fields.append(Document.Field("not", mention.alternatives.map(describe).joined(separator: "; ")))
      }
      return fields
    case .distance:
      guard let distance = analysis.distances.first(where: { $0.id == item.id }) else { return [] }
      return DistanceReasons.fields(of: distance, in: context.world)
    case .asset:
      guard let asset = analysis.assets.first(where: { $0.id == item.id }) else { return [] }
      return count(asset.count) + claim(asset.claim, in: article)
    case .casualty:
      guard let casualty = analysis.casualties.first(where: { $0.id == item.id }) else { return [] }
      return count(casualty.count) + claim(casualty.claim, in: article)
    case .quantity:
      return analysis.quantities.first { $0.id == item.id }.map { count($0.count) } ?? []
    case .event:
      guard let event = analysis.events.first(where: { $0.id == item.id }) else { return [] }
      let type = context.world.eventTypes.type(event.type)
      return
        (type.map {
          [Document.Field("means", $0.definition), Document.Field("codes", "PLOVER \($0.plover); ACLED \($0.acled); CAMEO \($0.cameo)")]
        } ?? [])
        + EventReasons.fields(of: event, in: article) + claim(event.claim, in: article)
    case .date:
      guard let date = analysis.dates.first(where: { $0.id == item.id }) else { return [] }
      let published = article.article.header.published?.description ?? "an unknown day: relative dates stay unresolved"
      return [Document.Field("value", date.value ?? "unresolved"), Document.Field("read against", published)]
    case .entity, .claim, .sentence: return []
    }
  }

  private static func count(_ count: Count) -> [Document.Field] {
    let wording = count.text.isEmpty ? count.kind.rawValue : "\(count.kind.rawValue), from “\(count.text)”"
    return [Document.Field("count", "\(count.words) (\(wording))")]
  }

  private static func claim(_ claim: String?, in article: ReviewedArticle) -> [Document.Field] {
    claim.map { [Document.Field("according to", (article.claimant($0) ?? "someone not named") + " (\($0))")] } ?? []
  }

  static func describe(_ place: Place) -> String {
    let parts = [place.name, place.admin1, place.country].compactMap { $0 }
    let unchecked = place.isUnchecked ? ", position not checked" : ""
    return "\(parts.joined(separator: ", ")) (\(place.kind.rawValue), \(coordinate(place.coordinate))\(unchecked))"
  }

  private static func coordinate(_ point: Coordinate) -> String {
    func rounded(_ degrees: Double) -> String { Count.digits((degrees * 100).rounded() / 100) }
    return "\(rounded(point.latitude)), \(rounded(point.longitude))"
  }

  static func describe(_ decision: Decision, in world: World) -> String {
    let verdict =
      switch decision.verdict {
      case .accept: "accepted"
      case .reject: "rejected"
      case .note(let text): "note: \(text)"
      case .tag(let tag): "tag: \(tag)"
      case .correct(let fields) where PlaceMeaning(fields: fields) != nil:
        PlaceMeaning(fields: fields)?.place.map { "chose \($0.label(in: world))" } ?? "said that it is no place"
      case .merge: "merged"
      case .split: "split off"
      case .same: "merged over articles"
      case .apart: "parted over articles"
      case .correct(let fields): "corrected " + fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
      }
    return verdict + (decision.because.map { ", because \($0)" } ?? "")
  }
}
