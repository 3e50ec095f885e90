import AnalysisEngine
import Foundation
import GRDB
import TextModel

extension SessionFile {
  /// An article and its analysis, to be kept.
  package struct ArticleAnalysis: Sendable {
    /// The article that was analysed.
    package let article: Article
    /// What was found in it.
    package let analysis: Analysis
    /// What it was made by.
    package let maker: Maker

    package init(article: Article, analysis: Analysis, maker: Maker) {
      self.article = article
      self.analysis = analysis
      self.maker = maker
    }
  }

  /// What an analysis was made by.
  package struct Maker: Sendable, Hashable {
    /// The language engine ("fast"): the file keeps one analysis of each.
    package let engine: String
    /// The versions of all that it was made with, and what the analyst knew of the article: one made with anything else is not of today.
    package let madeWith: String

    package init(engine: String, madeWith: String) {
      self.engine = engine
      self.madeWith = madeWith
    }
  }

  /// The analysis kept for an article by this maker.
  ///
  /// It holds for the text and for what is known about it (the publication date above all). nil when there is none, and when the one there
  /// cannot be read or does not fit the text: it is then made anew, which costs time and loses nothing.
  package func cachedAnalysis(of article: Article, by maker: Maker) -> Analysis? {
    let content = try? database.read { database in
      try Data.fetchOne(
        database, sql: "SELECT content FROM analysis WHERE sha256 = ? AND header = ? AND engine = ? AND madeWith = ?",
        arguments: [article.sha256, try SessionFile.headerKey(of: article), maker.engine, maker.madeWith])
    }
    guard let content else { return nil }
    return PackedForm.unpack([UInt8](content), for: article.text)
  }

  /// Keeps analyses of articles of this session, all in one transaction; those of other texts are passed over. It is no step of the journal.
  ///
  /// - Throws: `sessionReadOnly`, `sessionWrite`.
  package func cache(_ analyses: [ArticleAnalysis]) throws(Diagnostic) {
    try change { database, _ in
      let statement = try database.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO analysis (sha256, header, engine, madeWith, content)
            SELECT sha256, ?, ?, ?, ? FROM text WHERE sha256 = ?
          """)
      for item in analyses {
        let content = Data(try PackedForm.pack(item.analysis))
        try statement.execute(
          arguments: [
            try SessionFile.headerKey(of: item.article), item.maker.engine, item.maker.madeWith, content, item.article.sha256,
          ])
      }
    }
  }

  /// What besides the text an analysis may depend on, as one hash.
  private static func headerKey(of article: Article) throws -> String {
    Article.digest([UInt8](try StoredChange.encoder().encode(article.header)))
  }
}
