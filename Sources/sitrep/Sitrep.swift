import ArgumentParser

/// The program: `sitrep FILE…` opens the workbench, `sitrep run` carries out a script, `sitrep analyze` prints records.
struct Sitrep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep",
    abstract: "A workbench for reading conflict news: who did what to whom, where and when, how many, and who says so.",
    discussion: """
      sitrep article.txt --date 2021-08-12    opens a shell with the article taken apart
      sitrep -c 'load a.txt; events'          carries out commands and leaves
      sitrep run weekly.sitrep 2021-08-12     carries out a script
      sitrep analyze a.txt --format json      prints the analysis record
      """,
    version: Program.version,
    subcommands: [Open.self, RunScript.self, Analyze.self],
    defaultSubcommand: Open.self)
}
