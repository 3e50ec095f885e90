import PluginKit

/// Rows as JSON objects: a count as `{lo, hi, …}`, a place as `{name, country, lat, lon}`, a date as `{start, end}`, a distance in km.
enum RowObjects {
  static func objects(of table: Table, in context: ExportContext) -> [JSON] {
    table.rows.map { row in
      var members = zip(table.columns, row.cells).map { JSON.Member($0.name, json($1)) }
      members.append(JSON.Member("evidence", .array(row.evidence.map { evidence($0, in: context) })))
      return .object(members)
    }
  }

  /// A value in its typed form.
  static func json(_ value: Value) -> JSON {
    switch value {
    case .missing: .null
    case .text(let text): .string(text)
    case .number(let number): JSON(number)
    case .count(let count):
      .object([
        JSON.Member("kind", .string(count.kind.rawValue)), JSON.Member("lo", JSON(count.lo)), JSON.Member("hi", JSON(count.hi)),
        JSON.Member("value", JSON(count.value)), JSON.Member("text", .string(count.text)),
      ])
    case .date(let interval):
      .object([JSON.Member("start", .string(interval.start.description)), JSON.Member("end", .string(interval.end.description))])
    case .duration(let duration): .string(duration.timex)
    case .distance(let length): .object([JSON.Member("km", JSON(length.metres.rounded() / 1000))])
    case .place(let place):
      .object([
        JSON.Member("name", .string(place.name)), JSON.Member("country", JSON(place.country)),
        JSON.Member("lat", JSON(place.coordinate?.latitude)), JSON.Member("lon", JSON(place.coordinate?.longitude)),
      ])
    case .reference(let reference): .string(reference.description)
    case .truth(let truth): .bool(truth)
    case .list(let values): .array(values.map(json))
    }
  }

  /// Where the words stand, in Unicode scalars as in the analysis record.
  private static func evidence(_ evidence: Evidence, in context: ExportContext) -> JSON {
    let text = context.session.article(evidence.article)?.article.text
    return .object([
      JSON.Member("article", JSON(evidence.article)), JSON.Member("item", JSON(evidence.item)),
      JSON.Member("start", JSON(text?.scalarOffset(ofByte: Int(evidence.range.lower)))),
      JSON.Member("end", JSON(text?.scalarOffset(ofByte: Int(evidence.range.upper)))),
      JSON.Member("text", JSON(text?[evidence.range])),
    ])
  }
}
