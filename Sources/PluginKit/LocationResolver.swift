/// Reads what users type for a place: coordinates, `border:IR`, `river:Euphrates`, an item id `pl3`, or a name, which is first looked for among
/// the places that the loaded articles name, so that "Herat" means the Herat they mean.
///
/// A name may say where it lies, as in "Tripoli, Lebanon" or "Springfield, Illinois".
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
  /// - Throws: `unknownPlace` with the nearest names; `ambiguousPlace` with the candidates; `invalidValue` for coordinates out of range;
  ///   `unknownItem`.
  public func location(_ text: String, at range: TextRange?) throws(Diagnostic) -> Location { try explained(text, at: range).location }

  /// The location that a text means, and a sentence that says which was taken where another may have been meant.
  public func explained(_ typed: String, at range: TextRange?) throws(Diagnostic) -> (location: Location, note: String?) {
    let text = typed.hasSuffix(",") ? String(typed.dropLast()) : typed
    if let location = try prefixed(text, at: range) { return (location, nil) }
    if let point = try coordinates(text, at: range) { return (point, nil) }
    if let reference = ItemReference(text), let item = reference.item, item.hasPrefix("pl") {
      return (try mention(reference, item, at: range), nil)
    }
    let choice = PlaceChoice(text, in: world)
    if let named = try articlePlace(named: text) {
      let isOther = choice.best.map { $0.id != named.id && !choice.isSame($0, named) } ?? false
      return (location(of: named, name: isOther ? choice.label(of: named) : named.name), nil)
    }
    if let country = choice.country {
      return (.area(.country(country.code), name: country.name, place: countryPlace(country)), nil)
    }
    if choice.best == nil, let river = world.rivers.rivers(named: text).first { return (.river(river), nil) }
    guard let best = choice.best else { throw unknown(text, choice, at: range) }
    let rivals = choice.rivals
    if !rivals.isEmpty, let near = try inCountryOfArticles([best] + rivals) {
      let note = "\(text) was taken for \(choice.label(of: near)), since the articles are about that country"
      return (location(of: near, name: choice.label(of: near)), note)
    }
    guard rivals.isEmpty else {
      let labels = ([best] + rivals).prefix(4).map { "\"\(choice.label(of: $0))\"" }
      throw Diagnostic(
        .ambiguousPlace, "\(text) may be any of \(rivals.count + 1) places", at: range,
        help: "say which: \(labels.joined(separator: " or ")); `place \(choice.base)` lists them all")
    }
    guard let other = choice.runnersUp.first else { return (location(of: best, name: choice.title(of: best)), nil) }
    let label = choice.label(of: best)
    return (
      location(of: best, name: label), "\(text) was taken for \(label); for the other, write \"\(choice.label(of: other))\""
    )
  }

  /// The locations that arguments mean, where neighbouring words without quotation marks may be one name: `distance Herat Lashkar Gah`.
  ///
  /// The longest run of words that names a place is taken together.
  public func explained(_ arguments: [Call.Argument]) throws(Diagnostic) -> (locations: [Location], notes: [String]) {
    var locations: [Location] = []
    var notes: [String] = []
    var index = 0
    while index < arguments.count {
      var (text, range) = (arguments[index].value.text, arguments[index].range)
      var taken = 1
      for length in stride(from: min(4, arguments.count - index), to: 1, by: -1) {
        guard let (joined, whole) = LocationResolver.joined(arguments[index..<(index + length)]), isKnown(joined) else { continue }
        (text, range, taken) = (joined, whole, length)
        break
      }
      let (location, note) = try explained(text, at: range)
      locations.append(location)
      if let note { notes.append(note) }
      index += taken
    }
    return (locations, notes)
  }

  /// Words with single spaces between them, as typed; nil where one stood in quotation marks.
  private static func joined(_ arguments: ArraySlice<Call.Argument>) -> (String, TextRange)? {
    guard var (text, range) = arguments.first.map({ ($0.value.text, $0.range) }), range.count == text.utf8.count else { return nil }
    for argument in arguments.dropFirst() {
      let word = argument.value.text
      guard argument.range.count == word.utf8.count, argument.range.lower == range.upper + 1 else { return nil }
      text += " " + word
      range = range.union(argument.range)
    }
    return (text, range)
  }

  private func isKnown(_ text: String) -> Bool {
    if let colon = text.firstIndex(of: ":") {
      guard LocationResolver.prefixes.contains(text[..<colon].lowercased()) else { return false }
      let name = String(text[text.index(after: colon)...])
      return PlaceChoice(name, in: world).isKnown || !world.rivers.rivers(named: name).isEmpty
    }
    return PlaceChoice(text, in: world).isKnown || !world.rivers.rivers(named: text).isEmpty
  }

  private static let prefixes: Set<String> = ["border", "country", "province", "region", "state", "river"]

  private func unknown(_ text: String, _ choice: PlaceChoice, at range: TextRange?) -> Diagnostic {
    if !choice.qualifiers.isEmpty, !world.gazetteer.places(named: choice.base).isEmpty {
      return Diagnostic(
        .unknownPlace, "no \(choice.base) is known in \(choice.qualifiers.joined(separator: ", "))", at: range,
        help: "`place \(choice.base)` lists those that are; after the comma stands a country, its code, or a province")
    }
    let near = world.gazetteer.suggestions(for: text, limit: 3)
    let add = "`places add \"\(text)\" LAT LON` adds it"
    return Diagnostic(
      .unknownPlace, "there is no place named \(text)", at: range,
      help: near.isEmpty ? "\(add), or give coordinates: 34.5,69.2" : "did you mean \(near.joined(separator: ", "))? \(add)")
  }

  /// An area for a country or a division with an outline, else a point.
  private func location(of place: Place, name: String) -> Location {
    if let area = world.borders.area(of: place) { return .area(area, name: name, place: place) }
    if let river = world.rivers.river(of: place) { return .river(river) }
    return .point(name: name, place.coordinate, place: place)
  }

  private func countryPlace(_ country: CountryTable.Country) -> Place? {
    world.gazetteer.places(named: country.name).first { $0.kind == .country && $0.country == country.code }
  }

  // MARK: Forms other than names

  private func prefixed(_ text: String, at range: TextRange?) throws(Diagnostic) -> Location? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = String(text[text.index(after: colon)...])
    switch text[..<colon].lowercased() {
    case "border":
      let country = try country(rest, at: range)
      return .border(code: country.code, name: country.name)
    case "country":
      let country = try country(rest, at: range)
      return .area(.country(country.code), name: country.name, place: countryPlace(country))
    case "province", "region", "state":
      let places = PlaceChoice(rest, in: world).divisions
      guard let place = places.first, let area = world.borders.area(of: place) else {
        throw Diagnostic(
          .unknownPlace, "the outline of a province named \(rest) is not known", at: range,
          help: "`place \(rest)` lists what bears the name")
      }
      return .area(area, name: "\(place.name) \(text[..<colon].lowercased())", place: place)
    case "river":
      guard let river = world.rivers.rivers(named: rest).first else {
        throw Diagnostic(
          .unknownPlace, "the course of a river named \(rest) is not known", at: range, help: "give a point on it: 34.5,69.2")
      }
      return .river(river)
    default: return nil
    }
  }

  private func country(_ text: String, at range: TextRange?) throws(Diagnostic) -> CountryTable.Country {
    guard let country = world.countries.country(code: text) ?? world.countries.country(named: text) else {
      throw Diagnostic(
        .unknownPlace, "there is no country named \(text)", at: range, help: "write its name or ISO code: border:IR, border:Iran")
    }
    return country
  }

  private func coordinates(_ text: String, at range: TextRange?) throws(Diagnostic) -> Location? {
    switch CoordinateText.reading(text) {
    case nil: return nil
    case .point(let coordinate, _): return .point(name: text, coordinate, place: nil)
    case .outOfRange(let latitude, let longitude):
      let isSwapped = Coordinate(checking: longitude, longitude: latitude) != nil
      let other = "\(Count.digits(longitude)),\(Count.digits(latitude))"
      throw Diagnostic(
        .invalidValue, "\(text) is out of range", at: range,
        help: "latitude is −90 to 90 and comes first, longitude −180 to 180" + (isSwapped ? "; did you mean \(other)?" : ""))
    }
  }

  // MARK: The articles

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
      return location(of: place, name: place.name)
    }
    throw Diagnostic(.unknownItem, "there is no place \(reference)", at: range, help: "`places` lists them")
  }

  /// The only one of some places that lies in a country to which at least a third of the places in the articles belong; nil where none does, or
  /// several.
  private func inCountryOfArticles(_ places: [Place]) throws(Diagnostic) -> Place? {
    var counts: [String: Int] = [:]
    var all = 0
    for entry in session.articles {
      for mention in try host.analysis(of: entry.article).places {
        guard let country = mention.place?.country else { continue }
        counts[country, default: 0] += 1
        all += 1
      }
    }
    let near = places.filter { place in place.country.map { 3 * counts[$0, default: 0] >= max(all, 1) } ?? false }
    return near.count == 1 ? near.first : nil
  }

  /// The place that the articles mean by a name: a town before the province it is named for, then by the surest mention.
  private func articlePlace(named name: String) throws(Diagnostic) -> Place? {
    let wanted = name.lowercased()
    var best: PlaceMention?
    func rank(_ mention: PlaceMention) -> (Int, Double) { (mention.place?.kind.isPoint == true ? 1 : 0, mention.confidence) }
    for entry in session.articles {
      for mention in try host.analysis(of: entry.article).places where mention.place != nil {
        if let best, rank(mention) <= rank(best) { continue }
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
