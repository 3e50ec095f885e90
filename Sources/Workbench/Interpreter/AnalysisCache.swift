import PluginKit
import Synchronization

/// The analyses of a session's articles: from memory, from the session file, or made now. Safe to use from any thread.
final class AnalysisCache: Sendable {
  /// An analysis holds for the text and for what is known about it.
  private struct Key: Hashable {
    let sha256: String
    let header: Article.Header
  }
  private struct State {
    var analyses: [Key: Analysis] = [:]
    /// Made since the last `takeNew`.
    var new: [SessionFile.ArticleAnalysis] = []
  }

  private let pipeline: Pipeline
  private let state = Mutex(State())

  init(_ pipeline: Pipeline) { self.pipeline = pipeline }

  func analysis(of article: Article, in file: SessionFile) -> Analysis {
    let key = Key(sha256: article.sha256, header: article.header)
    if let known = state.withLock({ $0.analyses[key] }) { return known }
    let stored = file.cachedAnalysis(of: article, engineVersion: pipeline.fingerprint)
    let analysis = stored ?? pipeline.analyse(article)
    state.withLock { state in
      state.analyses[key] = analysis
      if stored == nil {
        state.new.append(SessionFile.ArticleAnalysis(article: article, analysis: analysis))
      }
    }
    return analysis
  }

  /// The analyses that no session file holds yet.
  func takeNew() -> [SessionFile.ArticleAnalysis] {
    state.withLock { state in
      defer { state.new = [] }
      return state.new
    }
  }
}
