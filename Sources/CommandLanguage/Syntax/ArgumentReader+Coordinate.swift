import TextModel
import Values

extension ArgumentReader {
  /// Whether a word is a number that a pair of degrees may begin with: `48.21`, `-3.5`, `48.21,37.62`.
  static func beginsCoordinate(_ token: LineToken) -> Bool {
    guard token.kind == .word, let first = token.text.first else { return false }
    if first.isASCII, first.isNumber { return true }
    return "+-−".contains(first) && token.text.dropFirst().first?.isNumber == true
  }

  /// A point of one word (`48.21,37.62`) or two (`48.21 37.62`, `48.21, 37.62`), the first being taken already; latitude comes first.
  ///
  /// - Throws: `missingArgument`, `invalidValue` with the number at fault.
  static func coordinate(_ first: LineToken, _ cursor: inout TokenCursor) throws(Diagnostic) -> Call.Argument {
    let help = "write degrees as decimal numbers, latitude first: 48.21,37.62"
    var halves = first.text.split(separator: ",", omittingEmptySubsequences: false).map { LineToken(.word, String($0), at: first.range) }
    if halves.count == 1 {
      _ = cursor.take(symbol: ",")
      guard let second = cursor.next, second.isValue, beginsCoordinate(second) || second.kind == .quoted else {
        throw Diagnostic(
          .missingArgument, "“\(first.text)” is a latitude without a longitude", at: cursor.isAtEnd ? cursor.here : cursor.next?.range,
          help: help)
      }
      cursor.take()
      halves.append(second)
    }
    guard halves.count == 2 else { throw Diagnostic(.invalidValue, "“\(first.text)” is no pair of numbers", at: first.range, help: help) }
    var degrees: [Double] = []
    for half in halves {
      guard let value = Double(half.text.replacing("−", with: "-")), value.isFinite else {
        throw Diagnostic(.invalidValue, "“\(half.text)” is no number of degrees", at: half.range, help: help)
      }
      degrees.append(value)
    }
    let range = halves[0].range.union(halves[1].range)
    if let point = Coordinate(checking: degrees[0], longitude: degrees[1]) { return Call.Argument(.coordinate(point), at: range) }
    let isLatitude = abs(degrees[0]) > 90
    if isLatitude, Coordinate(checking: degrees[1], longitude: degrees[0]) != nil {
      throw Diagnostic(
        .invalidValue, "a latitude of \(halves[0].text) is out of range", at: halves[0].range,
        help: "latitude comes first: \(halves[1].text),\(halves[0].text)?")
    }
    throw Diagnostic(
      .invalidValue, "a \(isLatitude ? "latitude" : "longitude") of \(halves[isLatitude ? 0 : 1].text) is out of range",
      at: halves[isLatitude ? 0 : 1].range, help: "latitude is −90 to 90 and comes first, longitude −180 to 180")
  }
}
