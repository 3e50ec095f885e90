import TextModel
import Values

/// Finds files and reads them into articles: each file apart, so that a bad one does not lose the others.
package struct ArticleLoader: Sendable {
  /// What became of one file.
  package struct LoadedFile: Sendable, Hashable {
    /// As the user wrote it, or as a folder or pattern gave it.
    package let path: String
    package let articles: [Article]
    /// Errors and warnings; each message names the file.
    package let diagnostics: [Diagnostic]

    /// Whether nothing of the file could be read.
    package var isLost: Bool { articles.isEmpty }
  }

  package let currentFolder: String

  /// - Parameter currentFolder: An absolute path, against which relative ones are read.
  package init(currentFolder: String, importers: [any Importer.Type] = []) { self.currentFolder = currentFolder }

  /// Loads files, folders (their readable files and those of their folders) and patterns (`reports/*.txt`, `**/*.md`), in the order given;
  /// within a folder or pattern by name.
  ///
  /// - Parameter format: The name of an importer that reads all the files, whatever their extensions; nil chooses by extension.
  package func load(_ paths: [String], format: String? = nil, options: ImportOptions = ImportOptions()) -> [LoadedFile] {
    preconditionFailure("not written yet")
  }

  /// Loads bytes that came from elsewhere, as from a pipe.
  ///
  /// - Parameter format: The name of an importer; nil reads text.
  package func load(
    bytes: [UInt8], name: String, format: String? = nil, options: ImportOptions = ImportOptions()
  ) -> LoadedFile {
    preconditionFailure("not written yet")
  }
}
