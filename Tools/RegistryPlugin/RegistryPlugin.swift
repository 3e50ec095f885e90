import PackagePlugin

/// Lists a target's annotators, commands, operators, exporters and importers by file name (see RegistryGenerator).
@main
struct RegistryPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    guard let module = target as? SourceModuleTarget else { return [] }
    let files = module.sourceFiles(withSuffix: "swift").map(\.url)
    let output = context.pluginWorkDirectoryURL.appending(path: "Registry.swift")
    return [
      .buildCommand(
        displayName: "Listing the parts of \(target.name)",
        executable: try context.tool(named: "RegistryGenerator").url,
        arguments: [output.path()] + files.map { $0.path() },
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
