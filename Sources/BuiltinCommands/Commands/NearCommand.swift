import PluginKit

/// `near`: what the articles tell of the surroundings of a place.
struct NearCommand: Command {
  static let signature = Signature(
    "near", .places,
    "lists places, events, assets, persons taken and casualties of the articles within a distance of a place, nearest first",
    discussion: """
      Each place and each event stands once. The centre may be a border, a country, a province or a river as well: what lies inside is 0 km away. Casualties lie where the event of \
      their sentence does. What is only known to be in a province or a country is left out.
      """,
    parameters: [
      Signature.Parameter("place", .place, "the centre, or a border, a country, a province or a river"),
      Signature.Parameter("radius", .distance, "how far: 200 km, 50 mi, 10 nmi; 100 km without", optional: true),
    ],
    options: [Signature.Option("--gazetteer", nil, "lists the towns of the gazetteer instead"), UnitChoice.option],
    columns: [
      Column("id", .reference, "the item's id; empty for a town of the gazetteer"),
      Column("kind", .text, "place, event, asset, persons or casualty"), Column("what", .text, "its type or words"),
      Column("place", .place, "where it lies"), Column("distance", .distance, "from the centre"),
      Column("direction", .text, "where it lies, seen from the centre"),
    ],
    examples: [
      Signature.Example("near Kabul 200 km", "what happened around Kabul", shows: ["Ghazni"]),
      Signature.Example("near border:Iran 150 km where kind = place", "what lies near a border", shows: ["Herat"]),
      Signature.Example("near Herat 60 km --gazetteer | take 3", "towns around Herat"),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("place") else { throw Diagnostic(.missingArgument, "`near` needs a place", at: call.range) }
    let (centre, note) = try context.locations.explained(argument.value.text, at: argument.range)
    let surroundings = Surroundings(centre: centre, radius: call.distance("radius") ?? Length(kilometres: 100), world: context.world)
    var found: [(row: Row, distance: Length)] = []
    if call.has("--gazetteer") {
      guard centre.isPoint, let middle = centre.coordinate else {
        throw Diagnostic(
          .refused, "the towns around \(centre.name) are not listed", at: argument.range,
          help: "name a town or coordinates with --gazetteer")
      }
      for (place, _) in context.world.gazetteer.places(within: surroundings.radius, of: middle) where place.kind.isPoint {
        surroundings.add(nil, place.kind.rawValue, place.name, place, evidence: [], to: &found)
      }
    } else {
      let several = context.session.articles.count > 1
      for article in try await context.reviewed(for: call) {
        for item in NearCommand.items(of: article, context.world) {
          guard let place = item.place, place.kind.isPoint, !article.isRejected(item.id) else { continue }
          surroundings.add(
            ItemReference(article: several ? article.number : nil, item: item.id), item.kind, item.what, place,
            evidence: [Evidence(article: article.number, range: item.range, item: item.id)], to: &found)
        }
      }
    }
    let order = found.indices.sorted { (found[$0].distance, $0) < (found[$1].distance, $1) }
    let table = Table(item: "thing near \(centre.name)", columns: NearCommand.signature.columns, rows: order.map { found[$0].row })
    return .table(UnitChoice.applied(to: table, call), message: DistanceCommand.message([centre], note.map { [$0] } ?? []))
  }

  private struct Item {
    let id: String
    let kind: String
    let what: String
    let place: Place?
    let range: TextRange
  }

  /// Each place once, then events, assets, persons and casualties.
  private static func items(of article: ReviewedArticle, _ world: World) -> [Item] {
    let analysis = article.analysis
    var seen: Set<Int64> = []
    var items = analysis.places.filter { mention in
      !article.isRejected(mention.id) && mention.place.map { seen.insert($0.id).inserted } == true
    }.map { Item(id: $0.id, kind: "place", what: article.text($0.range), place: $0.place, range: $0.range) }
    items += article.eventGroups.map { group in
      Item(id: group.id, kind: "event", what: group.type, place: group.place, range: group.leading.trigger)
    }
    items += analysis.assets.map { asset in
      let isPerson = world.assets.isA(asset.category, "person")
      return Item(
        id: asset.id, kind: isPerson ? "persons" : "asset", what: article.text(asset.range), place: asset.place, range: asset.range)
    }
    items += analysis.casualties.map { casualty in
      let here = analysis.events.filter { $0.sentence == casualty.sentence && $0.place != nil }
      let event = here.min { gap($0.trigger, casualty.range) < gap($1.trigger, casualty.range) }
      return Item(
        id: casualty.id, kind: "casualty", what: "\(article.text(casualty.range)), \(casualty.status.rawValue)",
        place: casualty.place ?? event?.place,
        range: casualty.range)
    }
    return items
  }

  private static func gap(_ one: TextRange, _ other: TextRange) -> UInt32 {
    one.lower > other.lower ? one.lower - other.lower : other.lower - one.lower
  }
}

/// What lies within a distance of a location.
private struct Surroundings {
  let centre: Location
  let radius: Length
  let world: World

  func add(
    _ reference: ItemReference?, _ kind: String, _ what: String, _ place: Place, evidence: [Evidence],
    to found: inout [(row: Row, distance: Length)]
  ) {
    let end = Location.point(name: place.name, place.coordinate, place: place)
    guard let separation = world.separation(centre, end), separation.distance <= radius else { return }
    let row = Row(
      [
        reference.map(Value.reference) ?? .missing, .text(kind), .text(what), .place(NamedPlace(place)), .distance(separation.rounded),
        Value(separation.bearing.map { CompassDirection(bearing: $0).rawValue }),
      ], evidence: evidence)
    found.append((row, separation.distance))
  }
}
