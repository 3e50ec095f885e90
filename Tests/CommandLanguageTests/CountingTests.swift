import CommandLanguage
import Testing
import TextModel
import Values

@Suite("Counting")
struct CountingTests {
  private func total(_ rows: [Row], _ words: String = "") throws -> Table { try Told.total(rows, words) }

  private func total(_ told: [Told], _ words: String = "") throws -> Table { try total(Told.table(told).rows, words) }

  /// What is stated, claimed and admitted.
  private func sums(_ told: [Told]) throws -> [String] {
    Array(try Told.sums(told).dropLast())
  }

  private func stated(_ told: Told...) throws -> String { try sums(told).first ?? "nothing" }

  // MARK: Within one article

  @Test("Figures of one group are one item: what all of them allow, or the range over them where they contradict each other")
  func repeats() throws {
    let g = { (told: Told) in told.with { $0.group = "g1" } }
    let same = { (told: Told) in told.with { ($0.group, $0.relation) = ("g1", "same") } }
    #expect(try stated(g(Told(12)), same(Told(12))) == "12")
    #expect(try stated(g(Told(Count(.vague, lo: 24, hi: nil))), same(Told(26))) == "26", "dozens, and then 26")
    #expect(try stated(g(Told(.unknownPlural)), same(Told(.unknownMass)), same(Told(7))) == "7", "a plural adds nothing beside a number")
    #expect(try stated(g(Told(12)), same(Told(15))) == "12 to 15", "rival figures are kept side by side")
    #expect(try stated(same(Told(12))) == "12", "what repeats a mention that was filtered out counts")
  }

  @Test("A part is not added to its whole, and counts where its whole is not there")
  func subsets() throws {
    let whole = Told(12).with { $0.group = "g1" }
    let part = Told(3).with { ($0.group, $0.relation) = ("g1", "subset") }
    #expect(try stated(whole, part) == "12")
    #expect(try stated(part) == "3")
  }

  @Test("A sum stands for the items that it holds, and is added to those that it does not")
  func sums() throws {
    let sum = Told(Count.exact(40), "vehicle").with { ($0.relation, $0.group) = ("cumulative", "g9") }
    #expect(try stated(Told(12), Told(Count.exact(20), "tank"), sum) == "40")
    #expect(try stated(Told(12), Told(Count.exact(20), "rifle"), sum) == "60")
    #expect(try stated(Told(12), Told(Count.exact(50), "tank"), sum) == "40 to 62", "items that outnumber their sum contradict it")
    let later = sum.with { ($0.count, $0.date) = (.exact(55), "2024-02-09") }
    #expect(try stated(sum.with { $0.date = "2024-02-05" }, later, Told(12)) == "55", "a later sum replaces an earlier one")
  }

  @Test("In one article different items are added; one of a narrower category may be part of the other")
  func parents() throws {
    #expect(try stated(Told(12), Told(5)) == "17")
    #expect(try stated(Told(Count.exact(12), "vehicle"), Told(Count.exact(3), "tank")) == "12 to 15")
    #expect(try stated(Told(Count.exact(4), "vehicle"), Told(Count.exact(3), "tank"), Told(Count.exact(3), "humvee")) == "6 to 10")
  }

  @Test("What is planned or negated is listed; a denial makes none of what is claimed possible")
  func reality() throws {
    let claimed = Told(12).sited.with { $0.modality = "claimed" }
    let denied = claimed.with { ($0.modality, $0.count) = ("denied", .exact(12)) }
    #expect(try sums([claimed, denied]) == ["", "0 to 12", ""])
    #expect(try sums([Told(12), denied.with { $0.status = "destroyed" }]) == ["12", "", ""])
    #expect(try total([denied]).rows.isEmpty)
    let listed = try total([Told(12), Told(5).with { $0.modality = "planned" }, Told(.exact(0)).with { $0.modality = "negated" }])
    #expect(listed.rows[0].cells.suffix(5).map(ValueText.plain) == ["12", "", "", "", "2"])
  }

  @Test("What is stated, claimed and admitted stand side by side")
  func bases() throws {
    let told = ["asserted", "claimed", "admitted", "disputed", "historical"].enumerated().map { index, modality in
      Told(Double(1 << index)).with { $0.modality = modality }
    }
    #expect(try sums(told) == ["17", "10", "4"])
  }

  // MARK: Over articles

  @Test("Items of two articles are one where the place and the day agree and nothing differs")
  func sameItem() throws {
    #expect(try stated(Told(1, 12).sited, Told(2, 12).sited) == "12")
    #expect(try stated(Told(1, 12).sited, Told(2, 15).sited) == "12 to 15", "two articles' figures of one thing")
    #expect(try stated(Told(1, 12).sited, Told(2, 12).sited.with { $0.date = "2024-02-06" }) == "12 to 24", "the next day")
    #expect(try stated(Told(1, 12).sited, Told(2, 12).sited.with { $0.date = "2024-02-08" }) == "24")
    #expect(try stated(Told(1, 12).sited, Told(2, 12).sited.with { $0.place = TestEnvironment.ghazni }) == "24")
    #expect(try stated(Told(1, 12).sited, Told(2, 12).sited.with { $0.captor = "Y" }) == "24")
    #expect(try stated(Told(1, 12).sited, Told(2, 12).sited.with { $0.status = "destroyed" }) == "24")
    #expect(try stated(Told(1, 12).sited, Told(1, 12).sited) == "24", "one article tells of two things")
  }

  @Test("Two names of one side may be one captor, two sides may not")
  func sides() throws {
    let troops = Told(1, 12).sited.with { ($0.captor, $0.side) = ("Russian troops", "Russia") }
    #expect(try stated(troops, Told(2, 12).sited.with { ($0.captor, $0.side) = ("Moscow", "Russia") }) == "12")
    #expect(try stated(troops, Told(2, 12).sited.with { ($0.captor, $0.side) = ("Wagner Group", nil) }) == "24")
    #expect(try stated(troops, Told(2, 12).sited.with { ($0.captor, $0.side) = ("fighters", nil) }) == "12 to 24", "anybody’s")
    #expect(try stated(troops, Told(2, 12).sited.with { ($0.captor, $0.side) = ("Rebels", nil) }) == "12 to 24")
    #expect(try stated(troops, Told(2, 12).sited.with { ($0.captor, $0.side) = (nil, "Ukraine") }) == "24")
    #expect(try stated(troops, Told(2, 12).sited.with { ($0.captor, $0.side) = ("Russian troops", nil) }) == "12")
  }

  @Test("Figures of two kinds are one only where they are equal: the tanks may be some of the vehicles, or others")
  func kinds() throws {
    let upTo = Told(1, Count(.atMost, lo: 1, hi: 20), "vehicle").sited
    #expect(try stated(upTo, Told(2, .exact(3), "tank").sited) == "3 to 23")
    #expect(try stated(Told(1, Count(.vague, lo: 24, hi: nil), "vehicle").sited, Told(2, .exact(30), "tank").sited) == "at least 30")
    #expect(try stated(Told(1, .exact(12), "vehicle").sited, Told(2, .exact(12), "tank").sited) == "12")
  }

  @Test("Ways of loss behind a word that is none join what is lost in that way")
  func losses() throws {
    func row(_ told: Told, _ statuses: [String]) -> Row {
      let row = Told.table([told]).rows[0]
      let cells = row.cells.enumerated().map { $0 == 4 ? Value.list(statuses.map(Value.text)) : $1 }
      return Row(cells, evidence: row.evidence)
    }
    let table = try total([row(Told(1, 4).sited, ["intercepted", "destroyed"]), row(Told(2, 4).sited, ["destroyed"])])
    #expect(table.rows.map { ValueText.plain($0.cells[2]) } == ["4"])
  }

  @Test("A denial without place or day rivals what its own article tells, and over articles the only thing that it fits")
  func denials() throws {
    let claim = Told(1, 12).sited.with { $0.modality = "claimed" }
    let denial = Told(1, .exact(2)).with { $0.modality = "denied" }
    #expect(try sums([claim, denial])[1] == "0 to 12")
    #expect(try sums([claim, denial.with { $0.article = 2 }])[1] == "0 to 12")
    let elsewhere = claim.with { $0.place = TestEnvironment.ghazni }
    #expect(try sums([claim, elsewhere, denial.with { $0.article = 2 }])[1] == "24", "it fits two")
    #expect(try sums([claim, elsewhere, denial])[1] == "0 to 24", "its own article tells of both")
    #expect(try sums([claim.with { $0.category = "vehicle" }, denial.with { $0.category = "tank" }])[1] == "12", "only tanks are denied")
  }

  @Test("Where too little is told, the lower end takes two mentions as one and the upper end as two")
  func perhaps() throws {
    #expect(try stated(Told(1, 12), Told(2, Count.exact(10), "vehicle")) == "12 to 22")
    #expect(try stated(Told(1, 12), Told(2, 7).with { $0.captor = "Y" }) == "19")
    #expect(try stated(Told(1, 12).sited, Told(2, 12)) == "12 to 24")
    let unsited = Told(2, 5)
    let elsewhere = Told(3, 9).sited.with { $0.place = TestEnvironment.ghazni }
    #expect(
      try stated(Told(1, 12).sited, unsited, elsewhere) == "21 to 26", "what lies in two places is not one thing, whatever a third may be")
  }

  @Test("What is linked by a third report is one item only where nothing of the two differs")
  func chains() throws {
    func raid(_ article: Int, _ count: Double, _ day: Int) -> Told { Told(article, count).sited.with { $0.date = "2024-02-0\(day)" } }
    #expect(try stated(raid(1, 3, 1), raid(2, 3, 2), raid(3, 3, 3), raid(4, 3, 4), raid(5, 3, 5)) != "3", "five days of three")
    #expect(try lower(raid(1, 3, 1), raid(2, 3, 2), raid(3, 3, 3), raid(4, 3, 4), raid(5, 3, 5)) >= 9)
    #expect(try lower(raid(1, 5, 1), raid(2, 5, 2), raid(3, 9, 3)) >= 14)
  }

  private func lower(_ told: Told...) throws -> Double { try bounds(Told.table(told).rows).lo }

  @Test("Two sums that no day sets apart are rivals; a sum takes in surely only what its article or its place and day make part of it")
  func rivalSums() throws {
    let sum = Told(Count.exact(40), "vehicle").with { ($0.relation, $0.group) = ("cumulative", "g9") }
    let day = sum.sited
    #expect(try stated(day, day.with { ($0.article, $0.count) = (2, .exact(60)) }) == "40 to 60")
    #expect(try stated(day, sum.with { ($0.article, $0.count) = (2, .exact(60)) }) == "60 to 100", "undated: perhaps two")
    #expect(try stated(sum, sum.with { $0.article = 2 }) == "40", "the same figure of the same, as far as told")
    #expect(try stated(sum, Told(2, 3).sited) == "40 to 43")
    #expect(try stated(day.with { $0.place = TestEnvironment.kabul }, Told(2, Count.exact(3), "vehicle").sited) == "40")
  }

  @Test("A make that one of two tells may be another; a rival range stays though a third agrees with one; a denied mass may be none")
  func uncertain() throws {
    let model = { (told: Told, model: String) in told.with { $0.model = model } }
    #expect(try stated(model(Told(1, 2).sited, "T-55"), model(Told(1, 3).sited, "T-72"), Told(2, 12).sited) == "12 to 17")
    let rivals = [Told(1, 12).sited.with { $0.group = "g" }, Told(1, 15).sited.with { ($0.group, $0.relation) = ("g", "same") }]
    #expect(try sums(rivals + [Told(2, 12).sited])[0] == "12 to 15")
    let mass = Told(.unknownMass).sited.with { $0.modality = "claimed" }
    #expect(try sums([mass, mass.with { $0.modality = "denied" }])[1] == "at least 0")
  }

  @Test("What articles of different countries tell without a place is not one thing")
  func countries() throws {
    #expect(try stated(Told(21, 12), Told(22, 5)) == "17")
    #expect(try stated(Told(21, 12), Told(23, 5)) == "12 to 17", "of the third nothing is known")
    #expect(try stated(Told(21, 12), Told(22, 5).sited) == "12 to 17", "Kabul is in Afghanistan")
  }

  @Test("A figure of the headline that the text attributes is claimed and not stated")
  func attributed() throws {
    let headline = Told(31).with { $0.group = "g" }
    let text = Told(31).with { ($0.group, $0.relation, $0.modality) = ("g", "new", "claimed") }
    #expect(try sums([headline, text]) == ["", "31", ""])
    #expect(try sums([text, headline]) == ["31", "31", ""], "told as a fact after it was told as a claim")
    #expect(try sums([headline, text.with { $0.count = .exact(50) }]) == ["31", "50", ""])
  }

  @Test("A copy of a report counts once, and what it tells besides may be the same")
  func copies() throws {
    #expect(try stated(Told(8, 12), Told(9, 12)) == "12")
    #expect(try stated(Told(8, 12), Told(8, 12), Told(9, 12), Told(9, 12)) == "24", "two things, told twice")
    #expect(try stated(Told(8, 12), Told(9, 14)) == "12 to 14", "the figure was changed in print")
    #expect(try stated(Told(8, 12).sited, Told(9, 12).sited.with { $0.date = "2024-02-12" }) == "12", "printed a week later")
  }

  @Test("An item whose captor one article names counts under that captor")
  func keys() throws {
    let told = [
      Told(1, 12).sited.with { $0.captor = nil }, Told(2, 12).sited.with { $0.captor = nil }, Told(3, 3).with { $0.captor = "Y" },
    ]
    #expect(
      try total(told, "by captor").rows.map { $0.cells.prefix(5).map(ValueText.plain) }
        == [["1", "", "", "1", "12"], ["2", "Y", "", "1", "3"]])
  }

  @Test("A row names the one whose sum may hold it")
  func within() throws {
    let sum = Told(1, 30).with { ($0.relation, $0.date, $0.captor) = ("cumulative", "2024-02", nil) }
    let table = try total([sum, Told(2, 12).sited, Told(2, 3).sited.with { $0.status = "destroyed" }], "by place")
    let within = try #require(table.index(of: "within"))
    #expect(table.rows.map { ValueText.plain($0.cells[1]) } == ["", "Kabul"])
    #expect(table.rows.map { ValueText.plain($0.cells[within]) } == ["", "1"])
  }

  @Test("A party under a longer name is one, and “its troops” are anybody’s")
  func partyNames() throws {
    let front = Told(1, 12).sited.with { $0.captor = "Northern Front" }
    #expect(try stated(front, Told(2, 12).sited.with { $0.captor = "fighters of the Northern Front" }) == "12")
    #expect(try stated(front, Told(2, 12).sited.with { $0.captor = "its troops" }) == "12")
    #expect(try stated(front, Told(2, 12).sited.with { $0.captor = "Southern Front" }) == "24")
    let rows = try total(
      [Told(1, 12).with { $0.captor = "Northern Front rebels" }, Told(1, 3).with { $0.captor = "Northern Front" }], "by captor")
    #expect(rows.rows.map { ValueText.plain($0.cells[1]) } == ["Northern Front"])
  }

  @Test("Totals run over days, weeks, months or years, whichever fit")
  func time() throws {
    let told = ["2024-02-05", "2024-02-06", "2024-02-11", "2024-03-01", "2024-02", nil].map { date in Told(1).with { $0.date = date } }
    func periods(_ words: String) throws -> [String] {
      try total(told, words).rows.map { "\(ValueText.plain($0.cells[1])): \(ValueText.plain($0.cells[4]))" }
    }
    #expect(try periods("over months") == ["2024-02: 4", "2024-03: 1", ": 1"])
    #expect(try periods("over weeks") == ["2024-02: 1", "2024-02-05 to 2024-02-11: 3", "2024-02-26 to 2024-03-03: 1", ": 1"])
    #expect(try periods("over years") == ["2024: 5", ": 1"])
    #expect(try periods("over time") == ["2024-02: 1", "2024-02-05: 1", "2024-02-06: 1", "2024-02-11: 1", "2024-03-01: 1", ": 1"])
  }

  @Test("Every total opens: each mention with its item and the rule")
  func workings() throws {
    let told = [
      Told(1, 12).sited.with { $0.group = "g1" }, Told(1, Count.unknownPlural).with { ($0.group, $0.relation) = ("g1", "same") },
      Told(2, 12).sited, Told(3, 4), Told(2, 9).with { $0.modality = "planned" },
    ]
    let workings = try #require(try total(told).rows.first).workings
    #expect(
      workings.map { "\($0.evidence.article).\($0.evidence.item ?? "") \($0.item?.number ?? 0) \($0.rule.rawValue)" } == [
        "1.a1 1 perhapsSame", "1.a2 1 vaguer", "2.a3 1 sameItem", "3.a4 2 perhapsSame", "2.a5 0 didNotHappen",
      ])
  }

  // MARK: Properties

  private func bounds(_ rows: [Row]) throws -> (lo: Double, hi: Double) {
    guard let row = try total(rows).rows.first, case .count(let count) = row.cells[row.cells.count - 5] else { return (0, 0) }
    return (count.lo ?? 0, count.hi ?? .infinity)
  }

  private func random(_ random: inout SplitMix, articles: Int) -> [Told] {
    (0..<Int.random(in: 1...24, using: &random)).map { _ in
      let lo = Double(Int.random(in: 1...30, using: &random))
      let counts = [Count.exact(lo), Count(.atLeast, lo: lo, hi: nil), Count(.range, lo: lo, hi: lo + 5), .unknownMass]
      return Told(
        Int.random(in: 1...articles, using: &random), counts.randomElement(using: &random) ?? .unknownMass,
        ["tank", "humvee", "vehicle", "rifle"].randomElement(using: &random)
      ).with {
        $0.captor = ["X", "Y", nil].randomElement(using: &random) ?? nil
        $0.place = [TestEnvironment.kabul, TestEnvironment.ghazni, nil].randomElement(using: &random) ?? nil
        $0.date = ["2024-02-05", "2024-02-06", "2024-02-20", nil].randomElement(using: &random) ?? nil
        $0.relation = Int.random(in: 0..<12, using: &random) == 0 ? "cumulative" : "new"
      }
    }
  }

  @Test("Whatever is told: ends in order; rows and articles in any order; an independent item is added whole", arguments: 0..<150)
  func properties(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let told = self.random(&random, articles: 4)
    let total = try bounds(Told.table(told).rows)
    #expect(total.lo <= total.hi)
    #expect(try bounds(Told.table(told).rows.shuffled(using: &random)) == total)

    let numbers = (1...4).shuffled(using: &random)
    let renumbered = told.map { told in told.with { $0.article = numbers[told.article - 1] } }
    #expect(try bounds(Told.table(renumbered).rows) == total)

    // A captor that is not stated may be anybody, but a boat is no vehicle and no rifle.
    let boat = Told(5, Count.exact(4), "boat").with { $0.captor = "Z" }
    let more = try bounds(Told.table(told + [boat]).rows)
    #expect(more.lo == total.lo + 4)
    #expect(more.hi == total.hi + 4)
  }

  @Test("Adding a copy of an article changes nothing", arguments: 0..<150)
  func twice(seed: Int) throws {
    var random = SplitMix(state: UInt64(1000 + seed))
    let told = self.random(&random, articles: 4).map { told in told.with { if $0.article == 4 { $0.article = 8 } } }
    let copy = told.filter { $0.article == 8 }.map { told in told.with { $0.article = 9 } }
    #expect(try bounds(Told.table(told + copy).rows) == bounds(Told.table(told).rows))
  }
}
