import PluginKit

/// A length to be drawn below a map: a round number of the unit that the analyst set.
struct ScaleBar {
  /// What it is as long as.
  let label: String
  /// In units of the drawing.
  let width: Double

  /// The longest round one of 1, 2 or 5 times a power of ten that is no wider than `most` units.
  init(for view: MapView, unit: String, most: Double) {
    let one =
      switch unit {
      case "mi": Length(miles: 1)
      case "nmi": Length(nauticalMiles: 1)
      default: Length(kilometres: 1)
      }
    let room = most * view.scale / one.kilometres
    var (number, step) = (0.01, 0)
    while number * [2, 2.5, 2][step] <= room {
      number *= [2, 2.5, 2][step]
      step = (step + 1) % 3
    }
    let rounded = (number * 100).rounded() / 100
    label = "\(Count.digits(rounded)) \(unit)"
    width = rounded * one.kilometres / view.scale
  }

  /// A length in a unit, to a whole one from ten on.
  static func text(_ length: Length, unit: String) -> String {
    let number =
      switch unit {
      case "mi": length.miles
      case "nmi": length.nauticalMiles
      default: length.kilometres
      }
    let shown = number < 9.95 ? (number * 10).rounded() / 10 : number.rounded()
    return "\(Count.digits(shown)) \(unit)"
  }
}
