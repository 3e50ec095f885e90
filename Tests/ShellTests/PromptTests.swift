import Testing

@testable import Shell

@Suite struct PromptTests {
  @Test func adjacentSequencesShareOnePairOfMarks() {
    let prompt = Prompt([.init("ghazni", .green), .init("[3 articles]", .dim), .init("> ")])
    let marked = prompt.marked(colours: true).split(separator: Prompt.mark)
    #expect(marked == ["\u{1B}[1;32m", "ghazni", "\u{1B}[0m\u{1B}[2m", "[3 articles]", "\u{1B}[0m", "> "])
    #expect(prompt.marked(colours: false) == "ghazni[3 articles]> ")
  }

  @Test(arguments: [
    [Prompt.Part("> ", .bold)], [.init("a", .red)], [.init("a", .red), .init("b", .green)],
    [.init("", .red), .init("a"), .init("> ", .cyan)],
  ])
  func aSequenceIsAlwaysFollowedByACharacter(parts: [Prompt.Part]) {
    let marked = Prompt(parts).marked(colours: true)
    let pieces = marked.split(separator: Prompt.mark, omittingEmptySubsequences: false)
    // Text and sequences take turns; text after a sequence is never empty.
    #expect(pieces.count % 2 == 1)
    for index in stride(from: 2, to: pieces.count, by: 2) { #expect(!pieces[index].isEmpty) }
    #expect(StyledText.plain(pieces.joined()) == parts.map(\.text).joined())
  }

  @Test func namesOfSessionsAreEscaped() {
    #expect(Prompt([.init("x\u{1B}]0;y\u{7}", .green), .init("> ")]).text == "x\\x1B]0;y\\x07> ")
  }
}

@Suite struct TerminalInfoTests {
  @Test(
    arguments: [
      (.auto, true, ["TERM": "xterm"], true), (.auto, false, ["TERM": "xterm"], false), (.auto, true, ["TERM": "dumb"], false),
      (.auto, true, [:], false), (.auto, true, ["TERM": "xterm", "NO_COLOR": "1"], false),
      (.auto, true, ["TERM": "xterm", "NO_COLOR": ""], true),
      (.always, false, ["NO_COLOR": "1"], true), (.never, true, ["TERM": "xterm"], false),
    ] as [(TerminalInfo.ColourChoice, Bool, [String: String], Bool)])
  func coloursFollowTheOptionTheTerminalAndTheEnvironment(
    choice: TerminalInfo.ColourChoice, isTerminal: Bool, environment: [String: String], colours: Bool
  ) {
    #expect(TerminalInfo.colours(choice, isTerminal: isTerminal, environment: environment) == colours)
  }
}
