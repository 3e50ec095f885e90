extension Row {
  /// The evidence of several rows, each piece once, in their order.
  package static func evidence(of rows: some Sequence<Row>) -> [Evidence] {
    var seen: Set<Evidence> = []
    return rows.flatMap(\.evidence).filter { seen.insert($0).inserted }
  }
}
