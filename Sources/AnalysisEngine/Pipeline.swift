import Language
import TextModel
import World

/// Runs annotators over articles. One per process; articles may be analysed in parallel.
public final class Pipeline: Sendable {
  /// The tables that annotators look things up in.
  public let world: World
  /// The models that tokenise, tag and lemmatise.
  public let language: LanguageModel
  private let annotators: [ObjectIdentifier: any Annotator]
  private let extra: [any Annotator.Type]

  /// Name and version of the engine in the record.
  public static let engineVersion = "0.1.0"

  /// What a cached analysis was made with: the engine's version, the digest that the build takes of its rules, the versions of the model and of
  /// the world's data. One made with anything else is made anew.
  public var fingerprint: String { "\(Pipeline.engineVersion) \(RulesDigest.value) \(language.version) \(world.version)" }

  /// - Precondition: every annotator that another reads is registered, and none reads itself through others.
  public init(world: World, language: LanguageModel, extra: [any Annotator.Type] = []) {
    self.world = world
    self.language = language
    let types = Registry.annotators + extra
    var annotators: [ObjectIdentifier: any Annotator] = [:]
    for type in types { annotators[ObjectIdentifier(type)] = type.init(world, language) }
    self.annotators = annotators
    self.extra = extra
    for type in types { Pipeline.checkOrder(of: type, path: [], among: annotators) }
  }

  /// The same annotators and models over another world, such as one with added places. The annotators are made anew.
  public func over(_ world: World) -> Pipeline { Pipeline(world: world, language: language, extra: extra) }

  /// Products of one article, made when they are asked for. Not to be shared between tasks.
  ///
  /// - Parameter corrections: What the analyst has put right in the article.
  public func products(of article: Article, corrections: Corrections = .none) -> Products {
    Products(store: ProductStore(article, read(article.text), corrections, annotators), reader: nil)
  }

  /// Reads a text with what the world knows of names of places, so that datelines are told from headings.
  package func read(_ text: SourceText) -> Reading {
    language.read(text) { [world] name in
      let key = NameKey.exact(name)
      return world.gazetteer.hasName(key) && !world.ambiguousWords.isCommon(key)
    }
  }

  /// Everything that the published record holds.
  public func analyse(_ article: Article, corrections: Corrections = .none) -> Analysis {
    analyse(article, products(of: article, corrections: corrections))
  }

  /// The same, from products that the caller goes on using.
  package func analyse(_ article: Article, _ products: Products) -> Analysis { Analysis(article, products) }

  private static func checkOrder(
    of type: any Annotator.Type, path: [any Annotator.Type], among annotators: [ObjectIdentifier: any Annotator]
  ) {
    precondition(!path.contains { $0 == type }, "\(type) reads itself through \(path)")
    precondition(annotators[ObjectIdentifier(type)] != nil, "\(type) is read by \(path) but not registered")
    for read in type.reads { checkOrder(of: read, path: path + [type], among: annotators) }
  }
}
