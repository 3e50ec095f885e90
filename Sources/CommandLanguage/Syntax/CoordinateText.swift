import Values

/// Reads a point as analysts paste it: `34.35,62.20`, `34.35 62.20`, `34°21'N 62°12'E`, `34.35N 62.20E`, `34 21 00 N 62 12 00 E`, or a reference
/// of the military grid.
package enum CoordinateText {
  /// What a text says.
  package enum Reading: Sendable, Hashable {
    /// A point; `precision` is nil where the text tells none.
    case point(Coordinate, precision: Length?)
    /// Two numbers of degrees that no point has.
    case outOfRange(latitude: Double, longitude: Double)
  }

  /// nil for a text that is no pair of degrees and no grid reference.
  package static func reading(_ text: String) -> Reading? {
    if let reference = GridReference(text) { return .point(reference.coordinate, precision: reference.precision) }
    guard let signs = signs(in: text), let (first, second) = halves(signs[...]) else { return nil }
    guard (first.axis ?? .latitude) != (second.axis ?? .longitude) else { return nil }
    let isSwapped = first.axis == .longitude || second.axis == .latitude
    let (latitude, longitude) = isSwapped ? (second.degrees, first.degrees) : (first.degrees, second.degrees)
    guard let point = Coordinate(checking: latitude, longitude: longitude) else {
      return .outOfRange(latitude: latitude, longitude: longitude)
    }
    return .point(point, precision: nil)
  }

  /// Whether a word may be one half of a pair: a number, or degrees with a mark or a letter.
  package static func isHalf(_ text: String) -> Bool {
    guard let signs = signs(in: text), case .some((_, let rest)) = half(signs[...]) else { return false }
    return rest.isEmpty
  }

  // MARK: Signs

  private enum Axis { case latitude, longitude }

  private enum Sign: Equatable {
    case number(Double, isWhole: Bool)
    case degree, minute, second, comma
    case letter(Axis, negative: Bool)
  }

  /// The numbers, marks and letters of a text; nil where it holds anything else.
  private static func signs(in text: String) -> [Sign]? {
    var signs: [Sign] = []
    var digits = ""
    func end() -> Bool {
      guard !digits.isEmpty else { return true }
      let typed = digits.replacing("−", with: "-")
      guard let value = Double(typed), value.isFinite else { return false }
      signs.append(.number(value, isWhole: !typed.contains(".")))
      digits = ""
      return true
    }
    for character in text {
      if character.isASCII && character.isNumber || character == "." || (digits.isEmpty && ["-", "−", "+"].contains(character)) {
        digits.append(character)
        continue
      }
      guard end() else { return nil }
      switch character {
      case " ", "\u{A0}", "\u{202F}": break
      case ",", ";": signs.append(.comma)
      case "°", "º": signs.append(.degree)
      case "'", "′", "’": signs.append(signs.last == .minute ? .second : .minute)
      case "\"", "″", "”": signs.append(.second)
      case "N", "n": signs.append(.letter(.latitude, negative: false))
      case "S", "s": signs.append(.letter(.latitude, negative: true))
      case "E", "e": signs.append(.letter(.longitude, negative: false))
      case "W", "w": signs.append(.letter(.longitude, negative: true))
      default: return nil
      }
    }
    guard end() else { return nil }
    // Two primes stand for the mark of seconds.
    return signs.enumerated().filter { !($0.element == .minute && $0.offset + 1 < signs.count && signs[$0.offset + 1] == .second) }
      .map(\.element)
  }

  // MARK: Halves

  private struct Half {
    let degrees: Double
    let axis: Axis?
  }

  private static func halves(_ signs: ArraySlice<Sign>) -> (Half, Half)? {
    if let comma = signs.firstIndex(of: .comma) {
      guard let (first, rest) = half(signs[..<comma]), rest.isEmpty, let (second, left) = half(signs[(comma + 1)...]), left.isEmpty else {
        return nil
      }
      return (first, second)
    }
    guard let (first, rest) = half(signs), let (second, left) = half(rest), left.isEmpty else { return nil }
    return (first, second)
  }

  /// Takes a letter, degrees, minutes, seconds and a letter from the beginning of the signs.
  private static func half(_ signs: ArraySlice<Sign>) -> (Half, ArraySlice<Sign>)? {
    var rest = signs
    let prefix = letter(&rest)
    guard case .number(let degrees, let isWhole)? = rest.popFirst() else { return nil }
    var parts = [degrees]
    if rest.first == .degree {
      rest = rest.dropFirst()
      if let minutes = part(&rest, .minute) { parts.append(minutes) }
      if parts.count == 2, let seconds = part(&rest, .second) { parts.append(seconds) }
    } else if isWhole, prefix == nil, let (further, left) = sexagesimal(rest) {
      parts += further
      rest = left
    }
    let suffix = prefix == nil ? letter(&rest) : nil
    guard parts.dropFirst().allSatisfy({ (0..<60).contains($0) }) else { return nil }
    let letter = prefix ?? suffix
    guard letter == nil || degrees >= 0 else { return nil }
    var value = abs(degrees)
    for (index, part) in parts.dropFirst().enumerated() { value += part / (index == 0 ? 60 : 3600) }
    let isNegative = degrees.sign == .minus || letter?.negative == true
    return (Half(degrees: isNegative ? -value : value, axis: letter?.axis), rest)
  }

  private static func letter(_ signs: inout ArraySlice<Sign>) -> (axis: Axis, negative: Bool)? {
    guard case .letter(let axis, let negative)? = signs.first else { return nil }
    signs = signs.dropFirst()
    return (axis, negative)
  }

  private static func part(_ signs: inout ArraySlice<Sign>, _ mark: Sign) -> Double? {
    guard case .number(let value, _)? = signs.first, signs.dropFirst().first == mark else { return nil }
    signs = signs.dropFirst(2)
    return value
  }

  /// "21 00" before a letter: minutes and seconds without marks.
  private static func sexagesimal(_ signs: ArraySlice<Sign>) -> ([Double], ArraySlice<Sign>)? {
    var rest = signs
    var parts: [Double] = []
    while parts.count < 2, case .number(let value, _)? = rest.first {
      parts.append(value)
      rest = rest.dropFirst()
    }
    guard !parts.isEmpty, case .letter? = rest.first else { return nil }
    return (parts, rest)
  }
}
