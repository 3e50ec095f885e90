import PluginKit

extension StatedDistance.End {
  /// "Kabul", or "border of Iran".
  func name(in world: World) -> String {
    switch self {
    case .place(let place): place.name
    case .border(let code): "border of \(world.countries.country(code: code)?.name ?? code)"
    }
  }
}
