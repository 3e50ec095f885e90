import PluginKit

/// What a user calls a session: a name in the sessions folder, the name of work without a name as `sessions` lists it, or a file.
package struct SessionName: Sendable {
  /// The absolute path of the file; it need not be there.
  package let path: String
  /// What the prompt shows.
  package let shown: String
  private let isFile: Bool

  /// How a message names it: a file by its whole path.
  var described: String { isFile ? path : shown }

  /// - Throws: `invalidValue` for a name that the folder refuses.
  package init(_ typed: String, in surroundings: Surroundings) throws(Diagnostic) {
    isFile = typed.contains("/") || typed.hasSuffix(SessionFolder.suffix)
    if isFile {
      let base = typed.hasSuffix(SessionFolder.suffix) ? String(typed.dropLast(SessionFolder.suffix.count)) : typed
      path = surroundings.absolute(base + SessionFolder.suffix)
      shown = String(base.split(separator: "/").last ?? "")
      return
    }
    if let left = try surroundings.sessions.unnamed(at: surroundings.clock()).first(where: { $0.name == typed }) {
      path = left.path
    } else {
      path = try surroundings.sessions.path(for: typed)
    }
    shown = typed
  }

  /// Makes the sessions folder for a name; the folder of a file must be there.
  func prepareFolder(in surroundings: Surroundings) throws(Diagnostic) {
    if !isFile { try surroundings.sessions.prepare() }
  }
}
