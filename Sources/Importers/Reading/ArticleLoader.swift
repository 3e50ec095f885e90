import Foundation
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

    /// Whether some of it, or all, could not be read.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  /// A larger file is refused without being read.
  package static let largestFile = 64 << 20

  /// A longer text (bytes) is no article: it would take minutes to read, and nobody could look through what was found.
  package static let longestArticle = 2 << 20

  package let currentFolder: String
  private let importers: [any Importer.Type]

  /// - Parameter currentFolder: An absolute path, against which relative ones are read.
  package init(currentFolder: String, importers: [any Importer.Type] = Registry.importers) {
    self.currentFolder = currentFolder
    self.importers = importers
  }

  /// The names of the formats, for messages and completion.
  package var formats: [String] { importers.map { $0.name }.sorted() }

  /// Loads files, folders (with theirs) and patterns (`reports/*.txt`, `**/*.md`), in the order given; within a folder or pattern by name.
  ///
  /// - Parameter format: The name of an importer that reads all the files, whatever their extensions; nil chooses by extension.
  package func load(_ paths: [String], format: String? = nil, options: ImportOptions = ImportOptions()) -> [LoadedFile] {
    let found = find(paths)
    return found.missing + found.files.map { load(file: $0, format: format, options: options) }
  }

  /// The files that paths, folders and patterns stand for, for a caller that loads them one by one; and those that are not there.
  package func find(_ paths: [String]) -> (files: [String], missing: [LoadedFile]) {
    var finder = FileFinder(currentFolder: currentFolder, extensions: Set(importers.flatMap { $0.extensions }))
    for path in paths { finder.find(path) }
    return (finder.files, finder.faults.map { LoadedFile(path: $0.path, articles: [], diagnostics: [named($0.fault, $0.path)]) })
  }

  /// Loads one file.
  package func load(file path: String, format: String? = nil, options: ImportOptions = ImportOptions()) -> LoadedFile {
    load(path) { () throws(Diagnostic) in
      let file = path as NSString
      let suffix = file.pathExtension.lowercased()
      let bytes = try FileBytes(path: path.hasPrefix("/") ? path : currentFolder + "/" + path).all(limit: ArticleLoader.largestFile)
      let base = (file.lastPathComponent as NSString).deletingPathExtension
      return try read(bytes, name: base, extension: suffix, format: format, options: options)
    }
  }

  /// Loads bytes that came from elsewhere, as from a pipe.
  ///
  /// - Parameters:
  ///   - name: What messages call it, and the article where the format gives no name ("standard input").
  ///   - format: The name of an importer; nil reads text.
  package func load(
    bytes: [UInt8], name: String, format: String? = nil, options: ImportOptions = ImportOptions()
  ) -> LoadedFile {
    load(name) { () throws(Diagnostic) in
      try read(bytes, name: name, extension: "", format: format, options: options)
    }
  }

  private func load(_ path: String, _ body: () throws(Diagnostic) -> Imported) -> LoadedFile {
    do throws(Diagnostic) {
      let imported = try body()
      let articles = imported.articles.filter { $0.text.bytes.count <= ArticleLoader.longestArticle }
      let refused = imported.articles.filter { $0.text.bytes.count > ArticleLoader.longestArticle }.map { article in
        Diagnostic(.fileTooLarge, "\(article.name) is longer than an article can be (2 MB)", help: "cut it into its articles")
      }
      return LoadedFile(path: path, articles: articles, diagnostics: (imported.diagnostics + refused).map { named($0, path) })
    } catch {
      return LoadedFile(path: path, articles: [], diagnostics: [named(error, path)])
    }
  }

  private func read(
    _ bytes: [UInt8], name: String, extension suffix: String, format: String?, options: ImportOptions
  ) throws(Diagnostic) -> Imported {
    guard !bytes.isEmpty else {
      throw Diagnostic(.fileEmpty, "it is empty", help: "check that it was saved or downloaded completely")
    }
    if let format { return try importer(named: format).read(bytes, name: name, options: options) }
    try ForeignFormat.check(bytes, extension: suffix)
    let importer = importers.first { $0.extensions.contains(suffix) } ?? TextImporter.self
    return try importer.read(bytes, name: name, options: options)
  }

  private func importer(named format: String) throws(Diagnostic) -> any Importer.Type {
    if let importer = importers.first(where: { $0.name == format }) { return importer }
    throw Diagnostic(.invalidValue, "there is no format “\(format)”", help: "the formats are \(formats.joined(separator: ", "))")
  }

  /// The same with the file before the message, which importers word without it.
  private func named(_ diagnostic: Diagnostic, _ path: String) -> Diagnostic {
    Diagnostic(diagnostic.code, "\(path): \(diagnostic.message)", at: nil, help: diagnostic.help, severity: diagnostic.severity)
  }
}
