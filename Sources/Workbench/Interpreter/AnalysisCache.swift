import PluginKit
import Synchronization

/// The analyses of a session's articles: from memory, from the session file, or made now. Safe to use from any thread.
///
/// Memory keeps those of every language engine and of everything the analyst knew on the way, so that going back costs nothing; the file keeps
/// the latest of each engine.
final class AnalysisCache: Sendable {
  /// An analysis holds for the text, for what is known about it, and for what it was made with.
  private struct Key: Hashable {
    let sha256: String
    let header: Article.Header
    let maker: SessionFile.Maker
  }
  /// What an article says, whoever reads it.
  private struct Words: Hashable {
    let sha256: String
    let header: Article.Header
  }
  private struct State {
    var analyses: [Key: Analysis] = [:]
    /// Made since the last `takeNew`.
    var new: [SessionFile.ArticleAnalysis] = []
    /// Whether a folded name may stand in an article, its header included.
    var names: [Words: [String: Bool]] = [:]
  }

  private let state = Mutex(State())

  /// - Throws: `dataMissing`, `dataDamaged` where the model cannot be opened.
  func analysis(
    of article: Article, by language: LanguageEngine, of engine: Engine, knowing knowledge: AnalystKnowledge, in file: SessionFile
  ) throws(Diagnostic) -> Analysis {
    let pipeline = try engine.pipeline(language)
    let known = self.knowledge(knowledge, on: article)
    let maker = SessionFile.Maker(
      engine: language.rawValue, madeWith: known.key.isEmpty ? pipeline.fingerprint : "\(pipeline.fingerprint) \(known.key)")
    let key = Key(sha256: article.sha256, header: article.header, maker: maker)
    if let analysis = state.withLock({ $0.analyses[key] }) { return analysis }
    let stored = file.cachedAnalysis(of: article, by: maker)
    let analysis: Analysis
    if let stored {
      analysis = stored
    } else {
      let maker = known.isPlain ? pipeline : try engine.pipeline(language, adding: knowledge.places, sides: knowledge.sides)
      analysis = maker.analyse(article, corrections: known.corrections)
    }
    state.withLock { state in
      state.analyses[key] = analysis
      if stored == nil { state.new.append(SessionFile.ArticleAnalysis(article: article, analysis: analysis, maker: maker)) }
    }
    return analysis
  }

  /// What the analyst knows that can touch an article.
  func knowledge(_ knowledge: AnalystKnowledge, on article: Article) -> AnalystKnowledge.OnArticle {
    var folded: FoldedText?
    let key = Words(sha256: article.sha256, header: article.header)
    return knowledge.on(article) { name in
      if let known = state.withLock({ $0.names[key]?[name] }) { return known }
      let text = folded ?? FoldedText(AnalysisCache.words(of: article))
      folded = text
      let holds = text.mayHold(name)
      state.withLock { $0.names[key, default: [:]][name] = holds }
      return holds
    }
  }

  /// All words of an article that names are looked up in.
  private static func words(of article: Article) -> String {
    let header = article.header
    let fields = [header.title, header.source, header.author, header.url].compactMap { $0 }
    return (fields + [article.text[article.text.range]]).joined(separator: "\n")
  }

  /// The analyses that no session file holds yet, the latest last.
  func takeNew() -> [SessionFile.ArticleAnalysis] {
    state.withLock { state in
      defer { state.new = [] }
      return state.new
    }
  }
}
