/// The arguments a script was started with: what `$1`, `$2` … and `$@` stand for.
///
/// They enter a line as text, after it was cut into tokens, so that nothing in them is ever read as syntax.
package struct ScriptArguments: Sendable, Hashable {
  /// In order; the first is `$1`.
  package let values: [String]

  package init(_ values: [String]) { self.values = values }

  /// The argument `$number`, from 1; nil when there is none.
  package subscript(number: Int) -> String? { values.indices.contains(number - 1) ? values[number - 1] : nil }
}
