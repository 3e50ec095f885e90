import TextModel
import Values
import World

/// What the analyst says that a name means: a place, or no place at all.
public struct PlaceMeaning: Sendable, Hashable, Codable {
  /// nil: the words name no place.
  public let place: Place?

  public init(_ place: Place?) { self.place = place }

  /// As the fields of a correction (`Decision.Verdict.correct`), named as in the published record; whole enough to be understood where the
  /// gazetteer does not know the number any more.
  public var fields: [String: String] {
    guard let place else { return ["place": PlaceMeaning.none] }
    var fields = [
      "place": place.name, "gazetteer": String(place.id), "lat": String(place.coordinate.latitude),
      "lon": String(place.coordinate.longitude),
      "kind": place.kind.rawValue,
    ]
    fields["country"] = place.country
    fields["admin1"] = place.admin1
    return fields
  }

  /// Reads what `fields` writes; nil for fields that say nothing of a place, or nothing possible.
  public init?(fields: [String: String]) {
    guard let name = fields["place"] else { return nil }
    if name == PlaceMeaning.none, fields["gazetteer"] == nil {
      place = nil
      return
    }
    guard let id = fields["gazetteer"].flatMap({ Int64($0) }), let latitude = fields["lat"].flatMap({ Double($0) }),
      let longitude = fields["lon"].flatMap({ Double($0) }), let point = Coordinate(checking: latitude, longitude: longitude),
      let kind = fields["kind"].flatMap({ Place.Kind(rawValue: $0) })
    else { return nil }
    place = Place(
      id: id, name: name, country: fields["country"], admin1: fields["admin1"], coordinate: point, kind: kind, population: nil,
      precisionKm: 1)
  }

  private static let none = "none"
}
