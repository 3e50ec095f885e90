import Foundation

/// How measured numbers are written.
package enum Figure {
  /// Three significant digits, all of them before the point where there are more.
  package static func text(_ number: Double) -> String {
    number >= 100 ? String(format: "%.0f", number) : number >= 10 ? String(format: "%.1f", number) : String(format: "%.2f", number)
  }
}
