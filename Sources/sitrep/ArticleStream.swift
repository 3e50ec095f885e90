import PluginKit

/// The articles that `analyze` reads, one after the other: from files and folders, from standard input, or from JSON lines.
struct ArticleStream {
  private let loader: ArticleLoader
  private let options: ImportOptions
  private let isLines: Bool
  /// What was asked for, the next at the end.
  private var paths: [String]
  /// Files that a folder or pattern of `paths` gave, the next at the end.
  private var files: [String] = []
  /// What one file gave, the next at the end.
  private var waiting: [Result<Article, Diagnostic>] = []
  private var lines: JSONLinesReader?

  /// - Parameter isLines: Whether every input is JSON lines, whatever its name.
  init(_ paths: [String], currentFolder: String, published: CivilDate?, isLines: Bool) {
    loader = ArticleLoader(currentFolder: currentFolder)
    options = ImportOptions(published: published)
    self.isLines = isLines
    self.paths = paths.reversed()
  }

  /// The next article, or what is wrong with the next input; nil at the end.
  mutating func next() -> Result<Article, Diagnostic>? {
    while true {
      if let next = waiting.popLast() { return next }
      if let next = lines?.next() { return next }
      lines = nil
      if let file = files.popLast() {
        take(loader.load(file: file, options: options))
        continue
      }
      guard let path = paths.popLast() else { return nil }
      open(path)
    }
  }

  private mutating func open(_ path: String) {
    if isLines {
      do throws(Diagnostic) {
        let bytes = try ArticleStream.bytes(of: path)
        lines = JSONLinesReader(options: options) { () throws(Diagnostic) in try bytes.next() }
      } catch {
        waiting = [.failure(error)]
      }
    } else if path == "-" {
      do throws(Diagnostic) {
        let input = try ArticleStream.bytes(of: path)
        var bytes: [UInt8] = []
        while let more = try input.next(), !more.isEmpty {
          bytes += more
          if bytes.count > ArticleLoader.largestFile {
            throw Diagnostic(.fileTooLarge, "standard input is longer than an article can be", help: "use --from jsonl for many articles")
          }
        }
        take(loader.load(bytes: bytes, name: "standard input", format: nil, options: options))
      } catch { waiting = [.failure(error)] }
    } else {
      let found = loader.find([path])
      for missing in found.missing { take(missing) }
      files = found.files.reversed()
    }
  }

  private mutating func take(_ file: ArticleLoader.LoadedFile) {
    waiting += file.articles.reversed().map { .success($0) } + file.diagnostics.reversed().map { .failure($0) }
  }

  /// The bytes of a file, or of standard input, piece by piece.
  private static func bytes(of path: String) throws(Diagnostic) -> FileBytes {
    try path == "-" ? FileBytes(descriptor: 0) : FileBytes(path: path)
  }
}
