import Foundation
import PluginKit

/// Where the data that the build makes lies: beside the executable, or in one `data` folder copied with it.
package struct DataFolders: Sendable {
  /// Gazetteer, borders and tables: see `World.init(folder:)`.
  package let world: String
  /// The models: see `LanguageModel.init(folder:)`.
  package let language: String

  /// The folder `sitrep-data` of a release, wherever it lies.
  ///
  /// - Throws: `dataMissing` when it does not hold the data.
  package init(folder: String) throws(Diagnostic) {
    world = folder + "/World"
    language = folder + "/Language"
    for path in [world, language] where !FileManager.default.fileExists(atPath: path) {
      throw Diagnostic(.dataMissing, "there is no data in \(path)", help: "name the folder sitrep-data that came with the program")
    }
  }

  /// Looks beside the executable for `sitrep-data/`, then for the folders that `swift build` makes.
  ///
  /// - Throws: `dataMissing` that names the folders looked for.
  package init(executable: String) throws(Diagnostic) {
    let folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
    let candidates = [
      ("sitrep-data/World", "sitrep-data/Language"),
      ("sitrep_World.resources/Data", "sitrep_Language.resources/Data"),
    ]
    for (world, language) in candidates {
      let paths = [world, language].map { folder.appendingPathComponent($0).path }
      if paths.allSatisfy({ FileManager.default.fileExists(atPath: $0) }) {
        self.world = paths[0]
        self.language = paths[1]
        return
      }
    }
    throw Diagnostic(
      .dataMissing, "the data folder is not beside the program in \(folder.path)",
      help: "copy the folder sitrep-data to the place where the program lies")
  }
}
