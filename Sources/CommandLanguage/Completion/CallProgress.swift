import TextModel

/// How far the words after a command's name have come, for completion and hints.
struct CallProgress {
  /// What may stand next; empty when a word is wrong, since then nothing is sure.
  private(set) var expected: [Continuation] = []
  /// The parts of the synopsis that are still to come.
  private(set) var synopsis: [String] = []
  /// The place that the last words name and that may go on with a further word.
  private(set) var openPlace: LineToken?

  private let signature: Signature
  /// The last item that was named, whose fields may follow.
  private var item: ItemReference?

  /// - Parameters:
  ///   - words: The whole words before the cursor; not the one being typed.
  init(_ signature: Signature, words: [LineToken]) {
    self.signature = signature
    var cursor = TokenCursor(words, after: 0)
    var used: Set<String> = []
    var position = 0
    while let token = cursor.next {
      if let option = option(token) {
        cursor.take()
        if !option.isKeyword { _ = cursor.take(symbol: "=") }
        used.insert(option.name)
        guard let type = option.type else { continue }
        if cursor.isAtEnd {
          expected = Self.continuations(type)
          synopsis = ["<\(type.label)>"]
          return
        }
        guard read(type, &cursor) else { return }
      } else if token.isSymbol(",") {
        cursor.take()
      } else {
        guard let next = positional(&cursor, from: position) else { return }
        position = next
      }
    }
    finish(position, used, last: words.last)
  }

  private func option(_ token: LineToken) -> Signature.Option? {
    guard token.kind != .quoted else { return nil }
    return signature.options.first { $0.name == token.text }
  }

  /// Reads an argument; false when it cannot be, and then says what would make it whole.
  private mutating func read(_ type: ArgumentType, _ cursor: inout TokenCursor) -> Bool {
    let start = cursor
    do throws(Diagnostic) {
      if case .reference(let reference) = try ArgumentReader.read(type, from: &cursor).value { item = reference }
      return true
    } catch {
      cursor = start
      switch type {
      case .distance where start.peek(1) == nil && start.next.flatMap({ NumberText.number($0.text) }) != nil:
        expected = ConditionContinuation.lengthUnits
      case .assignment where start.peek(1)?.isSymbol("=") == true && start.peek(2) == nil:
        expected = start.next.map { [.fieldValue($0.text, of: item)] } ?? []
      case .assignment where start.peek(1) == nil: expected = [.word("=", help: "the new value follows")]
      default: break
      }
      return false
    }
  }

  /// Reads the argument for the first parameter that it fits; nil when it fits none.
  private mutating func positional(_ cursor: inout TokenCursor, from position: Int) -> Int? {
    for index in signature.parameters.indices.dropFirst(position) {
      let parameter = signature.parameters[index]
      if read(parameter.type, &cursor) { return parameter.isRepeating ? index : index + 1 }
      if !parameter.isOptional { return nil }
    }
    let last = signature.parameters.last
    guard let last, [.text, .entity, .place].contains(last.type), let token = cursor.next, token.isValue else { return nil }
    cursor.take()
    return signature.parameters.count
  }

  private mutating func finish(_ position: Int, _ used: Set<String>, last: LineToken?) {
    for parameter in signature.parameters.dropFirst(position) {
      expected += parameter.type == .assignment ? [.field(of: item)] : Self.continuations(parameter.type)
      if !parameter.isOptional { break }
    }
    let options = signature.options.filter { !used.contains($0.name) || $0.isRepeating }
    expected += options.map { .word($0.name, help: $0.help) }
    if Parser.counts(signature.columns), !signature.takesFreeText { expected.append(.word("over", help: "added up for each period")) }
    if !signature.columns.isEmpty { expected.append(.word("where", help: "keep the rows that meet a condition")) }
    synopsis = signature.parameters.dropFirst(position).map(\.synopsis) + options.map(\.synopsis)
    if position > 0, signature.parameters[position - 1].type == .place, let last, last.kind == .word { openPlace = last }
  }

  static func continuations(_ type: ArgumentType) -> [Continuation] {
    if case .choice(let words) = type { return words.map { .word($0, help: "") } }
    return [.argument(type)]
  }
}
