import PluginKit
import Testing

@testable import Chart

@Suite("Charts drawn with characters")
struct ChartDrawingTests {
  /// The lines of a drawing without their styles.
  private func lines(_ sheet: ChartSheet, columns: Int?, isUnicode: Bool = true) -> [String] {
    let document = ChartDrawing(sheet, in: Frame(columns: columns, rows: nil, isUnicode: isUnicode)).document
    return document.blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let words): return [words]
      case .drawing(let lines): return lines.map { trimmed($0.map(\.text).joined()) }
      default: return []
      }
    }
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  private let usual: [(String, Count?, Count?)] = [
    ("Taliban", Count(.atLeast, lo: 24, hi: nil), Count(.range, lo: 40, hi: 60)), ("Afghan army", .exact(3), nil),
    ("", .unknownMass, .exact(0)),
  ]

  @Test("The label, a bar for each series, and the figure in words")
  func wide() throws {
    let drawn = lines(try TestTotals.sheet(usual), columns: 70)
    #expect(
      drawn == [
        "totals by captor",
        "Taliban      stated   │████████████┄┄▸                     at least 24",
        "             claimed  │▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓┄┄┄┄┄┄┄┄┄┤     40 to 60",
        "Afghan army  stated   │█▌                                  3",
        "not stated   stated   │┄┄▸                                 some",
        "             claimed  │                                    0",
        "█ at least  ┄┤ at most  ┄▸ no upper end",
      ])
  }

  @Test("In a narrow window labels have lines of their own")
  func narrow() throws {
    let drawn = lines(try TestTotals.sheet(usual), columns: 40, isUnicode: false)
    #expect(
      drawn == [
        "totals by captor",
        "Taliban",
        "  stated   |#####-->         at least 24",
        "  claimed  |========---]     40 to 60",
        "Afghan army",
        "  stated   |#                3",
        "not stated",
        "  stated   |-->              some",
        "  claimed  |                 0",
        "# at least  -] at most  -> no upper end",
      ])
  }

  @Test("No line is wider than the window, whatever the labels and figures", arguments: [28, 32, 40, 60, 80, 200])
  func fits(columns: Int) throws {
    let rows: [(String, Count?, Count?)] = [
      ("部队在北部的某个地方缴获了许多非常重要的装备和弹药", .exact(1e9), nil),
      ("Za\u{301}za\u{301} Za\u{301}za\u{301} of the very long and winding name of an armed group", Count(.range, lo: 1, hi: 3), .exact(2)),
      ("مقاتلون", Count(.atLeast, lo: 5e8, hi: nil), Count(.range, lo: 123_456_789, hi: 987_654_321)),
      ("\u{1B}[31mred", .exact(0), .unknownMass),
    ]
    for isUnicode in [true, false] {
      for line in lines(try TestTotals.sheet(rows), columns: columns, isUnicode: isUnicode) {
        #expect(DisplayWidth.of(line) <= columns, "\(line)")
      }
    }
  }

  @Test("A figure is never cut: bars are shorter, or it has a line of its own", arguments: [20, 24, 28, 32, 40, 60])
  func wholeFigures(columns: Int) throws {
    let rows: [(String, Count?, Count?)] = [
      ("Taliban", Count(.atLeast, lo: 120, hi: nil), .exact(2)), ("Afghan army", Count(.range, lo: 123, hi: 987), nil),
    ]
    for isUnicode in [true, false] {
      let drawn = lines(try TestTotals.sheet(rows), columns: columns, isUnicode: isUnicode)
      let words = drawn.joined(separator: " ").split(separator: " ").joined(separator: " ")
      #expect(words.contains("at least 120") && words.contains("123 to 987"), "\(drawn)")
      #expect(drawn.allSatisfy { DisplayWidth.of($0) <= columns })
    }
  }

  @Test("A figure without room beside its bar stands below it")
  func below() throws {
    let sheet = try TestTotals.sheet([("Taliban", Count(.atLeast, lo: 24, hi: nil), .exact(3))])
    #expect(
      lines(sheet, columns: 28, isUnicode: false) == [
        "totals by captor", "Taliban", "  stated   |#############-->", "  at least 24", "  claimed  |==", "  3",
        "# at least  -> no upper end",
      ])
  }

  @Test("A hundred bars are a hundred lines, and a thing beside a thousand million is still seen")
  func many() throws {
    let sheet = try TestTotals.sheet((1...100).map { ("Group \($0)", .exact($0 == 1 ? 1e9 : 3), nil) })
    let drawn = lines(sheet, columns: 80)
    #expect(drawn.count == 101)
    #expect(drawn.dropFirst(2).allSatisfy { $0.contains("▏") })
  }

  @Test("Periods of which nothing is told are empty, and panels have headings")
  func overTime() throws {
    #expect(
      lines(try TestTotals.overTime([("2024-03-04", 2), ("2024-03-06", 1)]), columns: 40) == [
        "totals over days", "2024-03-04  │████████████████  2", "2024-03-05  │                  none told",
        "2024-03-06  │████████          1",
      ])
  }

  @Test("Nothing is laid out to a width in a file")
  func file() throws {
    let label = "the First Mechanised Infantry Division"
    #expect(lines(try TestTotals.sheet([(label, .exact(3), nil)]), columns: nil).contains { $0.hasPrefix(label) })
  }
}
