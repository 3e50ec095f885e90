import CommandLanguage
import Testing
import TextModel
import Values

/// What the analyst says is one, or is not, over articles.
@Suite("Merging over articles") struct ItemLinkTests {
  private typealias Step = ItemLinks.Step

  /// The item of a row by its number in the table.
  private func key(_ article: Int, _ row: Int) -> ItemKey { ItemKey(article: article, item: "a\(row)") }

  private func stated(_ told: [Told], _ steps: [Step]) throws -> String { try Told.sums(told, in: CopiesEnvironment(ItemLinks(steps)))[0] }

  @Test("makes one of two that nothing links, and of a third that is one with either")
  func merge() throws {
    let told = [Told(1, 12), Told(2, 12), Told(3, 12)]
    #expect(try stated(told, []) == "12 to 36")
    #expect(try stated(told, [Step(key(1, 1), key(2, 2), areOne: true)]) == "12 to 24")
    #expect(try stated(told, [Step(key(1, 1), key(2, 2), areOne: true), Step(key(2, 2), key(3, 3), areOne: true)]) == "12")
  }

  @Test("joins even what differs, and an item that fits either account joins both")
  func differing() throws {
    let told = [
      Told(1, 12).sited, Told(2, 15).with { ($0.place, $0.date) = (TestEnvironment.ghazni, "2024-02-09") },
      Told(3, 15).with { ($0.place, $0.date) = (TestEnvironment.ghazni, "2024-02-09") },
    ]
    #expect(try stated(told, []) == "27")
    #expect(try stated(told, [Step(key(1, 1), key(2, 2), areOne: true)]) == "12 to 15")
  }

  @Test("counts under what the first is")
  func lead() throws {
    let told = [Told(1, 12).sited.with { $0.captor = "Y" }, Told(2, 12).sited]
    let links = ItemLinks([Step(key(2, 2), key(1, 1), areOne: true)])
    let rows = try Told.total(Told.table(told).rows, "by captor", in: CopiesEnvironment(links)).rows
    #expect(rows.map { ValueText.plain($0.cells[1]) } == ["X"])
  }

  @Test("parts two that the program joined, so that both count")
  func part() throws {
    let told = [Told(1, 12).sited, Told(2, 12).sited]
    #expect(try stated(told, []) == "12")
    #expect(try stated(told, [Step(key(1, 1), key(2, 2), areOne: false)]) == "24")
    let unsure = [Told(1, 12), Told(2, 12)]
    #expect(try stated(unsure, [Step(key(1, 1), key(2, 2), areOne: false)]) == "24", "what may be one is surely two")
  }

  @Test("the last word holds: parted after merged, merged after parted")
  func lastWord() throws {
    let told = [Told(1, 12), Told(2, 12), Told(3, 12)]
    let (one, other) = (key(1, 1), key(2, 2))
    let merge = Step(one, other, areOne: true)
    let part = Step(other, one, areOne: false)
    #expect(try stated(Array(told.prefix(2)), [merge, part]) == "24")
    #expect(try stated(Array(told.prefix(2)), [merge, part, merge]) == "12")
    #expect(
      try stated(told, [merge, Step(other, key(3, 3), areOne: true), part]) == "24", "the third stays with the first")
  }

  @Test("does not touch what is not there")
  func filtered() throws {
    let steps = [Step(key(1, 1), key(2, 9), areOne: true), Step(key(2, 9), key(3, 3), areOne: true)]
    let told = [Told(1, 12), Told(2, 3), Told(3, 12)]
    #expect(try stated(told, steps) == "12 to 15", "through an item that was filtered out")
  }

  @Test("says in the working who joined them and why")
  func workings() throws {
    let links = ItemLinks([Step(key(1, 1), key(2, 2), areOne: true, because: "one depot")])
    let row = try #require(try Told.total(Told.table([Told(1, 12), Told(2, 12)]).rows, in: CopiesEnvironment(links)).rows.first)
    #expect(row.workings.map(\.rule) == [.added, .merged])
    #expect(row.workings[1].because == "one depot")
  }

  // MARK: Properties

  private struct Case {
    let told: [Told]
    let steps: [Step]
  }

  private func random(_ seed: Int) -> Case {
    var random = SplitMix(state: UInt64(seed))
    let told = (0..<Int.random(in: 2...16, using: &random)).map { _ in
      Told(Int.random(in: 1...5, using: &random), Double(Int.random(in: 1...20, using: &random))).with {
        $0.captor = ["X", "Y", nil].randomElement(using: &random) ?? nil
        $0.place = [TestEnvironment.kabul, TestEnvironment.ghazni, nil].randomElement(using: &random) ?? nil
        $0.date = ["2024-02-05", "2024-02-06", nil].randomElement(using: &random) ?? nil
      }
    }
    let keys = told.enumerated().map { key($1.article, $0 + 1) }
    let steps = (0..<Int.random(in: 0...8, using: &random)).compactMap { _ -> Step? in
      guard let one = keys.randomElement(using: &random), let other = keys.randomElement(using: &random), one.article != other.article
      else {
        return nil
      }
      return Step(one, other, areOne: Int.random(in: 0..<3, using: &random) > 0)
    }
    return Case(told: told, steps: steps)
  }

  @Test("whatever is said: ends in order, no more than all, rows in any order, and what was said taken back restores", arguments: 0..<200)
  func properties(seed: Int) throws {
    let made = random(seed)
    let rows = Told.table(made.told).rows
    func sum(_ rows: [Row], _ steps: [Step]) throws -> Count? {
      let row = try Told.total(rows, in: CopiesEnvironment(ItemLinks(steps))).rows.first
      if case .count(let count)? = row.map({ $0.cells[$0.cells.count - 5] }) { return count }
      return nil
    }
    let count = try #require(try sum(rows, made.steps))
    let (lo, hi) = (count.lo ?? 0, count.hi ?? .infinity)
    #expect(lo <= hi)
    #expect(hi <= made.told.reduce(0) { $0 + ($1.count.hi ?? 0) })
    var random = SplitMix(state: UInt64(seed + 7000))
    #expect(try sum(rows.shuffled(using: &random), made.steps) == count)
    // Every set comes apart again, item by item, and is then as if nothing had been said of it.
    let links = ItemLinks(made.steps)
    for step in made.steps {
      #expect(links.areOne(step.first, step.second) != links.areApart(step.first, step.second) || !links.areOne(step.first, step.second))
    }
    for index in made.steps.indices {
      let before = try sum(rows, Array(made.steps.prefix(index)))
      _ = try sum(rows, Array(made.steps.prefix(index + 1)))
      #expect(try sum(rows, Array(made.steps.prefix(index))) == before)
    }
  }

  @Test("merging the whole of a random case makes one item", arguments: 0..<40)
  func all(seed: Int) throws {
    let told = random(seed).told.enumerated().map { index, told in told.with { $0.article = index + 1 } }
    let keys = told.indices.map { key($0 + 1, $0 + 1) }
    let steps = keys.dropFirst().map { Step(keys[0], $0, areOne: true) }
    let row = try #require(try Told.total(Told.table(told).rows, in: CopiesEnvironment(ItemLinks(steps))).rows.first)
    #expect(Set(row.workings.compactMap { $0.item?.number }) == [1])
    let figures = told.compactMap(\.count.lo)
    let (least, most) = (figures.min() ?? 0, figures.max() ?? 0)
    #expect(ValueText.plain(row.cells[row.cells.count - 5]) == Count(.range, lo: least, hi: most).words)
  }
}
