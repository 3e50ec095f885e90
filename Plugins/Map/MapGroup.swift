import PluginKit

/// What a symbol on the map stands for: a group of event types, or another kind of item. In the order of importance where a place has as
/// many of one as of another.
enum MapGroup: String, CaseIterable, Comparable {
  case battle, remote, civilians, custody, materiel, posture, unrest, diplomacy, claim
  case asset, item, place, centre

  /// The group of an event's type; those that the table does not know are items.
  init(eventType: String, in types: EventTypeTable) {
    self = types.type(eventType).flatMap { MapGroup(rawValue: $0.group) } ?? .item
  }

  /// What the legend calls it; groups of events by the word that `under` knows.
  var label: String {
    switch self {
    case .asset: "assets"
    case .item: "other items"
    case .place: "named only"
    case .centre: "the place asked for"
    default: rawValue
    }
  }

  /// Whether it is more than the mention of a place.
  var isHappening: Bool { self < .place }

  /// One column wide: full, and hollow for what did not happen.
  func symbol(isFactual: Bool, isUnicode: Bool) -> String {
    let (full, hollow): (String, String) =
      switch self {
      case .battle: isUnicode ? ("▲", "△") : ("B", "b")
      case .remote: isUnicode ? ("◆", "◇") : ("R", "r")
      case .civilians: isUnicode ? ("●", "○") : ("C", "c")
      case .custody: isUnicode ? ("■", "□") : ("D", "d")
      case .materiel: isUnicode ? ("▼", "▽") : ("M", "m")
      case .posture: isUnicode ? ("▶", "▷") : ("P", "p")
      case .unrest: isUnicode ? ("▮", "▯") : ("U", "u")
      case .diplomacy: isUnicode ? ("★", "☆") : ("T", "t")
      case .claim: isUnicode ? ("◀", "◁") : ("S", "s")
      case .asset: ("+", "+")
      case .item: isUnicode ? ("×", "×") : ("x", "x")
      case .place: isUnicode ? ("•", "•") : ("o", "o")
      case .centre: isUnicode ? ("◎", "◎") : ("@", "@")
      }
    return isFactual ? full : hollow
  }

  static func < (left: MapGroup, right: MapGroup) -> Bool { left.rank < right.rank }

  private var rank: Int { MapGroup.allCases.firstIndex(of: self) ?? 0 }
}
