import TextModel
import Values

/// `matrix`: the distances between all places of a table, as a square.
public struct MatrixOperator: Operator {
  public static let signature = Signature(
    "matrix", .places, "shows the distances between all places of a table as a square",
    discussion: """
      Each place stands once. Provinces and countries are left out, since they have no one point, and so are places beyond the first \(limit). \
      Of several columns that hold places the first is taken, or the one named.
      """,
    parameters: [Signature.Parameter("column", .column, "the column that holds the places", optional: true)],
    columns: [Column("place", .place, "one end; the other ends are the further columns")],
    examples: [
      Signature.Example("places where kind = settlement | matrix", "how far the towns of the articles lie apart"),
      Signature.Example("events | matrix place > events.csv", "for another program"),
    ])
  private static let limit = 100

  private let column: ColumnName?

  public init(parsing words: inout TokenCursor) throws(Diagnostic) {
    column = words.next?.isValue == true ? try ColumnName(parsing: &words) : nil
  }

  public func apply(to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table {
    let column = try PlaceColumn(column, in: table, of: "matrix")
    var ends: [(place: NamedPlace, evidence: [Evidence])] = []
    var positions: [NamedPlace: Int] = [:]
    for row in table.rows {
      for place in column.places(in: row) where place.isPoint {
        if let position = positions[place] {
          ends[position].evidence += row.evidence
        } else if ends.count < MatrixOperator.limit {
          positions[place] = ends.count
          ends.append((place, row.evidence))
        }
      }
    }
    return MatrixOperator.table(ends, in: environment.distance)
  }

  /// The square of the places, each with the words that it rests on; names that occur twice are told apart by their country.
  package static func table(
    _ ends: [(place: NamedPlace, evidence: [Evidence])], in distance: (Coordinate, Coordinate) -> Length
  ) -> Table {
    var headings: [String] = []
    for (place, _) in ends {
      let isShared = ends.count { $0.place.name == place.name } > 1
      var heading = isShared ? [place.name, place.country].compactMap { $0 }.joined(separator: ", ") : place.name
      let same = headings.count { $0 == heading || $0.hasPrefix("\(heading) (") }
      if same > 0 { heading += " (\(same + 1))" }
      headings.append(heading)
    }
    let rows = zip(ends, headings).map { end, heading in
      let place = NamedPlace(
        name: heading, country: end.place.country, coordinate: end.place.coordinate, precision: end.place.precision)
      return Row(
        [.place(place)]
          + ends.map { other in
            guard let from = end.place.coordinate, let to = other.place.coordinate, end.place != other.place else { return .missing }
            return .distance(distance(from, to))
          }, evidence: end.evidence)
    }
    return Table(
      item: "place", columns: signature.columns + headings.map { Column($0, .distance, "to \($0)") }, rows: rows)
  }

  public func columns(from columns: [Column]) -> [Column] { MatrixOperator.signature.columns }

  public static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] { words.isEmpty ? [.column] : [] }
}
