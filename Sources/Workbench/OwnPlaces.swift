import Foundation
import PluginKit
import Synchronization

/// The user's own file of places, which counts in every session. Read when it is first asked for; safe to use from any thread.
package final class OwnPlaces: Sendable {
  /// The file's absolute path; it need not be there.
  package let path: String
  private let countries: CountryTable
  private let known = Mutex<Content?>(nil)

  private struct Content: Sendable {
    var text: String
    var table: AddedPlaceTable
    var problems: [Diagnostic]
  }

  /// - Parameter countries: Names and codes that the file may use.
  package init(path: String, countries: CountryTable) {
    self.path = path
    self.countries = countries
  }

  /// The places of its sound lines.
  package var places: [AddedPlace] { content.table.places }

  /// What is wrong with the file or with lines of it; the other lines count.
  package var problems: [Diagnostic] { content.problems }

  /// Keeps a place in the file, in the place of one of its name; the other lines stay as they are.
  ///
  /// - Throws: `fileUnreadable`, `fileEncoding` where the file that is there cannot be read; `fileFormat` where it could not hold the whole place;
  ///   `writeFailed`. The file is then as it was.
  package func keep(_ place: AddedPlace) throws(Diagnostic) {
    try change { text throws(Diagnostic) in try AddedPlaceTable.text(text, adding: place, file: path, countries: countries) }
  }

  /// Takes the places of a folded name out of the file.
  ///
  /// - Throws: as `keep`.
  package func remove(_ key: String) throws(Diagnostic) { try change { AddedPlaceTable.text($0, removing: key) } }

  private var content: Content {
    known.withLock { known in
      if let known { return known }
      let content: Content
      do throws(Diagnostic) { content = self.content(of: try read()) } catch {
        let problem = Diagnostic(error.code, error.message, help: error.help, severity: .warning)
        content = Content(text: "", table: AddedPlaceTable("", file: path, countries: countries), problems: [problem])
      }
      known = content
      return content
    }
  }

  private func content(of text: String) -> Content {
    let table = AddedPlaceTable(text, file: path, countries: countries)
    return Content(text: text, table: table, problems: table.problems)
  }

  /// The file as it is now; empty where there is none.
  private func read() throws(Diagnostic) -> String {
    guard FileManager.default.fileExists(atPath: path) else { return "" }
    return try OwnPlaces.text(of: path)
  }

  /// The text of a file of places.
  private static func text(of path: String) throws(Diagnostic) -> String {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw Diagnostic(.fileUnreadable, "\(path) cannot be read: \(SystemReason.text(of: error))", help: "check the file's rights")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Diagnostic(.fileEncoding, "\(path) is not UTF-8 text", help: "save it as UTF-8")
    }
    return text
  }

  /// Reads the file as it is now, so that lines written by hand or by another program meanwhile stay, and replaces it as a whole. Where the path
  /// is a link, what it leads to is replaced.
  private func change(_ edit: (String) throws(Diagnostic) -> String) throws(Diagnostic) {
    let file = URL(fileURLWithPath: OwnPlaces.target(of: path))
    let folder = file.deletingLastPathComponent()
    func failure(_ reason: String) -> Diagnostic {
      Diagnostic(.writeFailed, "\(path) could not be written: \(reason)", help: "the file is as it was; check the folder's rights")
    }
    do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
      throw failure(SystemReason.text(of: error))
    }
    guard let lock = FolderLock(folder.path) else {
      throw Diagnostic(.writeFailed, "\(path) is being written by another program", help: "the file is as it was; try again")
    }
    let text = try withExtendedLifetime(lock) { () throws(Diagnostic) in
      let text = try edit(try read())
      do { try Data(text.utf8).write(to: file, options: .atomic) } catch { throw failure(SystemReason.text(of: error)) }
      return text
    }
    known.withLock { $0 = content(of: text) }
  }

  /// Where a link leads to; any other path itself.
  private static func target(of path: String) -> String {
    var path = path
    for _ in 0..<32 {
      // Fails for all that is no link.
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
      path = next.hasPrefix("/") ? next : (path as NSString).deletingLastPathComponent + "/" + next
    }
    return path
  }

  /// The places of a file that was named, for `analyze --places`.
  ///
  /// - Throws: `fileMissing`, `fileUnreadable`, `fileEncoding`, and `fileFormat` for the first line at fault: what is analysed by a file is to be
  ///   the same everywhere, so that no line is passed over.
  package static func places(of path: String, countries: CountryTable) throws(Diagnostic) -> [AddedPlace] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Diagnostic(.fileMissing, "there is no file \(path)", help: "give the path of a file of places")
    }
    let table = AddedPlaceTable(try text(of: path), file: path, countries: countries)
    if let problem = table.problems.first { throw Diagnostic(problem.code, problem.message, help: problem.help) }
    return table.places
  }
}
