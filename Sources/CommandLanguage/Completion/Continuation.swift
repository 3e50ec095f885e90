/// What the grammar allows at a point of a line, for completion.
public enum Continuation: Sendable, Hashable {
  /// One word of the language, with what it does.
  case word(String, help: String)
  /// A column of the table.
  case column
  /// A value that can stand in a column.
  case value(of: Column)
  /// A term of the column's taxonomy, after `under`.
  case term(of: Column)
  /// A value of the type.
  case argument(ArgumentType)
  /// A field of an item, behind which `=` and its value follow.
  case field(of: ItemReference?)
  /// What a field of an item may say.
  case fieldValue(String, of: ItemReference?)
}
