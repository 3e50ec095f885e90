import PluginKit

/// The parts that are made once per process: the world, the language model and the pipeline over them.
package final class Engine: Sendable {
  package let pipeline: Pipeline
  package var world: World { pipeline.world }
  package var language: LanguageModel { pipeline.language }

  ///
  /// - Throws: `dataMissing` or `dataDamaged`, naming the file.
  package init(_ folders: DataFolders) throws(Diagnostic) {
    let world = try World(folder: folders.world)
    let language = try LanguageModel(folder: folders.language)
    pipeline = Pipeline(world: world, language: language)
  }

  /// The published record of an article, in the contract's form.
  package func record(of article: Article, withTokens: Bool) -> JSON {
    let products = pipeline.products(of: article)
    let analysis = pipeline.analyse(article, products)
    return AnalysisRecord(
      article, analysis, world: world, model: language.version, reading: withTokens ? products.reading : nil
    ).json
  }
}
