import AnalysisEngine
import Foundation
import Values
import World

/// Counts of right choices: over all, by reason, and by confidence.
struct PlaceTally {
  /// What was chosen for one name.
  struct Result {
    let isRight: Bool
    /// Whether any candidate is right.
    let isPossible: Bool
    let rule: String
    let probability: Double

    init(_ toponym: GoldArticle.Toponym, _ choice: PlaceResolver.Resolution?, _ gazetteer: Gazetteer) {
      let right = choice?.ranked.map { PlaceTally.isRight(toponym, gazetteer.place(at: $0.entry.number)) } ?? []
      isRight = right.first ?? false
      isPossible = right.contains(true)
      rule = choice?.rule ?? "not known"
      probability = choice?.probability ?? 0
    }

    func line(
      in gold: GoldArticle, _ toponym: GoldArticle.Toponym, _ choice: PlaceResolver.Resolution?, _ gazetteer: Gazetteer
    ) -> String {
      let place = choice.map { gazetteer.place(at: $0.ranked[0].entry.number) }
      let chosen = place.map { "\($0.kind) \($0.name), \($0.admin1 ?? "-"), \($0.country ?? "-")" } ?? "nothing"
      return
        "\(gold.id)\t\(toponym.start)\t\(toponym.text)\t\(toponym.country ?? "-") \(toponym.lat ?? 0) \(toponym.lon ?? 0)\t\(chosen)\t\(rule)\t"
        + "\(String(format: "%.2f", probability))\t\(isPossible ? "possible" : "not possible")"
    }
  }

  private var count = 0
  private var right = 0
  private var possible = 0
  private var rules: [String: (count: Int, right: Int)] = [:]
  private var bins = [(count: Int, right: Int, sum: Double)](repeating: (0, 0, 0), count: 10)

  mutating func add(_ result: Result) {
    count += 1
    right += result.isRight ? 1 : 0
    possible += result.isPossible ? 1 : 0
    var rule = rules[result.rule] ?? (0, 0)
    rule.count += 1
    rule.right += result.isRight ? 1 : 0
    rules[result.rule] = rule
    guard result.rule != "not known" else { return }
    let bin = min(9, Int(result.probability * 10))
    bins[bin].count += 1
    bins[bin].right += result.isRight ? 1 : 0
    bins[bin].sum += result.probability
  }

  /// Share of right choices among all names.
  var share: String { PlaceTally.percent(right, count) }
  var summary: String { "right \(share) of \(count), possible \(PlaceTally.percent(possible, count))" }

  /// Tables by reason and by confidence.
  var tables: String {
    var lines: [String] = []
    for (rule, tally) in rules.sorted(by: { ($0.value.count, $0.key) > ($1.value.count, $1.key) }) {
      lines.append("  \(rule): \(PlaceTally.percent(tally.right, tally.count)) of \(tally.count)")
    }
    for (bin, tally) in bins.enumerated() where tally.count > 0 {
      lines.append(
        "  confidence 0.\(bin)…: mean \(String(format: "%.2f", tally.sum / Double(tally.count))), right \(PlaceTally.percent(tally.right, tally.count)) of \(tally.count)"
      )
    }
    return lines.joined(separator: "\n")
  }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "-" : String(format: "%.3f", Double(part) / Double(whole))
  }

  /// Whether a place is the gold's: within 161 km, the same GeoNames id, or the same country.
  static func isRight(_ toponym: GoldArticle.Toponym, _ place: Place) -> Bool {
    if toponym.gid == String(place.id) { return true }
    if toponym.kind == "country", place.kind == .country, toponym.country == place.country { return true }
    guard let latitude = toponym.lat, let longitude = toponym.lon, let point = Coordinate(checking: latitude, longitude: longitude) else {
      return false
    }
    return Geodesic.distance(point, place.coordinate).kilometres <= 161
  }
}
