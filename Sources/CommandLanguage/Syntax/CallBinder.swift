import TextModel

/// Reads the words after a command's name by its signature.
struct CallBinder {
  let signature: Signature
  /// Whether a comparison may follow the call, as in `expect distance Herat Kabul > 600 km`.
  let allowsComparison: Bool

  /// Reads up to the end, a `where`, a redirection or, where allowed, a comparison.
  ///
  /// - Parameter name: The word that named the command.
  /// - Throws: `unknownOption`, `missingArgument`, `unexpectedArgument`, `invalidValue`, with the words at fault.
  func call(_ name: LineToken, _ cursor: inout TokenCursor) throws(Diagnostic) -> Call {
    var arguments: [String: [Call.Argument]] = [:]
    var options: [String: [Call.Argument]] = [:]
    var position = 0
    var takesOptions = true
    while let token = cursor.next, !ends(token) {
      if takesOptions, token.kind == .word, token.text == "--" {
        takesOptions = false
        cursor.take()
      } else if takesOptions, let option = try option(token) {
        cursor.take()
        guard options[option.name] == nil || option.isRepeating else {
          throw Diagnostic(.unexpectedArgument, "“\(option.name)” is given twice", at: token.range, help: "give it once")
        }
        options[option.name, default: []] += try value(of: option, at: token, &cursor)
      } else if token.isSymbol(","), goesOnAfterComma(position, arguments) {
        cursor.take()
      } else {
        let (parameter, argument) = try positional(&cursor, from: position)
        let chosen = signature.parameters[parameter]
        arguments[chosen.name, default: []].append(argument)
        position = chosen.isRepeating ? parameter : parameter + 1
      }
    }
    for parameter in signature.parameters.dropFirst(position) where !parameter.isOptional && arguments[parameter.name] == nil {
      throw Diagnostic(
        .missingArgument, "“\(signature.name)” needs \(ArgumentReader.needed(parameter.type)): \(parameter.help)",
        at: cursor.isAtEnd ? cursor.here : cursor.next?.range, help: "write \(signature.synopsis)")
    }
    return Call(command: signature.name, range: name.range, arguments: arguments, options: options)
  }

  /// Whether a comma may stand before the next argument: between those of a repeating parameter, and before its first where another of the same
  /// type precedes, as in `distance Kabul, Herat, Ghazni`.
  private func goesOnAfterComma(_ position: Int, _ arguments: [String: [Call.Argument]]) -> Bool {
    guard position < signature.parameters.count, signature.parameters[position].isRepeating else { return false }
    if arguments[signature.parameters[position].name] != nil { return true }
    return position > 0 && signature.parameters[position - 1].type == signature.parameters[position].type
      && arguments[signature.parameters[position - 1].name] != nil
  }

  // MARK: Where the call ends

  private func ends(_ token: LineToken) -> Bool {
    if !signature.columns.isEmpty, token.isWord("where") { return true }
    if token.kind == .symbol, keyword(token) != nil { return false }
    return token.isSymbol(">") || token.isSymbol(">>") || (allowsComparison && token.isComparison)
  }

  // MARK: Options

  private func keyword(_ token: LineToken) -> Signature.Option? {
    guard token.kind != .quoted else { return nil }
    return signature.options.first { $0.isKeyword && $0.name == token.text }
  }

  /// The option or keyword that a token names; nil when it is an argument.
  private func option(_ token: LineToken) throws(Diagnostic) -> Signature.Option? {
    if let keyword = keyword(token) { return keyword }
    guard token.kind == .word, token.text.hasPrefix("-") else { return nil }
    let names = signature.options.filter { !$0.isKeyword }.map(\.name)
    if token.text.hasPrefix("--") {
      if let exact = signature.options.first(where: { $0.name == token.text }) { return exact }
      let begun = signature.options.filter { !$0.isKeyword && $0.name.hasPrefix(token.text) }
      if begun.count == 1 { return begun.first }
      if begun.count > 1 {
        throw Diagnostic(
          .unknownOption, "“\(token.text)” could be \(Nearest.list(begun.map(\.name)))", at: token.range, help: "type more letters")
      }
    } else {
      guard let letter = token.text.dropFirst().first, letter.isLetter else { return nil }
    }
    throw Diagnostic(
      .unknownOption, "“\(signature.name)” has no option “\(token.text)”", at: token.range,
      help: Nearest.question(to: token.text, among: names)
        ?? (names.isEmpty ? "write \(signature.synopsis)" : "its options are \(Nearest.list(names, "and"))"))
  }

  private func value(of option: Signature.Option, at token: LineToken, _ cursor: inout TokenCursor) throws(Diagnostic) -> [Call.Argument] {
    let sign = option.isKeyword ? nil : cursor.take(symbol: "=")
    guard let type = option.type else {
      if let sign {
        throw Diagnostic(.unexpectedArgument, "“\(option.name)” takes no value", at: sign.range, help: "write \(option.name) alone")
      }
      return []
    }
    guard let next = cursor.next, next.isValue, !isOption(next) else {
      throw Diagnostic(
        .missingArgument, "after “\(option.name)” stands \(ArgumentReader.needed(type)): \(option.help)",
        at: cursor.isAtEnd ? cursor.here : cursor.next?.range, help: "write \(option.synopsis.dropFirst().dropLast())")
    }
    return [try ArgumentReader.read(type, from: &cursor) { option.isKeyword && joins($0) }]
  }

  private func isOption(_ token: LineToken) -> Bool {
    keyword(token) != nil || (token.kind == .word && token.text.hasPrefix("--"))
  }

  /// Whether a word belongs to the text before it rather than being an option, a keyword or the operator `where`.
  private func joins(_ token: LineToken) -> Bool { !isOption(token) && !ends(token) }

  // MARK: Arguments by position

  /// Reads the next argument for the first parameter that it fits; only optional ones are passed over.
  private func positional(_ cursor: inout TokenCursor, from position: Int) throws(Diagnostic) -> (Int, Call.Argument) {
    guard let token = cursor.next else { throw cursor.missing("an argument") }
    guard token.isValue else {
      throw Diagnostic(
        .unexpectedArgument, "“\(token.text)” is not expected here", at: token.range,
        help: "write \(signature.synopsis), with quotation marks around text that holds such a sign")
    }
    var first: Diagnostic?
    for index in signature.parameters.indices.dropFirst(position) {
      let parameter = signature.parameters[index]
      var attempt = cursor
      do throws(Diagnostic) {
        let argument = try ArgumentReader.read(parameter.type, from: &attempt) { takesMore(index, $0) }
        cursor = attempt
        return (index, argument)
      } catch {
        first = first ?? error
        guard parameter.isOptional else { throw first ?? error }
      }
    }
    throw first ?? unexpected(token)
  }

  /// Whether a text or place goes on with a further word: the last parameter takes all, a place stops at the number that follows it.
  /// Not where two names stand side by side, as in `distance Herat Kabul`: there quotation marks are needed.
  private func takesMore(_ index: Int, _ token: LineToken) -> Bool {
    guard joins(token), !signature.parameters[index].isRepeating,
      !signature.parameters.prefix(index).contains(where: { !$0.isOptional && [.text, .entity, .place].contains($0.type) })
    else { return false }
    guard index + 1 < signature.parameters.count else { return true }
    if signature.parameters[index + 1].type == .coordinate { return token.kind == .word && !ArgumentReader.beginsCoordinate(token) }
    guard signature.parameters[index].type == .place else { return false }
    switch signature.parameters[index + 1].type {
    // "near Tripoli, Lebanon 50 km"
    case .distance, .number, .date: return token.isSymbol(",") || token.kind == .word && NumberText.split(token.text) == nil
    default: return false
    }
  }

  private func unexpected(_ token: LineToken) -> Diagnostic {
    let several = signature.parameters.contains { [.text, .entity, .place].contains($0.type) }
    let help = "write \(signature.synopsis)" + (several ? ", with quotation marks around names of several words" : "")
    let nothing = signature.parameters.isEmpty ? "“\(signature.name)” takes no argument" : "“\(token.text)” is one argument too many"
    return Diagnostic(.unexpectedArgument, nothing, at: token.range, help: help)
  }
}
