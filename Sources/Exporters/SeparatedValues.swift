import PluginKit

/// What CSV and TSV share: a heading, and cells that no spreadsheet carries out.
///
/// All of it goes by scalars, as readers go by bytes: to Swift a quotation mark under a combining mark is another `Character`.
struct SeparatedValues {
  let separator: Unicode.Scalar

  /// All columns, those hidden on the screen too, then the words that the row rests on.
  func text(of table: Table, in context: ExportContext) -> String {
    let flat = FlatTable(table, in: context)
    let rows =
      [flat.headings.map { cell($0, isNumeric: false) }] + flat.rows.map { row in zip(row, flat.isNumeric).map { cell($0, isNumeric: $1) } }
    return rows.map { $0.joined(separator: String(separator)) + "\r\n" }.joined()
  }

  private func cell(_ text: String, isNumeric: Bool) -> String {
    if isNumeric, SeparatedValues.isNumber(text) { return text }
    return separator == "\t" ? disarmed(SeparatedValues.flattened(text)) : quoted(disarmed(text))
  }

  private static func isNumber(_ text: String) -> Bool {
    Double(text) != nil && text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.e".utf8.contains($0) }
  }

  /// Puts an apostrophe before what begins like a formula, after spaces and invisible signs too; without quotation marks around cells also
  /// before one, which some readers would take for the beginning of a quoted cell.
  private func disarmed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let sign = text.unicodeScalars.first { !SeparatedValues.isPassedOver($0) }
    let isFormula = sign.map { "=+-@＝＋－＠".unicodeScalars.contains($0) || $0 == "\"" && separator == "\t" } ?? false
    return isFormula || "\t\r\n".unicodeScalars.contains(first) ? "'" + text : text
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Tabs and line breaks as spaces, CR and LF together as one.
  private static func flattened(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let isBreak = scalar == "\t" || (0x0A...0x0D).contains(scalar.value) || ["\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
      if !isBreak { result.append(scalar) } else if scalar != "\n" || last != "\r" { result.append(" ") }
      last = scalar
    }
    return String(result)
  }

  /// In quotation marks unless all of it is letters, digits and marks that mean nothing to any reader (some take `;` for the separator).
  private func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .format && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        || " -_.:/()'".unicodeScalars.contains($0)
    }
    guard !isPlain else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
