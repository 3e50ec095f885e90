import CommandLanguage
import Foundation
import TextModel
import Values

/// Mentions of things taken and lost as a session of many articles lists them, ten to an article; the same in every run.
///
/// Nine in ten are of one class and status, so that most may be compared with most; a third tells no day, a third no place, and some sum up.
enum InventedTable {
  private static let columns = [
    Column("id", .reference, "the item"), Column("status", .text, "what happened to it", isApart: true),
    Column("count", .count, "how many"), Column("unit", .text, "what it is measured in", isApart: true),
    Column("category", .text, "its category"), Column("captor", .text, "who took it"), Column("loser", .text, "from whom"),
    Column("place", .place, "where"), Column("date", .date, "when"), Column("modality", .text, "how far it is vouched for"),
    Column("claimant", .text, "who says so"), Column("relation", .text, "how it relates to others"),
    Column("class", .text, "its class", isApart: true), Column("model", .text, "the make"), Column("group", .text, "what is one thing"),
  ]

  private static let actors = ["Northern Front", "Army of the South", "M9", "River Guards", "Republican Guard", "rebels", "fighters"]
  private static let models = ["T-55", "T-72", "BMP-2"]

  static func table(rows: Int, seed: UInt64) -> Table {
    var random = Random(state: seed)
    let rows = (0..<rows).map { number -> Row in
      let article = number / 10 + 1
      let id = "a\(number % 10 + 1)"
      let category = random.pick(InventedWorld.categories)
      let count = Double(random.next(30) + 1)
      let counts = [Count.exact(count), .exact(count), Count(.atLeast, lo: count, hi: nil), Count(.range, lo: count, hi: count + 10)]
      let day = CivilDate(dayNumber: 19_700 + article / 4 + random.next(3))
      let isClaimed = random.next(5) == 0
      let cells: [Value] = [
        .reference(ItemReference(article: article, item: id)), .text(random.next(8) == 0 ? "destroyed" : "captured"),
        .count(random.pick(counts)), .missing, .text(category.name), random.next(3) == 0 ? .missing : .text(random.pick(actors)),
        random.next(2) == 0 ? .missing : .text(random.pick(actors)),
        random.next(3) == 0 ? .missing : .place(random.pick(InventedWorld.places)),
        random.next(3) == 0 ? .missing : Value(DateInterval(day)),
        .text(isClaimed ? "claimed" : "asserted"), isClaimed ? .text(random.pick(actors)) : .missing,
        .text(random.next(25) == 0 ? "cumulative" : "new"), .text(category.top),
        random.next(8) == 0 ? .text(random.pick(models)) : .missing,
        .text("g\(number % 10)"),
      ]
      let evidence = Evidence(article: article, range: TextRange(number % 10 * 40, number % 10 * 40 + 8), item: id)
      return Row(cells, evidence: [evidence])
    }
    return Table(item: "asset", columns: columns, rows: rows)
  }

  /// SplitMix64.
  private struct Random {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(limit))
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[next(choices.count)] }
  }
}

/// Four hundred towns of four countries, and a taxonomy of two levels.
struct InventedWorld: OperatorEnvironment {
  static let places: [NamedPlace] = (0..<400).map { number in
    let (row, column) = (number / 20, number % 20)
    let point = Coordinate(latitude: 10 + Double(row) * 0.4, longitude: 20 + Double(column) * 0.4)
    return NamedPlace(name: "Town \(number)", country: ["AA", "AB", "AC", "AD"][number % 4], coordinate: point)
  }

  static let categories: [(name: String, top: String)] = [
    ("vehicle", "vehicle"), ("tank", "vehicle"), ("truck", "vehicle"), ("carrier", "vehicle"), ("lorry", "vehicle"), ("jeep", "vehicle"),
    ("tractor", "vehicle"), ("bus", "vehicle"), ("rifle", "weapon"),
  ]

  func place(named name: String, at range: TextRange) throws(Diagnostic) -> NamedPlace {
    throw Diagnostic(.unknownPlace, "there is no place “\(name)”", at: range)
  }

  func distance(_ from: Coordinate, _ to: Coordinate) -> Length { Geodesic.inverse(from, to).distance }

  func isA(_ term: String, under ancestor: String, column: String) -> Bool? {
    term == ancestor || InventedWorld.categories.contains { $0.name == term && $0.top == ancestor }
  }

  func taxonomyTerms(column: String) -> [String] { InventedWorld.categories.map(\.name) }
  func countries(ofArticle number: Int) -> [String] { [["AA", "AB", "AC", "AD"][number % 4]] }
}
