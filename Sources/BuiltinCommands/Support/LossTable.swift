import PluginKit

/// The losses of equipment, added up for each country, loser, heading, model and basis.
struct LossTable {
  /// What a line counts.
  struct Key: Hashable {
    /// nil where the articles tell of one country, or the thing of none.
    let country: String?
    /// nil where nobody is named.
    let loser: String?
    let heading: String
    let model: String?
    let basis: CountBasis
  }

  /// One line.
  struct Line {
    let key: Key
    /// The figure of each kind with its words and working.
    fileprivate(set) var kinds: [LossKind: Row] = [:]

    /// The figure of a kind; nil where there is none.
    func count(_ kind: LossKind) -> Count? {
      if case .count(let count)? = kinds[kind]?.cells[0] { count } else { nil }
    }

    /// All together. What is lost without a word of how may be among the others, or stand beside them.
    var lost: Count {
      var sum = CountSum(LossKind.allCases.filter { $0 != .untold }.compactMap(count))
      guard let untold = count(.untold) else { return sum.count }
      let least = max(sum.lo, untold.lo ?? 0)
      sum.add(untold)
      sum.lower(to: least)
      return sum.count
    }

    func row(number: Int) -> Row {
      let rows = LossKind.allCases.compactMap { kinds[$0] }
      let key: [Value] = [
        Value(self.key.country), .text(self.key.loser ?? "nobody named"), .text(self.key.heading), Value(self.key.model),
        .text(self.key.basis.rawValue),
      ]
      return Row(
        [.number(Double(number))] + key + LossKind.allCases.map { kinds[$0]?.cells[0] ?? .missing } + [.count(lost)],
        evidence: Row.evidence(of: rows), workings: Line.numbered(rows.map(\.workings)))
    }

    /// The workings of several totals in one list, items numbered through.
    private static func numbered(_ parts: [[Working]]) -> [Working] {
      var result: [Working] = []
      var before = 0
      for part in parts {
        result += part.map { working in working.with(working.item.map { $0.numbered(before + $0.number) }) }
        before = result.compactMap { $0.item?.number }.max() ?? before
      }
      return result
    }
  }

  /// By country and loser, those that nobody names last; then in Oryx's order, kinds without a model behind the models.
  let lines: [Line]
  /// What the lines of a heading are together, by the key without a model: a thing of no make that is told may be one of those that are.
  let headings: [Key: Line]

  /// - Parameter assets: Rows of `assets` that are losses.
  init(_ assets: Table, in context: Context) throws(Diagnostic) {
    let world = context.world
    let countries = LossTable.countries(of: assets, in: context)
    let areSeveral = Set(countries.compactMap { $0 }).count > 1
    let headed = LossTable.headed(assets, areSeveral ? countries : nil, world)
    headings = try LossTable.lines(of: headed, by: ["country", "loser", "heading", "kind"], in: context)
    let lines = try LossTable.lines(of: headed, by: ["country", "loser", "heading", "model", "kind"], in: context)
    let order = world.assets.oryxCategories
    func rank(_ key: Key) -> (String, String, Int, String, Int) {
      let last = "\u{10FFFF}"
      return (
        key.country ?? last, key.loser ?? last, order.firstIndex(of: key.heading) ?? order.count, key.model ?? last,
        CountBasis.allCases.firstIndex(of: key.basis) ?? 0
      )
    }
    self.lines = lines.values.sorted { rank($0.key) < rank($1.key) }
  }

  private static func lines(of assets: Table, by columns: [String], in context: Context) throws(Diagnostic) -> [Key: Line] {
    let totals = try TotalOperator(by: columns).apply(to: assets, in: context.host)
    var lines: [Key: Line] = [:]
    for row in totals.rows {
      func cell(_ name: String) -> Value { totals.index(of: name).map { row.cells[$0] } ?? .missing }
      func text(_ name: String) -> String? { cell(name).isMissing ? nil : ValueText.plain(cell(name)) }
      guard let heading = text("heading"), let kind = text("kind").flatMap({ LossKind(rawValue: $0) }) else { continue }
      for basis in CountBasis.allCases where !cell(basis.rawValue).isMissing {
        let key = Key(country: text("country"), loser: text("loser"), heading: heading, model: text("model"), basis: basis)
        lines[key, default: Line(key: key)].kinds[kind] = Row(
          [cell(basis.rawValue)], evidence: row.evidence, workings: row.workings.filter { $0.basis == basis })
      }
    }
    return lines
  }

  /// The heading of Oryx's lists; a heading of our own, behind theirs, for vehicles, aircraft and vessels of no kind that is told; nil for others.
  static func heading(of category: String, _ world: World) -> String? {
    world.assets.oryxCategory(of: category) ?? world.assets.assetClass(of: category).flatMap { unspecified[$0] }
  }

  private static let unspecified = [
    "vehicle": "Vehicles, kind not told", "aircraft": "Aircraft, kind not told", "vessel": "Vessels, kind not told",
  ]

  /// The names of the countries in which the rows' things were lost: of their places, else of the one country that their article tells of.
  private static func countries(of assets: Table, in context: Context) -> [String?] {
    let place = assets.index(of: "place")
    var known: [Int: String?] = [:]
    return assets.rows.map { row in
      if let place, case .place(let named) = row.cells[place], let code = named.country {
        return context.world.countries.country(code: code)?.name ?? code
      }
      guard let article = row.evidence.first?.article else { return nil }
      if let country = known[article] { return country }
      let codes = context.host.countries(ofArticle: article)
      let country = codes.count == 1 ? context.world.countries.country(code: codes[0])?.name ?? codes[0] : nil
      known.updateValue(country, forKey: article)
      return country
    }
  }

  /// The assets with the side that lost them instead of its members, the heading of their category and the kind of loss.
  private static func headed(_ assets: Table, _ countries: [String?]?, _ world: World) -> Table {
    func index(_ name: String) -> Int {
      guard let index = assets.index(of: name) else { preconditionFailure("assets have no column \(name)") }
      return index
    }
    let (category, status, loser, side) = (index("category"), index("status"), index("loser"), index("otherSide"))
    let rows = assets.rows.enumerated().map { number, row in
      var cells = row.cells
      if !cells[side].isMissing { cells[loser] = cells[side] }
      let statuses: [Value] = if case .list(let values) = cells[status] { values } else { [cells[status]] }
      // One status to a row: what was captured and later destroyed is counted once.
      cells[status] = statuses.first { LossKind(of: [ValueText.plain($0)]) != nil } ?? statuses.first ?? .missing
      let further: [Value] = [
        Value(heading(of: ValueText.plain(cells[category]), world)), Value(LossKind(of: statuses.map(ValueText.plain))?.rawValue),
        Value(countries?[number]),
      ]
      return Row(cells + further, evidence: row.evidence)
    }
    // Kinds take statuses together, so that these are kept apart no longer.
    let columns = assets.columns.map { $0.name == "status" ? Column($0.name, $0.type, $0.help) : $0 }
    let further = [
      Column("heading", .text, "Oryx's heading"), Column("kind", .text, "the kind of loss"), Column("country", .text, "where it was lost"),
    ]
    return Table(item: assets.item, columns: columns + further, rows: rows)
  }
}
