import Values

/// Finds the unit that words name. Compiled once from the unit table.
struct UnitLexicon: Sendable {
  private let units: [String: Unit]
  private let longest: Int

  init() {
    var units: [String: Unit] = [:]
    var longest = 1
    for unit in Unit.table {
      for name in unit.names {
        let atoms = AtomScanner.atoms(of: Array(name.utf8))
        longest = max(longest, atoms.count)
        let key = UnitLexicon.key(atoms[...])
        if units[key] == nil { units[key] = unit }
      }
    }
    self.units = units
    self.longest = longest
  }

  /// The unit that the longest run of atoms from `start` names; a hyphen before it ("3-inch") is passed over.
  ///
  /// - Parameter afterDigits: whether digits stand before it, where symbols ("m", "t", "kt") may follow.
  func unit(at start: Int, in reader: NumberReader, afterDigits: Bool) -> (unit: Unit, next: Int)? {
    let atoms = reader.atoms
    let first = reader.isHyphen(start) ? start + 1 : start
    var length = min(longest + 2, atoms.count - first)
    while length > 0 {
      let window = atoms[first..<(first + length)]
      if let unit = units[UnitLexicon.key(window)], isUnit(window, unit, afterDigits: afterDigits), !continues(atoms, first + length) {
        return (unit, first + length)
      }
      length -= 1
    }
    return nil
  }

  /// The currency that stands before an amount: "$", "US$", "EUR", "Rs."; `next` is the index of the amount.
  func currency(at start: Int, in atoms: [Atom]) -> (unit: Unit, next: Int)? {
    var length = min(3, atoms.count - start)
    while length > 0 {
      let window = atoms[start..<(start + length)]
      if let unit = units[UnitLexicon.key(window)], unit.dimension == .money, isPrefix(window, unit) {
        var next = start + length
        if next < atoms.count, atoms[next].lower == ".", !atoms[next].spaceBefore { next += 1 }
        return next < atoms.count && atoms[next].kind == .numeral ? (unit, next) : nil
      }
      length -= 1
    }
    return nil
  }

  /// Whether a unit may be counted by a bare "a" ("a mile", "a dollar"); a foot, a yard or a degree is too often something else.
  static func takesArticle(_ unit: Unit) -> Bool {
    switch unit.dimension {
    case .length, .area, .mass, .volume: !["ft", "yd", "lb", "oz", "cup", "bbl"].contains(unit.symbol)
    case .money: !["cent", "penny"].contains(unit.symbol)
    default: false
    }
  }

  /// Words parted by a space; hyphens ("kilometer-per-hour") are left out.
  private static func key(_ atoms: ArraySlice<Atom>) -> String {
    atoms.count == 1 ? atoms[atoms.startIndex].lower : atoms.map(\.lower).filter { $0 != "-" }.joined(separator: " ")
  }

  /// Whether letters or digits go on without a space, so that this was no unit ("24703 m212").
  private func continues(_ atoms: [Atom], _ next: Int) -> Bool {
    guard next < atoms.count, !atoms[next].spaceBefore else { return false }
    return atoms[next].kind == .numeral || (atoms[next].kind == .word && atoms[next].lower.utf8.first != 0x27)
  }

  private func isUnit(_ window: ArraySlice<Atom>, _ unit: Unit, afterDigits: Bool) -> Bool {
    let first = window[window.startIndex]
    let last = window[window.endIndex - 1]
    if first.lower == "-" || last.lower == "-" { return false }
    if last.kind == .numeral, last.spaceBefore { return false }
    if window.count > 1 { return true }
    switch first.lower {
    case "in", "c", "le": return false
    case "m", "g", "l", "t": return afterDigits && !first.isCapitalised
    case "ha", "rs", "rm", "kt", "kn", "nm", "mw", "gw", "kw", "mb", "gb", "dm", "oz", "hp", "cal", "nmi", "ft", "mi", "yd", "mm", "cm",
      "ml",
      "mg":
      return afterDigits
    default: break
    }
    if unit.dimension == .money, first.lower.utf8.count == 3, unit.symbol.lowercased() == first.lower {
      return first.isUpperCase || first.lower == "usd"
    }
    return true
  }

  private func isPrefix(_ window: ArraySlice<Atom>, _ unit: Unit) -> Bool {
    let first = window[window.startIndex]
    if window.count == 1, first.kind == .mark { return true }
    if window.contains(where: { $0.kind == .mark }) {
      return first.isCapitalised && window.dropFirst().allSatisfy { !$0.spaceBefore }
    }
    return first.isUpperCase || first.lower == "rs"
  }
}
