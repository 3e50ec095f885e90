/// What may stand next in a condition: a walk over its words, since half a condition cannot be parsed.
struct ConditionContinuation {
  /// Words that make a number a distance.
  static let lengthUnits: [Continuation] = [
    .word("km", help: "kilometres"), .word("mi", help: "miles of 1 609 m"), .word("nmi", help: "nautical miles of 1 852 m"),
    .word("m", help: "metres"),
  ]

  static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] {
    var walk = ConditionContinuation(columns)
    for word in words { walk.read(word) }
    return walk.expected
  }

  private enum State {
    case column, test, state, negatedTest, value, listStart, listValue, listNext, term, length, unit, of, place, low, and, high, done, lost
  }

  private let columns: [Column]
  private var state = State.column
  private var column: Column?
  private var depth = 0
  /// Whether a number was read that a unit may follow.
  private var mayTakeUnit = false

  private init(_ columns: [Column]) { self.columns = columns }

  private mutating func read(_ token: LineToken) {
    let mayTakeUnit = self.mayTakeUnit
    self.mayTakeUnit = false
    switch state {
    case .column: readColumn(token)
    case .test: readTest(token)
    case .negatedTest: readTestWord(token)
    case .state: state = token.isWord("not") ? .state : .done
    case .value: finish(token)
    case .listStart: state = token.isSymbol("(") || token.isSymbol("[") ? .listValue : .lost
    case .listValue: state = .listNext
    case .listNext: state = token.isSymbol(",") ? .listValue : token.kind == .symbol ? .done : state
    case .term: state = .done
    case .length: state = NumberText.number(token.text) != nil ? .unit : .of
    case .unit: state = .of
    case .of: state = token.isWord("of") ? .place : .lost
    case .place: state = .done
    case .low:
      state = .and
      self.mayTakeUnit = NumberText.number(token.text) != nil
    case .and:
      if token.isWord("and") { state = .high } else if !mayTakeUnit { state = .lost }
    case .high: finish(token)
    case .done: readDone(token, mayTakeUnit: mayTakeUnit)
    case .lost: break
    }
  }

  private mutating func finish(_ token: LineToken) {
    state = .done
    mayTakeUnit = NumberText.number(token.text) != nil
  }

  private mutating func readColumn(_ token: LineToken) {
    if token.isSymbol("(") {
      depth += 1
    } else if token.isValue, !token.isWord("not"), !token.isWord("possibly") {
      column = columns.first { $0.name.lowercased() == token.text.lowercased() }
      state = .test
    }
  }

  private mutating func readTest(_ token: LineToken) {
    if token.isComparison {
      state = .value
    } else if token.isWord("is") {
      state = .state
    } else if token.isWord("not") {
      state = .negatedTest
    } else if token.isWord("and") || token.isWord("or") {
      state = .column
    } else if token.isSymbol(")") {
      readDone(token, mayTakeUnit: false)
    } else {
      readTestWord(token)
    }
  }

  private mutating func readTestWord(_ token: LineToken) {
    switch token.text.lowercased() {
    case "in": state = .listStart
    case "under": state = .term
    case "within": state = .length
    case "between": state = .low
    default: state = .lost
    }
  }

  private mutating func readDone(_ token: LineToken, mayTakeUnit: Bool) {
    if token.isWord("and") || token.isWord("or") {
      state = .column
    } else if token.isSymbol(")") {
      depth -= 1
      state = .done
    } else if !(mayTakeUnit && NumberText.isUnit(token.text)) {
      state = .lost
    }
  }

  /// Whether the words so far are a whole condition, after which a redirection may stand.
  static func isWhole(_ words: [LineToken], columns: [Column]) -> Bool {
    var walk = ConditionContinuation(columns)
    for word in words { walk.read(word) }
    return walk.state == .done || (walk.state == .test && walk.column?.type == .truth)
  }

  private var expected: [Continuation] {
    let joins: [Continuation] = [
      .word("and", help: "both hold"), .word("or", help: "one of them holds"),
    ]
    let closing: [Continuation] = depth > 0 ? [.word(")", help: "")] : []
    switch state {
    case .column:
      return [.column, .word("not", help: "the opposite"), .word("possibly", help: "what cannot be ruled out as well")]
    case .test: return tests + (column?.type == .truth ? joins + closing : [])
    case .negatedTest: return Condition.testWords.filter { $0.word != "is" && $0.word != "not" }.map { .word($0.word, help: $0.help) }
    case .state: return [.word("missing", help: "not stated"), .word("stated", help: "not missing"), .word("not", help: "the opposite")]
    case .value, .listValue, .low, .high: return column.map { [.value(of: $0)] } ?? []
    case .listStart: return [.word("(", help: "values with commas between them")]
    case .listNext: return [.word(",", help: "another value"), .word(")", help: "")]
    case .term: return column.map { [.term(of: $0)] } ?? []
    case .length: return [.argument(.distance)]
    case .unit: return Self.lengthUnits
    case .of: return [.word("of", help: "the place follows")]
    case .place: return [.argument(.place)]
    case .and: return [.word("and", help: "the upper end follows")] + (mayTakeUnit ? units : [])
    case .done: return joins + closing + (mayTakeUnit ? units : [])
    case .lost: return []
    }
  }

  private var units: [Continuation] {
    switch column?.type {
    case .distance: Self.lengthUnits
    case .duration: NumberText.timeUnits.map { .word($0.words[0], help: "") }
    default: []
    }
  }

  /// The comparisons and test words that go with the column's type.
  private var tests: [Continuation] {
    let type = column?.type
    let isOrdered = type != .place && type != .truth
    let isText = type == .text || type == .place || type == nil
    let comparators = Comparator.allCases.filter { ($0 != .contains || isText) && (!$0.isOrder || isOrdered) }
    let words = Condition.testWords.filter { word in
      switch word.word {
      case "under": isText
      case "within": type == .place || type == nil
      case "between": isOrdered && type != .text
      default: true
      }
    }
    return comparators.map { .word($0.rawValue, help: $0.help) } + words.map { .word($0.word, help: $0.help) }
  }
}
