import ArgumentParser
import Shell

/// The entry point: runs the command line, and ends with 2 where it cannot be understood (ArgumentParser's own status would be 64).
@main
enum Main {
  static func main() {
    do {
      var command = try Sitrep.parseAsRoot()
      try command.run()
    } catch {
      guard Sitrep.exitCode(for: error) == .validationFailure else { Sitrep.exit(withError: error) }
      StandardStream.error.write(Sitrep.fullMessage(for: error) + "\n")
      Sitrep.exit(withError: ExitCode(2))
    }
  }
}
