import PluginKit

extension StatedDistance.End {
  /// The place; nil for a border.
  var resolved: Place? { if case .place(let place) = self { place } else { nil } }

  /// "Kabul", or "border of Iran".
  func name(in world: World) -> String {
    switch self {
    case .place(let place): place.name
    case .border(let code): "border of \(world.countries.country(code: code)?.name ?? code)"
    }
  }
}
