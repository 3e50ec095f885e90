import Foundation
import PluginKit

/// Reads script files.
package enum ScriptFile {
  /// A longer text is no script (bytes).
  package static let largest = 16 << 20

  /// The text of a script.
  ///
  /// - Parameter shown: The path as the user wrote it, for messages.
  /// - Throws: `fileMissing`, `fileUnreadable`, `fileEncoding`.
  package static func read(_ path: String, shown: String) throws(Diagnostic) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Diagnostic(.fileMissing, "there is no script \(shown)", help: "check the name; scripts are plain text")
    }
    guard !isFolder.boolValue else { throw Diagnostic(.fileUnreadable, "\(shown) is a folder", help: "name a script in it") }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw Diagnostic(.fileUnreadable, "\(shown) cannot be read: \(SystemReason.text(of: error))", help: "check the file's rights")
    }
    return try text(of: data, shown: shown)
  }

  /// The text of bytes that came as a script.
  ///
  /// - Throws: `fileEncoding` for anything but UTF-8.
  package static func text(of data: Data, shown: String) throws(Diagnostic) -> String {
    guard let text = String(validating: data, as: UTF8.self), !text.utf8.contains(0) else {
      throw Diagnostic(.fileEncoding, "\(shown) is not UTF-8 text", help: "save it as UTF-8")
    }
    return text
  }
}
