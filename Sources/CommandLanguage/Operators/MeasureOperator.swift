import TextModel
import Values

/// `measure to Kabul`: how far each row's place lies from one place, as two further columns.
public struct MeasureOperator: Operator {
  public static let signature = Signature(
    "measure", .places, "adds how far the place of each row lies from a place, border or country, and in which direction",
    discussion: """
      Nothing is measured from rows whose place is a province or a country, since they have no one point. Of several columns that hold places \
      the first is taken; “from” names another.
      """,
    parameters: [
      Signature.Parameter("to", .choice(["to"]), "may be left out", optional: true),
      Signature.Parameter("place", .place, "where to: a place, lat,lon, border:COUNTRY …"),
    ],
    options: [Signature.Option("from", .column, "the column that holds the places to measure from")],
    columns: added,
    examples: [
      Signature.Example("events | measure to Kabul | sort distance", "the events, nearest to Kabul first"),
      Signature.Example("places where kind = settlement | measure to border:Iran", "how far from a border"),
      Signature.Example("events | measure Herat from place | where distance < 100 km", "a column named"),
    ])
  private static let added = [
    Column("distance", .distance, "from the row's place to the place named"),
    Column("direction", .text, "where the row's place lies, seen from the place named"),
  ]

  private let text: String
  private let range: TextRange
  private let column: ColumnName?

  public init(parsing words: inout TokenCursor) throws(Diagnostic) {
    _ = words.take(word: "to")
    let place = try words.takeValue("a place", help: "write measure to Kabul")
    if let point = ArgumentReader.point(place, &words) {
      (text, range) = (point.value.text, point.range)
    } else {
      var (text, range) = (place.text, place.range)
      while place.kind == .word, let next = words.next, next.kind == .word || next.isSymbol(","), !next.isWord("from") {
        text += (next.followsSpace && !next.isSymbol(",") ? " " : "") + next.text
        range = range.union(next.range)
        words.take()
      }
      (self.text, self.range) = (text, range)
    }
    column = words.take(word: "from") == nil ? nil : try ColumnName(parsing: &words)
  }

  public func apply(to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table {
    let column = try PlaceColumn(column, in: table, of: "measure")
    let ruler = try environment.ruler(to: text, at: range)
    let kept = table.columns.indices.filter { index in !MeasureOperator.added.contains { $0.name == table.columns[index].name } }
    let rows = table.rows.map { row in
      let found = column.places(in: row).filter(\.isPoint).compactMap { $0.coordinate.flatMap { ruler.measure($0) } }
        .min { $0.distance < $1.distance }
      return Row(
        kept.map { row.cells[$0] } + [Value(found?.distance), Value(found?.direction?.rawValue)], evidence: row.evidence)
    }
    return Table(item: table.item, columns: kept.map { table.columns[$0] } + MeasureOperator.added, rows: rows)
  }

  public func columns(from columns: [Column]) -> [Column] {
    columns.filter { column in !MeasureOperator.added.contains { $0.name == column.name } } + MeasureOperator.added
  }

  public static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] {
    if words.last?.isWord("from") == true { return [.column] }
    if words.isEmpty { return [.word("to", help: "before the place"), .argument(.place)] }
    return words.last?.isWord("to") == true ? [.argument(.place)] : [.word("from", help: "names the column that holds the places")]
  }
}
