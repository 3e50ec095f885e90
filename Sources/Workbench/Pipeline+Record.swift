import PluginKit

extension Pipeline {
  /// The published record of an article, in the contract's form.
  package func record(of article: Article, withTokens: Bool) -> JSON {
    let products = products(of: article)
    return record(of: article, analyse(article, products), reading: withTokens ? products.reading : nil)
  }

  /// The published record of an analysis that this pipeline made before.
  package func record(of article: Article, _ analysis: Analysis, reading: Reading? = nil) -> JSON {
    AnalysisRecord(article, analysis, world: world, model: language.version, reading: reading).json
  }
}
