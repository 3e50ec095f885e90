/// What a command gives back: something to show, and the changes it asks the interpreter to make.
public struct Answer: Sendable {
  /// What there is to show.
  public enum Content: Sendable {
    /// Rows for the operators, the screen or a file.
    case table(Table)
    /// Text for a reader, which no operator can reshape.
    case document(Document)
    /// A drawing, which is laid out for where it goes.
    case figure(any Figure)
    case nothing
  }

  /// What to show; `.nothing` where the message says all.
  public var content: Content
  /// One sentence that says what was done; printed after the content, to standard error in scripts' redirections.
  public var message: String?
  /// Things the user should know. One of severity `error` makes the statement fail after what could be done was done: some of several files
  /// could not be read.
  public var warnings: [Diagnostic]
  /// Applied in order, the edits among them in one transaction.
  public var effects: [Effect]

  public init(_ content: Content = .nothing, message: String? = nil, warnings: [Diagnostic] = [], effects: [Effect] = []) {
    self.content = content
    self.message = message
    self.warnings = warnings
    self.effects = effects
  }

  /// An answer that is a table.
  public static func table(_ table: Table, message: String? = nil) -> Answer { Answer(.table(table), message: message) }
  /// An answer that is text for a reader.
  public static func document(_ document: Document) -> Answer { Answer(.document(document)) }
  /// Only a sentence, and the changes it reports.
  public static func done(_ message: String, _ effects: Effect...) -> Answer { Answer(message: message, effects: effects) }
}
