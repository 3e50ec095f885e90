import TextModel

/// A session file in a folder, as `sessions` lists it.
package struct SessionListing: Sendable, Hashable {
  /// Without `.sitrep`.
  package let name: String
  package let path: String
  /// nil when the file could not be read.
  package let articles: Int?
  /// Why it could not be read; nil when it could.
  package let problem: Diagnostic?
  package let modified: Timestamp
  /// Bytes on disk.
  package let size: Int
  /// Open in some program now.
  package let isLocked: Bool
}
