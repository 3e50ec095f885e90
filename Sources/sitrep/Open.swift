import ArgumentParser
import Foundation
import PluginKit
import Shell
import Workbench

/// `sitrep [FILE…]`: the shell, or a script from `-c` or standard input.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the workbench with articles (the default).", shouldDisplay: false)

  @Argument(help: "Articles to load: files, folders, patterns.") var files: [String] = []
  @Option(help: ArgumentHelp("The day of publication of texts that do not state it.", valueName: "YYYY-MM-DD")) var date: DayArgument?
  @Option(help: ArgumentHelp("Go on with a saved session.", valueName: "name")) var session: String?
  @Flag(help: "Look at the session without changing it.") var readOnly = false
  @Option(name: .customShort("c"), help: ArgumentHelp("Carry out commands and leave.", valueName: "commands")) var commands: String?
  @Flag(help: "Go on after a command failed; the exit status still tells.") var keepGoing = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let program = Program()
    let isInteractive = commands == nil && program.terminal.isInteractive
    let start = WorkStart(program: program, common: common, isInteractive: isInteractive)
    let code: Int32
    do throws(Diagnostic) {
      let script: String? = if isInteractive { nil } else if let commands { commands } else { try Open.standardInputText() }
      let interpreter = try start.interpreter(session: session, readOnly: readOnly)
      let loading = LoadLine.text(files: files, date: date?.date)
      let status: Int32
      if let script {
        let name = commands == nil ? "standard input" : "-c"
        let keepsGoing = keepGoing
        let arguments = ScriptArguments([])
        status = start.batch.run { output in
          if let loading {
            let loaded = await interpreter.run(loading, output: output)
            if loaded != .goOn {
              let rest =
                keepsGoing ? await interpreter.run(script, arguments: arguments, file: name, keepsGoing: true, output: output) : .goOn
              return rest == .goOn ? loaded : rest
            }
          }
          return await interpreter.run(script, arguments: arguments, file: name, keepsGoing: keepsGoing, output: output)
        }
      } else {
        status = try start.shell(interpreter, loading: loading)
      }
      try start.finish(interpreter, after: status)
      code = status
    } catch {
      program.report(error, colour: common.colour)
      code = error.code.exitStatus
    }
    program.removeTemporaryFolder()
    throw ExitCode(code)
  }

  static func standardInputText() throws(Diagnostic) -> String { try ScriptFile.text(of: standardInput(), shown: "standard input") }

  private static func standardInput() throws(Diagnostic) -> Data {
    let input = FileBytes(descriptor: 0)
    var data = Data()
    while let more = try input.next(), !more.isEmpty {
      data += more
      if data.count > ScriptFile.largest {
        throw Diagnostic(.fileTooLarge, "standard input is too long for a script", help: "articles are read with load or analyze")
      }
    }
    return data
  }
}
