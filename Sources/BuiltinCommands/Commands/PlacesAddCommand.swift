import PluginKit

/// `places add`: a place that the gazetteer lacks.
struct PlacesAddCommand: Command {
  static let signature = Signature(
    "places add", .places, "adds a place that the gazetteer lacks",
    discussion: """
      From then on the name means that place, in articles and in commands, unless the words beside it ask for another. It is kept in the session \
      and `undo` takes it back; with --always it is kept in a file of your own and counts in every session, until \
      `places remove NAME --always`. Adding a name again replaces the place. Without --country the country is the one that the point lies in.
      """,
    parameters: [
      Signature.Parameter("name", .text, "the name as articles write it"),
      Signature.Parameter("point", .coordinate, "latitude and longitude in degrees: 48.21 37.62 or 48.21,37.62"),
    ],
    options: [
      Signature.Option("--country", .text, "the country, by name or ISO code"),
      Signature.Option("--kind", .choice(Place.Kind.allCases.map { $0.rawValue }), "what it is; a settlement without"),
      Signature.Option("--also", .text, "another spelling", repeating: true),
      Signature.Option("--because", .text, "where you have it from"),
      Signature.Option("--always", nil, "keeps it in your own file, for every session"),
      Signature.Option("--anyway", nil, "adds it though there is one of the name, or the point looks wrong"),
    ],
    examples: [
      Signature.Example(
        "places add \"Novoselivka Persha\" 48.21 37.62 --country UA --because \"VIINA\"", "a village that is missing",
        shows: ["Novoselivka Persha is kept in the session"]),
      Signature.Example("places add Robotnik 47.44,35.83", "coordinates as they are pasted", shows: ["Ukraine"]),
    ])

  /// A place of the same name within this distance is taken to be the same.
  private static let close = Length(kilometres: 25)

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("name"), let point = call.coordinate("point") else {
      throw Diagnostic(.missingArgument, "`places add` needs a name and coordinates", at: call.range)
    }
    let name = argument.value.text
    guard !AddedPlace.key(of: name).isEmpty else {
      throw Diagnostic(.invalidValue, "“\(name)” is no name", at: argument.range, help: "write the name as articles do, with letters")
    }
    let stated = try PlacesAddCommand.country(call.option("--country"), context.world)
    let kind = call.text("--kind").flatMap { Place.Kind(rawValue: $0) } ?? .settlement
    let place = AddedPlace(
      name: name, otherNames: (call.options["--also"] ?? []).map { $0.value.text }, coordinate: point, country: stated?.code, kind: kind,
      because: call.text("--because"))
    var warnings: [Diagnostic] = []
    if let range = call.argument("point")?.range {
      warnings += try PlacesAddCommand.checkPosition(of: place, stated, at: range, context.world)
    }
    if !call.has("--anyway") {
      try PlacesAddCommand.checkIsNew(place, at: argument.range, context.world)
      try await PlacesAddCommand.checkAgainstArticles(place, at: argument.range, in: context)
    }
    let isAlways = call.has("--always")
    if isAlways, context.host.ownPlacesPath == nil {
      throw Diagnostic(.refused, "there is no place for a file of your own here", help: "leave --always out to keep it in the session")
    }
    let effect: Effect = isAlways ? .keepPlace(place) : .edit(.know(.place(place)))
    let hidden = isAlways && context.session.fact(AnalystFact.Key(.place, place.key)) != nil
    let follows = try await PlaceConsequences(of: [effect], in: context).description
    let home = isAlways ? "in \(context.host.ownPlacesPath ?? "your own file"), for every session" : "in the session"
    let shown = place.place(context.world.borders)
    let country = shown.country.map { context.world.countries.country(code: $0)?.name ?? $0 } ?? "at sea"
    let message =
      "\(name) is kept \(home) (\(kind.rawValue), \(country), \(Count.digits(point.latitude)), \(Count.digits(point.longitude)))"
    let outcome = hidden ? "the session has a place of that name, which holds here" : follows ?? "no article names it yet"
    let wayBack = isAlways ? "; `undo` leaves it there, `places remove \"\(name)\" --always` takes it out" : ""
    return Answer(message: "\(message): \(outcome)\(wayBack)", warnings: warnings, effects: [effect])
  }

  private static func country(_ argument: Call.Argument?, _ world: World) throws(Diagnostic) -> CountryTable.Country? {
    guard let argument else { return nil }
    let typed = argument.value.text
    if let country = world.countries.country(code: typed) ?? world.countries.country(named: typed) { return country }
    throw Diagnostic(
      .invalidValue, "there is no country “\(typed)”", at: argument.range,
      help: Nearest.question(to: typed, among: world.countries.countries.map { $0.name }) ?? "write its name or ISO code, such as UA")
  }

  /// Refuses a point that looks as if latitude and longitude were swapped; a point in another country than was said is worth a word.
  private static func checkPosition(
    of place: AddedPlace, _ country: CountryTable.Country?, at range: TextRange, _ world: World
  ) throws(Diagnostic) -> [Diagnostic] {
    let found = world.borders.country(at: place.coordinate)
    let swapped = Coordinate(checking: place.coordinate.longitude, longitude: place.coordinate.latitude)
    let other = swapped.flatMap { world.borders.country(at: $0) }
    func name(_ code: String?) -> String { code.map { world.countries.country(code: $0)?.name ?? $0 } ?? "the sea" }
    let isElsewhere = country != nil && found != country?.code
    let looksSwapped = country.map { isElsewhere && other == $0.code } ?? (found == nil && other != nil && place.kind != .water)
    if looksSwapped, let swapped {
      throw Diagnostic(
        .invalidValue, "latitude and longitude look swapped: this point lies in \(name(found)), the other way round in \(name(other))",
        at: range, help: "latitude comes first: \(Count.digits(swapped.latitude)),\(Count.digits(swapped.longitude))")
    }
    guard isElsewhere, let country else { return [] }
    return [
      Diagnostic(
        .invalidValue, "on the map the point lies in \(name(found)), not in \(country.name)", at: range,
        help: "it is kept as you said; check the coordinates, or leave --country out", severity: .warning)
    ]
  }

  private static func checkIsNew(_ place: AddedPlace, at range: TextRange, _ world: World) throws(Diagnostic) {
    let known = place.keys.flatMap { world.gazetteer.places(named: $0) }.filter { !$0.isAdded }
    let near = known.map { ($0, Geodesic.distance($0.coordinate, place.coordinate)) }.filter { $0.1 <= close }
    guard let (other, distance) = near.min(by: { $0.1 < $1.1 }), other.kind.isPoint == place.kind.isPoint else { return }
    let kilometres = Count.digits((distance.kilometres * 10).rounded() / 10)
    throw Diagnostic(
      .refused, "the gazetteer has \(WhyCommand.describe(other)), \(kilometres) km from there", at: range,
      help: "`place \(other.name)` shows it; add --anyway if yours is another")
  }

  /// Refuses a point far from the place that the articles mean by the name, and one that only the other way round lies in a country of theirs.
  private static func checkAgainstArticles(_ place: AddedPlace, at range: TextRange, in context: Context) async throws(Diagnostic) {
    guard !context.session.articles.isEmpty else { return }
    let mentions = try await context.reviewed(context.session.articles).flatMap { $0.analysis.places }.compactMap { $0.place }
    let borders = context.world.borders
    if let meant = mentions.first(where: { AddedPlace.key(of: $0.name) == place.key && !$0.isAdded && $0.kind.isPoint }) {
      let kilometres = Count.digits(Geodesic.distance(meant.coordinate, place.coordinate).kilometres.rounded())
      throw Diagnostic(
        .refused, "the articles mean \(WhyCommand.describe(meant)), \(kilometres) km from there", at: range,
        help: "add --anyway if \(place.name) shall be yours in all of them; `place \(place.name)` chooses among those there are")
    }
    let countries = Set(mentions.compactMap { $0.country })
    let point = place.coordinate
    if place.country == nil, let country = borders.country(at: point), !countries.contains(country),
      let turned = Coordinate(checking: point.longitude, longitude: point.latitude), let other = borders.country(at: turned),
      countries.contains(other)
    {
      let names = [country, other].map { context.world.countries.country(code: $0)?.name ?? $0 }
      throw Diagnostic(
        .refused, "that point lies in \(names[0]), which no article names; the other way round it would lie in \(names[1])", at: range,
        help: "latitude comes first; add --anyway if it is right")
    }
  }
}
