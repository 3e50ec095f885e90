import CommandLanguage
import TextModel
import Values

/// Commands in the shapes that lines take; what they do is of no concern here.
struct TestCatalogue: CommandCatalogue {
  static let eventColumns = [
    Column("id", .reference, "the event"),
    Column("type", .text, "its type"),
    Column("actor", .text, "who acted"),
    Column("place", .place, "where"),
    Column("date", .date, "when"),
    Column("negated", .truth, "whether it did not happen", isDetail: true),
  ]
  static let assetColumns = [
    Column("id", .reference, "the asset"),
    Column("count", .count, "how many"),
    Column("category", .text, "its category"),
    Column("status", .text, "what became of it"),
    Column("captor", .text, "who took it"),
    Column("unit", .text, "what it is measured in", isApart: true),
    Column("relation", .text, "how it relates to the others"),
    Column("modality", .text, "how far it is vouched for"),
  ]
  static let distanceColumns = [
    Column("id", .reference, "the distance"),
    Column("stated", .distance, "as written"),
    Column("computed", .distance, "on the ellipsoid"),
    Column("agrees", .truth, "whether the two agree"),
    Column("since", .duration, "for how long"),
  ]

  let signatures: [Signature] = [
    Signature("articles", .articles, "Lists the articles", columns: [Column("article", .reference, "its number")], examples: []),
    Signature(
      "load", .articles, "Loads articles", parameters: [.init("file", .file, "a file", repeating: true)],
      options: [
        .init("--date", .date, "the date of publication"), .init("--data", .folder, "a folder"), .init("--quiet", nil, "no report"),
      ],
      examples: []),
    Signature(
      "events", .reading, "Lists the events", parameters: [.init("article", .article, "one article", optional: true)],
      options: [.init("by", .choice(["actor", "type", "place"]), "in groups")], columns: eventColumns, examples: []),
    Signature("assets", .counting, "Lists the assets", columns: assetColumns, examples: []),
    Signature("casualties", .counting, "Lists the casualties", columns: assetColumns, examples: []),
    Signature("distances", .places, "Lists the stated distances", columns: distanceColumns, examples: []),
    Signature(
      "claims", .reading, "Lists the claims", options: [.init("by", .text, "a speaker")],
      columns: [Column("speaker", .text, "who"), Column("content", .text, "what")], examples: []),
    Signature(
      "near", .places, "Lists what lies near a place",
      parameters: [.init("place", .place, "the middle"), .init("distance", .distance, "how far")],
      options: [.init("--kind", .choice(["event", "asset"]), "what to list")], columns: [Column("place", .place, "where")], examples: []),
    Signature(
      "distance", .places, "Computes a distance", parameters: [.init("from", .place, "one end"), .init("to", .place, "the other end")],
      options: [.init("in", .choice(["km", "mi", "nmi"]), "the unit")], columns: [Column("distance", .distance, "on the ellipsoid")],
      examples: []),
    Signature(
      "bearing", .places, "Computes a direction",
      parameters: [.init("from", .place, "the start"), .init("to", .place, "the end", repeating: true)],
      options: [.init("--matrix", nil, "all of them")], columns: [Column("direction", .text, "a compass point")], examples: []),
    Signature(
      "place", .deciding, "Says which place is meant",
      parameters: [.init("item", .item, "the place", optional: true), .init("name", .place, "a name", optional: true)],
      options: [.init("=", .number(atLeast: 1), "the choice")], examples: []),
    Signature(
      "places", .places, "Lists the places", parameters: [.init("article", .article, "one article", optional: true)],
      columns: [Column("place", .place, "where")], examples: []),
    Signature(
      "places add", .places, "Adds a place", parameters: [.init("name", .text, "its name"), .init("point", .coordinate, "where it lies")],
      options: [.init("--country", .text, "where it lies")], examples: []),
    Signature("places remove", .places, "Takes a place back", parameters: [.init("name", .text, "its name")], examples: []),
    Signature("places reset", .places, "Takes all back", examples: []),
    Signature("side list", .deciding, "Lists the sides", examples: []),
    Signature(
      "side", .deciding, "Says whose side somebody is on", parameters: [.init("name", .text, "the actor")],
      options: [.init("=", .name, "the side")], examples: []),
    Signature(
      "correct", .deciding, "Corrects an item",
      parameters: [
        .init("item", .item, "the item"), .init("change", .assignment, "a field and its value", optional: true, repeating: true),
      ],
      options: [.init("=", .choice(["default"]), "takes it back"), .init("--because", .text, "why")], examples: []),
    Signature(
      "merge", .deciding, "Makes items one", parameters: [.init("item", .item, "an item", repeating: true)],
      options: [.init("--name", .text, "what it is called"), .init("--because", .text, "why")], examples: []),
    Signature(
      "split", .deciding, "Parts items",
      parameters: [.init("item", .item, "an item"), .init("mention", .text, "words", optional: true, repeating: true)], examples: []),
    Signature(
      "reject", .deciding, "Rejects items", parameters: [.init("item", .item, "an item", repeating: true)],
      options: [.init("--because", .text, "why")], examples: []),
    Signature(
      "note", .deciding, "Notes something", parameters: [.init("item", .item, "an item"), .init("text", .text, "the note")], examples: []),
    Signature("why", .reading, "Explains an item", parameters: [.init("item", .item, "an item")], examples: []),
    Signature(
      "summary", .reading, "Shows the main sentences", parameters: [.init("number", .number(atLeast: 1), "how many", optional: true)],
      examples: []),
    Signature("save", .session, "Saves", parameters: [.init("session", .session, "a name", optional: true)], examples: []),
    Signature("sessions", .session, "Lists the sessions", columns: [Column("name", .text, "its name")], examples: []),
    Signature("help", .program, "Explains", parameters: [.init("topic", .command, "a word", optional: true)], examples: []),
    Signature(
      "map", .places, "Draws places", parameters: [.init("place", .place, "the middle", optional: true)],
      options: [.init("--all", nil, "far ones too")], takesRows: true, examples: []),
    Signature(
      "timeline", .reading, "Draws the events in time", parameters: [.init("width", .number(atLeast: 10), "columns", optional: true)],
      examples: []),
  ]

  func signature(of command: String) -> Signature? { signatures.first { $0.name == command } }
}

/// A world of three cities, two countries and one taxonomy.
struct TestEnvironment: OperatorEnvironment {
  static let kabul = NamedPlace(name: "Kabul", country: "AF", coordinate: Coordinate(latitude: 34.53, longitude: 69.17))
  static let ghazni = NamedPlace(name: "Ghazni", country: "AF", coordinate: Coordinate(latitude: 33.55, longitude: 68.42))
  static let tehran = NamedPlace(name: "Tehran", country: "IR", coordinate: Coordinate(latitude: 35.69, longitude: 51.42))
  private static let parents = ["tank": "vehicle", "humvee": "vehicle", "vehicle": "", "rifle": "weapon", "weapon": ""]
  private static let countries = ["afghanistan": "AF", "iran": "IR", "af": "AF", "ir": "IR"]

  func place(named name: String, at range: TextRange) throws(Diagnostic) -> NamedPlace {
    guard let place = [Self.kabul, Self.ghazni, Self.tehran].first(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw Diagnostic(.unknownPlace, "There is no place “\(name)”", at: range)
    }
    return place
  }

  /// On a plane where a degree is 111 km either way: enough to tell near from far.
  func distance(_ from: Coordinate, _ to: Coordinate) -> Length {
    let (north, east) = (from.latitude - to.latitude, from.longitude - to.longitude)
    return Length(kilometres: 111 * (north * north + east * east).squareRoot())
  }

  func isA(_ term: String, under ancestor: String, column: String) -> Bool? {
    guard Self.parents[ancestor] != nil else { return nil }
    return term == ancestor || Self.parents[term] == ancestor
  }

  func country(named name: String) -> String? { Self.countries[name.lowercased()] }

  func taxonomyTerms(column: String) -> [String] {
    column == "category" ? Self.parents.keys.sorted() : []
  }
}
