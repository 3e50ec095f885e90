import Foundation
import PluginKit

/// Writes whole files for redirections and exports: all of the text or nothing.
struct FileWriter {
  let surroundings: Surroundings
  let session: Session

  /// Writes or appends `text`.
  ///
  /// - Throws: `fileExists` when the file is there and may not be replaced, `refused` for a file that an article was read from or a session
  ///   file, `noSuchFolder`, `writeFailed`. The file is then as it was.
  func write(_ text: String, to path: String, appending: Bool = false, replacing: Bool, at range: TextRange? = nil) throws(Diagnostic) {
    let absolute = surroundings.absolute(path)
    let resolved = FileWriter.resolved(absolute)
    if session.articles.contains(where: { $0.origin.map { FileWriter.resolved(surroundings.absolute($0)) == resolved } == true }) {
      throw Diagnostic(.refused, "\(path) is the file of a loaded article", at: range, help: "write to another name")
    }
    if absolute.hasSuffix(".sitrep") {
      throw Diagnostic(.refused, "\(path) would be taken for a session", at: range, help: "choose another ending; `save` writes sessions")
    }
    let url = URL(fileURLWithPath: absolute)
    let exists = FileManager.default.fileExists(atPath: absolute)
    if exists, !replacing, !appending {
      throw Diagnostic(.fileExists, "\(path) is there already", at: range, help: "add --replace, or choose another name")
    }
    if exists, !FileWriter.isOrdinary(absolute) {
      throw Diagnostic(
        .refused, "\(path) is no ordinary file", at: range, help: "write to a file; leave the redirection out to see the answer")
    }
    let folder = url.deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw Diagnostic(.noSuchFolder, "there is no folder \(folder)", at: range, help: "make it first")
    }
    do {
      var data = Data(text.utf8)
      if appending, exists { data = try Data(contentsOf: url) + data }
      try data.write(to: url, options: .atomic)
    } catch {
      throw Diagnostic(
        .writeFailed, "\(path) could not be written: \(SystemReason.text(of: error))", at: range,
        help: "the file is as it was; check the folder's rights and free space")
    }
  }

  /// The one path of a file, however it was written: without `.`, `..` and links.
  private static func resolved(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path }

  private static func isOrdinary(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: resolved(path))[.type] as? FileAttributeType
    return type == .typeRegular
  }
}
