// Writes the registry of a target: every file `XAnnotator.swift`, `XCommand.swift`, `XOperator.swift`, `XExporter.swift` or
// `XImporter.swift` holds a type of that name, and the registry lists those types, so that a new one is one new file.
// Usage: RegistryGenerator OUTPUT FILE…
import Foundation

let arguments = CommandLine.arguments.dropFirst()
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
