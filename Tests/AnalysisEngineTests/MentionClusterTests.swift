import Testing
import Values

@testable import AnalysisEngine

/// The rules of contract COUNTS, "Within one article", on items made by hand.
@Suite struct MentionClusterTests {
  private func item(_ category: String, _ count: Count, sentence: Int, actor: String? = nil) -> MentionCluster.Item {
    MentionCluster.Item(status: ["taken"], category: category, actor: actor, place: nil, count: count, unit: nil, sentence: sentence)
  }

  private func relations(_ items: [MentionCluster.Item]) -> [MentionRelation] {
    MentionCluster.grouped(items) { $0 == $1 }.map(\.relation)
  }

  @Test func overlappingCountsAreOneItem() {
    #expect(
      relations([item("tank", .exact(12), sentence: 1), item("tank", Count(.atLeast, lo: 10, hi: nil), sentence: 2)]) == [.new, .same])
  }

  @Test func disjointCountsAreTwo() {
    #expect(relations([item("tank", .exact(12), sentence: 1), item("tank", .exact(3), sentence: 2)]) == [.new, .new])
  }

  @Test func twoMentionsOfOneSentenceAreTwo() {
    #expect(relations([item("tank", .exact(2), sentence: 1), item("tank", .exact(2), sentence: 1)]) == [.new, .new])
  }

  @Test func aPluralWithoutANumberAddsNothing() {
    #expect(relations([item("tank", .exact(12), sentence: 1), item("tank", .unknownPlural, sentence: 2)]) == [.new, .same])
  }

  @Test func otherCategoriesAndActorsStandApart() {
    #expect(relations([item("tank", .exact(2), sentence: 1), item("rifle", .exact(2), sentence: 2)]) == [.new, .new])
    #expect(
      relations([item("tank", .exact(2), sentence: 1, actor: "n1"), item("tank", .exact(2), sentence: 2, actor: "n2")]) == [.new, .new])
  }

  @Test func thoseOfTwoSidesAreTwo() {
    var (first, second) = (item("tank", .exact(2), sentence: 1), item("tank", .exact(2), sentence: 2))
    (first.actorSide, second.actorSide) = ("gov-SD", "rsf")
    #expect(relations([first, second]) == [.new, .new])
  }

  @Test func whatHappenedOnDaysApartIsTwo() throws {
    var (first, second) = (item("tank", .exact(3), sentence: 1), item("tank", .exact(3), sentence: 2))
    let (march, april) = (try #require(CivilDate(iso: "2024-03-12")), try #require(CivilDate(iso: "2024-04-12")))
    (first.days, second.days) = (DateInterval(march, march), DateInterval(april, april))
    #expect(relations([first, second]) == [.new, .new])
  }

  @Test func fewerOfOneKindAreNoRivalsOfTheWiderKind() {
    var (first, second) = (item("vehicle", .exact(7), sentence: 1), item("apc", .exact(1), sentence: 2))
    (first.claimant, second.claimant) = ("n1", "n2")
    #expect(MentionCluster.grouped([first, second]) { _, _ in true }.map(\.relation) == [.new, .new])
  }

  @Test func aKnownOneOfAnotherActorOrNameIsAnother() {
    var (first, second) = (item("town", .exact(1), sentence: 1, actor: "n1"), item("town", .exact(1), sentence: 2, actor: "n2"))
    second.isDefinite = true
    #expect(relations([first, second]) == [.new, .new])
    (first.actor, second.actor) = (nil, nil)
    #expect(relations([first, second]) == [.new, .same])
    (first.name, second.name) = (["bentiu"], ["malakal"])
    #expect(relations([first, second]) == [.new, .new])
  }

  @Test func moreThanWereKnownAreOthers() {
    var known = item("truck", .exact(12), sentence: 2)
    known.isDefinite = true
    #expect(relations([item("truck", .exact(5), sentence: 1), known]) == [.new, .new])
    known.count = .unknownPlural
    #expect(relations([item("truck", .exact(5), sentence: 1), known]) == [.new, .same])
  }

  @Test func whatIsNotCountedJoinsNothing() {
    var planned = item("tank", .exact(12), sentence: 2)
    planned.isCounted = false
    #expect(relations([item("tank", .exact(12), sentence: 1), planned]) == [.new, .new])
  }

  @Test func groupsAreNamedByTheirFirstItem() {
    let items = [item("tank", .exact(12), sentence: 1), item("rifle", .exact(3), sentence: 1), item("tank", .exact(12), sentence: 2)]
    #expect(MentionCluster.grouped(items) { $0 == $1 }.map(\.group) == [0, 1, 0])
  }

  @Test func theNarrowerOfTwoCountsStandsForBoth() {
    #expect(relations([item("tank", .unknownPlural, sentence: 1), item("tank", .exact(12), sentence: 2)]) == [.same, .new])
  }

  @Test func rivalNumbersOfTwoClaimantsAreNotAdded() {
    var first = item("tank", .exact(12), sentence: 1)
    var second = item("tank", .exact(3), sentence: 2)
    first.claimant = "n1"
    second.claimant = "n2"
    #expect(relations([first, second]) == [.new, .same])
    second.claimant = "n1"
    #expect(relations([first, second]) == [.new, .new])
  }

  @Test func aPartOfTheDeadIsNeverAdded() {
    var part = item("tank", .exact(4), sentence: 2)
    part.isPart = true
    #expect(relations([item("tank", .exact(12), sentence: 1), part]) == [.new, .subset])
  }
}
