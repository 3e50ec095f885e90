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
  /// Takes time with the square of the number of rows; stops early, with lots that are too small, when the task is cancelled.
  func lots(of items: [CountedRow]) -> [[CountedRow]] {
    var words = WordNumbers()
    let forms = items.map { form($0, &words) }
    var categories = CategoryTable(words.words, environment)
    var lot = Array(items.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while lot[index] != index {
        lot[index] = lot[lot[index]]
        index = lot[index]
      }
      return index
    }
    for one in forms.indices {
      if Task.isCancelled { break }
      let form = forms[one]
      for other in (one + 1)..<forms.count where form.article != forms[other].article && form.agrees(with: forms[other]) {
        guard categories.agree(form.category, forms[other].category) else { continue }
        let (left, right) = (root(one), root(other))
        lot[max(left, right)] = min(left, right)
      }
    }
    return Dictionary(grouping: items.indices, by: root).sorted { $0.key < $1.key }.map { $0.value.map { items[$0] } }
  }

  private func form(_ item: CountedRow, _ words: inout WordNumbers) -> Form {
    func number(_ index: Int?) -> Int {
      guard let index, !item.row.cells[index].isMissing else { return WordNumbers.missing }
      return words.number(of: ComparedText.form(ValueText.plain(item.row.cells[index])))
    }
    var days: ClosedRange<Int>?
    if let date, case .date(let interval) = item.row.cells[date] { days = interval.start.dayNumber...interval.end.dayNumber }
    return Form(article: item.article ?? 0, category: number(category), others: others.map { number($0) }, days: days)
  }

  /// What a row states, words as numbers, so that a pair is compared in nanoseconds.
  private struct Form {
    let article: Int
    let category: Int
    let others: [Int]
    let days: ClosedRange<Int>?

    /// Whether nothing that both state differs, categories aside.
    func agrees(with other: Form) -> Bool {
      for index in others.indices where others[index] != other.others[index] {
        if others[index] != WordNumbers.missing, other.others[index] != WordNumbers.missing { return false }
      }
      guard let days, let otherDays = other.days else { return true }
      return days.lowerBound - otherDays.upperBound <= 1 && otherDays.lowerBound - days.upperBound <= 1
    }
  }

  /// Gives every word a number.
  private struct WordNumbers {
    static let missing = -1
    private(set) var words: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of word: String) -> Int {
      if let number = numbers[word] { return number }
      words.append(word)
      numbers[word] = words.count - 1
      return words.count - 1
    }
  }

  /// Remembers which categories lie on one branch.
  private struct CategoryTable {
    private let words: [String]
    private let environment: any OperatorEnvironment
    private var known: [Int: Bool] = [:]

    init(_ words: [String], _ environment: any OperatorEnvironment) {
      self.words = words
      self.environment = environment
    }

    mutating func agree(_ one: Int, _ other: Int) -> Bool {
      if one == other || one == WordNumbers.missing || other == WordNumbers.missing { return true }
      let pair = min(one, other) * words.count + max(one, other)
      if let known = known[pair] { return known }
      let (left, right) = (words[one], words[other])
      let agrees =
        environment.isA(left, under: right, column: "category") == true || environment.isA(right, under: left, column: "category") == true
      known[pair] = agrees
      return agrees
    }
  }
}
