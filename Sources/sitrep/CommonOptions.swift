import ArgumentParser
import PluginKit
import Shell

/// Options that every way of starting sitrep understands.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("color"), help: ArgumentHelp("When to colour: auto, always or never.", valueName: "when"))
  var colour: TerminalInfo.ColourChoice = .auto

  @Option(help: ArgumentHelp("The folder of the data, where it is not beside the program.", valueName: "folder"))
  var data: String?

  @Option(help: "The language model that reads the articles: fast (the default) or accurate.")
  var engine: LanguageEngine?
}

extension LanguageEngine: ExpressibleByArgument {}

extension TerminalInfo.ColourChoice: ExpressibleByArgument {}

/// A day as typed on the command line.
struct DayArgument: ExpressibleByArgument {
  let date: CivilDate

  init?(argument: String) {
    guard let date = CivilDate(iso: argument), argument.utf8.count == 10 else { return nil }
    self.date = date
  }
}
