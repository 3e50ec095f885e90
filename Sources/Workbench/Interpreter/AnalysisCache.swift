import PluginKit
import Synchronization

/// The analyses of a session's articles: from memory, from the session file, or made now. Safe to use from any thread.
///
/// Memory keeps those of every language engine, so that going back to one costs nothing; the file keeps the latest.
final class AnalysisCache: Sendable {
  /// An analysis holds for the text, for what is known about it, and for what it was made with.
  private struct Key: Hashable {
    let sha256: String
    let header: Article.Header
    let fingerprint: String
  }
  private struct State {
    var analyses: [Key: Analysis] = [:]
    /// Made since the last `takeNew`, by the fingerprint of the pipeline.
    var new: [String: [SessionFile.ArticleAnalysis]] = [:]
  }

  private let state = Mutex(State())

  func analysis(of article: Article, by pipeline: Pipeline, in file: SessionFile) -> Analysis {
    let fingerprint = pipeline.fingerprint
    let key = Key(sha256: article.sha256, header: article.header, fingerprint: fingerprint)
    if let known = state.withLock({ $0.analyses[key] }) { return known }
    let stored = file.cachedAnalysis(of: article, engineVersion: fingerprint)
    let analysis = stored ?? pipeline.analyse(article)
    state.withLock { state in
      state.analyses[key] = analysis
      if stored == nil {
        state.new[fingerprint, default: []].append(SessionFile.ArticleAnalysis(article: article, analysis: analysis))
      }
    }
    return analysis
  }

  /// The analyses that no session file holds yet, by what they were made with.
  func takeNew() -> [String: [SessionFile.ArticleAnalysis]] {
    state.withLock { state in
      defer { state.new = [:] }
      return state.new
    }
  }
}
