import Values

/// Tells which rows of different articles may speak of the same things (contract COUNTS, over several articles, rule 2): nothing that both
/// state differs. Categories agree where one is the other or lies under it, dates within a day.
struct ItemCompatibility {
  private let category: Int?
  private let date: Int?
  private let others: [Int]
  private let environment: any OperatorEnvironment

  init(_ table: Table, _ environment: any OperatorEnvironment) {
    category = table.index(of: "category")
    date = table.index(of: "date")
    others = ["status", "captor", "loser", "place", "unit", "who", "side"].compactMap { table.index(of: $0) }
    self.environment = environment
  }

  /// The rows in lots: those of one lot are linked by pairs of different articles that may be the same.
  ///
  /// Takes time with the square of the number of rows.
  func lots(of items: [CountedRow]) -> [[CountedRow]] {
    let forms = items.map(form)
    var categories: [CategoryPair: Bool] = [:]
    var lot = Array(items.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while lot[index] != index {
        lot[index] = lot[lot[index]]
        index = lot[index]
      }
      return index
    }
    for one in items.indices {
      for other in items.indices.dropFirst(one + 1) where items[one].article != items[other].article {
        let (left, right) = (root(one), root(other))
        if left != right, agree(forms[one], forms[other], &categories) { lot[max(left, right)] = min(left, right) }
      }
    }
    return Dictionary(grouping: items.indices, by: root).sorted { $0.key < $1.key }.map { $0.value.map { items[$0] } }
  }

  private struct CategoryPair: Hashable { let one, other: String }

  /// What a row states, ready to be compared.
  private struct Form {
    let category: String?
    let date: DateInterval?
    let others: [String?]
  }

  private func form(_ item: CountedRow) -> Form {
    func text(_ index: Int) -> String? {
      let cell = item.row.cells[index]
      return cell.isMissing ? nil : ValueText.plain(cell).lowercased()
    }
    let day: DateInterval? = if let date, case .date(let interval) = item.row.cells[date] { interval } else { nil }
    return Form(category: category.flatMap(text), date: day, others: others.map(text))
  }

  private func agree(_ one: Form, _ other: Form, _ categories: inout [CategoryPair: Bool]) -> Bool {
    for (left, right) in zip(one.others, other.others) {
      if let left, let right, left != right { return false }
    }
    if let left = one.date, let right = other.date, left.start - right.end > 1 || right.start - left.end > 1 { return false }
    guard let left = one.category, let right = other.category, left != right else { return true }
    let pair = CategoryPair(one: min(left, right), other: max(left, right))
    if let known = categories[pair] { return known }
    let agrees =
      environment.isA(left, under: right, column: "category") == true || environment.isA(right, under: left, column: "category") == true
    categories[pair] = agrees
    return agrees
  }
}
