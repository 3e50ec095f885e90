import CLineEdit
import Foundation
import TextModel

/// The file that keeps the history between runs: one entry a line, added to and never rewritten, so that two shells lose nothing of each other.
package struct HistoryFile: Sendable {
  private let path: String

  package init(path: String) { self.path = path }

  /// The entries, oldest first; none when there is no file.
  package func load() throws(Diagnostic) -> [String] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(.fileUnreadable, "the history file \(path) cannot be read", help: "check its permissions", severity: .warning)
    }
    return data.split(separator: UInt8(ascii: "\n")).map { Self.decode(String(decoding: $0, as: UTF8.self)) }
  }

  /// Adds one entry in a single write; makes the file and its folder, for their owner alone, when they are missing.
  package func append(_ entry: String) throws(Diagnostic) {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        throw failure("the folder \(folder) cannot be made")
      }
    }
    let bytes = Array((Self.encode(entry) + "\n").utf8)
    let error = cle_append(path, bytes, bytes.count)
    if error != 0 { throw failure("\(path): \(String(cString: strerror(error)))") }
  }

  private func failure(_ reason: String) -> Diagnostic {
    let help = "lines typed are remembered until the shell ends"
    return Diagnostic(.writeFailed, "the history cannot be kept: \(reason)", help: help, severity: .warning)
  }

  /// An entry on one line: a backslash, a line feed and a carriage return are written as two characters.
  static func encode(_ entry: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The entry that `encode` made `line` of; a backslash before anything else stays as it is.
  static func decode(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      switch (isEscaped, scalar) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (true, "n"): result.append("\n")
      case (true, "r"): result.append("\r")
      case (true, "\\"), (false, _): result.append(scalar)
      case (true, _): result.append(contentsOf: ["\\", scalar])
      }
      isEscaped = false
    }
    if isEscaped { result.append("\\") }
    return String(result)
  }
}
