import ArgumentParser
import PluginKit
import Shell
import Workbench

/// `sitrep run FILE [ARGUMENT…]`: carries out a script; `#!/usr/bin/env -S sitrep run` makes a script a program.
struct RunScript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Carry out a script.",
    discussion: "Exit status: 0 well, 1 a command failed, 2 usage or syntax, 3 input or session file, 4 plugin, 130 interrupted.")

  @Argument(help: "The script; - is standard input.") var file: String
  @Argument(parsing: .remaining, help: "What $1, $2 … stand for in it.") var arguments: [String] = []
  @Option(help: ArgumentHelp("Work on a saved session.", valueName: "name")) var session: String?
  @Flag(help: "Go on after a command failed; the exit status still tells.") var keepGoing = false
  @Flag(help: "Write each statement before its answer, as in a transcript.") var echo = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let program = Program()
    let start = WorkStart(program: program, common: common, isInteractive: false)
    let code: Int32
    do throws(Diagnostic) {
      let script =
        try file == "-" ? Open.standardInputText() : ScriptFile.read(start.surroundings.absolute(file), shown: file)
      let interpreter = try start.interpreter(session: session, readOnly: false)
      let (name, values, keepsGoing, echoes) = (file == "-" ? "standard input" : file, arguments, keepGoing, echo)
      let status = start.batch.run { output in
        await interpreter.run(
          script, arguments: ScriptArguments(values), file: name, keepsGoing: keepsGoing, echoes: echoes, output: output)
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
}
