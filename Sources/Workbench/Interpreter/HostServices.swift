import CommandLanguage
import PluginKit

/// The interpreter's services for one command.
struct HostServices: CommandHost {
  let engine: Engine
  let registry: CommandRegistry
  let surroundings: Surroundings
  let file: SessionFile
  let sessionName: String?
  let cache: AnalysisCache
  let output: any CommandOutput

  var catalogue: any CommandCatalogue { registry }
  var operatorSignatures: [Signature] { OperatorCatalogue.standard.signatures }
  var plugins: [any Plugin.Type] { registry.plugins }
  var exporters: [any Exporter.Type] { registry.exporters }
  var isInteractive: Bool { surroundings.isInteractive }

  func analysis(of article: Article) throws(Diagnostic) -> Analysis { cache.analysis(of: article, by: try pipeline(), in: file) }
  func record(of article: Article) throws(Diagnostic) -> JSON { try pipeline().record(of: article, analysis(of: article)) }
  func products(of article: Article) throws(Diagnostic) -> Products { try pipeline().products(of: article) }

  /// That of the session's language engine.
  private func pipeline() throws(Diagnostic) -> Pipeline { try engine.pipeline(file.session.languageEngine) }

  func load(_ paths: [String], published: CivilDate?) throws(Diagnostic) -> LoadResult {
    let loader = ArticleLoader(currentFolder: surroundings.currentFolder)
    let found = loader.find(paths)
    var files = found.missing
    for (index, path) in found.files.enumerated() {
      if Task.isCancelled {
        throw Diagnostic(.interrupted, "stopped at \(index) of \(found.files.count) files", help: "nothing was loaded")
      }
      files.append(loader.load(file: path, options: ImportOptions(published: published)))
      report(done: index + 1, of: found.files.count, "files read")
    }
    return LoadResult(
      articles: files.flatMap { file in file.articles.map { LoadResult.Loaded($0, path: file.path) } },
      problems: files.flatMap { $0.diagnostics })
  }

  func journal() throws(Diagnostic) -> [JournalEntry] { try file.journal() }
  func sessions() throws(Diagnostic) -> [SessionListing] {
    try surroundings.sessions.list() + surroundings.sessions.unnamed(at: surroundings.clock())
  }
  func report(done: Int, of total: Int, _ what: String) { output.report(done: done, of: total, what) }
}

extension HostServices: OperatorEnvironment {
  private var locations: LocationResolver { LocationResolver(session: file.session, world: engine.world, host: self) }

  func place(named name: String, at range: TextRange) throws(Diagnostic) -> NamedPlace {
    let location = try locations.location(name, at: range)
    guard let coordinate = location.coordinate else {
      throw Diagnostic(.invalidValue, "nothing is within a distance of a border here", at: range, help: "name a place")
    }
    if case .point(_, _, let place?) = location { return NamedPlace(name: place.name, country: place.country, coordinate: coordinate) }
    return NamedPlace(name: location.name, coordinate: coordinate)
  }

  func distance(_ from: Coordinate, _ to: Coordinate) -> Length { Geodesic.inverse(from, to).distance }

  func isA(_ term: String, under ancestor: String, column: String) -> Bool? {
    guard taxonomyTerms(column: column).contains(ancestor) else { return nil }
    return column == "type" ? engine.world.eventTypes.isA(term, ancestor) : engine.world.assets.isA(term, ancestor)
  }

  func country(named name: String) -> String? {
    (engine.world.countries.country(code: name) ?? engine.world.countries.country(named: name))?.code
  }

  func taxonomyTerms(column: String) -> [String] {
    switch column {
    case "type": engine.world.eventTypes.groups + engine.world.eventTypes.types.map { $0.id }
    case "category": engine.world.assets.categories + engine.world.assets.classNames
    default: []
    }
  }
}
