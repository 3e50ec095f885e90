import TextModel

/// Completes the word before the cursor by what the grammar allows there, and hints at what is still to be typed.
package struct Completer: Sendable {
  private let parser: Parser
  private let names: [String: [Column]]
  private let source: any CompletionSource

  /// - Parameter names: The names bound with `let`, and the columns of each.
  package init(_ parser: Parser, names: [String: [Column]] = [:], source: any CompletionSource) {
    self.parser = parser
    self.names = names
    self.source = source
  }

  // MARK: Candidates

  /// - Parameter cursor: A byte offset into the line; it is moved back to the start of a character.
  package func completion(_ line: String, at cursor: Int) -> Completion {
    let text = Completer.text(line, before: cursor)
    let end = text.utf8.count
    let point = LinePoint(text, parser, names: names)
    var range = point.partial?.range ?? TextRange(end, end)
    var prefix = point.partial?.text ?? ""
    var found = continuations(point).flatMap { values($0, point, prefix) }
    if case .call(let signature, let words) = point.place, let place = CallProgress(signature, words: words).openPlace {
      let longer = "\(place.text) \(prefix)"
      let places = source.values(of: .place, prefix: longer)
      if !places.isEmpty {
        (found, prefix, range) = (places.map(offer), longer, place.range.union(range))
      }
    }
    let isQuoted = point.partial?.kind == .quoted
    let matching = found.filter { $0.text.lowercased().hasPrefix(prefix.lowercased()) && !(isQuoted && $0.isSyntax) }
    var seen: Set<String> = []
    let candidates = matching.filter { seen.insert($0.text).inserted }.map { candidate($0, isQuoted: isQuoted) }
    return Completion(range: range, candidates: candidates)
  }

  /// A value, or a word of the language, which is never put in quotation marks.
  private struct Offer {
    let text: String
    let help: String
    var goesOn = false
    var isSyntax = false
  }

  private func candidate(_ offer: Offer, isQuoted: Bool) -> Completion.Candidate {
    let word = offer.goesOn && offer.text.hasSuffix("=") ? String(offer.text.dropLast()) : offer.text
    let needsQuotes = !offer.isSyntax && (isQuoted || QuotedText.needsQuotes(word) || isKeyword(word))
    let text = needsQuotes ? QuotedText.quoted(offer.text, isOpen: offer.goesOn) : offer.text
    return Completion.Candidate(text: text, label: offer.text, help: offer.help, goesOn: offer.goesOn)
  }

  /// Words that would mean something else where a value stands.
  private func isKeyword(_ text: String) -> Bool { ["where", "and", "or", "not", "possibly", "of"].contains(text.lowercased()) }

  private func continuations(_ point: LinePoint) -> [Continuation] {
    switch point.place {
    case .nothing: return []
    case .words(let words): return words
    case .file: return [.argument(.file)]
    case .operatorName: return (parser.operators.signatures + parser.rowCommands).map { .word($0.name, help: $0.summary) }
    case .operatorWords(let type, let words, let columns): return type.continuations(after: words, columns: columns)
    case .call(let signature, let words):
      let expected = CallProgress(signature, words: words).expected
      return words.isEmpty ? expected + furtherWords(of: signature) : expected
    case .source(let isStatement, let afterExpect):
      var words: [Continuation] = []
      let commands = parser.catalogue.signatures
      // The longer name is offered behind the shorter one.
      words += commands.filter { $0.words.count == 1 || parser.catalogue.signature(of: $0.words[0]) == nil }
        .map { .word($0.name, help: $0.summary) }
      words += names.keys.sorted().map { .word($0, help: "a name bound with let") }
      if isStatement {
        words += LanguageKeywords.signatures.map { .word($0.name, help: $0.summary) }
      }
      if afterExpect {
        words += [
          .word("no", help: "that there are no rows"), .word("error", help: "that a command fails"),
          .word("rows", help: "the number of rows of the last answer"),
        ]
      }
      return words
    }
  }

  /// What makes the name of another command of this one's: `add` behind `places`.
  private func furtherWords(of signature: Signature) -> [Continuation] {
    let start = signature.name + " "
    return parser.catalogue.signatures.filter { $0.name.hasPrefix(start) }.map {
      .word(String($0.name.dropFirst(start.count)), help: $0.summary)
    }
  }

  private func values(_ continuation: Continuation, _ point: LinePoint, _ prefix: String) -> [Offer] {
    switch continuation {
    case .word(let word, let help): return [Offer(text: word, help: help, isSyntax: true)]
    case .column: return point.columns.map { Offer(text: $0.name, help: $0.help) }
    case .term(let column): return source.terms(of: column).map { Offer(text: $0, help: "") }
    case .value(let column):
      if column.type == .truth { return ["true", "false"].map { Offer(text: $0, help: "", isSyntax: true) } }
      return source.values(in: column, of: point.command, prefix: prefix).map(offer)
    case .argument(.column): return point.columns.map { Offer(text: $0.name, help: $0.help) }
    case .argument(.name):
      return names.keys.sorted().map { Offer(text: $0, help: "") } + source.values(of: .name, prefix: prefix).map(offer)
    case .argument(.choice(let words)): return words.map { Offer(text: $0, help: "", isSyntax: true) }
    case .argument(.command):
      let words = parser.catalogue.signatures + parser.operators.signatures + LanguageKeywords.signatures
      return words.map { Offer(text: $0.name, help: $0.summary, isSyntax: true) } + source.values(of: .command, prefix: prefix).map(offer)
    case .field(let item): return source.fields(of: item).map(offer)
    case .fieldValue(let field, let item): return source.values(ofField: field, of: item, prefix: prefix).map(offer)
    case .argument(let type): return source.values(of: type, prefix: prefix).map(offer)
    }
  }

  private func offer(_ value: CompletionValue) -> Offer { Offer(text: value.text, help: value.help, goesOn: value.goesOn) }

  private static func text(_ line: String, before cursor: Int) -> String {
    var end = min(max(0, cursor), line.utf8.count)
    let bytes = Array(line.utf8)
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  // MARK: Hints

  /// The rest of the synopsis for a line with the cursor at its end; nil where nothing is to be added.
  ///
  /// It begins with a space where the line does not end in one.
  package func hint(_ line: String) -> String? {
    let point = LinePoint(line, parser, names: names)
    // The word being typed counts as given: the hint shows what comes after it.
    let whole = point.partial == nil ? point : LinePoint(line + " ", parser, names: names)
    let parts: [String]
    switch whole.place {
    case .call(let signature, let words): parts = CallProgress(signature, words: words).synopsis
    case .operatorWords(let type, let words, _) where words.isEmpty: parts = type.signature.synopsisParts
    default: return nil
    }
    guard !parts.isEmpty else { return nil }
    return (point.partial == nil ? "" : " ") + parts.joined(separator: " ")
  }
}
