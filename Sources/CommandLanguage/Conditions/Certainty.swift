/// How sure it is that a row meets a condition, since words often leave room: three-valued truth, as in Kleene's strong logic.
package enum Certainty: Int, Sendable, Comparable {
  /// What is stated rules it out.
  case no
  /// What is stated, or not stated, leaves it open.
  case possibly
  /// What is stated makes it so.
  case surely

  package init(_ truth: Bool) { self = truth ? .surely : .no }

  /// Whether the left is the less sure: no, possibly, surely.
  package static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }

  package static prefix func ! (certainty: Certainty) -> Certainty {
    switch certainty {
    case .no: .surely
    case .possibly: .possibly
    case .surely: .no
    }
  }
}
