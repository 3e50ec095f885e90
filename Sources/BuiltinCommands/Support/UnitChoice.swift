import PluginKit

/// The unit that a call asks for with `in mi`: the distances of its table become numbers of that unit, and their columns are named after it
/// (`distance_mi`), so that no number stands without its unit.
///
/// Without it they are lengths, shown in the session's unit (`set units`).
enum UnitChoice {
  /// The option, shared by the commands that measure.
  static let option = Signature.Option(
    "in", .choice(["km", "mi", "nmi", "m"]), "the unit of the distances, as plain numbers: distance_mi …")

  /// The table with its columns of distances turned into numbers, where the call asks for a unit.
  static func applied(to table: Table, _ call: Call) -> Table {
    guard let unit = call.text("in") else { return table }
    let columns = table.columns.map { column in
      column.type == .distance ? Column("\(column.name)_\(unit)", .number, "\(column.help), in \(unit)", isDetail: column.isDetail) : column
    }
    let rows = table.rows.map { row in
      Row(
        row.cells.map { cell in
          guard case .distance(let length) = cell else { return cell }
          return .number(rounded(length, unit))
        }, evidence: row.evidence)
    }
    return Table(item: table.item, columns: columns, rows: rows)
  }

  /// One decimal below ten of the unit, else whole.
  private static func rounded(_ length: Length, _ unit: String) -> Double {
    let number =
      switch unit {
      case "mi": length.miles
      case "nmi": length.nauticalMiles
      case "m": length.metres
      default: length.kilometres
      }
    return number < 9.95 ? (number * 10).rounded() / 10 : number.rounded()
  }
}
