import PluginKit

/// Draws a timeline as an SVG picture with an axis of days.
struct TimelineSVG {
  private static let margin = 20.0
  private static let axisWidth = 480.0
  private static let rowHeight = 24.0
  private static let labelWidth = 560.0

  let text: String

  init(_ entries: [TimelineEntry], _ axis: TimelineAxis) {
    let width = TimelineSVG.margin * 3 + TimelineSVG.axisWidth + TimelineSVG.labelWidth
    let height = TimelineSVG.margin * 2 + TimelineSVG.rowHeight * Double(entries.count + 1)
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(Count.digits(width))" height="\#(Count.digits(height))" font-family="sans-serif" font-size="13">"#,
      #"<rect width="100%" height="100%" fill="white"/>"#,
      #"<text x="\#(Count.digits(TimelineSVG.margin))" y="20">\#(axis.first)</text>"#,
      #"<text x="\#(Count.digits(TimelineSVG.margin + TimelineSVG.axisWidth))" y="20" text-anchor="end">\#(axis.last)</text>"#,
    ]
    for (row, entry) in entries.enumerated() { lines += TimelineSVG.row(entry, row, axis) }
    text = (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static func row(_ entry: TimelineEntry, _ row: Int, _ axis: TimelineAxis) -> [String] {
    let y = margin + rowHeight * (Double(row) + 1)
    let start = margin + axis.position(of: entry.interval.start) * axisWidth
    let end = margin + axis.position(of: entry.interval.end) * axisWidth
    let fill = entry.isFactual ? "steelblue" : "white"
    let mark =
      end - start < 6
      ? #"<circle cx="\#(rounded(start))" cy="\#(rounded(y))" r="5" fill="\#(fill)" stroke="steelblue"/>"#
      : #"<rect x="\#(rounded(start))" y="\#(rounded(y - 5))" width="\#(rounded(end - start))" height="10" fill="\#(fill)" stroke="steelblue"/>"#
    let label = "\(entry.reference)  \(ValueText.plain(entry.interval))  \(entry.label)"
    return [
      #"<line x1="\#(rounded(margin))" x2="\#(rounded(margin + axisWidth))" y1="\#(rounded(y))" y2="\#(rounded(y))" stroke="gainsboro"/>"#,
      mark,
      #"<text x="\#(rounded(margin * 2 + axisWidth))" y="\#(rounded(y + 4))">\#(Markup.escape(label))</text>"#,
    ]
  }

  private static func rounded(_ number: Double) -> String { Count.digits((number * 10).rounded() / 10) }
}
