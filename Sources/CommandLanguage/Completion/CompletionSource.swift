/// What completion asks the session and the file system; answers must come within a few milliseconds.
package protocol CompletionSource: Sendable {
  /// Values that an argument of a type may take and that begin with `prefix` (without regard to letter case), with a few words each: items of
  /// the session, names of files, places, sessions and commands, fields of `correct`. Choices, columns and `let` names are known already.
  func values(of type: ArgumentType, prefix: String) -> [CompletionValue]
  /// Values that occur in a column of what a command answers with, and begin with `prefix`.
  ///
  /// - Parameter command: The command that the pipeline begins with; nil after a `let` name.
  func values(in column: Column, of command: String?, prefix: String) -> [CompletionValue]
  /// Terms of a column's taxonomy, after `under`.
  func terms(of column: Column) -> [String]
  /// The fields of an item that can be assigned, without `=`; of any item where it is nil or not known.
  func fields(of item: ItemReference?) -> [CompletionValue]
  /// What a field of an item may say and begins with `prefix`.
  func values(ofField field: String, of item: ItemReference?, prefix: String) -> [CompletionValue]
}

extension CompletionSource {
  package func fields(of item: ItemReference?) -> [CompletionValue] { values(of: .assignment, prefix: "") }
  package func values(ofField field: String, of item: ItemReference?, prefix: String) -> [CompletionValue] { [] }
}

/// A value that completion may offer.
package struct CompletionValue: Sendable, Hashable {
  /// As it is, without quotation marks.
  package let text: String
  /// A few words beside it; empty for none.
  package let help: String
  /// Whether the word goes on, so that neither a space nor a closing quotation mark follows: a folder, `border:`, `type=`.
  package let goesOn: Bool

  package init(_ text: String, help: String = "", goesOn: Bool = false) {
    self.text = text
    self.help = help
    self.goesOn = goesOn
  }
}
