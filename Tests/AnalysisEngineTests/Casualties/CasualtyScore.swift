import TestSupport
import TextModel
import World

@testable import AnalysisEngine

/// How much of what a reader takes from reports is found, and how much is found besides.
struct CasualtyScore {
  private(set) var wanted = 0
  private(set) var found = 0
  private(set) var matched = 0
  /// For each field how many were looked at and how many were right, of the casualties that were found.
  private(set) var fields: [String: (right: Int, all: Int)] = [:]
  /// Reports of which everything is right, and all reports.
  private(set) var whole = (right: 0, all: 0)
  /// Each mistake in a line.
  private(set) var mistakes: [String] = []

  /// The harmonic mean of precision and recall of the casualties.
  var f1: Double { 2 * Double(matched) / Double(max(1, wanted + found)) }
  /// The share of a field that is right where it was looked at; 1 where it never was.
  func share(_ field: String) -> Double { fields[field].map { Double($0.right) / Double(max(1, $0.all)) } ?? 1 }

  mutating func add(_ report: CasualtyReports.Report, _ analysis: Analysis, _ world: World) {
    let text = SourceText(report.text)
    var left = analysis.casualties
    (wanted, found) = (wanted + report.wanted.count, found + left.count)
    let before = mistakes.count
    for expected in report.wanted {
      let candidates = left.indices.filter { left[$0].status.rawValue == expected.status }
      guard let best = candidates.first(where: { CasualtyScore.isCount(left[$0], expected) }) ?? candidates.first else {
        mistakes.append("missed \(expected.status) \(expected.count.map { "\($0.lo)" } ?? "") in: \(report.text)")
        continue
      }
      matched += 1
      compare(left.remove(at: best), expected, text, analysis, world)
    }
    for casualty in left { mistakes.append("besides \(casualty.status) “\(text[casualty.range])” \(casualty.rule) in: \(report.text)") }
    whole = (whole.right + (mistakes.count == before ? 1 : 0), whole.all + 1)
  }

  private static func isCount(_ casualty: Casualty, _ expected: CasualtyReports.Wanted) -> Bool {
    guard let count = expected.count else { return true }
    return casualty.count.lo == count.lo && casualty.count.hi == count.hi
  }

  private mutating func compare(
    _ casualty: Casualty, _ expected: CasualtyReports.Wanted, _ text: SourceText, _ analysis: Analysis, _ world: World
  ) {
    func note(_ field: String, _ isRight: Bool, _ got: String) {
      fields[field, default: (0, 0)].all += 1
      if isRight {
        fields[field, default: (0, 0)].right += 1
      } else {
        mistakes.append("\(field) of “\(text[casualty.range])” is \(got) in: \(text.string)")
      }
    }
    func names(_ role: Role?) -> [String] {
      guard let role else { return [] }
      return [text[role.range]] + (role.entity.flatMap { analysis.entity($0)?.name }.map { [$0] } ?? [])
    }
    func isOne(_ names: [String], of wanted: [String]?) -> Bool {
      guard let wanted else { return names.isEmpty }
      return names.contains { name in wanted.contains { name.lowercased().contains($0.lowercased()) } }
    }
    if expected.count != nil { note("count", CasualtyScore.isCount(casualty, expected), casualty.count.display) }
    note("by", isOne(names(casualty.by), of: expected.fields["by"]), "\(names(casualty.by))")
    let speaker = casualty.claim.flatMap { id in analysis.claims.first { $0.id == id } }?.speaker
    note("says", isOne(names(speaker), of: expected.fields["says"]), "\(names(speaker))")
    note("unit", casualty.unit.map { [$0] } == expected.fields["unit"], "\(casualty.unit ?? "persons")")
    note("relation", casualty.relation.rawValue == expected.relation, casualty.relation.rawValue)
    note("modality", casualty.modality.rawValue == expected.modality, casualty.modality.rawValue)
    if let who = expected.fields["who"] { note("who", isOne(names(casualty.who), of: who), "\(names(casualty.who))") }
    if let kind = expected.fields["kind"] { note("kind", casualty.victims?.rawValue == kind[0], "\(casualty.victims?.rawValue ?? "-")") }
    if let side = expected.fields["side"] {
      let entity = casualty.party?.entity.flatMap { analysis.entity($0) }
      let sideName = entity?.side.flatMap { world.actors.actor(id: $0)?.name }
      note("side", isOne(names(casualty.party) + [sideName].compactMap { $0 }, of: side), "\(names(casualty.party))")
    }
    if let place = expected.fields["at"] {
      note("at", casualty.place.map { place.contains($0.name) } ?? false, casualty.place?.name ?? "-")
    }
  }
}
