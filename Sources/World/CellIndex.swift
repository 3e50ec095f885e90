import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Places by cells of one degree.
struct CellIndex: Sendable {
  /// Where each of the 180 × 360 cells starts in `places`, from the south-west, and the end of the last.
  let starts: UnsafeSection
  let places: UnsafeSection

  /// The numbers of all places in cells that a circle touches; some lie outside it.
  func numbers(within radius: Length, of centre: Coordinate) -> [Int] {
    // A degree of latitude is at least 110.5 km long; the half degree allows for the ellipsoid.
    let reach = radius.kilometres / 110.5
    let south = max(-90, Int((centre.latitude - reach).rounded(.down)))
    let north = min(89, Int((centre.latitude + reach).rounded(.down)))
    guard south <= north else { return [] }
    let widest = max(abs(centre.latitude - reach), abs(centre.latitude + reach))
    let spread = widest >= 89 ? 360 : reach / cos(min(89, widest) * .pi / 180) + 0.5
    let west = Int((centre.longitude - spread).rounded(.down))
    let width = spread >= 180 ? 360 : min(360, Int((centre.longitude + spread).rounded(.down)) - west + 1)
    let total = places.bytes.count / 4
    var numbers: [Int] = []
    for row in south...north {
      for step in 0..<width {
        let column = ((west + step + 180) % 360 + 360) % 360
        let cell = (row + 90) * 360 + column
        let first = min(Int(starts.bytes.word(4 * cell)), total)
        let end = min(Int(starts.bytes.word(4 * cell + 4)), total)
        for index in first..<max(first, end) {
          numbers.append(Int(places.bytes.word(4 * index)))
        }
      }
    }
    return numbers
  }
}
