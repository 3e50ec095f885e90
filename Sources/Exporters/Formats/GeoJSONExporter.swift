import PluginKit

/// A feature collection (RFC 7946) of the rows that have a place; the other cells are properties.
struct GeoJSONExporter: Exporter {
  static let formats = ["geojson"]
  static let summary = "points for a map: every row that has a place"

  func text(of table: Table, in context: ExportContext) throws(Diagnostic) -> String {
    guard let column = table.columns.firstIndex(where: { $0.type == .place }) else {
      throw Diagnostic(
        .fileFormat, "a map needs a column of places, and this table has none", help: "events, assets, places and near have one")
    }
    let objects = RowObjects.objects(of: table, in: context)
    var features: [JSON] = []
    for (row, object) in zip(table.rows, objects) {
      guard case .place(let place) = row.cells[column], let point = place.coordinate else { continue }
      features.append(
        .object([
          JSON.Member("type", .string("Feature")),
          JSON.Member(
            "geometry",
            .object([
              JSON.Member("type", .string("Point")), JSON.Member("coordinates", .array([JSON(point.longitude), JSON(point.latitude)])),
            ])),
          JSON.Member("properties", object),
        ]))
    }
    return JSON.object([JSON.Member("type", .string("FeatureCollection")), JSON.Member("features", .array(features))]).text(indented: true)
      + "\n"
  }
}
