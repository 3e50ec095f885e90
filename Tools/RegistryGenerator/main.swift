// Writes the registry of a target: every file `XAnnotator.swift`, `XCommand.swift`, `XOperator.swift`, `XExporter.swift` or
// `XImporter.swift` holds a type of that name, and the registry lists those types, so that a new one is one new file.
// Usage: RegistryGenerator OUTPUT FILE…
//        RegistryGenerator --digest ROOT OUTPUT FILE…   the digest of the files' names (below ROOT) and contents: the version of the rules
import Foundation

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--digest", arguments.count > 2 {
  let (root, output) = (arguments[2], arguments[3])
  // FNV-1a, 64 bits: enough to tell two builds apart.
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
  do {
    for path in arguments.dropFirst(3).sorted() {
      add((path.hasPrefix(root) ? path.dropFirst(root.count) : path[...]).utf8)
      add([0])
      add(try Data(contentsOf: URL(fileURLWithPath: path)))
      add([0])
    }
    let digits = String(hash, radix: 16)
    let text = """
      // Made by RegistryGenerator from the sources of the engine and of what it stands on; not to be edited.
      enum RulesDigest {
        /// Another digest, other rules: an analysis made with other rules is made anew.
        static let value = "\(String(repeating: "0", count: 16 - digits.count) + digits)"
      }

      """
    try text.write(toFile: output, atomically: true, encoding: .utf8)
    exit(0)
  } catch {
    FileHandle.standardError.write(Data("RegistryGenerator: no digest could be made: \(error)\n".utf8))
    exit(1)
  }
}
guard let output = arguments.first else {
  FileHandle.standardError.write(Data("usage: RegistryGenerator OUTPUT FILE…\n".utf8))
  exit(2)
}
let names = arguments.dropFirst().map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }.sorted()
var text = "// Made by RegistryGenerator from the names of the files; not to be edited.\n"
text += "package enum Registry {\n"
for kind in ["Annotator", "Command", "Operator", "Exporter", "Importer"] {
  let types = names.filter { $0.hasSuffix(kind) && $0 != kind && !$0.contains("+") }
  guard !types.isEmpty else { continue }
  text += "  package static let \(kind.lowercased())s: [any \(kind).Type] = [\n"
  for type in types { text += "    \(type).self,\n" }
  text += "  ]\n"
}
text += "}\n"
let imports = arguments.contains { $0.contains("/BuiltinCommands/") || $0.contains("/Exporters/") } ? "import PluginKit\n\n" : ""
do {
  try (imports + text).write(toFile: output, atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("RegistryGenerator: cannot write \(output): \(error)\n".utf8))
  exit(1)
}
