import TextModel

/// A folder of session files. Named sessions lie in it; work without a name lies in its folder `unnamed`.
package struct SessionFolder: Sendable {
  package let path: String

  /// - Parameter path: absolute; the folder is made when something is first written to it.
  package init(path: String) { self.path = path }

  /// The named sessions, by name. An absent folder has none.
  package func list() throws(Diagnostic) -> [SessionListing] { preconditionFailure("not written yet") }

  /// The file of a name: letters, digits, spaces and `-_.` in it, `.sitrep` at its end understood.
  ///
  /// - Throws: `invalidValue` for a name that is empty, hidden, too long or leads elsewhere.
  package func path(for name: String) throws(Diagnostic) -> String { preconditionFailure("not written yet") }

  /// Makes the folder where needed, for saving under a name.
  package func prepare() throws(Diagnostic) { preconditionFailure("not written yet") }

  /// A path for work that has no name yet, that no file has; the folder for it is made.
  package func newUnnamedPath(at time: Timestamp) throws(Diagnostic) -> String { preconditionFailure("not written yet") }

  /// Work without a name that an earlier run left and nobody has open, newest first. Those with nothing in them are deleted.
  package func unnamed() throws(Diagnostic) -> [SessionListing] { preconditionFailure("not written yet") }
}
