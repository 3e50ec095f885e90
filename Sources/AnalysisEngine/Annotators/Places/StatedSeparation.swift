import Language
import Values

/// How far, and in which direction, one name's place is said to lie from another's: "Doshi, 150 km north of Kabul".
struct StatedSeparation {
  /// Index, among all toponyms, of the place whose position is told.
  let place: Int
  /// Index of the place from which is measured.
  let from: Int
  let distance: Length
  /// Where the place lies, seen from the other.
  let direction: CompassDirection?

  /// Whether two points lie as is stated: 1 if they do, −1 if they cannot, 0 where it may be either.
  ///
  /// By road it is farther than on the map, and figures are rounded: from half of what is stated to a third more fits, and 15 km either way.
  /// Less than a third or more than the double contradicts, and so does a direction more than 90° away.
  func fit(_ point: Coordinate, from origin: Coordinate) -> Float {
    let line = Geodesic.inverse(origin, point)
    let actual = line.distance.kilometres
    let stated = distance.kilometres
    if actual > 2 * stated + 30 || actual < stated / 3 - 15 { return -1 }
    if let direction, actual > 10 {
      let turn = direction.angle(to: line.initialBearing)
      if turn > 90 { return -1 }
      if turn > 50 { return 0 }
    }
    return actual >= stated / 2 - 15 && actual <= 1.35 * stated + 15 ? 1 : 0
  }
}

/// Reads stated separations between names of places: a number, a unit of length, a direction perhaps, "of" or "from".
struct SeparationReader {
  private let tokens: [Token]
  /// Kilometres in a unit.
  private static let units: [String: Double] = [
    "km": 1, "kms": 1, "kilometre": 1, "kilometres": 1, "kilometer": 1, "kilometers": 1, "mile": 1.609344, "miles": 1.609344,
  ]
  /// The most words between the place and the figure, and between the preposition and the other place.
  private static let (mostBefore, mostAfter) = (8, 4)

  init(_ tokens: [Token]) { self.tokens = tokens }

  func separations(_ toponyms: [Toponym]) -> [StatedSeparation] {
    var found: [StatedSeparation] = []
    for next in toponyms.indices.dropFirst() {
      let (before, from) = (toponyms[next - 1], toponyms[next])
      guard before.sentence == from.sentence, from.tokens.lowerBound - before.tokens.upperBound <= 24,
        let (distance, direction, start) = measure(before.tokens.upperBound, from.tokens.lowerBound),
        start - before.tokens.upperBound <= SeparationReader.mostBefore
      else { continue }
      found.append(StatedSeparation(place: next - 1, from: next, distance: distance, direction: direction))
    }
    return found
  }

  /// The measure between two names, with the token that it starts at.
  private func measure(_ lower: Int, _ upper: Int) -> (Length, CompassDirection?, Int)? {
    guard let unit = (lower..<upper).first(where: { SeparationReader.units[tokens[$0].lower] != nil }), unit > lower,
      let size = SeparationReader.units[tokens[unit].lower]
    else { return nil }
    let number = tokens[unit - 1].text == "-" && unit - 2 >= lower ? unit - 2 : unit - 1
    guard let value = Double(tokens[number].text.filter { $0 != "," }), value > 0, value < 5000 else { return nil }
    var index = unit + 1
    // "(95 miles)"
    if index < upper, tokens[index].text == "(" { index = (index..<upper).first { tokens[$0].text == ")" }.map { $0 + 1 } ?? upper }
    var direction: CompassDirection?
    var words = ""
    while index < upper, CompassDirection(word: tokens[index].lower) != nil || tokens[index].text == "-" {
      words += tokens[index].lower
      direction = CompassDirection(word: words) ?? direction
      index += 1
    }
    guard index < upper, ["of", "from", "outside"].contains(tokens[index].lower), upper - index - 1 <= SeparationReader.mostAfter,
      !tokens[index..<upper].contains(where: { ["border", "coast", "frontier"].contains($0.lower) })
    else { return nil }
    return (Length(kilometres: value * size), direction, number)
  }
}
