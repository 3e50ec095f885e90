import Foundation
import PluginKit
import Shell
import Workbench

/// What the process is told by the machine: environment, clock, folders. Only this target reads them.
struct Program {
  static let version = Pipeline.engineVersion

  let environment = ProcessInfo.processInfo.environment
  let currentFolder = FileManager.default.currentDirectoryPath
  let terminal: TerminalInfo

  /// Where a script's unnamed session lies while it runs; nobody else can have it.
  private let temporaryFolder: String

  init() {
    terminal = TerminalInfo(environment: environment)
    temporaryFolder = NSTemporaryDirectory() + "/sitrep-\(UUID().uuidString)"
    // A reader that goes away (`| head`) ends a run with a status, not with a signal half-way.
    signal(SIGPIPE, SIG_IGN)
  }

  /// `$XDG_DATA_HOME/sitrep`, else `~/.local/share/sitrep`.
  var dataHome: String {
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") { return folder + "/sitrep" }
    return (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share/sitrep"
  }

  /// Opens the world; the language models are opened when they are needed.
  func engine(data: String?) throws(Diagnostic) -> Engine {
    guard let data else { return try Engine(DataFolders(executable: Program.executable)) }
    return try Engine(DataFolders(folder: data.hasPrefix("/") ? data : currentFolder + "/" + data))
  }

  /// - Parameter isInteractive: At the prompt, unnamed work is kept; a script's is temporary.
  func surroundings(isInteractive: Bool) -> Surroundings {
    let sessions = SessionFolder(path: dataHome + "/sessions")
    let temporary = SessionFolder(path: temporaryFolder)
    return Surroundings(
      currentFolder: currentFolder, sessions: sessions, unnamed: isInteractive ? sessions : temporary, isInteractive: isInteractive,
      ownPlacesPath: dataHome + "/places.tsv",
      clock: { Timestamp(secondsSince1970: Date().timeIntervalSince1970) })
  }

  /// Clears away what a script's session left; a folder that cannot be removed is the system's to clear.
  func removeTemporaryFolder() {
    if FileManager.default.fileExists(atPath: temporaryFolder) { try? FileManager.default.removeItem(atPath: temporaryFolder) }
  }

  /// Says what went wrong on standard error.
  func report(_ diagnostic: Diagnostic, colour: TerminalInfo.ColourChoice = .auto) {
    let colours = TerminalInfo.colours(colour, isTerminal: terminal.errorIsTerminal, environment: environment)
    let layout = Layout(columns: nil, colours: colours)
    StandardStream.error.write(DiagnosticRenderer(layout: layout).text(of: diagnostic))
  }

  /// The path of the running program.
  private static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }
}
