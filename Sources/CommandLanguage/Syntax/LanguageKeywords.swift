/// The words that a statement other than a pipeline begins with, described like commands for `help` and completion.
package enum LanguageKeywords {
  /// All of them, for `help`.
  package static let signatures = [binding, expectation]

  /// `let`
  package static let binding = Signature(
    "let", .scripts, "gives a pipeline a name: let NAME = PIPELINE",
    discussion: "The name then stands where a command may stand: fallen | count.",
    examples: [
      Signature.Example("let fallen = events where type under territory", "name a pipeline"),
      Signature.Example("let fallen = events where type under territory; fallen | count", "and use it"),
    ])

  /// `expect`
  package static let expectation = Signature(
    "expect", .scripts, "stops the script unless something holds",
    discussion: """
      expect PIPELINE: there is a row; expect no PIPELINE: there is none. expect PIPELINE = VALUE compares the last cell of the only row, with \
      any of = != < <= > >= ~. expect rows > 0 and expect "text" are about the last answer. expect error COMMAND holds when the command fails; \
      expect error unknownColumn: COMMAND asks for that error.
      """,
    examples: [
      Signature.Example("expect assets where status = captured", "there is such a row"),
      Signature.Example("expect no events where place = Antarctica", "there is none"),
      Signature.Example("expect claims | count >= 3", "compare a number"),
      Signature.Example("events; expect rows > 0", "the last answer had rows"),
      Signature.Example("claims; expect \"Stanikzai\"", "the last answer held the word"),
      Signature.Example("expect error unknownColumn: events where typ = clash", "the line is refused"),
    ])
}
