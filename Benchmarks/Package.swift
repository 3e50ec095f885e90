// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that building and testing sitrep does not build it. `benchmarks` drives the program from outside, as users do;
// `language-benchmark` measures the language engine by itself, whose targets are the project's own, through links: sitrep has no library
// products. Flags as in the project's Package.swift.
let package = Package(
  name: "sitrep-benchmarks",
  targets: [
    .systemLibrary(name: "CMessageDigest", path: "Sources/CMessageDigest", providers: [.apt(["libmd-dev"])]),
    .target(name: "Values"),
    .target(name: "TextModel", dependencies: ["Values", "CMessageDigest"]),
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off"])]),
    .target(name: "Language", dependencies: ["Values", "TextModel", "CKernels"], exclude: ["Data"]),
    .target(name: "BenchmarkSupport"),
    .executableTarget(name: "benchmarks", dependencies: ["BenchmarkSupport"]),
    .executableTarget(name: "language-benchmark", dependencies: ["TextModel", "Language", "BenchmarkSupport"]),
  ]
)
