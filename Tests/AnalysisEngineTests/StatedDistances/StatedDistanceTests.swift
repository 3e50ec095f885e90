import AnalysisEngine
import TestSupport
import Testing
import TextModel
import Values

/// What is read of stated distances in sentences of many styles.
@Suite struct StatedDistanceTests {
  @Test("every measure is found and read", arguments: StatedSentences.all)
  func sentence(_ example: StatedSentences.Case) throws {
    let marked = MarkedText(example.marked)
    let found = try TestWorld.pipeline.products(of: TestWorld.article(marked.plain, published: "2021-08-12"))[DistanceAnnotator.self]
    let faults = StatedDistanceTests.faults(found, in: marked, example.measures)
    if let miss = example.miss {
      withKnownIssue("\(miss)") { #expect(faults == []) }
    } else {
      #expect(faults == [])
    }
  }

  @Test func thereAreEnough() {
    #expect(StatedSentences.all.count >= 80)
    #expect(StatedSentences.all.count { $0.miss != nil } * 10 <= StatedSentences.all.count)
  }

  private static func faults(_ found: [StatedDistance], in marked: MarkedText, _ expected: [StatedSentences.Measure]) -> [String] {
    var faults: [String] = []
    var taken: Set<String> = []
    for (range, measure) in zip(marked.ranges, expected) {
      guard let distance = found.first(where: { $0.range.overlaps(range) && !taken.contains($0.id) }) else {
        faults.append("“\(marked.source[range])” was not found")
        continue
      }
      taken.insert(distance.id)
      faults += self.faults(distance, measure, marked.source).map { "“\(marked.source[range])”: \($0)" }
    }
    faults += found.filter { !taken.contains($0.id) }.map { "“\(marked.source[$0.range])” is no measure" }
    return faults
  }

  private static func faults(_ distance: StatedDistance, _ measure: StatedSentences.Measure, _ text: SourceText) -> [String] {
    var faults: [String] = []
    if distance.kind.rawValue != measure.kind { faults.append("\(distance.kind), not \(measure.kind)") }
    if let modifier = measure.modifier, distance.modifier.rawValue != modifier { faults.append("\(distance.modifier), not \(modifier)") }
    if let wanted = measure.kilometres {
      let stated = distance.km ?? distance.minKm ?? distance.maxKm ?? 0
      if abs(stated - wanted) > 0.01 * wanted { faults.append("\(stated) km, not \(wanted)") }
    }
    guard measure.of != nil || measure.from != nil else { return faults }
    if distance.direction.flatMap(eighth) != measure.direction.flatMap(eighth) {
      faults.append("\(distance.direction ?? "no direction"), not \(measure.direction ?? "none")")
    }
    for (name, role, readings) in [("of", distance.of, measure.of), ("from", distance.from, measure.from)] {
      guard let readings else { continue }
      let words = role.map { text[$0.range] }
      let isRight = words.map { word in readings.contains { $0.contains(word) || word.contains($0) } } ?? readings.isEmpty
      if !isRight { faults.append("\(name) “\(words ?? "")”, not \(readings)") }
    }
    return faults
  }

  /// A point of the compass as one of eight: directions in news are no finer.
  private static func eighth(_ direction: String) -> String? {
    CompassDirection(rawValue: direction).map { $0.rawValue.count == 3 ? String($0.rawValue.dropFirst()) : $0.rawValue }
  }
}
