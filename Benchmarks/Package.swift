// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that building and testing sitrep does not build it. `benchmarks` drives the program from outside, as users do;
// `language-benchmark`, `annotator-benchmark`, `place-benchmark` and `total-benchmark` measure the language engine, the annotators beside it, the
// choice of places and the adding up of counts by themselves, whose targets are the project's own, through links: sitrep has no library products. Flags as in the project's Package.swift.
let package = Package(
  name: "sitrep-benchmarks",
  targets: [
    .systemLibrary(name: "CMessageDigest", path: "Sources/CMessageDigest", providers: [.apt(["libmd-dev"])]),
    .target(name: "Values"),
    .target(name: "TextModel", dependencies: ["Values", "CMessageDigest"]),
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off"])]),
    .target(name: "Language", dependencies: ["Values", "TextModel", "CKernels"], exclude: ["Data"]),
    .target(name: "World", dependencies: ["Values", "TextModel"], exclude: ["Data"]),
    .target(
      name: "AnalysisEngine", dependencies: ["Values", "TextModel", "World", "Language"],
      plugins: ["RegistryPlugin"]),
    .target(name: "CommandLanguage", dependencies: ["Values", "TextModel"], plugins: ["RegistryPlugin"]),
    .plugin(name: "RegistryPlugin", capability: .buildTool(), dependencies: ["RegistryGenerator"]),
    .executableTarget(name: "RegistryGenerator"),
    .target(name: "BenchmarkSupport"),
    .executableTarget(name: "benchmarks", dependencies: ["BenchmarkSupport"]),
    .executableTarget(name: "language-benchmark", dependencies: ["TextModel", "Language", "BenchmarkSupport"]),
    .executableTarget(
      name: "annotator-benchmark", dependencies: ["Values", "TextModel", "World", "Language", "AnalysisEngine", "BenchmarkSupport"]),
    .executableTarget(name: "total-benchmark", dependencies: ["Values", "TextModel", "CommandLanguage", "BenchmarkSupport"]),
    .executableTarget(name: "place-benchmark", dependencies: ["TextModel", "World", "Language", "AnalysisEngine"]),
  ]
)
