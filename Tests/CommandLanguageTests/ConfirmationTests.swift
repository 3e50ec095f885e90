import CommandLanguage
import Testing
import TextModel
import Values

/// What counts as confirmed (contract COUNTS, over several articles, rule 5).
@Suite("Confirmed") struct ConfirmationTests {
  private func confirmed(_ told: Told..., newsrooms: [Int: Newsroom] = [:]) throws -> String {
    try Told.sums(told, in: CopiesEnvironment(newsrooms: newsrooms)).last ?? ""
  }

  private func told(_ article: Int, _ number: Double) -> Told { Told(article, number).sited }
  private func rebels(_ article: Int, _ number: Double) -> Told {
    told(article, number).claimed(by: "Northern Front", side: "Northern Front")
  }
  private func army(_ article: Int, _ number: Double) -> Told { told(article, number).claimed(by: "army", side: "Government") }

  @Test("is what the loser admits, at the figure that is admitted")
  func admitted() throws {
    #expect(try confirmed(Told(9).with { $0.modality = "admitted" }) == "9")
    #expect(try confirmed(rebels(1, 12), told(2, 9).with { $0.modality = "admitted" }) == "9")
  }

  @Test("ranges over two who agree and an admission, or a denial, that contradicts them")
  func rivals() throws {
    let claim = told(1, 10).claimed(by: "General Staff", side: "Ukraine").with {
      ($0.captor, $0.side, $0.otherSide) = (nil, "Ukraine", "Russia")
    }
    let report = told(2, 10).with { $0.captor = nil }
    let admission = told(3, 4).with {
      ($0.captor, $0.modality, $0.claimant, $0.claimantSide) = (nil, "admitted", "defence ministry", "Russia")
    }
    #expect(try Told.sums([claim, report, admission]) == ["10", "10", "4", "4 to 10"])
    #expect(try confirmed(rebels(1, 12), told(2, 12), told(3, 12).with { $0.modality = "denied" }) == "0 to 12")
    #expect(try confirmed(rebels(1, 12), army(2, 12), told(3, 9).with { $0.modality = "admitted" }) == "9 to 12")
  }

  @Test("is not what one source tells, as a fact or as a claim, however often")
  func alone() throws {
    #expect(try confirmed(told(1, 12)) == "")
    #expect(try confirmed(rebels(1, 12)) == "")
    #expect(try confirmed(rebels(1, 12), rebels(2, 12)) == "", "one claimant in two articles")
    #expect(try confirmed(told(8, 12), told(9, 12)) == "", "a wire report and its copy")
    #expect(try confirmed(rebels(8, 12), told(9, 12)) == "", "the copy leaves out who said so")
  }

  @Test("is what an independent report tells as a fact beside a claim, or beside another newsroom's report")
  func reported() throws {
    #expect(try confirmed(rebels(1, 12), told(2, 12)) == "12")
    #expect(try confirmed(told(1, 12), told(2, 12)) == "", "nobody says that they are two newsrooms")
    let house = Newsroom(name: "Daily Post")
    #expect(try confirmed(told(1, 12), told(2, 12), newsrooms: [1: house]) == "")
    #expect(try confirmed(told(1, 12), told(2, 12), newsrooms: [1: house, 2: house]) == "", "one newsroom twice")
    #expect(try confirmed(told(1, 12), told(2, 12), newsrooms: [1: house, 2: Newsroom(name: "Evening Star")]) == "12")
    #expect(
      try confirmed(rebels(1, 12), told(2, 12).with { $0.group = "g" }, rebels(2, 12).with { ($0.group, $0.relation) = ("g", "same") })
        == "", "a newsroom that passes on what the rebels say")
  }

  @Test("a side's own press office reports nothing, it claims")
  func pressOffice() throws {
    let office = [2: Newsroom(name: "Northern Front Media", side: "Northern Front")]
    #expect(try confirmed(rebels(1, 12), told(2, 12), newsrooms: office) == "")
    #expect(try confirmed(army(1, 12), told(2, 12), newsrooms: office) == "12")
  }

  @Test("is what two independent claimants say: of two sides, or one who looks on")
  func claimants() throws {
    #expect(try confirmed(rebels(1, 12), army(2, 12)) == "12")
    #expect(try confirmed(rebels(1, 12), told(2, 12).claimed(by: "residents")) == "12")
    #expect(try confirmed(told(1, 12).claimed(by: "residents"), told(2, 12).claimed(by: "villagers")) == "", "perhaps the same persons")
    #expect(try confirmed(told(1, 12).claimed(by: "residents"), told(2, 12).claimed(by: "UN monitors")) == "12")
    #expect(try confirmed(told(1, 12).claimed(by: "Residents"), told(2, 12).claimed(by: "Residents of Aleppo")) == "")
    #expect(try confirmed(told(1, 12).claimed(by: "villagers"), told(2, 12).claimed(by: "Syrian Observatory for Human Rights")) == "12")
    #expect(try confirmed(told(1, 12).claimed(by: "The local commander"), told(2, 12).claimed(by: "The interior ministry")) == "")
    #expect(try confirmed(rebels(1, 12), told(2, 12).claimed(by: "a United Nations convoy escort")) == "", "no name of those who look on")
    #expect(try confirmed(rebels(1, 12), told(2, 12).claimed(by: "Human Rights Watch")) == "12")
    #expect(try confirmed(rebels(1, 12), told(2, 12).claimed(by: "a spokesman")) == "", "perhaps theirs")
    #expect(try confirmed(rebels(1, 12), told(2, 12).claimed(by: "two sources")) == "")
    #expect(try confirmed(rebels(1, 12), army(2, 12).with { $0.modality = "disputed" }) == "")
  }

  @Test("rests on the words of neither alone: from the least to the most that both say, of the two who agree best")
  func figures() throws {
    #expect(try confirmed(rebels(1, 15), army(2, 12)) == "12 to 15")
    #expect(try confirmed(rebels(1, 26), army(2, 20).with { $0.count = Count(.atLeast, lo: 20, hi: nil) }) == "at least 20")
    #expect(try confirmed(rebels(1, 15), army(2, 12), told(3, 12)) == "12")
  }

  @Test("is not what may be two things: without place and day nothing is confirmed but by the analyst's word")
  func unsure() throws {
    let told = [Told(1, 12).claimed(by: "A", side: "A"), Told(2, 12).claimed(by: "B", side: "B")]
    #expect(try Told.sums(told).last == "")
    let links = ItemLinks([ItemLinks.Step(ItemKey(article: 1, item: "a1"), ItemKey(article: 2, item: "a2"), areOne: true)])
    #expect(try Told.sums(told, in: CopiesEnvironment(links)).last == "12")
  }

  @Test("lies within what is told, and is at most what all columns are together", arguments: 0..<150)
  func bounds(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let told = (0..<Int.random(in: 2...10, using: &random)).map { _ in
      let lo = Double(Int.random(in: 1...20, using: &random))
      let told = Told(
        Int.random(in: 1...5, using: &random), [.exact(lo), Count(.range, lo: lo, hi: lo + 4)].randomElement(using: &random) ?? .exact(lo))
      return told.with {
        $0.place = [TestEnvironment.kabul, TestEnvironment.ghazni].randomElement(using: &random)
        $0.date = ["2024-02-05", "2024-02-06", nil].randomElement(using: &random) ?? nil
        $0.modality = ["asserted", "claimed", "admitted", "denied"].randomElement(using: &random) ?? ""
        let side = ["A", "B"].randomElement(using: &random)
        if $0.modality != "asserted" { ($0.claimant, $0.claimantSide) = (side, side) }
      }
    }
    let table = try Told.total(
      Told.table(told).rows, in: CopiesEnvironment(newsrooms: [1: Newsroom(name: "Post"), 2: Newsroom(name: "Star")]))
    guard let row = table.rows.first else { return }
    let cells = row.cells.suffix(5).dropLast().map { cell -> Count? in if case .count(let count) = cell { count } else { nil } }
    let most = cells.dropLast().compactMap { $0?.hi }.reduce(0, +)
    if let confirmed = cells.last ?? nil { #expect(try #require(confirmed.hi) <= most) }
    let isDenied = told.contains { $0.modality == "denied" }
    for confirmation in row.workings.compactMap({ $0.item?.confirmation }) {
      #expect(try #require(confirmation.count.hi) <= told.compactMap(\.count.hi).max() ?? 0)
      #expect(try #require(confirmation.count.lo) >= (isDenied ? 0 : told.compactMap(\.count.lo).min() ?? 0))
    }
  }

  @Test("stands with each item of the working, with the words of those on whom it rests")
  func workings() throws {
    let row = try #require(try Told.total(Told.table([rebels(1, 12), told(2, 15)]).rows).rows.first)
    for working in row.workings {
      let confirmation = try #require(working.item?.confirmation)
      #expect(confirmation.ground == .reported)
      #expect(confirmation.count.words == "12 to 15")
      #expect(confirmation.evidence.map(\.article).sorted() == [1, 2])
    }
  }
}
