import PluginKit

/// Says how a stated distance compares with the map, for `distances` and `why`.
enum DistanceReasons {
  /// The computation with both points, how well they are known, and what came of it.
  static func fields(of distance: StatedDistance, in world: World) -> [Document.Field] {
    var fields: [Document.Field] = []
    if let place = distance.ofPlace { fields.append(Document.Field("of", described(place))) }
    switch distance.fromPlace {
    case .place(let place): fields.append(Document.Field("from", described(place)))
    case .border(let code):
      let name = world.countries.country(code: code)?.name ?? code
      fields.append(Document.Field("from", "border of \(name), known to \(kilometres(BorderMap.precision.kilometres))"))
    case nil: break
    }
    if let computed = distance.computedKm {
      let bearing = distance.computedBearing.map { " \(CompassDirection(bearing: $0).rawValue) (\(Count.digits($0.rounded()))°)" } ?? ""
      let margin = slack(of: distance).map { ", give or take \(kilometres($0))" } ?? ""
      fields.append(Document.Field("computed", "\(kilometres(computed))\(bearing), geodesic on WGS 84\(margin)"))
      if let ratio = ratio(of: distance) {
        let times = Count.digits((ratio * 100).rounded() / 100)
        fields.append(Document.Field("stated", "\(kilometres(stated(distance) ?? 0)), \(times) times that"))
      }
    } else if distance.kind == .separation {
      fields.append(Document.Field("computed", "nothing: \(reasonForNone(distance))"))
    }
    if let direction = distance.direction, let bearing = distance.computedBearing, let point = CompassDirection(rawValue: direction) {
      let turn = Count.digits(point.angle(to: bearing).rounded())
      fields.append(
        Document.Field("direction", "\(direction) stated, \(CompassDirection(bearing: bearing).rawValue) computed: \(turn)° apart"))
    }
    if let agrees = distance.agrees {
      fields.append(Document.Field("agrees", agrees ? "yes" : "no; \(remark(on: distance) ?? "it differs")"))
    }
    if let conversion = distance.conversion {
      fields.append(
        Document.Field(
          "conversion",
          "\(Count.digits(conversion.value)) \(conversion.unit) stated, \(Count.digits(conversion.exact)) computed"
            + (conversion.consistent ? "" : ": they do not go together")))
    }
    return fields
  }

  /// What can be said about a stated distance beside the geodesic, in neutral words; nil where nothing was compared or nothing is to be said.
  static func remark(on distance: StatedDistance) -> String? {
    guard let agrees = distance.agrees else { return nil }
    let ratio = ratio(of: distance)
    let isRoad = ratio.map { (1.2...1.5).contains($0) } ?? false
    if agrees { return isRoad ? "road distance?" : nil }
    if let direction = distance.direction.flatMap(CompassDirection.init(rawValue:)), let bearing = distance.computedBearing,
      direction.angle(to: bearing) > 67.5
    {
      return "points elsewhere"
    }
    return isRoad ? "differs: road distance?" : "differs"
  }

  /// The stated figure over the geodesic; nil where one is missing, and under a kilometre.
  private static func ratio(of distance: StatedDistance) -> Double? {
    guard let stated = stated(distance), let computed = distance.computedKm, computed >= 1 else { return nil }
    return stated / computed
  }

  private static func stated(_ distance: StatedDistance) -> Double? { distance.km ?? distance.minKm ?? distance.maxKm }

  private static func slack(of distance: StatedDistance) -> Double? {
    guard let of = distance.ofPlace else { return nil }
    switch distance.fromPlace {
    case .place(let place): return of.precisionKm + (place.kind.isPoint ? place.precisionKm : BorderMap.precision.kilometres)
    case .border: return of.precisionKm + BorderMap.precision.kilometres
    case nil: return nil
    }
  }

  private static func reasonForNone(_ distance: StatedDistance) -> String {
    if distance.ofPlace == nil { return "what lies there is no place of the map" }
    if distance.fromPlace == nil { return "what it lies from is no place of the map" }
    if distance.ofPlace?.kind.isPoint != true { return "a province or country has no one point to measure from" }
    return "the two ends give no distance"
  }

  private static func described(_ place: Place) -> String {
    guard place.kind.isPoint else { return "\(WhyCommand.describe(place)); measured to its outline where that is known" }
    return "\(WhyCommand.describe(place)), known to \(kilometres(place.precisionKm))"
  }

  private static func kilometres(_ number: Double) -> String {
    "\(Count.digits(number < 10 ? (number * 10).rounded() / 10 : number.rounded())) km"
  }
}
