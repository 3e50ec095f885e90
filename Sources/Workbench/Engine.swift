import PluginKit
import Synchronization

/// The parts that are made once per process: the world, and for each language engine that is asked for its model and the pipeline over it.
package final class Engine: Sendable {
  /// What is known before any article is read; the same for all language engines.
  package let world: World
  private let open: @Sendable (LanguageEngine) throws(Diagnostic) -> Pipeline
  private let pipelines = Mutex<[LanguageEngine: Pipeline]>([:])
  private let worlds = Mutex<[(added: Added, world: World)]>([])
  private let extended = Mutex<[(added: Added, engine: LanguageEngine, pipeline: Pipeline)]>([])

  /// What the analyst adds to the world.
  private struct Added: Equatable {
    let places: [AddedPlace]
    let sides: [AddedSide]
    var isEmpty: Bool { places.isEmpty && sides.isEmpty }
  }
  /// So many sets of added places and sides are kept ready: the one in use, the one before it, and one that is being looked at.
  private static let setsKept = 4

  /// Opens the world; the models wait until they are asked for.
  ///
  /// - Parameter plugins: Their annotators belong to every pipeline.
  /// - Throws: `dataMissing` or `dataDamaged`, naming the file.
  package convenience init(_ folders: DataFolders, plugins: [any Plugin.Type] = CommandRegistry.linkedPlugins) throws(Diagnostic) {
    let world = try World(folder: folders.world)
    let extra = plugins.flatMap { $0.annotators }
    self.init(world) { engine throws(Diagnostic) in
      Pipeline(world: world, language: try LanguageModel(folder: folders.language, engine: engine), extra: extra)
    }
  }

  /// Over pipelines that `open` gives; it is asked once for each engine, or again after it failed.
  package init(_ world: World, open: @escaping @Sendable (LanguageEngine) throws(Diagnostic) -> Pipeline) {
    self.world = world
    self.open = open
  }

  /// The annotators over a language engine's model, which is opened when it is first asked for.
  ///
  /// - Throws: `dataMissing` or `dataDamaged`, naming the file.
  package func pipeline(_ engine: LanguageEngine) throws(Diagnostic) -> Pipeline {
    do throws(Diagnostic) {
      return try pipelines.withLock { pipelines throws(Diagnostic) in
        if let known = pipelines[engine] { return known }
        let pipeline = try open(engine)
        pipelines[engine] = pipeline
        return pipeline
      }
    } catch {
      let other = LanguageEngine.allCases.first { $0 != engine } ?? .fast
      let advice = "the other model may do: “--engine \(other.rawValue)” at the start, “set engine \(other.rawValue)” in a session"
      throw Diagnostic(error.code, error.message, help: [advice, error.help].compactMap { $0 }.joined(separator: "; "))
    }
  }

  /// The world with places and sides that the analyst added; made once for each set of them.
  package func world(adding places: [AddedPlace], sides: [AddedSide] = []) -> World {
    let added = Added(places: places, sides: sides)
    guard !added.isEmpty else { return world }
    return worlds.withLock { worlds in
      if let known = worlds.first(where: { $0.added == added }) { return known.world }
      let world = world.adding(places, sides: sides)
      worlds.insert((added, world), at: 0)
      if worlds.count > Engine.setsKept { worlds.removeLast() }
      return world
    }
  }

  /// The annotators over a world with added places and sides; made once for each set of them.
  ///
  /// - Throws: as `pipeline(_:)`.
  package func pipeline(
    _ engine: LanguageEngine, adding places: [AddedPlace], sides: [AddedSide] = []
  ) throws(Diagnostic) -> Pipeline {
    let base = try pipeline(engine)
    let added = Added(places: places, sides: sides)
    guard !added.isEmpty else { return base }
    return extended.withLock { extended in
      if let known = extended.first(where: { $0.added == added && $0.engine == engine }) { return known.pipeline }
      let pipeline = base.over(world(adding: places, sides: sides))
      extended.insert((added, engine, pipeline), at: 0)
      if extended.count > Engine.setsKept { extended.removeLast() }
      return pipeline
    }
  }
}
