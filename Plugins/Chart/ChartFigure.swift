import PluginKit

/// A chart on its way to a window or a file.
struct ChartFigure: Figure {
  let sheet: ChartSheet
  /// Whether plain characters were asked for.
  let isPlain: Bool

  let formats = ["svg"]

  func document(in frame: Frame) -> Document {
    ChartDrawing(sheet, in: Frame(columns: frame.columns, rows: frame.rows, isUnicode: frame.isUnicode && !isPlain)).document
  }

  func text(as format: String) -> String { ChartSVG(sheet).text }
}
