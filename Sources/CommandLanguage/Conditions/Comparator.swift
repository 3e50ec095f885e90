/// How two values are compared in a condition.
package enum Comparator: String, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
  case contains = "~"

  /// Whether it asks for an order.
  package var isOrder: Bool { self == .less || self == .atMost || self == .greater || self == .atLeast }

  /// What it means, for completion and messages.
  package var help: String {
    switch self {
    case .equal: "is"
    case .notEqual: "is not"
    case .less: "is less than, or before"
    case .atMost: "is at most, or not after"
    case .greater: "is greater than, or after"
    case .atLeast: "is at least, or not before"
    case .contains: "contains the text"
    }
  }
}
