import TextModel

/// The column of a table that holds places, which operators measure from.
struct PlaceColumn {
  /// Its position.
  let index: Int

  /// The column that was named, or the first that holds places.
  ///
  /// - Parameter word: The operator's name, for the caret where the table has no places; nil when it is not known.
  /// - Throws: `unknownColumn`, `typeMismatch`.
  init(_ name: ColumnName?, in table: Table, of operation: String) throws(Diagnostic) {
    if let name {
      index = try name.index(in: table.columns)
      guard table.columns[index].type != .place else { return }
      throw Diagnostic(
        .typeMismatch, "“\(operation)” asks for places, and “\(name.name)” holds \(table.columns[index].type.plural)", at: name.range,
        help: PlaceColumn.help(table))
    }
    guard let first = table.columns.firstIndex(where: { $0.type == .place }) else {
      throw Diagnostic(
        .typeMismatch, "“\(operation)” asks for places, and no column here holds any",
        help: "put it behind a list that has them, such as places or events")
    }
    index = first
  }

  /// The places of a row's cell; none where nothing is stated.
  func places(in row: Row) -> [NamedPlace] {
    switch row.cells[index] {
    case .place(let place): [place]
    case .list(let values): values.compactMap { if case .place(let place) = $0 { place } else { nil } }
    default: []
    }
  }

  private static func help(_ table: Table) -> String {
    let names = table.columns.filter { $0.type == .place }.map(\.name)
    return names.isEmpty ? "no column here holds places" : "use \(Nearest.list(names))"
  }
}
