// swift-tools-version: 6.1
import PackageDescription

// Targets stand lowest layer first; each may import only what stands above it (Documentation/Modules.md).
let package = Package(
  name: "sitrep",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CMessageDigest", path: "Sources/CMessageDigest", providers: [.apt(["libmd-dev"])]),
    .target(name: "Values"),
    .target(name: "TextModel", dependencies: ["Values", "CMessageDigest"]),
    .target(name: "World", dependencies: ["Values", "TextModel"], resources: [.copy("Data")]),
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off"])]),
    .target(name: "Language", dependencies: ["Values", "TextModel", "CKernels"], resources: [.copy("Data")]),
    .target(
      name: "AnalysisEngine", dependencies: ["Values", "TextModel", "World", "Language"],
      plugins: ["RegistryPlugin"]),
    .target(name: "Importers", dependencies: ["Values", "TextModel"], plugins: ["RegistryPlugin"]),
    .target(
      name: "SessionStore",
      dependencies: [
        "Values", "TextModel", "World", "Language", "AnalysisEngine", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(name: "CommandLanguage", dependencies: ["Values", "TextModel"], plugins: ["RegistryPlugin"]),
    .target(
      name: "PluginKit",
      dependencies: [
        "Values", "TextModel", "World", "Language", "AnalysisEngine", "Importers", "SessionStore", "CommandLanguage",
      ]),
    .target(name: "BuiltinCommands", dependencies: ["PluginKit"], plugins: ["RegistryPlugin"]),
    .target(name: "Exporters", dependencies: ["PluginKit"], plugins: ["RegistryPlugin"]),
    .target(name: "Timeline", dependencies: ["PluginKit"], path: "Plugins/Timeline"),
    .target(name: "Map", dependencies: ["PluginKit"], path: "Plugins/Map"),
    .target(name: "Chart", dependencies: ["PluginKit"], path: "Plugins/Chart"),
    .target(
      name: "Workbench", dependencies: ["PluginKit", "BuiltinCommands", "Exporters", "Timeline", "Map", "Chart"]),
    .systemLibrary(name: "CLibEdit", path: "Sources/CLibEdit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CLineEdit", dependencies: ["CLibEdit"], linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "Shell", dependencies: ["Values", "TextModel", "CommandLanguage", "PluginKit", "Workbench", "CLineEdit"]),
    .executableTarget(
      name: "sitrep",
      dependencies: [
        "PluginKit", "Workbench", "Shell", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .plugin(name: "RegistryPlugin", capability: .buildTool(), dependencies: ["RegistryGenerator"], path: "Tools/RegistryPlugin"),
    .executableTarget(name: "RegistryGenerator", path: "Tools/RegistryGenerator"),

    .target(name: "TestSupport", dependencies: ["Values", "TextModel", "World", "Language", "AnalysisEngine"], path: "Tests/TestSupport"),
    .testTarget(name: "ValuesTests", dependencies: ["Values"]),
    .testTarget(name: "TextModelTests", dependencies: ["TextModel", "TestSupport"]),
    .testTarget(name: "WorldTests", dependencies: ["World", "TestSupport"]),
    .testTarget(name: "LanguageTests", dependencies: ["Language", "TestSupport"], exclude: ["Vectors"]),
    .testTarget(name: "AnalysisEngineTests", dependencies: ["AnalysisEngine", "TestSupport"]),
    .testTarget(name: "ImportersTests", dependencies: ["Importers", "TestSupport"]),
    .testTarget(
      name: "SessionStoreTests", dependencies: ["SessionStore", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Older"]),
    .testTarget(name: "CommandLanguageTests", dependencies: ["CommandLanguage", "TestSupport"]),
    .testTarget(
      name: "WorkbenchTests", dependencies: ["CommandLanguage", "PluginKit", "BuiltinCommands", "Workbench", "TestSupport"]),
    .testTarget(name: "ChartTests", dependencies: ["Chart", "PluginKit"]),
    .testTarget(name: "MapTests", dependencies: ["Map", "PluginKit", "TestSupport"]),
    .testTarget(name: "ShellTests", dependencies: ["Shell", "TestSupport"]),
  ]
)

// Swift 6.3.1 misses a changed private stored property of a struct in another module when it builds incrementally, and what it links then
// crashes: dependents are compiled whole instead (Documentation/Decisions/0008-no-incremental-imports.md).
for target in package.targets
where [.regular, .executable, .test].contains(target.type) && !["CLineEdit", "CKernels"].contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-disable-incremental-imports"], .when(configuration: .debug))]
}
