import PluginKit

/// `map`: where the events and places of articles, or the rows of a table, lie.
struct MapCommand: RowCommand {
  static let signature = Signature(
    "map", .places, "draws where events and places lie, with coasts and borders",
    discussion: """
      Every place has a symbol for what happened there most, a number, and a line in the list with the ids that `why` opens. Behind “|” it draws \
      the rows: at the places in their columns, or at those of the items behind them. Places far from all others are left aside and named; \
      `--all` draws them. Countries are listed, since their point says nothing. The map is as large as the window; `map > FILE.svg` writes a \
      picture. Up to 5 500 km from the middle distances from it are true (azimuthal equidistant projection).
      """,
    parameters: [
      Signature.Parameter("article", .article, "the number of an article; all without", optional: true),
      Signature.Parameter("place", .place, "the middle of the map; where the places lie without", optional: true),
      Signature.Parameter("radius", .distance, "how far it reaches: 300 km; 100 km without", optional: true),
    ],
    options: [
      Signature.Option("--all", nil, "draws places that lie far from the others too"),
      Signature.Option("--list", nil, "lists all places below the map, however many"),
      Signature.Option("--ascii", nil, "draws with plain characters"),
    ],
    takesRows: true,
    examples: [
      Signature.Example("map", "where everything happened", shows: ["Ghazni", "battle"]),
      Signature.Example("events where type under territory | map", "what changed hands", shows: ["Ghazni"]),
      Signature.Example("map Kabul 300 km", "the surroundings of a place", shows: ["300 km from Kabul"]),
      Signature.Example("map > herat.svg", "a picture for a report", shows: ["wrote herat.svg"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    if context.session.articles.isEmpty, call.argument("place") != nil {
      return try answer(call, MapCollection([], several: false, context.world), "no article is loaded", in: context)
    }
    let articles = try await context.reviewed(for: call)
    let collection = MapCollection(articles, several: context.session.articles.count > 1, context.world)
    return try answer(call, collection, MapCommand.title(of: articles), in: context)
  }

  func run(_ call: Call, on rows: Table, in context: Context) async throws(Diagnostic) -> Answer {
    if let article = call.argument("article") {
      throw Diagnostic(
        .unexpectedArgument, "the rows say which articles are drawn", at: article.range, help: "keep the rows of one: where article = 2")
    }
    let numbers = MapCollection.articles(behind: rows)
    let articles = try await context.reviewed(context.session.articles.filter { numbers.contains($0.number) })
    let collection = MapCollection(rows, articles, several: context.session.articles.count > 1, context.world)
    if collection.sites.isEmpty, call.argument("place") == nil {
      throw Diagnostic(
        rows.columns.contains { $0.type == .place } ? .refused : .typeMismatch, "no row has a place that could be drawn", at: call.range,
        help: "events, places, assets, distances and near have places")
    }
    let what = Plural.count(rows.rows.count, rows.item)
    return try answer(call, collection, articles.isEmpty ? what : "\(what), \(MapCommand.title(of: articles))", in: context)
  }

  private static func title(of articles: [ReviewedArticle]) -> String {
    guard let first = articles.first, articles.count == 1 else { return Plural.count(articles.count, "article") }
    return first.article.header.title ?? first.article.name
  }

  private func answer(_ call: Call, _ collection: MapCollection, _ title: String, in context: Context) throws(Diagnostic) -> Answer {
    let around = try around(call, in: context)
    var sites = collection.sites.filter { $0.extent != .country }
    let countries = collection.sites.filter { $0.extent == .country }
    if let around, !sites.contains(where: { $0.coordinate == around.centre }) { sites.append(MapSite(centre: around.name, around.centre)) }
    guard !sites.isEmpty || !countries.isEmpty else {
      throw Diagnostic(
        .refused, "there is no place to draw", at: call.range,
        help: collection.without > 0
          ? "\(Plural.count(collection.without, "event")) without a place; give the middle of a map: map Kabul 300 km"
          : "give the middle of a map: map Kabul 300 km")
    }
    let focus = around != nil || call.has("--all") ? MapFocus(all: sites) : MapFocus(together: sites)
    var notes: [String] = []
    if collection.without > 0 {
      notes.append("\(Plural.count(collection.without, collection.item)) \(collection.without == 1 ? "has" : "have") no place")
    }
    let sheet = MapSheet(
      title: title, sites: focus.shown, countries: around == nil ? countries : [], far: focus.aside, around: around, notes: notes,
      unit: Setting.units.value(in: context.session), world: context.world)
    return Answer(.figure(MapFigure(sheet: sheet, listsAll: call.has("--list"), isPlain: call.has("--ascii"))))
  }

  /// The middle and reach that a call asks for; nil where the places decide.
  private func around(_ call: Call, in context: Context) throws(Diagnostic) -> MapSheet.Around? {
    guard let argument = call.argument("place") else { return nil }
    let location = try context.location(argument)
    guard let centre = location.coordinate else {
      throw Diagnostic(.invalidValue, "a border is no middle of a map", at: argument.range, help: "name a place")
    }
    let radius = call.distance("radius") ?? Length(kilometres: 100)
    guard radius.metres > 0 else {
      throw Diagnostic(
        .invalidValue, "a map of no size shows nothing", at: call.argument("radius")?.range, help: "give a radius: map Kabul 300 km")
    }
    return MapSheet.Around(name: location.name, centre: centre, radius: radius)
  }
}
