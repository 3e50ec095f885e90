import Testing
import TextModel
import Values

@testable import CommandLanguage

/// What saves comparing every item with every other changes no result: compared with the slow way on random items.
@Suite("Candidates") struct CandidateBlockTests {
  private let places: [NamedPlace?] = [
    TestEnvironment.kabul, TestEnvironment.ghazni, TestEnvironment.tehran, nil,
    NamedPlace(name: "Paghman", country: "AF", coordinate: Coordinate(latitude: 34.59, longitude: 69.1)),
    NamedPlace(
      name: "Kabul Province", country: "AF", coordinate: Coordinate(latitude: 34.5, longitude: 69.3), precision: Length(kilometres: 60)),
    NamedPlace(name: "the depot", country: "AF"), NamedPlace(name: "The Depot"),
  ]

  private func random(_ random: inout SplitMix) -> Told {
    Told(
      Int.random(in: 1...9, using: &random), Count.exact(Double(Int.random(in: 1...30, using: &random))),
      ["tank", "humvee", "vehicle", "rifle", "weapon", nil].randomElement(using: &random) ?? nil
    ).with {
      $0.captor = ["X", "Y", "rebels", "fighters", nil].randomElement(using: &random) ?? nil
      $0.side = ["North", "South", nil, nil].randomElement(using: &random) ?? nil
      $0.status = ["captured", "destroyed"].randomElement(using: &random) ?? "captured"
      $0.model = ["T-55", "T-72", nil, nil, nil].randomElement(using: &random) ?? nil
      $0.place = places.randomElement(using: &random) ?? nil
      let dates = ["2024-02-05", "2024-02-06", "2024-02-07", "2024-02", "2024-01-20/2024-02-05", "2024-02-20", nil]
      $0.date = dates.randomElement(using: &random) ?? nil
    }
  }

  @Test("find every pair that may be one, and none twice", arguments: 0..<60)
  func pairs(seed: Int) {
    var randomness = SplitMix(state: UInt64(seed))
    let told = (0..<60).map { _ in random(&randomness) }
    let table = Told.table(told)
    let features = FeatureTable(table, CopiesEnvironment())
    for row in table.rows { _ = features.features(of: row) }
    let items = table.rows.map { CountedItem([CountedMention($0, count: 1, table, features)], features) }
    let entries = items.enumerated().map { CandidateBlocks.Entry(position: $0, sketch: $1.accounts[0][0].sketch) }
    let blocks = CandidateBlocks(entries, features)
    var found: Set<[Int]> = []
    for entry in entries {
      blocks.forEach(behind: entry) { other in #expect(found.insert([entry.position, other]).inserted) }
    }
    for one in items.indices {
      for other in items.indices where other > one && features.likeness(items[one].features, items[other].features) != .different {
        #expect(found.contains([one, other]), "\(told[one]) \(told[other])")
      }
    }
  }
}
