import TextModel
import Values

/// Names of places and the places they may mean.
public struct Gazetteer: Sendable {
  init(folder: String) throws(Diagnostic) {}

  /// Every place that bears the name, most populous first: by exact folded name, else by the looser key (particles, hyphens, spaces).
  public func places(named name: String) -> [Place] { [] }

  /// The place with a gazetteer id.
  public func place(id: Int64) -> Place? { nil }

  /// Names that begin with `prefix` (case and accents folded), most populous first, for completion.
  public func names(withPrefix prefix: String, limit: Int) -> [String] { [] }

  /// Names near in spelling, for "did you mean"; never used to resolve.
  public func suggestions(for name: String, limit: Int) -> [String] { [] }

  /// Places within a radius, nearest first.
  public func places(within radius: Length, of centre: Coordinate) -> [(place: Place, distance: Length)] { [] }
}
