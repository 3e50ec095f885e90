import Glibc
import TextModel

/// A data file of lines with tab-separated cells; the first line names the columns.
///
/// No quoting and no escapes: a cell holds neither tab nor line end. Lines that begin with `#` and empty lines are left out.
package struct TabSeparatedFile {
  /// The name of the file, for messages.
  package let name: String
  /// The names of the columns, from left to right.
  package let columns: [String]
  /// The cells of each line, as many as there are columns.
  package let rows: [[String]]

  /// Reads a file of the data folder.
  ///
  /// - Throws: `dataMissing` when it cannot be read; `dataDamaged` when a line has more cells than there are columns, or a wanted column is
  ///   not there.
  package init(_ name: String, in folder: String, wanted: [String]) throws(Diagnostic) {
    let path = folder + "/" + name
    guard let bytes = TabSeparatedFile.bytes(of: path) else {
      throw Diagnostic(.dataMissing, "the data file \(path) cannot be read", help: "build sitrep again, or copy its data folder beside it")
    }
    try self.init(name, text: String(decoding: bytes, as: UTF8.self), wanted: wanted)
  }

  /// Reads the text of a file.
  ///
  /// - Throws: `dataDamaged`, naming the file and the line.
  package init(_ name: String, text: String, wanted: [String]) throws(Diagnostic) {
    var columns: [String] = []
    var rows: [[String]] = []
    for (number, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.first == 0x23 { continue }
      var cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
      if columns.isEmpty {
        columns = cells
        continue
      }
      guard cells.count <= columns.count else {
        throw Diagnostic(.dataDamaged, "\(name), line \(number + 1): \(cells.count) cells for \(columns.count) columns")
      }
      while cells.count < columns.count { cells.append("") }
      rows.append(cells)
    }
    for column in wanted where !columns.contains(column) {
      throw Diagnostic(.dataDamaged, "\(name) has no column “\(column)”")
    }
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// The position of a column that was wanted.
  package func column(_ name: String) -> Int { columns.firstIndex(of: name) ?? 0 }

  /// The bytes of a file; nil when it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return ferror(file) == 0 ? bytes : nil }
      bytes.append(contentsOf: buffer[0..<count])
    }
  }
}
