import TextModel
import Values

/// `total by captor`: the sum of what rows count, as an interval that the words bear out (contract COUNTS).
public struct TotalOperator: Operator {
  public static let signature = Signature(
    "total", .counting, "adds up the counts that rows state, as an interval",
    discussion: """
      “12 Humvees” and “dozens of rifles” are at least 36 things. The mentions of one thing count once: within an article by how they are told, \
      over articles where what happened to it, its category, the sides, the place and the day agree. Where that cannot be told, the lower end \
      takes two mentions as one and the upper end as two. Figures of one thing that contradict each other make a range over both. Copies of one \
      report are one source, and a later sum replaces an earlier one. What articles state, what somebody claims and what the loser admits stand \
      side by side and are never added together. Confirmed is what the loser admits, or what two tell that are independent of one another: reports of \
      different newsrooms, a report and somebody's claim, claims of two sides. Tons and items, the killed and the wounded, persons and vehicles are never added together. What is denied, planned, \
      negated or hypothetical is listed and not counted. `why total 2` opens the second row: its items, their mentions and words, and the rule \
      that merged or left out each.
      """,
    parameters: [Signature.Parameter("column", .column, "the column of counts, where there are several", optional: true)],
    options: [
      Signature.Option("by", .column, "one total for each value of a column", repeating: true),
      Signature.Option("over", .choice(periods), "one total for each period of the column `date`; time chooses the period"),
    ],
    examples: [
      Signature.Example("assets where status = captured | total by captor", "how many things each side took"),
      Signature.Example("assets | total by category and status", "by two columns"),
      Signature.Example("assets | total over time", "day by day, or by longer periods"),
      Signature.Example("assets | total by captor > totals.csv", "written to a file"),
      Signature.Example("casualties | total", "all of them"),
    ])

  private static let periods = ["time"] + TimeBuckets.allCases.map(\.rawValue)

  private let counted: ColumnName?
  private let keys: [ColumnName]
  private let over: LineToken?

  /// A total for each value of some columns, for commands that add up what they list.
  public init(by columns: [String]) {
    counted = nil
    keys = columns.map { ColumnName($0, at: TextRange(0, 0)) }
    over = nil
  }

  public init(parsing words: inout TokenCursor) throws(Diagnostic) {
    let isKeyword = words.next?.isWord("by") == true || words.next?.isWord("over") == true
    counted = words.next?.isValue == true && !isKeyword ? try ColumnName(parsing: &words) : nil
    keys = words.take(word: "by") != nil ? try ColumnName.list(parsing: &words, upTo: ["over"]) : []
    guard words.take(word: "over") != nil else {
      over = nil
      return
    }
    let period = try words.takeValue("a period", help: "write over \(TotalOperator.periods.joined(separator: ", over "))")
    guard TotalOperator.periods.contains(period.text.lowercased()) else {
      throw Diagnostic(
        .invalidValue, "“\(period.text)” is no period", at: period.range,
        help: Nearest.question(to: period.text, among: TotalOperator.periods)
          ?? "the periods are \(Nearest.list(TotalOperator.periods, "and"))")
    }
    over = period
  }

  public func apply(to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table {
    let count = try countColumn(of: table)
    var indices: [Int] = []
    for key in keys { indices.append(try key.index(in: table.columns)) }
    let dates = try dateColumn(of: table)
    let buckets = dates.map { timeBuckets(of: table, $0) }
    let apart = TotalOperator.apartColumns(table.columns, beside: indices)

    let features = FeatureTable(table, environment)
    let joiner = ItemJoiner(features) { environment.source(ofArticle: $0) }
    let bases = TotalOperator.hasBases(table.columns) ? CountBasis.allCases : [.stated]
    var groups = Groups(features: features)
    /// The key of an item: of each column what the first of its mentions states that states anything.
    let names = Dictionary(
      uniqueKeysWithValues: indices.filter { PartyNames.columns.contains(table.columns[$0].name) }.map {
        ($0, PartyNames(table, column: $0))
      })
    let parties = (claimant: table.index(of: "claimant"), side: table.index(of: "claimantSide"))
    func key(_ rows: [Row]) -> GroupKey {
      func value(_ index: Int) -> Value {
        let told = rows.filter { !$0.cells[index].isMissing }
        guard let row = names[index].flatMap({ names in told.first { !names.isAnybody($0.cells[index]) } }) ?? told.first else {
          return .missing
        }
        // An army, its spokesman and its general make one claimant.
        if index == parties.claimant, let side = parties.side, !row.cells[side].isMissing { return row.cells[side] }
        return names[index]?.shortest(row.cells[index]) ?? row.cells[index]
      }
      var cells: [Value] = indices.map { value($0) }
      if let dates, let buckets { cells.append(TotalOperator.period(of: value(dates), in: buckets)) }
      return GroupKey(cells + apart.map { TotalOperator.sort(of: value($0)) })
    }
    var mentions: [CountedMention] = []
    for row in table.rows {
      // What is left undone is thrown away by who called.
      if Task.isCancelled { break }
      mentions.append(CountedMention(row, count: count, table, features))
    }
    mentions = CountedMention.attributed(mentions)
    let sorts = TotalOperator.sorts(of: mentions, apart, features.links)
    // In the order of the table, so that the first spelling of a key is always the same.
    for positions in Dictionary(grouping: mentions.indices, by: { sorts[$0] }).values.sorted(by: { $0[0] < $1[0] }) {
      var all: [CountedItem] = []
      var told: [(basis: CountBasis, items: [CountedItem])] = []
      for basis in CountBasis.allCases {
        let mentions = positions.map { mentions[$0] }.filter { $0.basis == basis }
        let joined = joiner.items(of: mentions.filter { $0.reality != .didNotHappen })
        told.append((basis, joined.items))
        all += joined.items + joined.denials
        let left = mentions.filter { $0.reality == .didNotHappen }.map { CountedItem.Part(mention: $0, rule: .didNotHappen) }
        for part in joined.listed + left { groups.list(part, basis, under: key([part.mention.row])) }
      }
      let confirmed = bases.count > 1 ? ConfirmedItems(all, joiner, in: environment) : nil
      for (basis, items) in told {
        for item in items { groups.add(confirmed?.marked(item) ?? item, basis, under: key(item.rowsByDetail)) }
      }
      for item in confirmed?.items ?? [] { groups.confirm(item, under: key(item.rowsByDetail)) }
    }
    var rows: [Row] = []
    let unit = apart.firstIndex { table.columns[$0].name == "unit" }.map { $0 + indices.count + (dates == nil ? 0 : 1) }
    let totals = ordered(groups.totals.filter { !$0.isEmpty }, unit: unit)
    let holders = totals.indices.filter { totals[$0].hasSum }
    for (index, total) in totals.enumerated() {
      if Task.isCancelled { break }
      let holder = holders.first { $0 != index && totals[$0].isOfOneSort(with: total, apart.count) && totals[$0].mayHold(total, features) }
      let within: Value = holder.map { .number(Double($0 + 1)) } ?? .missing
      let cells: [Value] =
        [.number(Double(rows.count + 1))] + total.key.values + (keys.isEmpty && over == nil ? [] : [within]) + [
          .number(Double(total.items))
        ]
      let sums = bases.map(total.cell) + (bases.count > 1 ? [total.confirmedCell] : [])
      rows.append(Row(cells + sums + [.number(Double(total.left))], evidence: total.evidence, workings: total.workings))
    }
    return Table(item: "total", columns: columns(from: table.columns), rows: rows)
  }

  /// What is gathered under each key.
  private struct Groups {
    let features: FeatureTable
    private var order: [GroupKey] = []
    private var items: [GroupKey: [CountBasis: [CountedItem]]] = [:]
    private var confirmed: [GroupKey: [CountedItem]] = [:]
    private var listed: [GroupKey: [CountBasis: [CountedItem.Part]]] = [:]

    init(features: FeatureTable) { self.features = features }

    private mutating func know(_ key: GroupKey) {
      guard items[key] == nil else { return }
      order.append(key)
      items[key] = [:]
    }

    mutating func add(_ item: CountedItem, _ basis: CountBasis, under key: GroupKey) {
      know(key)
      items[key]?[basis, default: []].append(item)
    }

    mutating func list(_ part: CountedItem.Part, _ basis: CountBasis, under key: GroupKey) {
      know(key)
      listed[key, default: [:]][basis, default: []].append(part)
    }

    mutating func confirm(_ item: CountedItem, under key: GroupKey) { confirmed[key, default: []].append(item) }

    var totals: [ItemTotal] {
      order.map {
        ItemTotal($0, items: items[$0] ?? [:], confirmed: confirmed[$0] ?? [], listed: listed[$0] ?? [:], features)
      }
    }
  }

  /// For each mention the values by which things are kept apart; those of what the analyst made one are those of the first that is here.
  private static func sorts(of mentions: [CountedMention], _ apart: [Int], _ links: ItemLinks) -> [GroupKey] {
    var sorts = mentions.map { mention in GroupKey(apart.map { sort(of: mention.row.cells[$0]) }) }
    guard !links.isEmpty else { return sorts }
    let positions = Dictionary(mentions.indices.compactMap { index in mentions[index].key.map { ($0, index) } }) { first, _ in first }
    let own = sorts
    for (index, mention) in mentions.enumerated() {
      guard let key = mention.key, links.set(of: key) != nil else { continue }
      if let lead = links.members(with: key).lazy.compactMap({ positions[$0] }).first { sorts[index] = own[lead] }
    }
    return sorts
  }

  /// The largest key first; of one key the earliest period first, then what is counted before what is measured, and the largest first.
  ///
  /// - Parameter unit: The position of the unit among a key's values; nil where there is none.
  private func ordered(_ totals: [ItemTotal], unit: Int?) -> [ItemTotal] {
    func main(_ total: ItemTotal) -> GroupKey { GroupKey(Array(total.key.values.prefix(keys.count))) }
    func period(_ total: ItemTotal) -> GroupKey { GroupKey(over == nil ? [] : [total.key.values[keys.count]]) }
    func isMeasured(_ total: ItemTotal) -> Bool { unit.map { !total.key.values[$0].isMissing } ?? false }
    var largest: [GroupKey: Double] = [:]
    for total in totals where !isMeasured(total) { largest[main(total)] = max(largest[main(total)] ?? 0, total.size) }
    return totals.sorted { left, right in
      let (one, other) = (main(left), main(right))
      if one != other {
        let (size, otherSize) = (largest[one] ?? 0, largest[other] ?? 0)
        return size != otherSize ? size > otherSize : GroupKey.precedes(one, other)
      }
      if period(left) != period(right) { return GroupKey.precedes(period(left), period(right)) }
      if isMeasured(left) != isMeasured(right) { return isMeasured(right) }
      return left.size != right.size ? left.size > right.size : GroupKey.precedes(left.key, right.key)
    }
  }

  // MARK: Columns

  /// The column that is added up: the one named, else the first that holds counts, else the first that holds numbers.
  private func countColumn(of table: Table) throws(Diagnostic) -> Int {
    guard let counted else {
      let found = table.columns.firstIndex { $0.type == .count } ?? table.columns.firstIndex { $0.type == .number }
      if let found { return found }
      throw Diagnostic(
        .typeMismatch, "no column here holds counts that could be added up", at: keys.first?.range, help: "“count” counts the rows instead")
    }
    let index = try counted.index(in: table.columns)
    let column = table.columns[index]
    guard column.type == .count || column.type == .number else {
      throw Diagnostic(
        .typeMismatch, "“\(column.name)” holds \(column.type.plural), which cannot be added up", at: counted.range,
        help: "write by \(column.name) for one total each")
    }
    return index
  }

  /// The dates by which it runs over time; nil where it does not.
  private func dateColumn(of table: Table) throws(Diagnostic) -> Int? {
    guard let over else { return nil }
    if let index = table.columns.firstIndex(where: { $0.type == .date }) { return index }
    throw Diagnostic(.typeMismatch, "no column here holds dates", at: over.range, help: "leave out “over \(over.text)”")
  }

  private func timeBuckets(of table: Table, _ dates: Int) -> TimeBuckets {
    if let over, let named = TimeBuckets(rawValue: over.text.lowercased()) { return named }
    let days = table.rows.compactMap { row in if case .date(let interval) = row.cells[dates] { interval } else { nil } }
    guard let first = days.map(\.start).min(), let last = days.map(\.start).max() else { return .days }
    return .fitting(last - first + 1)
  }

  private static func period(of value: Value, in buckets: TimeBuckets) -> Value {
    if case .date(let interval) = value { .date(buckets.bucket(of: interval)) } else { .missing }
  }

  /// The columns whose values are kept apart and that are no keys.
  private static func apartColumns(_ columns: [Column], beside keys: [Int]) -> [Int] {
    columns.indices.filter { columns[$0].isApart && !keys.contains($0) }
  }

  /// The sort of thing that a value of a column kept apart stands for: of several statuses the first that is a loss, so that what was
  /// captured and later destroyed is counted with what was captured, and what was intercepted and destroyed with what was destroyed.
  static func sort(of value: Value) -> Value {
    guard case .list(let values) = value else { return value }
    return values.first { ItemFeatures.losses.contains(ComparedText.form(ValueText.plain($0))) } ?? values.first ?? .missing
  }

  private static func hasBases(_ columns: [Column]) -> Bool {
    columns.contains { $0.name == "modality" || $0.name == "claimant" }
  }

  public func columns(from columns: [Column]) -> [Column] {
    let indices = keys.compactMap { key in columns.firstIndex { $0.name.lowercased() == key.name.lowercased() } }
    var result = [Column("row", .number, "the number of the row, for `why total`")] + indices.map { columns[$0].shown }
    if over != nil { result.append(Column("period", .date, "the days that it is about; empty where no day is told")) }
    result += TotalOperator.apartColumns(columns, beside: indices).map { columns[$0].shown }
    if !keys.isEmpty || over != nil {
      result.append(Column("within", .number, "the row with a sum that may hold this one: the two are not to be added"))
    }
    result.append(Column("items", .number, "the number of things or lots of things added up"))
    if TotalOperator.hasBases(columns) {
      result += [
        Column("stated", .count, "the sum of what articles tell as a fact"), Column("claimed", .count, "the sum of what somebody claims"),
        Column("admitted", .count, "the sum of what the loser admits"),
        Column("confirmed", .count, "the sum of what the loser admits, or two tell who are independent of one another"),
      ]
    } else {
      result.append(Column("total", .count, "the sum"))
    }
    return result + [Column("left", .number, "the number of mentions listed and not counted", isDetail: true)]
  }

  public static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] {
    let by = Continuation.word("by", help: "one total for each value of a column")
    let over = Continuation.word("over", help: "one total for each period")
    if words.last?.isWord("over") == true {
      return periods.map { .word($0, help: $0 == "time" ? "periods that fit" : "one total for each of the \($0)") }
    }
    if words.contains(where: { $0.isWord("over") }) { return [] }
    if words.isEmpty { return [by, over, .column] }
    guard words.contains(where: { $0.isWord("by") }) else { return [by, over] }
    return words.last?.isWord("by") == true ? [.column] : [.column, over]
  }
}
