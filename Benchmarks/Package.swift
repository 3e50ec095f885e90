// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that building and testing sitrep does not build it. It drives the program from outside, as users do.
let package = Package(name: "sitrep-benchmarks", targets: [.executableTarget(name: "benchmarks")])
