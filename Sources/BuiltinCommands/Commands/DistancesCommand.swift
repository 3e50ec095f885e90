import PluginKit

/// `distances`: what the article says about how far, beside what can be computed.
struct DistancesCommand: Command {
  private static let table = ItemTable(
    item: "distance",
    columns: [
      Column("kind", .text, "separation, displacement, length, range, radius, altitudeDepth, area, speed, size or other"),
      Column("text", .text, "as written"),
      Column("stated", .distance, "the stated figure (separations, displacements and lengths)"),
      Column("modifier", .text, "exact, about, atLeast, moreThan, atMost, lessThan, between or vague"),
      Column("of", .text, "what lies that far away"),
      Column("from", .text, "from what"),
      Column("computed", .distance, "the geodesic between the two places"),
      Column("direction", .text, "where `of` lies seen from `from`, as stated"),
      Column("bearing", .text, "the same, as computed"),
      Column("agrees", .truth, "whether the stated figure lies within 30 % of the geodesic and the direction within 67.5°"),
      Column("remark", .text, "“differs”, “road distance?” and the like; empty where there is nothing to say"),
      Column("ofplace", .place, "the place that `of` was resolved to", isDetail: true),
      Column("fromplace", .place, "the place that `from` was resolved to", isDetail: true),
      Column("conversion", .text, "the second unit in brackets, and whether it is right"),
    ])

  static let signature = Signature(
    "distances", .places, "lists stated distances beside the computed ones",
    discussion: """
      A distance that does not agree “differs”: roads are often 1.2 to 1.5 times as long as the straight line. What lies so far from a \
      province or country, or inside it, is held against its outline. Nothing is said about distances from the middle of a province or country, \
      about journeys, and about what is not on the map. `why m1` shows the computation.
      """,
    parameters: ItemTable.parameters,
    options: [ItemTable.showRejected],
    columns: table.signatureColumns,
    examples: [
      Signature.Example("distances", "every stated measure of space", shows: ["150 kilometers (95 miles)"]),
      Signature.Example("distances | where agrees = false", "those that differ from the map"),
      Signature.Example("distances where from ~ Kabul | select of stated computed", "how far from Kabul", shows: ["150 km"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    try await DistancesCommand.table.answer(call, in: context) { article in
      article.analysis.distances.map { distance in
        ItemTable.Entry(
          id: distance.id, range: distance.range,
          cells: [
            .text(distance.kind.rawValue), .text(article.text(distance.range)),
            distance.kind == .area || distance.kind == .speed ? .missing : Value(kilometres: distance.km),
            .text(distance.modifier.rawValue), end(distance.of, distance.ofPlace?.name, in: article),
            end(distance.from, distance.fromPlace?.name(in: context.world), in: article),
            Value(kilometres: distance.computedKm.map { $0.rounded() }), Value(distance.direction),
            Value(distance.computedBearing.map { CompassDirection(bearing: $0).rawValue }),
            distance.agrees.map(Value.truth) ?? .missing, Value(DistanceReasons.remark(on: distance)), Value(distance.ofPlace),
            Value(distance.fromPlace?.resolved), Value(distance.conversion.map(DistancesCommand.describe)),
          ],
          further: [distance.of, distance.from].compactMap { $0?.range })
      }
    }
  }

  /// The words, and the place they were resolved to where that has another name.
  private func end(_ role: Role?, _ place: String?, in article: ReviewedArticle) -> Value {
    guard let role else { return Value(place) }
    let words = article.text(role.range)
    guard let place, !words.contains(place) else { return .text(words) }
    return .text("\(words) (\(place))")
  }

  private static func describe(_ conversion: StatedDistance.Conversion) -> String {
    let stated = "\(Count.digits(conversion.value)) \(conversion.unit)"
    return conversion.consistent
      ? "\(stated), right" : "\(stated), but it is \(Count.digits(conversion.exact.rounded())) \(conversion.unit)"
  }
}
