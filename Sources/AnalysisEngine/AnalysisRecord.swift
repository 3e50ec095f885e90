import Language
import TextModel
import Values
import World

/// The published form of an analysis: schema `sitrep.analysis/1` (contract ANALYSIS).
///
/// Offsets count Unicode scalars of the article's text. Keys and their order are fixed; what is not stated is null.
public struct AnalysisRecord {
  private let article: Article
  private let analysis: Analysis
  private let reading: Reading?
  private let world: World
  private let model: String
  /// The first entity with a mention at each range.
  private let entityAt: [TextRange: String]

  /// - Parameter reading: gives the `tokens` layer; nil leaves it out.
  public init(_ article: Article, _ analysis: Analysis, world: World, model: String, reading: Reading? = nil) {
    self.article = article
    self.analysis = analysis
    self.world = world
    self.model = model
    self.reading = reading
    entityAt = Dictionary(analysis.entities.flatMap { entity in entity.mentions.map { ($0.range, entity.id) } }) { first, _ in first }
  }

  /// The record as JSON; O(size of the analysis).
  public var json: JSON {
    var members: [JSON.Member] = [
      JSON.Member("schema", .string("sitrep.analysis/1")),
      JSON.Member(
        "engine",
        .object([
          JSON.Member("name", .string("sitrep")), JSON.Member("version", .string(Pipeline.engineVersion)),
          JSON.Member("model", .string(model)),
        ])),
      JSON.Member("article", header),
      JSON.Member("sentences", .array(analysis.sentences.map { .object([JSON.Member("id", .string($0.id))] + offsets($0.range)) })),
    ]
    if let reading { members.append(JSON.Member("tokens", .array(reading.tokens.map(token)))) }
    members += [
      JSON.Member("entities", .array(analysis.entities.map(entity))),
      JSON.Member("places", .array(analysis.places.map(place))),
      JSON.Member("dates", .array(analysis.dates.map(date))),
      JSON.Member("quantities", .array(analysis.quantities.map(quantity))),
      JSON.Member("events", .array(analysis.events.map(event))),
      JSON.Member("claims", .array(analysis.claims.map(claim))),
      JSON.Member("assets", .array(analysis.assets.map(asset))),
      JSON.Member("distances", .array(analysis.distances.map(distance))),
      JSON.Member("casualties", .array(analysis.casualties.map(casualty))),
      JSON.Member(
        "summary",
        .array(
          analysis.summary.map {
            .object([
              JSON.Member("sentence", .string($0.sentence)), JSON.Member("rank", JSON($0.rank)), JSON.Member("score", JSON($0.score)),
            ])
          })),
    ]
    return .object(members)
  }

  private var header: JSON {
    .object([
      JSON.Member("id", .string(article.name)), JSON.Member("title", JSON(article.header.title)),
      JSON.Member("source", JSON(article.header.source)), JSON.Member("url", JSON(article.header.url)),
      JSON.Member("author", JSON(article.header.author)), JSON.Member("published", JSON(article.header.published?.description)),
      JSON.Member("language", JSON(article.header.language)), JSON.Member("sha256", .string(article.sha256)),
      JSON.Member("text", .string(article.text.string)),
    ])
  }

  // MARK: Layers

  private func token(_ token: Token) -> JSON {
    .object(
      span(token.range) + [
        JSON.Member("lemma", .string(token.lemma)), JSON.Member("pos", .string(token.pos.rawValue)),
        JSON.Member("tag", .string(token.tag.rawValue)), JSON.Member("head", JSON(token.head)),
        JSON.Member("relation", .string(token.relation.rawValue)),
        JSON.Member("features", token.features.isEmpty ? .null : .string(token.features.description)),
      ])
  }

  private func entity(_ entity: Entity) -> JSON {
    .object(
      [
        JSON.Member("id", .string(entity.id)), JSON.Member("kind", .string(entity.kind.rawValue)),
        JSON.Member("name", .string(entity.name)),
        JSON.Member("roles", JSON(entity.roles)),
        JSON.Member("mentions", .array(entity.mentions.map { .object(span($0.range) + [JSON.Member("form", .string($0.form.rawValue))]) })),
        JSON.Member("place", AnalysisRecord.place(entity.place)), JSON.Member("side", JSON(entity.side)),
        JSON.Member("confidence", JSON(entity.confidence)), JSON.Member("rule", .string(entity.rule)),
      ] + corrected(entity.correction))
  }

  private func place(_ mention: PlaceMention) -> JSON {
    return .object(
      [JSON.Member("id", .string(mention.id))] + span(mention.range) + [
        JSON.Member("entity", JSON(entityAt[mention.range])), JSON.Member("place", AnalysisRecord.place(mention.place)),
        JSON.Member("alternatives", .array(mention.alternatives.map { AnalysisRecord.place($0) })),
        JSON.Member("confidence", JSON(mention.confidence)), JSON.Member("rule", .string(mention.rule)),
      ])
  }

  private func date(_ mention: DateMention) -> JSON {
    .object(
      [JSON.Member("id", .string(mention.id))] + span(mention.range) + [
        JSON.Member("type", .string(mention.kind.rawValue)), JSON.Member("value", JSON(mention.value)),
        JSON.Member("modifier", JSON(mention.modifier)), JSON.Member("rule", .string(mention.rule)),
      ] + corrected(mention.correction))
  }

  private func quantity(_ mention: QuantityMention) -> JSON {
    .object(
      [JSON.Member("id", .string(mention.id))] + span(mention.range) + [
        JSON.Member("count", AnalysisRecord.count(mention.count)), JSON.Member("unit", JSON(mention.unit)),
        JSON.Member("dimension", JSON(mention.dimension)), JSON.Member("rule", .string(mention.rule)),
      ])
  }

  private func event(_ event: Event) -> JSON {
    let type = world.eventTypes.type(event.type)
    return .object(
      [
        JSON.Member("id", .string(event.id)), JSON.Member("type", .string(event.type)),
        JSON.Member("trigger", .object(span(event.trigger))),
        JSON.Member("actors", .array(event.actors.map(role))), JSON.Member("recipients", .array(event.recipients.map(role))),
        JSON.Member("place", AnalysisRecord.place(event.place)), JSON.Member("date", AnalysisRecord.interval(event.date)),
        JSON.Member("instrument", event.instrument.map { .object(span($0)) } ?? .null), JSON.Member("outcome", JSON(event.outcome)),
        JSON.Member("polarity", .string(event.polarity.rawValue)), JSON.Member("modality", .string(event.modality.rawValue)),
        JSON.Member("claim", JSON(event.claim)), JSON.Member("sentence", .string(event.sentence)),
        JSON.Member("plover", JSON(event.plover ?? type?.plover)), JSON.Member("acled", JSON(type?.acled)),
        JSON.Member("cameo", JSON(type?.cameo)),
        JSON.Member("group", .string(event.group)), JSON.Member("confidence", JSON(event.confidence)),
        JSON.Member("rule", .string(event.rule)),
      ] + corrected(event.correction))
  }

  private func claim(_ claim: Claim) -> JSON {
    .object(
      [
        JSON.Member("id", .string(claim.id)), JSON.Member("speaker", optionalRole(claim.speaker)),
        JSON.Member("via", optionalRole(claim.via)),
        JSON.Member("anonymous", .bool(claim.anonymous)), JSON.Member("cue", .object(span(claim.cue))),
        JSON.Member("content", .object(span(claim.content))), JSON.Member("kind", .string(claim.kind.rawValue)),
        JSON.Member("medium", JSON(claim.medium)), JSON.Member("stance", .string(claim.stance.rawValue)),
        JSON.Member("confidence", JSON(claim.confidence)), JSON.Member("rule", .string(claim.rule)),
      ] + corrected(claim.correction))
  }

  private func asset(_ asset: Asset) -> JSON {
    .object(
      [JSON.Member("id", .string(asset.id))] + span(asset.range) + [
        JSON.Member("head", .string(article.text[asset.head])), JSON.Member("category", .string(asset.category)),
        JSON.Member("status", JSON(asset.status)), JSON.Member("count", AnalysisRecord.count(asset.count)),
        JSON.Member("unit", JSON(asset.unit)), JSON.Member("captor", optionalRole(asset.captor)),
        JSON.Member("loser", optionalRole(asset.loser)), JSON.Member("place", AnalysisRecord.place(asset.place)),
        JSON.Member("date", AnalysisRecord.interval(asset.date)), JSON.Member("modality", .string(asset.modality.rawValue)),
        JSON.Member("claim", JSON(asset.claim)), JSON.Member("event", JSON(asset.event)), JSON.Member("group", .string(asset.group)),
        JSON.Member("relation", .string(asset.relation.rawValue)), JSON.Member("sentence", .string(asset.sentence)),
        JSON.Member("confidence", JSON(asset.confidence)), JSON.Member("rule", .string(asset.rule)),
      ] + corrected(asset.correction))
  }

  private func distance(_ distance: StatedDistance) -> JSON {
    let from: JSON =
      switch distance.fromPlace {
      case .place(let place): AnalysisRecord.place(place)
      case .border(let country): .string("border:\(country)")
      case nil: .null
      }
    let conversion = distance.conversion.map { conversion in
      JSON.object([
        JSON.Member("value", JSON(conversion.value)), JSON.Member("unit", .string(conversion.unit)),
        JSON.Member("exact", JSON(conversion.exact)), JSON.Member("consistent", .bool(conversion.consistent)),
      ])
    }
    return .object(
      [JSON.Member("id", .string(distance.id))] + span(distance.range) + [
        JSON.Member("kind", .string(distance.kind.rawValue)), JSON.Member("km", JSON(distance.km)),
        JSON.Member("minKm", JSON(distance.minKm)),
        JSON.Member("maxKm", JSON(distance.maxKm)), JSON.Member("modifier", .string(distance.modifier.rawValue)),
        JSON.Member("direction", JSON(distance.direction)), JSON.Member("of", optionalRole(distance.of)),
        JSON.Member("from", optionalRole(distance.from)), JSON.Member("ofPlace", AnalysisRecord.place(distance.ofPlace)),
        JSON.Member("fromPlace", from), JSON.Member("computedKm", JSON(distance.computedKm)),
        JSON.Member("computedBearing", JSON(distance.computedBearing)), JSON.Member("agrees", JSON(distance.agrees)),
        JSON.Member("conversion", conversion ?? .null), JSON.Member("sentence", .string(distance.sentence)),
        JSON.Member("rule", .string(distance.rule)),
      ])
  }

  private func casualty(_ casualty: Casualty) -> JSON {
    .object(
      [JSON.Member("id", .string(casualty.id))] + span(casualty.range) + [
        JSON.Member("status", .string(casualty.status.rawValue)), JSON.Member("count", AnalysisRecord.count(casualty.count)),
        JSON.Member("unit", JSON(casualty.unit)), JSON.Member("who", optionalRole(casualty.who)),
        JSON.Member("victims", JSON(casualty.victims?.rawValue)), JSON.Member("party", optionalRole(casualty.party)),
        JSON.Member("by", optionalRole(casualty.by)), JSON.Member("attribution", JSON(casualty.attribution?.rawValue)),
        JSON.Member("place", AnalysisRecord.place(casualty.place)), JSON.Member("date", AnalysisRecord.interval(casualty.date)),
        JSON.Member("claim", JSON(casualty.claim)), JSON.Member("relation", .string(casualty.relation.rawValue)),
        JSON.Member("modality", .string(casualty.modality.rawValue)), JSON.Member("polarity", .string(casualty.polarity.rawValue)),
        JSON.Member("group", JSON(casualty.group)), JSON.Member("sentence", .string(casualty.sentence)),
        JSON.Member("confidence", JSON(casualty.confidence)), JSON.Member("rule", .string(casualty.rule)),
      ] + corrected(casualty.correction))
  }

  // MARK: Parts

  private func offsets(_ range: TextRange) -> [JSON.Member] {
    [
      JSON.Member("start", JSON(article.text.scalarOffset(ofByte: Int(range.lower)))),
      JSON.Member("end", JSON(article.text.scalarOffset(ofByte: Int(range.upper)))),
    ]
  }

  private func span(_ range: TextRange) -> [JSON.Member] { offsets(range) + [JSON.Member("text", .string(article.text[range]))] }

  private func role(_ role: Role) -> JSON {
    .object(
      span(role.range) + [JSON.Member("entity", JSON(role.entity))] + (role.analyst.map { [JSON.Member("analyst", .string($0))] } ?? []))
  }
  /// What the program had read, of an item that the analyst corrected; other items have no such member.
  private func corrected(_ correction: AppliedCorrection?) -> [JSON.Member] {
    guard let correction, !correction.fields.isEmpty else { return [] }
    return [JSON.Member("corrected", .object(correction.fields.map { JSON.Member($0.field.rawValue, JSON($0.read)) }))]
  }
  private func optionalRole(_ role: Role?) -> JSON { role.map(self.role) ?? .null }

  /// The form `PLACE` of the contract, which exports use as well.
  package static func place(_ place: Place?) -> JSON {
    guard let place else { return .null }
    return .object([
      JSON.Member("name", .string(place.name)), JSON.Member("country", JSON(place.country)), JSON.Member("admin1", JSON(place.admin1)),
      JSON.Member("lat", JSON(place.coordinate.latitude)), JSON.Member("lon", JSON(place.coordinate.longitude)),
      JSON.Member("kind", .string(place.kind.rawValue)), JSON.Member("population", JSON(place.population)),
      JSON.Member("gazetteer", place.id < 0 ? .null : JSON(Int(place.id))), JSON.Member("precisionKm", JSON(place.precisionKm)),
    ])
  }

  /// The form `COUNT` of the contract.
  package static func count(_ count: Count) -> JSON {
    .object([
      JSON.Member("kind", .string(count.kind.rawValue)), JSON.Member("lo", JSON(count.lo)), JSON.Member("hi", JSON(count.hi)),
      JSON.Member("value", JSON(count.value)), JSON.Member("text", .string(count.text)),
    ])
  }

  private static func interval(_ interval: DateInterval?) -> JSON {
    guard let interval else { return .null }
    return .object([
      JSON.Member("start", .string(interval.start.description)), JSON.Member("end", .string(interval.end.description)),
    ])
  }
}
