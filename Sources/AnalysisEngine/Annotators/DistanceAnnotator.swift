import Language
import TextModel
import Values
import World

/// Finds stated distances and other measures of space, and computes the geodesic between their ends.
///
/// A stated separation "agrees" when it lies within 30 % of the geodesic and its direction within 67.5°; road distances run 1.2 to 1.5 times
/// the geodesic, so that more than that "differs" and is not called wrong. To a province or country the geodesic runs to its outline.
public struct DistanceAnnotator: Annotator {
  public typealias Product = [StatedDistance]

  public static var reads: [any Annotator.Type] { [QuantityAnnotator.self, PlaceAnnotator.self, EntityAnnotator.self] }
  private let world: World

  public init(_ world: World, _ language: LanguageModel) { self.world = world }

  public func annotate(_ article: Article, _ products: Products) -> Product {
    let reading = products.reading
    let screen = MeasureScreen(tokens: reading.tokens)
    let measures = MeasureFinder(reading: reading, text: article.text).measures(products[QuantityAnnotator.self]).filter {
      screen.accepts($0)
    }
    guard !measures.isEmpty else { return [] }
    let geography = DistanceGeography(world, reading, article.text, products[PlaceAnnotator.self])
    let entities = EntityIndex(products[EntityAnnotator.self])
    return DistanceReader(reading: reading).read(measures).enumerated().map { index, found in
      let (measure, kind, roles) = (found.measure, found.kind, found.roles)
      let role = { (phrase: Range<Int>?) in phrase.map { Role(reading.textRange($0), entity: entities.entity(at: reading.textRange($0))) } }
      let nearPlace = roles.of.flatMap { geography.place($0) }
      let from = roles.from.flatMap { geography.end($0, other: nearPlace) }
      let of = nearPlace ?? roles.of.flatMap { geography.described($0, from: from) }
      let reckoned = kind == .separation ? geography.reckon(of, from, isInside: roles.isInside) : nil
      return StatedDistance(
        id: ItemID.distance(index), range: measure.range, kind: kind, km: measure.stated, minKm: measure.least, maxKm: measure.greatest,
        modifier: measure.modifier, direction: roles.direction?.rawValue, of: role(roles.of), from: role(roles.from), ofPlace: of,
        fromPlace: from,
        computedKm: reckoned.map { ($0.distance.kilometres * 100).rounded() / 100 },
        computedBearing: reckoned.map { ($0.bearing * 10).rounded() / 10 },
        agrees: reckoned.flatMap { DistanceAnnotator.agrees(measure, roles.direction, $0) }, conversion: measure.conversion,
        sentence: ItemID.sentence(found.number), rule: found.rule)
    }
  }

  /// Whether the stated figure lies within 30 % of the geodesic, or within what is known of the two ends, and the stated direction within 67.5°
  /// of its bearing. Directions between ends that may lie on top of one another are not judged.
  private static func agrees(_ measure: Measure, _ direction: CompassDirection?, _ line: DistanceGeography.Reckoning) -> Bool? {
    let (computed, slack) = (line.distance.kilometres, line.slack.kilometres)
    guard let stated = measure.stated ?? measure.least ?? measure.greatest else { return nil }
    let low = measure.modifier == .atMost || measure.modifier == .lessThan ? 0 : measure.least ?? stated
    let high = measure.greatest ?? (measure.modifier == .atLeast || measure.modifier == .moreThan ? max(stated, computed * 0.7) : stated)
    guard low <= max(computed * 1.3, computed + slack), high >= min(computed * 0.7, computed - slack) else { return false }
    guard let direction, computed > 2 * slack else { return true }
    return direction.angle(to: line.bearing) <= 67.5
  }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] {
    product.map { distance in
      var parts = [distance.kind.rawValue]
      if distance.modifier != .exact { parts.append(distance.modifier.rawValue) }
      if let km = distance.km ?? distance.minKm { parts.append(Count.digits(km)) }
      if let direction = distance.direction { parts.append(direction) }
      if let of = distance.of { parts.append("of “\(article.text[of.range])”") }
      if let from = distance.from { parts.append("from “\(article.text[from.range])”") }
      return AnnotatorExample.Finding(distance.range, parts.joined(separator: " "))
    }
  }

  public static var examples: [AnnotatorExample] {
    [
      AnnotatorExample(
        "The convoy halted in Doshi, about ⟦150 kilometers (95 miles)⟧ north of Kabul.",
        ["separation about 150 N of “Doshi” from “Kabul”"]),
      AnnotatorExample("The troops advanced ⟦12 miles⟧ and dug a trench.", ["displacement 19.312128 of “The troops”"]),
      AnnotatorExample("The missile has a range of ⟦2,500 kilometers⟧.", ["range 2500"]),
      AnnotatorExample("They guard the ⟦900-kilometer⟧ border and ⟦18,000 square kilometers⟧ of desert.", ["length 900", "area 18000"]),
      AnnotatorExample("Winds of ⟦120 kilometers per hour⟧ struck the camp.", ["speed 120"]),
      AnnotatorExample(
        "The tunnel lies ⟦30 meters⟧ below the surface; the crater is ⟦15 meters⟧ wide.", ["altitudeDepth 0.03", "size 0.015"]),
      AnnotatorExample("Police closed roads within a ⟦10-kilometer⟧ radius of the plant.", ["radius 10"]),
      AnnotatorExample("Miles Davis and the guards went on foot.", []),
    ]
  }
}

/// Finds the entity whose mention stands in a range.
private struct EntityIndex {
  private let mentions: [(range: TextRange, entity: String)]

  init(_ entities: [Entity]) {
    mentions = entities.flatMap { entity in entity.mentions.map { ($0.range, entity.id) } }.sorted { $0.range < $1.range }
  }

  /// The entity of the longest mention inside a range; nil where none stands. Looks only at the mentions that begin in the range.
  func entity(at range: TextRange) -> String? {
    var first = mentions.startIndex
    var end = mentions.endIndex
    while first < end {
      let middle = (first + end) / 2
      if mentions[middle].range.lower < range.lower { first = middle + 1 } else { end = middle }
    }
    let beginning = mentions[first...].prefix { $0.range.lower <= range.upper }
    return beginning.filter { range.contains($0.range) }.max { $0.range.count < $1.range.count }?.entity
  }
}
