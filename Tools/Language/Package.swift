// swift-tools-version: 6.1
import PackageDescription

// Trains the models of Sources/Language. The library targets are the project's own, through links, so that training and reading share
// every line that makes features.
let package = Package(
  name: "language-tools",
  targets: [
    .systemLibrary(name: "CMessageDigest", path: "Sources/CMessageDigest", providers: [.apt(["libmd-dev"])]),
    .target(name: "Values"),
    .target(name: "TextModel", dependencies: ["Values", "CMessageDigest"]),
    .target(name: "Language", dependencies: ["Values", "TextModel"], exclude: ["Data"]),
    .executableTarget(name: "train-language", dependencies: ["TextModel", "Language"]),
  ]
)
