import TextModel
import Values

/// Reads one kind of file into articles.
///
/// An importer is one file named after its type under `Formats/`, which the build lists (`Registry.importers`). It reads bytes and nothing
/// else; files are found and opened by `ArticleLoader`, which also names the file in every message.
public protocol Importer: Sendable {
  /// What the user calls the format: `text`, `jsonl`.
  static var name: String { get }
  /// The extensions of its files in lower case, without the dot.
  static var extensions: [String] { get }
  /// One sentence for `help`.
  static var summary: String { get }

  /// Reads the whole of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, never empty.
  ///   - name: The name for the article: the file's base name without its extension.
  /// - Throws: `fileBinary`, `fileEmpty`, `fileFormat` when there is nothing to read in it.
  static func read(_ bytes: [UInt8], name: String, options: ImportOptions) throws(Diagnostic) -> Imported
}

/// What the user says about all files of one load.
public struct ImportOptions: Sendable, Hashable {
  /// The day of publication; takes the place of what a file says.
  public var published: CivilDate?

  public init(published: CivilDate? = nil) { self.published = published }
}

/// What an importer made of one file.
public struct Imported: Sendable, Hashable {
  public var articles: [Article]
  /// Warnings, and errors about parts of the file; the other parts are in `articles`.
  public var diagnostics: [Diagnostic]

  public init(articles: [Article], diagnostics: [Diagnostic] = []) {
    self.articles = articles
    self.diagnostics = diagnostics
  }
}
