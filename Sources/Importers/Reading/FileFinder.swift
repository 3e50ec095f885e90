import Foundation
import TextModel
import Values

/// Turns what the user wrote into files: names, folders and patterns, in the order given, each file once.
struct FileFinder {
  let currentFolder: String
  /// Extensions of the files that are taken from a folder.
  let extensions: Set<String>
  private(set) var files: [String] = []
  private(set) var faults: [(path: String, fault: Diagnostic)] = []
  private var seen: Set<String> = []

  init(currentFolder: String, extensions: Set<String>) {
    self.currentFolder = currentFolder
    self.extensions = extensions
  }

  mutating func find(_ path: String) {
    switch kind(path) {
    case .file: add(path)
    case .folder:
      let before = files.count
      var others: Set<String> = []
      addFolder(path, &others)
      guard files.count == before else { return }
      let what = others.isEmpty ? "" : "; those there end in " + others.sorted().map { ".\($0)" }.joined(separator: ", ")
      faults.append((path, Diagnostic(.fileMissing, "the folder holds no files that can be read\(what)", help: readable)))
    case .none where FilePattern.isPattern(path):
      let matches = expand(path)
      for match in matches {
        var others: Set<String> = []
        if kind(match) == .folder { addFolder(match, &others) } else { add(match) }
      }
      if matches.isEmpty {
        let help = "`*` stands for any part of a name, `?` for one character, `**` for any number of folders"
        faults.append((path, Diagnostic(.fileMissing, "no file matches", help: help)))
      }
    case .none:
      faults.append((path, Diagnostic(.fileMissing, "there is no such file", help: suggestion(for: path))))
    }
  }

  /// The path as the system takes it.
  func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : currentFolder + "/" + path }

  private enum Kind { case file, folder }

  private func kind(_ path: String) -> Kind? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: absolute(path), isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue ? .folder : .file
  }

  private mutating func add(_ path: String) {
    if seen.insert(URL(fileURLWithPath: absolute(path)).standardizedFileURL.path).inserted { files.append(path) }
  }

  /// A folder's files whose extensions are known, and those of its folders; hidden ones, and folders that links lead to, are passed over.
  private mutating func addFolder(_ folder: String, _ others: inout Set<String>) {
    for name in names(in: folder) where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch kind(path) {
      case .folder where !isLink(path): addFolder(path, &others)
      case .file:
        let suffix = (name as NSString).pathExtension.lowercased()
        if extensions.contains(suffix) { add(path) } else if !suffix.isEmpty { others.insert(suffix) }
      default: break
      }
    }
  }

  private func isLink(_ path: String) -> Bool { (try? FileManager.default.destinationOfSymbolicLink(atPath: absolute(path))) != nil }

  private func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: absolute(folder.isEmpty ? "." : folder))) ?? [])
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What matches a pattern, part by part; `**` is any number of folders.
  private func expand(_ pattern: String) -> [String] {
    var found = [pattern.hasPrefix("/") ? "/" : ""]
    let parts = pattern.split(separator: "/")
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      var next: [String] = []
      for base in found {
        if part == "**" {
          next += [base] + folders(below: base)
        } else if FilePattern.isPattern(part) {
          let pattern = FilePattern(part)
          next += names(in: base).filter { pattern.matches($0) }.map { base + $0 }
        } else if kind(base + part) != nil {
          next.append(base + part)
        }
      }
      found = part == "**" || isLast ? next : next.filter { kind($0) == .folder }.map { $0 + "/" }
    }
    return found.filter { !$0.isEmpty }
  }

  private func folders(below base: String) -> [String] {
    names(in: base).filter { !$0.hasPrefix(".") && kind(base + $0) == .folder && !isLink(base + $0) }
      .flatMap { [base + $0 + "/"] + folders(below: base + $0 + "/") }
  }

  private var readable: String { "files ending in " + extensions.sorted().map { ".\($0)" }.joined(separator: ", ") + " are read" }

  /// The name in the same folder that is nearest to a missing one.
  private func suggestion(for path: String) -> String? {
    if CivilDate(iso: path) != nil { return "a day of publication is written --date \(path)" }
    let wanted = (path as NSString).lastPathComponent
    let folder = (path as NSString).deletingLastPathComponent
    guard folder.isEmpty || kind(folder) == .folder else { return "there is no folder \(folder)" }
    let near = names(in: folder).map { (name: $0, distance: NearestName.distance($0.lowercased(), wanted.lowercased())) }
      .filter { $0.distance <= max(2, wanted.count / 3) }
    guard let best = near.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else { return nil }
    return "did you mean \(folder.isEmpty ? best.name : folder + "/" + best.name)?"
  }
}
