import PluginKit

extension Table {
  /// Some of the columns, in the order given; names that the table lacks are left out.
  func showing(_ names: [String]) -> Table {
    let indices = names.compactMap { index(of: $0) }
    return Table(
      item: item, columns: indices.map { columns[$0] },
      rows: rows.map { row in Row(indices.map { row.cells[$0] }, evidence: row.evidence) })
  }
}
