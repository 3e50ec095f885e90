/// Where something lies that a user names: a point, or the border of a country.
public enum Location: Sendable, Hashable {
  /// A point with the name to show for it; `place` is nil for bare coordinates.
  case point(name: String, Coordinate, place: Place?)
  /// The outline of a country (ISO code).
  case border(code: String, name: String)

  /// The name to show for it.
  public var name: String {
    switch self {
    case .point(let name, _, _): name
    case .border(_, let name): "border of \(name)"
    }
  }

  /// The point; nil for a border.
  public var coordinate: Coordinate? {
    switch self {
    case .point(_, let coordinate, _): coordinate
    case .border: nil
    }
  }
}

/// Reads what users type for a place: `border:IR`, `34.5,69.2`, an item id `pl3`, or a name, which is first looked for among the places
/// that the loaded articles name, so that "Herat" means the Herat they mean.
public struct LocationResolver: Sendable {
  private let session: Session
  private let world: World
  private let host: any CommandHost

  public init(session: Session, world: World, host: any CommandHost) {
    self.session = session
    self.world = world
    self.host = host
  }

  /// The location that a text means.
  ///
  /// - Throws: `unknownPlace` with the nearest names; `invalidValue` for coordinates out of range; `unknownItem`.
  public func location(_ text: String, at range: TextRange?) throws(Diagnostic) -> Location {
    if text.lowercased().hasPrefix("border:") { return try border(String(text.dropFirst("border:".count)), at: range) }
    if let point = try coordinates(text, at: range) { return point }
    if let reference = ItemReference(text), let item = reference.item, item.hasPrefix("pl") {
      return try mention(reference, item, at: range)
    }
    guard let place = try articlePlace(named: text) ?? world.gazetteer.places(named: text).first else {
      let near = world.gazetteer.suggestions(for: text, limit: 3)
      throw Diagnostic(
        .unknownPlace, "there is no place named \(text)", at: range,
        help: near.isEmpty
          ? "give its coordinates: 34.5,69.2" : "did you mean \(near.joined(separator: ", "))? or give coordinates: 34.5,69.2")
    }
    return .point(name: place.name, place.coordinate, place: place)
  }

  /// The geodesic between two locations; the nearest point where one is a border; nil between two borders.
  public func distance(_ from: Location, _ to: Location) -> Length? {
    switch (from, to) {
    case (.point(_, let a, _), .point(_, let b, _)): Geodesic.inverse(a, b).distance
    case (.point(_, let point, _), .border(let code, _)), (.border(let code, _), .point(_, let point, _)):
      world.borders.distance(from: point, toBorderOf: code)?.distance
    case (.border, .border): nil
    }
  }

  /// Degrees clockwise from north, from the first to the second (to the nearest point of a border); nil from a border.
  public func bearing(_ from: Location, _ to: Location) -> Double? {
    switch (from, to) {
    case (.point(_, let a, _), .point(_, let b, _)): Geodesic.inverse(a, b).initialBearing
    case (.point(_, let point, _), .border(let code, _)):
      world.borders.distance(from: point, toBorderOf: code).map { Geodesic.inverse(point, $0.nearest).initialBearing }
    case (.border, _): nil
    }
  }

  private func border(_ text: String, at range: TextRange?) throws(Diagnostic) -> Location {
    guard let country = world.countries.country(code: text.uppercased()) ?? world.countries.country(named: text) else {
      throw Diagnostic(
        .unknownPlace, "there is no country named \(text)", at: range, help: "write its name or ISO code: border:IR, border:Iran")
    }
    return .border(code: country.code, name: country.name)
  }

  /// nil when the text is no pair of numbers.
  private func coordinates(_ text: String, at range: TextRange?) throws(Diagnostic) -> Location? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]) else { return nil }
    guard let coordinate = Coordinate(checking: latitude, longitude: longitude) else {
      throw Diagnostic(
        .invalidValue, "\(text) is out of range", at: range, help: "latitude is −90 to 90 and comes first, longitude −180 to 180")
    }
    return .point(name: text, coordinate, place: nil)
  }

  private func mention(_ reference: ItemReference, _ item: String, at range: TextRange?) throws(Diagnostic) -> Location {
    let articles = session.articles.filter { reference.article == nil || $0.number == reference.article }
    if reference.article == nil, articles.count > 1 {
      throw Diagnostic(
        .unknownItem, "\(item) could be of any of \(articles.count) articles", at: range,
        help: "name the article before it: \(articles[0].number).\(item)")
    }
    for entry in articles {
      guard let mention = try host.analysis(of: entry.article).places.first(where: { $0.id == item }) else { continue }
      guard let place = mention.place else {
        throw Diagnostic(.unknownPlace, "\(item) was not resolved to a place", at: range, help: "`why \(reference)` shows its words")
      }
      return .point(name: place.name, place.coordinate, place: place)
    }
    throw Diagnostic(.unknownItem, "there is no place \(reference)", at: range, help: "`places` lists them")
  }

  /// The place that the articles mean by a name, by the surest mention.
  private func articlePlace(named name: String) throws(Diagnostic) -> Place? {
    let wanted = name.lowercased()
    var best: PlaceMention?
    for entry in session.articles {
      for mention in try host.analysis(of: entry.article).places where mention.place != nil {
        guard mention.confidence > best?.confidence ?? -1 else { continue }
        if mention.place?.name.lowercased() == wanted || entry.article.text[mention.range].lowercased() == wanted { best = mention }
      }
    }
    return best?.place
  }
}

extension Context {
  /// Reads what users type for a place.
  public var locations: LocationResolver { LocationResolver(session: session, world: world, host: host) }

  /// The location that an argument means.
  public func location(_ argument: Call.Argument) throws(Diagnostic) -> Location {
    try locations.location(argument.value.text, at: argument.range)
  }
}
