import TextModel

/// A statement that was understood: what the interpreter carries out.
package struct Statement: Sendable {
  /// What a statement does.
  package enum Action: Sendable {
    /// A command or a name, its operators, and where the answer goes.
    case pipeline(Query)
    /// `let NAME = pipeline`
    case binding(name: String, at: TextRange, Query)
    /// `expect …`
    case expectation(Expectation)
  }

  /// What it does.
  package let action: Action
  /// All its words in the line or script.
  package let range: TextRange

  package init(_ action: Action, at range: TextRange) {
    self.action = action
    self.range = range
  }
}

/// A source of rows and the operators that reshape them.
package struct Query: Sendable {
  /// Where the rows come from.
  package enum Source: Sendable {
    case command(Call)
    /// A name bound with `let`.
    case name(String, at: TextRange)
  }

  /// An operator and its words, for a caret under them.
  package struct Step: Sendable {
    /// The operator's full name.
    package let name: String
    /// Its words in the line, the arguments included.
    package let range: TextRange
    /// The operator with its arguments read.
    package let action: any Operator

    package init(_ name: String, at range: TextRange, _ action: any Operator) {
      self.name = name
      self.range = range
      self.action = action
    }
  }

  /// `> file`, or `>> file` to append.
  package struct Redirection: Sendable, Hashable {
    /// The file as typed, quotation marks removed.
    package let path: String
    /// Its words in the line.
    package let range: TextRange
    /// Whether the answer is added at the file's end.
    package let appends: Bool
  }

  /// Where the rows come from.
  package let source: Source
  /// The operators in order.
  package let steps: [Step]
  /// The command that shows the rows at the end; nil where the rows themselves are the answer.
  package let view: Call?
  /// The file that the answer goes to; nil for the screen.
  package let redirection: Redirection?
  /// The columns that it answers with as far as the line tells; empty where the command answers otherwise.
  package let columns: [Column]
  /// All its words in the line.
  package let range: TextRange

  package init(source: Source, steps: [Step], view: Call? = nil, redirection: Redirection?, columns: [Column], range: TextRange) {
    self.source = source
    self.steps = steps
    self.view = view
    self.redirection = redirection
    self.columns = columns
    self.range = range
  }

  /// The call of its command; nil when it begins with a name.
  package var call: Call? { if case .command(let call) = source { call } else { nil } }

  /// The name of what answers, for messages: the command at the end, else that at the beginning; nil for a bound name.
  package var answering: String? { (view ?? call)?.command }
}

/// What a line beginning with `expect` holds to be true; when it is not, the script fails there (`expectationFailed`).
package indirect enum Expectation: Sendable {
  /// `expect PIPELINE`: it has at least one row; `expect no PIPELINE`: it has none.
  case rows(Query, some: Bool)
  /// `expect PIPELINE = 9`: its answer is one row, and its last shown cell compares so.
  case value(Query, Comparison)
  /// `expect rows > 0`: the number of rows of the last answer.
  case lastRows(Comparison)
  /// `expect "text"`, `expect no "text"`: whether the last answer, as printed, holds the words.
  case lastText(String, present: Bool, at: TextRange)
  /// `expect error [CODE:] STATEMENT`: it fails, with that code where one is given.
  case failure(code: DiagnosticCode?, Result<Statement, Diagnostic>)
}
