import ArgumentParser

@main
struct Sitrep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep", abstract: "A workbench for reading conflict news.", subcommands: [Analyze.self])
}
