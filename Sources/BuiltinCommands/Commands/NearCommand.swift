import PluginKit

/// `near`: what the articles tell of the surroundings of a place.
struct NearCommand: Command {
  static let signature = Signature(
    "near", .places, "lists places, events and assets of the articles within a distance of a place",
    parameters: [
      Signature.Parameter("place", .place, "the centre"),
      Signature.Parameter("radius", .distance, "how far: 200 km, 50 mi, 10 nmi; 100 km without", optional: true),
    ],
    options: [Signature.Option("--gazetteer", nil, "lists the towns of the gazetteer instead")],
    columns: [
      Column("id", .reference, "the item's id; empty for a town of the gazetteer"), Column("kind", .text, "place, event or asset"),
      Column("what", .text, "its type or words"), Column("place", .place, "where it lies"),
      Column("distance", .distance, "from the centre"), Column("direction", .text, "where it lies, seen from the centre"),
    ],
    examples: [
      Signature.Example("near Kabul 200 km", "what happened around Kabul", shows: ["Ghazni"]),
      Signature.Example("near Herat 60 km --gazetteer | take 3", "towns around Herat"),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("place") else { throw Diagnostic(.missingArgument, "`near` needs a place", at: call.range) }
    let centre = try context.location(argument)
    guard let middle = centre.coordinate else {
      throw Diagnostic(.invalidValue, "a border has no surroundings", at: argument.range, help: "name a place")
    }
    let radius = call.distance("radius") ?? Length(kilometres: 100)
    var rows: [Row] = []
    func addRow(_ reference: ItemReference?, _ kind: String, _ what: String, _ place: Place, evidence: [Evidence]) {
      let (distance, bearing, _) = Geodesic.inverse(middle, place.coordinate)
      guard distance <= radius else { return }
      rows.append(
        Row(
          [
            reference.map(Value.reference) ?? .missing, .text(kind), .text(what), Value(place), .distance(distance),
            distance.metres < 1 ? .missing : .text(CompassDirection(bearing: bearing).rawValue),
          ], evidence: evidence))
    }
    if call.has("--gazetteer") {
      for (place, _) in context.world.gazetteer.places(within: radius, of: middle) {
        addRow(nil, place.kind.rawValue, place.name, place, evidence: [])
      }
    } else {
      let several = context.session.articles.count > 1
      for article in try await context.reviewed(for: call) {
        func add(item id: String, _ kind: String, _ what: String, _ place: Place?, _ range: TextRange) {
          guard let place, place.kind.isPoint, !article.isRejected(id) else { return }
          addRow(
            ItemReference(article: several ? article.number : nil, item: id), kind, what, place,
            evidence: [Evidence(article: article.number, range: range, item: id)])
        }
        var seen: Set<Int64> = []
        for mention in article.analysis.places
        where !article.isRejected(mention.id) && mention.place.map({ seen.insert($0.id).inserted }) == true {
          add(item: mention.id, "place", article.text(mention.range), mention.place, mention.range)
        }
        for event in article.analysis.events { add(item: event.id, "event", event.type, event.place, event.trigger) }
        for asset in article.analysis.assets { add(item: asset.id, "asset", article.text(asset.range), asset.place, asset.range) }
      }
    }
    return .table(Table(item: "thing near \(centre.name)", columns: NearCommand.signature.columns, rows: rows))
  }
}
