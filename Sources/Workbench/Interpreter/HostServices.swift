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
  /// The session as commands see it: the file's, or that after changes that were not made yet.
  let session: Session
  let languageEngine: LanguageEngine
  let ownPlaces: [AddedPlace]
  let lastTotals: Table?
  private let knowledge: AnalystKnowledge
  private let copies: NearCopies

  /// - Parameter languageEngine: nil for that of the session.
  init(
    engine: Engine, registry: CommandRegistry, surroundings: Surroundings, file: SessionFile, sessionName: String?, cache: AnalysisCache,
    output: any CommandOutput, ownPlaces: [AddedPlace], session: Session? = nil, languageEngine: LanguageEngine? = nil,
    lastTotals: Table? = nil
  ) {
    let session = session ?? file.session
    self.engine = engine
    self.registry = registry
    self.surroundings = surroundings
    self.file = file
    self.sessionName = sessionName
    self.cache = cache
    self.output = output
    self.session = session
    self.languageEngine = languageEngine ?? session.languageEngine
    self.ownPlaces = ownPlaces
    knowledge = AnalystKnowledge(session, own: ownPlaces) { engine.world(adding: $0, sides: $1) }
    self.lastTotals = lastTotals
    copies = NearCopies(session.articles)
  }

  /// The world with what the analyst added.
  var world: World { engine.world(adding: knowledge.places, sides: knowledge.sides) }

  var catalogue: any CommandCatalogue { registry }
  var operatorSignatures: [Signature] { OperatorCatalogue.standard.signatures }
  var plugins: [any Plugin.Type] { registry.plugins }
  var exporters: [any Exporter.Type] { registry.exporters }
  var isInteractive: Bool { surroundings.isInteractive }
  var ownPlacesPath: String? { surroundings.ownPlacesPath }

  func analysis(of article: Article) throws(Diagnostic) -> Analysis {
    try cache.analysis(of: article, by: languageEngine, of: engine, knowing: knowledge, in: file)
  }
  /// The added places that count in an article.
  func addedPlaces(in article: Article) -> [AddedPlace] { cache.knowledge(knowledge, on: article).places }
  func knowledge(on article: Article) -> String { cache.knowledge(knowledge, on: article).key }
  func record(of article: Article) throws(Diagnostic) -> JSON {
    try engine.pipeline(languageEngine).record(of: article, analysis(of: article))
  }
  func products(of article: Article) throws(Diagnostic) -> Products {
    let known = cache.knowledge(knowledge, on: article)
    let pipeline =
      try known.isPlain
      ? engine.pipeline(languageEngine) : engine.pipeline(languageEngine, adding: knowledge.places, sides: knowledge.sides)
    return pipeline.products(of: article, corrections: known.corrections)
  }

  func context(after effects: [Effect]) throws(Diagnostic) -> Context {
    var session = session
    var places = ownPlaces
    for effect in effects {
      switch effect {
      case .edit(let edit): try session.apply(edit, at: surroundings.clock())
      case .keepPlace(let place): places = places.filter { $0.key != place.key } + [place]
      case .dropPlace(let key): places.removeAll { $0.key == key }
      case .undo, .redo, .save, .open, .close, .run, .write, .leave: break
      }
    }
    let host = HostServices(
      engine: engine, registry: registry, surroundings: surroundings, file: file, sessionName: sessionName, cache: cache, output: output,
      ownPlaces: places, session: session, languageEngine: languageEngine, lastTotals: lastTotals)
    return Context(session: session, world: host.world, host: host)
  }

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
  private var locations: LocationResolver { LocationResolver(session: session, world: world, host: self) }

  func place(named name: String, at range: TextRange) throws(Diagnostic) -> NamedPlace {
    let location = try locations.location(name, at: range)
    guard let coordinate = location.coordinate else {
      throw Diagnostic(.invalidValue, "\(location.name) is no place that a point could stand for", at: range, help: "name a place")
    }
    return location.place.map { NamedPlace($0) } ?? NamedPlace(name: location.name, coordinate: coordinate)
  }

  func ruler(to name: String, at range: TextRange) throws(Diagnostic) -> Ruler {
    let end = try locations.location(name, at: range)
    let world = world
    return Ruler(name: end.name) { point in
      world.separation(end, .point(name: "", point, place: nil)).map { ($0.rounded, $0.bearing.map { CompassDirection(bearing: $0) }) }
    }
  }

  func distance(_ from: Coordinate, _ to: Coordinate) -> Length { Geodesic.inverse(from, to).distance }

  func isA(_ term: String, under ancestor: String, column: String) -> Bool? {
    guard taxonomyTerms(column: column).contains(ancestor) else { return nil }
    return column == "type" ? engine.world.eventTypes.isA(term, ancestor) : engine.world.assets.isA(term, ancestor)
  }

  func source(ofArticle number: Int) -> Int { copies.source(of: number) }

  /// Those that a quarter of the article's resolved places lie in.
  func countries(ofArticle number: Int) -> [String] {
    // An article that cannot be read says nothing of where it plays; reading it for a list reports why.
    guard let article = session.article(number), let analysis = try? analysis(of: article.article) else {
      return []
    }
    let codes = analysis.places.compactMap { $0.place?.country }
    let counts = Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.filter { $0.value * 4 >= codes.count }.keys.sorted()
  }

  func itemLinks() -> ItemLinks {
    ItemLinks(
      session.decisions.flatMap { decision -> [ItemLinks.Step] in
        guard let other = decision.verdict.linked else { return [] }
        let areOne = if case .same = decision.verdict { true } else { false }
        let (firsts, seconds) = areOne ? (keys(of: other), keys(of: decision.anchor)) : (keys(of: decision.anchor), keys(of: other))
        return firsts.flatMap { first in
          seconds.map { ItemLinks.Step(first, $0, areOne: areOne, because: decision.because) }
        }
      })
  }

  /// The items that an anchor means: one in each article with its text, where the analysis finds it.
  private func keys(of anchor: Anchor) -> [ItemKey] {
    session.articles(sha256: anchor.articleSHA256).compactMap { entry in
      // An article that cannot be read has no items; reading it for a list reports why.
      guard entry.article.text.holds(anchor.range), let analysis = try? analysis(of: entry.article), let id = anchor.resolve(in: analysis)
      else { return nil }
      return ItemKey(article: entry.number, item: id)
    }
  }

  /// By the article's header; a house is a side's own where the actors' table knows it as one.
  func newsroom(ofArticle number: Int) -> Newsroom? {
    guard let name = session.article(number)?.article.header.source, !name.isEmpty else { return nil }
    let actors = world.actors
    let actor = actors.actor(named: name).flatMap { actors.isSide($0) ? actors.side(of: $0) : nil }
    return Newsroom(name: name, side: actor?.name)
  }

  func publicationDay(ofArticle number: Int) -> CivilDate? { session.article(number)?.article.header.published }

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
