import TextModel

/// Carries out the operators of a line; what the command answered comes from elsewhere.
package enum Evaluator {
  /// The table after all steps.
  ///
  /// - Throws: `unknownColumn`, `typeMismatch` and the like, with the words at fault in the line; `interrupted` when the task is cancelled.
  package static func apply(_ steps: [Query.Step], to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table {
    var table = table
    for step in steps {
      do throws(Diagnostic) {
        table = try step.action.apply(to: table, in: environment)
      } catch {
        throw error.range == nil ? error.at(step.range) : error
      }
      // An operator that takes long ends early when it is stopped, and what it made is worth nothing then.
      if Task.isCancelled { throw Diagnostic(.interrupted, "the command was stopped", at: step.range) }
    }
    return table
  }
}
