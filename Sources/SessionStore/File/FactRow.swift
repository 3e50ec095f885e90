import AnalysisEngine
import Foundation
import TextModel
import Values
import World

/// A fact as the session file holds it, in plain words that are checked when they come back.
struct FactRow: Codable, Sendable, Hashable {
  /// `AnalystFact.Key.Kind`.
  let kind: String
  /// The folded name.
  let name: String
  /// What is known, as a JSON object: see `PlaceContent`, `MeaningContent` and `SideContent`.
  let content: String

  init(kind: String, name: String, content: String) {
    self.kind = kind
    self.name = name
    self.content = content
  }

  init(_ fact: AnalystFact) throws {
    kind = fact.key.kind.rawValue
    name = fact.key.name
    let encoder = StoredChange.encoder()
    content =
      switch fact {
      case .place(let place): String(decoding: try encoder.encode(PlaceContent(place)), as: UTF8.self)
      case .meaning(let meaning): String(decoding: try encoder.encode(MeaningContent(meaning)), as: UTF8.self)
      case .side(let side): String(decoding: try encoder.encode(SideContent(side)), as: UTF8.self)
      }
  }

  /// The fact.
  ///
  /// - Throws: `UnsoundContent` for words that no sitrep wrote; `DecodingError`.
  func fact() throws -> AnalystFact {
    guard let kind = AnalystFact.Key.Kind(rawValue: kind) else { throw UnsoundContent("a fact of the kind “\(kind)”") }
    let data = Data(content.utf8)
    let fact: AnalystFact
    switch kind {
    case .place: fact = .place(try JSONDecoder().decode(PlaceContent.self, from: data).place())
    case .meaning: fact = .meaning(try JSONDecoder().decode(MeaningContent.self, from: data).meaning())
    case .side: fact = .side(try JSONDecoder().decode(SideContent.self, from: data).addedSide())
    }
    guard fact.key.name == name, !name.isEmpty else { throw UnsoundContent("what is known of “\(name)”") }
    return fact
  }
}

/// An added place as JSON.
private struct PlaceContent: Codable {
  let name: String
  let otherNames: [String]?
  let lat: Double
  let lon: Double
  let country: String?
  let kind: String
  let because: String?

  init(_ place: AddedPlace) {
    name = place.name
    otherNames = place.otherNames.isEmpty ? nil : place.otherNames
    lat = place.coordinate.latitude
    lon = place.coordinate.longitude
    country = place.country
    kind = place.kind.rawValue
    because = place.because
  }

  func place() throws -> AddedPlace {
    guard let point = Coordinate(checking: lat, longitude: lon), let kind = Place.Kind(rawValue: kind), country?.utf8.count ?? 2 == 2 else {
      throw UnsoundContent("the place “\(name)”")
    }
    return AddedPlace(name: name, otherNames: otherNames ?? [], coordinate: point, country: country, kind: kind, because: because)
  }
}

/// What a name means, as JSON; the fields are those of a correction.
private struct MeaningContent: Codable {
  let name: String
  let fields: [String: String]
  let because: String?

  init(_ meaning: NameMeaning) {
    name = meaning.name
    fields = meaning.meaning.fields
    because = meaning.because
  }

  func meaning() throws -> NameMeaning {
    guard let place = PlaceMeaning(fields: fields) else { throw UnsoundContent("what “\(name)” means") }
    return NameMeaning(name: name, meaning: place, because: because)
  }
}

/// On whose side an actor stands, as JSON.
private struct SideContent: Codable {
  let name: String
  /// Not there where the actor stands for itself.
  let side: String?
  let kind: String
  let because: String?

  init(_ side: AddedSide) {
    name = side.name
    self.side = side.side
    kind = side.kind
    because = side.because
  }

  func addedSide() throws -> AddedSide {
    guard AddedSide.kinds.contains(kind), side.map({ !AddedSide.key(of: $0).isEmpty }) ?? true else {
      throw UnsoundContent("the side of “\(name)”")
    }
    return AddedSide(name: name, side: side, kind: kind, because: because)
  }
}
