import Foundation
import Testing

/// The targets stand lowest first, and each depends only on what stands above it in the manifest.
@Suite struct LayerTests {
  @Test("a target depends only on targets named before it")
  func order() throws {
    let manifest = try String(contentsOf: Bench.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let targets = manifest.components(separatedBy: "targets: [").dropFirst().joined(separator: "targets: [")
    let declaration = /\.(?:systemLibrary|target|executableTarget|testTarget)\(\s*name: "(\w+)"([^\n]*(?:\n {6,}[^\n]*)*)/
    var known: Set<String> = []
    var names: Set<String> = Set(targets.matches(of: declaration).map { String($0.output.1) })
    names.remove("RegistryGenerator")
    #expect(names.count > 15)
    for match in targets.matches(of: declaration) {
      let name = String(match.output.1)
      let quoted = match.output.2.matches(of: /"(\w+)"/).map { String($0.output.1) }
      for dependency in quoted where names.contains(dependency) && dependency != name {
        #expect(known.contains(dependency), "\(name) depends on \(dependency), which stands below it")
      }
      known.insert(name)
    }
  }

  @Test("plugin modules import PluginKit alone")
  func plugins() throws {
    let folder = Bench.root.appendingPathComponent("Plugins")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)).compactMap { $0 as? URL }
    let sources = files.filter { $0.pathExtension == "swift" }
    #expect(!sources.isEmpty)
    // With whatever stands before `import`: attributes such as `@testable` and `@_exported`, access levels.
    let importLine = /(?m)^[ \t]*((?:(?:@\w+(?:\([^)\n]*\))?|public|package|internal|fileprivate|private)[ \t]+)*import[ \t][^\n]*)/
    for file in sources {
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.matches(of: importLine).map({ $0.output.1.trimmingCharacters(in: .whitespaces) }) {
        #expect(line == "import PluginKit" || line == "import Foundation", "\(file.lastPathComponent): \(line)")
      }
    }
  }
}
