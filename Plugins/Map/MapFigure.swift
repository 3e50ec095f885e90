import PluginKit

/// A map on its way to a window or a file.
struct MapFigure: Figure {
  let sheet: MapSheet
  /// Whether the list is shown whole.
  let listsAll: Bool
  /// Whether plain characters were asked for.
  let isPlain: Bool

  let formats = ["svg"]

  func document(in frame: Frame) -> Document {
    let frame = Frame(columns: frame.columns, rows: frame.rows, isUnicode: frame.isUnicode && !isPlain)
    return MapDrawing(sheet, in: frame, listsAll: listsAll).document
  }

  func text(as format: String) -> String { MapSVG(sheet).text }
}
