/// What a command takes and gives: the source of parsing, completion, hints and `help`.
public struct Signature: Sendable, Hashable {
  /// The group under which `help` lists it.
  public enum Topic: String, Sendable, CaseIterable {
    case articles, reading, counting, places, deciding, session, scripts, program
  }

  /// A positional argument.
  public struct Parameter: Sendable, Hashable {
    /// The name by which `Call` finds it, and what the synopsis shows.
    public let name: String
    /// How the word is read and completed.
    public let type: ArgumentType
    /// Whether it may be left out.
    public let isOptional: Bool
    /// Takes all further arguments; only the last may.
    public let isRepeating: Bool
    /// One phrase for `help`.
    public let help: String

    public init(_ name: String, _ type: ArgumentType, _ help: String, optional: Bool = false, repeating: Bool = false) {
      self.name = name
      self.type = type
      self.help = help
      isOptional = optional
      isRepeating = repeating
    }
  }

  /// An argument with a name: `--date 2021-08-12`, or a keyword of the sentence such as `by "Mirwais Stanikzai"`.
  public struct Option: Sendable, Hashable {
    /// With its dashes ("--date"), or a bare word or `=` for a keyword ("by").
    public let name: String
    /// nil for a flag.
    public let type: ArgumentType?
    /// One phrase for `help`.
    public let help: String
    /// May be given several times.
    public let isRepeating: Bool

    public init(_ name: String, _ type: ArgumentType? = nil, _ help: String, repeating: Bool = false) {
      self.name = name
      self.type = type
      self.help = help
      isRepeating = repeating
    }

    /// Whether it is a word of the sentence, such as `by`, rather than `--date`.
    public var isKeyword: Bool { !name.hasPrefix("--") }
  }

  /// A line to type and what it shows, on the bundled article; `help` prints it and a test runs it.
  public struct Example: Sendable, Hashable {
    /// What to type.
    public let line: String
    /// What it is good for, one phrase.
    public let meaning: String
    /// Words that stand in what it prints, in order; the test looks for each.
    public let shows: [String]

    public init(_ line: String, _ meaning: String, shows: [String] = []) {
      self.line = line
      self.meaning = meaning
      self.shows = shows
    }
  }

  /// What is typed, in lower case: a word, or several with a space between them (`places add`).
  public let name: String
  /// The group under which `help` lists it.
  public let topic: Topic
  /// One sentence without a full stop: what it does.
  public let summary: String
  /// Further paragraphs for `help COMMAND`; empty where the summary says it all.
  public let discussion: String
  /// Positional arguments in order.
  public let parameters: [Parameter]
  /// Named arguments, in the order in which `help` lists them.
  public let options: [Option]
  /// The columns of the table that it answers with; empty where it answers otherwise.
  public let columns: [Column]
  /// Whether it may also stand last in a pipeline, behind “|”, and show the rows that come to it.
  public let takesRows: Bool
  /// At least one; tests run them.
  public let examples: [Example]

  public init(
    _ name: String, _ topic: Topic, _ summary: String, discussion: String = "", parameters: [Parameter] = [], options: [Option] = [],
    columns: [Column] = [], takesRows: Bool = false, examples: [Example]
  ) {
    self.name = name
    self.topic = topic
    self.summary = summary
    self.discussion = discussion
    self.parameters = parameters
    self.options = options
    self.columns = columns
    self.takesRows = takesRows
    self.examples = examples
  }
}

extension Signature {
  /// The words of the name.
  package var words: [String] { name.split(separator: " ").map(String.init) }

  /// Whether an argument may be any word, so that a further word of a name cannot be told from it unless it is typed in full.
  var takesFreeText: Bool {
    parameters.contains { parameter in
      switch parameter.type {
      case .text, .entity, .place, .file, .folder, .session, .command, .column, .name, .choice, .assignment, .eventType: true
      case .number, .date, .distance, .coordinate, .article, .item, .sentence: false
      }
    }
  }
}

/// What an argument may be; decides how it is read, checked and completed.
public enum ArgumentType: Sendable, Hashable {
  /// Any word or quoted text.
  case text
  /// The name of a person, group or other entity of the articles, or a part of it, or an id; read as text.
  case entity
  /// A whole number, at least the given one.
  case number(atLeast: Int)
  case date
  /// A number with a unit, in one word or two: `200 km`, `5mi`.
  case distance
  /// A point: `48.21,37.62` or `48.21 37.62`, degrees north and east.
  case coordinate
  /// A name of the gazetteer, an id of the session, `lat,lon`, or `border:XX`.
  case place
  /// An article's number.
  case article
  /// An item's id, `e7` or `2.e7`, or the number of an article.
  case item
  /// A sentence's id, `s3` or `2.s3`. Another item's id stands for the sentence around it, an article's number for all its sentences; whether
  /// that makes sense is for the command to say.
  case sentence
  case file
  case folder
  case session
  case command
  /// A column of the table to which the pipeline has come.
  case column
  /// A name bound with `let`.
  case name
  case choice([String])
  /// `field=value`, as after `correct e3`.
  case assignment
  /// A type of event, or a group of such types.
  case eventType

  /// How the synopsis shows it: `<place>`.
  public var label: String {
    switch self {
    case .text, .entity: "text"
    case .number: "number"
    case .date: "YYYY-MM-DD"
    case .distance: "distance"
    case .coordinate: "latitude,longitude"
    case .place: "place"
    case .article: "article"
    case .item: "item"
    case .sentence: "sentence"
    case .file: "file"
    case .folder: "folder"
    case .session: "session"
    case .command: "command"
    case .column: "column"
    case .name: "name"
    case .choice(let words): words.joined(separator: "|")
    case .assignment: "field=value"
    case .eventType: "event type"
    }
  }
}
