import PluginKit

/// How answers are laid out: for a window of some width, or plainly for a file or another program.
package struct Layout: Sendable, Hashable {
  /// Columns of the window; nil lays nothing out to a width.
  package let columns: Int?
  /// Rows of the window; nil where there is none.
  package let rows: Int?
  /// Whether characters beyond ASCII can be shown.
  package let isUnicode: Bool
  /// Whether escape sequences for colours may be written.
  package let colours: Bool
  /// Whether tables are cut to the window.
  package let fits: Bool
  /// Symbol of the unit in which distances are shown: km, mi or nmi.
  package let unit: String

  package init(
    columns: Int?, rows: Int? = nil, isUnicode: Bool = true, colours: Bool, fits: Bool = true, unit: String = "km"
  ) {
    self.columns = columns
    self.rows = rows
    self.isUnicode = isUnicode
    self.colours = colours
    self.fits = fits
    self.unit = unit
  }

  /// For files and pipes.
  package static let plain = Layout(columns: nil, colours: false)

  /// The room for a drawing.
  var frame: Frame { Frame(columns: columns, rows: rows, isUnicode: isUnicode) }

  /// The width that text is folded to.
  var measure: Int { min(columns ?? 100, 120) }
}
