import TestSupport
import Testing
import TextModel
import Values

@testable import AnalysisEngine

/// Merges and splits of counted mentions: which of them counts, and for how many (contract COUNTS, within one article).
@Suite struct RegroupingTests {
  private typealias Group = (group: Int, relation: MentionRelation)

  private let sites = (0..<5).map { ItemSite("a\($0 + 1)", TextRange($0 * 10, $0 * 10 + 5), "tank") }

  private func words(_ index: Int) -> ItemWords { ItemWords(.asset, sites[index].primary, subtype: "tank") }

  private func corrections(_ steps: [(first: Int, second: Int?)]) -> Corrections {
    Corrections(
      items: steps.map { step in
        guard let second = step.second else { return Corrections.OfItem(words(step.first), .split(mentions: [])) }
        return Corrections.OfItem(words(second), .merge(with: words(step.first)))
      })
  }

  private func show(_ groups: [Group]) -> [String] { groups.map { "\($0.group) \($0.relation.rawValue)" } }

  @Test("items that are the same have one that counts, the first in the text")
  func merge() {
    let found: [Group] = [(0, .new), (1, .new), (2, .new), (3, .new), (4, .new)]
    #expect(show(corrections([(3, 1)]).regrouped(found, of: .asset, among: sites)) == ["0 new", "1 new", "2 new", "1 same", "4 new"])
    #expect(
      show(corrections([(0, 2), (2, 4)]).regrouped(found, of: .asset, among: sites)) == ["0 new", "1 new", "0 same", "3 new", "0 same"])
  }

  @Test("what repeated an item goes with it, its parts and sums too; a part goes alone")
  func mergeGroups() {
    let found: [Group] = [(0, .new), (1, .new), (1, .same), (1, .subset), (4, .new)]
    #expect(show(corrections([(0, 2)]).regrouped(found, of: .asset, among: sites)) == ["0 new", "0 same", "0 same", "0 subset", "4 new"])
    #expect(show(corrections([(0, 3)]).regrouped(found, of: .asset, among: sites)) == ["0 new", "1 new", "1 same", "0 same", "4 new"])
  }

  @Test("of what an item is split from the next repetition counts, else its parts do")
  func split() {
    let found: [Group] = [(0, .new), (0, .same), (0, .subset), (3, .new), (3, .subset)]
    #expect(
      show(corrections([(0, nil)]).regrouped(found, of: .asset, among: sites)) == ["0 new", "1 new", "1 subset", "3 new", "3 subset"])
    #expect(show(corrections([(2, nil)]).regrouped(found, of: .asset, among: sites)) == ["0 new", "0 same", "2 new", "3 new", "3 subset"])
    #expect(show(corrections([(3, nil)]).regrouped(found, of: .asset, among: sites)) == ["0 new", "0 same", "0 subset", "3 new", "4 new"])
  }

  @Test("a split takes a merge back and the other way round")
  func backAndForth() {
    let found: [Group] = [(0, .new), (1, .new), (2, .cumulative), (3, .new), (4, .new)]
    #expect(show(corrections([(0, 1), (1, nil)]).regrouped(found, of: .asset, among: sites)) == show(found))
    #expect(show(corrections([(0, 1), (1, nil), (0, 1)]).regrouped(found, of: .asset, among: sites))[1] == "0 same")
  }

  @Test(
    "whatever is merged and split, each group has its own label and, where anything counts, one that does",
    arguments: 0..<40 as Range<UInt64>)
  func random(seed: UInt64) {
    var randomness = Randomness(state: seed)
    let relations: [MentionRelation] = [.same, .subset, .cumulative]
    var found: [Group] = []
    for index in sites.indices {
      let heads = found.indices.filter { found[$0].relation == .new }
      if let head = heads.randomElement(using: &randomness), Bool.random(using: &randomness) {
        found.append((found[head].group, relations.randomElement(using: &randomness) ?? .same))
      } else {
        found.append((index, .new))
      }
    }
    let steps = (0..<6).map { _ -> (first: Int, second: Int?) in
      (Int.random(in: 0..<5, using: &randomness), Bool.random(using: &randomness) ? Int.random(in: 0..<5, using: &randomness) : nil)
    }
    let groups = corrections(steps).regrouped(found, of: .asset, among: sites)
    for (index, item) in groups.enumerated() {
      #expect(item.group <= index && groups[item.group].group == item.group, "\(show(found)) \(steps) \(show(groups))")
      let members = groups.filter { $0.group == item.group }
      #expect(
        members.contains { $0.relation == .new } || members.allSatisfy { $0.relation == .cumulative },
        "\(show(found)) \(steps) \(show(groups))")
    }
  }
}
