import PluginKit

/// How equipment was lost, in Oryx's words; raw values are the columns of `losses`.
enum LossKind: String, CaseIterable {
  case destroyed, damaged, abandoned, captured
  /// Lost, and no word says how.
  case untold

  /// By the first of several statuses that is a loss; nil where none is, such as found or fired at.
  init?(of statuses: [String]) {
    guard let kind = statuses.lazy.compactMap({ LossKind($0) }).first else { return nil }
    self = kind
  }

  private init?(_ status: String) {
    switch status {
    case "destroyed": self = .destroyed
    case "damaged": self = .damaged
    case "abandoned": self = .abandoned
    case "captured", "recaptured", "surrendered", "seized", "looted", "handedOver": self = .captured
    case "lost": self = .untold
    default: return nil
    }
  }

  /// In lists: "captured", "lost".
  var words: String { self == .untold ? "lost" : rawValue }
}
