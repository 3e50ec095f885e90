import Values

/// A reference of the Military Grid Reference System: `42S WD 12345 67890`, `42SWD1267`.
///
/// References of at least a square kilometre. NGA.STND.0037 (2014), appendix B: a zone of 6°, a band of latitude of 8°, a square of 100 km by two letters, and as many digits east as
/// north. The two caps beyond 80° S and 84° N, which have a grid of their own, are not read.
package struct GridReference: Sendable, Hashable {
  /// The middle of the cell that it names.
  package let coordinate: Coordinate
  /// Half the diagonal of that cell: how far the thing may lie from `coordinate`.
  package let precision: Length

  /// nil for any other text.
  package init?(_ text: String) {
    var letters = text.uppercased().utf8.filter { $0 != 0x20 }[...]
    guard let zone = GridReference.zone(&letters), let band = letters.popFirst(), let bandIndex = GridReference.bands.firstIndex(of: band),
      let column = letters.popFirst(), let row = letters.popFirst(), (4...10).contains(letters.count), letters.count.isMultiple(of: 2),
      letters.allSatisfy({ (0x30...0x39).contains($0) }),
      let columnIndex = GridReference.columns[(zone - 1) % 3].firstIndex(of: column),
      let rowIndex = GridReference.rows.firstIndex(of: row)
    else { return nil }
    let half = letters.count / 2
    var cell = 100_000.0
    for _ in 0..<half { cell /= 10 }
    let east = Double(columnIndex + 1) * 100_000 + Double(GridReference.number(letters.prefix(half))) * cell + cell / 2
    // Rows are lettered anew every 2 000 km and begin five letters later in even zones; the band tells which cycle is meant.
    let shifted = (rowIndex + (zone.isMultiple(of: 2) ? 15 : 0)) % 20
    let north = Double(shifted) * 100_000 + Double(GridReference.number(letters.suffix(half))) * cell + cell / 2
    let south = Double(8 * bandIndex - 80)
    let limits = (south - 1)...(south + (band == UInt8(ascii: "X") ? 12 : 8) + 1)
    for cycle in -5...4 {
      let northing = north + Double(cycle) * 2_000_000
      guard (-9_400_000...9_400_000).contains(northing),
        let point = TransverseMercator.coordinate(zone: zone, easting: east, northing: northing), limits.contains(point.latitude)
      else { continue }
      coordinate = point
      precision = Length(metres: cell * 0.5.squareRoot())
      return
    }
    return nil
  }

  private static let bands = Array("CDEFGHJKLMNPQRSTUVWX".utf8)
  private static let columns = [Array("ABCDEFGH".utf8), Array("JKLMNPQR".utf8), Array("STUVWXYZ".utf8)]
  private static let rows = Array("ABCDEFGHJKLMNPQRSTUV".utf8)

  private static func zone(_ letters: inout ArraySlice<UInt8>) -> Int? {
    let digits = letters.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count) else { return nil }
    letters = letters.dropFirst(digits.count)
    let zone = number(digits)
    return (1...60).contains(zone) ? zone : nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { 10 * $0 + Int($1) - 0x30 } }
}
