import PluginKit

/// What the program tells the interpreter of the machine: libraries read no clock, environment or current folder themselves.
package struct Surroundings: Sendable {
  /// Absolute; relative paths in commands start here.
  package let currentFolder: String
  /// Where named sessions lie.
  package let sessions: SessionFolder
  /// Where work without a name lies: the same folder at the prompt, a temporary one in scripts, which is deleted afterwards.
  package let unnamed: SessionFolder
  /// Whether a person types at a prompt.
  package let isInteractive: Bool
  /// The user's own file of places; nil where there is none to be used.
  package let ownPlacesPath: String?
  /// Tells the time; a fixed one makes a run repeatable.
  package let clock: @Sendable () -> Timestamp

  package init(
    currentFolder: String, sessions: SessionFolder, unnamed: SessionFolder, isInteractive: Bool, ownPlacesPath: String? = nil,
    clock: @escaping @Sendable () -> Timestamp
  ) {
    self.currentFolder = currentFolder
    self.sessions = sessions
    self.unnamed = unnamed
    self.isInteractive = isInteractive
    self.ownPlacesPath = ownPlacesPath
    self.clock = clock
  }

  /// An absolute path for what a user typed.
  package func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : currentFolder + "/" + path }

  /// A path for a session that has no name yet.
  package func newUnnamedPath() throws(Diagnostic) -> String { try unnamed.newUnnamedPath(at: clock()) }

  /// Whether a path is one of the work without a name.
  package func isUnnamed(_ path: String) -> Bool { unnamed.isUnnamed(path) || sessions.isUnnamed(path) }
}
