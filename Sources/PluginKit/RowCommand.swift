/// A command that may also stand last in a pipeline, behind “|”, and shows the rows that come to it: `events where … | map`.
///
/// Its signature says `takesRows`, from which the parser and completion know.
public protocol RowCommand: Command {
  /// Answers a call at the end of a pipeline.
  ///
  /// - Throws: a `Diagnostic` with the words at fault. Nothing has changed then.
  func run(_ call: Call, on rows: Table, in context: Context) async throws(Diagnostic) -> Answer
}
