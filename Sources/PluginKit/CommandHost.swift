/// What the interpreter offers a running command, operators' needs among it, so that a command can use them. Commands reach it through `Context`.
public protocol CommandHost: OperatorEnvironment {
  var catalogue: any CommandCatalogue { get }
  var operatorSignatures: [Signature] { get }
  var plugins: [any Plugin.Type] { get }
  var exporters: [any Exporter.Type] { get }
  /// The name of the working session; nil while it is unnamed.
  var sessionName: String? { get }
  /// Whether someone sits at the prompt; false in scripts.
  var isInteractive: Bool { get }
  /// The language engine that reads the articles.
  var languageEngine: LanguageEngine { get }
  /// The places of the user's own file, which count in every session; those that the session has under the same name hide them.
  var ownPlaces: [AddedPlace] { get }
  /// Where the user's own file lies; nil where there can be none.
  var ownPlacesPath: String? { get }

  /// The totals that were shown last, with their workings; nil before any was.
  var lastTotals: Table? { get }

  /// The analysis of an article by the session's language engine, from the session's cache or made now.
  ///
  /// - Throws: `dataMissing`, `dataDamaged` where the engine's model cannot be opened; the two below throw them as well.
  func analysis(of article: Article) throws(Diagnostic) -> Analysis
  /// What the analyst knows that can touch an article, as one word: where it differs, the analysis may.
  func knowledge(on article: Article) -> String
  /// What a command would see after these effects, of which edits and those on the user's own places count; nothing is changed.
  ///
  /// - Throws: as `Session.apply`.
  func context(after effects: [Effect]) throws(Diagnostic) -> Context
  /// The published record of an article.
  func record(of article: Article) throws(Diagnostic) -> JSON
  /// The reading of an article and every product of the annotators, made on demand.
  func products(of article: Article) throws(Diagnostic) -> Products
  /// Reads articles from files and folders.
  func load(_ paths: [String], published: CivilDate?) throws(Diagnostic) -> LoadResult
  /// The journal, oldest first.
  func journal() throws(Diagnostic) -> [JournalEntry]
  /// The named sessions and the work without a name.
  func sessions() throws(Diagnostic) -> [SessionListing]
  /// Shows how far long work has come; cheap to call often.
  func report(done: Int, of total: Int, _ what: String)
}

/// What could be read of the files asked for, and what is wrong with the others.
public struct LoadResult: Sendable {
  /// An article and the path it came from.
  public struct Loaded: Sendable {
    /// The article as read.
    public let article: Article
    /// The path of its file; nil where it came from no file.
    public let path: String?
    public init(_ article: Article, path: String?) {
      self.article = article
      self.path = path
    }
  }

  /// Those that could be read, in the order asked for.
  public let articles: [Loaded]
  /// One for each file or record that could not be read.
  public let problems: [Diagnostic]

  public init(articles: [Loaded], problems: [Diagnostic]) {
    self.articles = articles
    self.problems = problems
  }
}
