import Foundation
import PackagePlugin

/// Lists a target's annotators, commands, operators, exporters and importers by file name (see RegistryGenerator), and for the engine makes the
/// digest of all sources that decide what is found.
@main
struct RegistryPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    guard let module = target as? SourceModuleTarget else { return [] }
    let files = module.sourceFiles(withSuffix: "swift").map(\.url)
    let output = context.pluginWorkDirectoryURL.appending(path: "Registry.swift")
    var commands: [Command] = []
    if target.name == "AnalysisEngine" {
      let root = context.package.directoryURL.path()
      let modules =
        [module] + target.recursiveTargetDependencies.compactMap { $0 as? SourceModuleTarget }.filter { !$0.name.contains("Tests") }
      let sources = modules.flatMap { $0.sourceFiles.map(\.url) }.filter { $0.path().hasPrefix(root) && RegistryPlugin.isSource($0) }
      let digest = context.pluginWorkDirectoryURL.appending(path: "RulesDigest.swift")
      commands.append(
        .buildCommand(
          displayName: "Taking the digest of the rules",
          executable: try context.tool(named: "RegistryGenerator").url,
          arguments: ["--digest", root, digest.path()] + sources.map { $0.path() },
          inputFiles: sources,
          outputFiles: [digest]))
    }
    commands.append(
      .buildCommand(
        displayName: "Listing the parts of \(target.name)",
        executable: try context.tool(named: "RegistryGenerator").url,
        arguments: [output.path()] + files.map { $0.path() },
        inputFiles: files,
        outputFiles: [output]))
    return commands
  }

  private static func isSource(_ file: URL) -> Bool { ["swift", "c", "h"].contains(file.pathExtension) }
}
