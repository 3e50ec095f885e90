import PluginKit

/// The parts that are made once per process: the world, the language model and the pipeline over them.
package final class Engine: Sendable {
  /// The annotators, those of plugins included.
  package let pipeline: Pipeline
  /// The pipeline's world.
  package var world: World { pipeline.world }
  /// The pipeline's language model.
  package var language: LanguageModel { pipeline.language }

  /// Opens the data folders and builds the pipeline, the annotators of plugins included.
  ///
  /// - Throws: `dataMissing` or `dataDamaged`, naming the file.
  package init(_ folders: DataFolders, plugins: [any Plugin.Type] = CommandRegistry.linkedPlugins) throws(Diagnostic) {
    let world = try World(folder: folders.world)
    let language = try LanguageModel(folder: folders.language)
    pipeline = Pipeline(world: world, language: language, extra: plugins.flatMap { $0.annotators })
  }

  /// Over a pipeline that is there already.
  package init(pipeline: Pipeline) { self.pipeline = pipeline }

  /// The published record of an article, in the contract's form.
  package func record(of article: Article, withTokens: Bool) -> JSON {
    let products = pipeline.products(of: article)
    return record(of: article, pipeline.analyse(article, products), reading: withTokens ? products.reading : nil)
  }

  /// The published record of an analysis that was made before.
  package func record(of article: Article, _ analysis: Analysis, reading: Reading? = nil) -> JSON {
    AnalysisRecord(article, analysis, world: world, model: language.version, reading: reading).json
  }
}
