import TextModel

/// Reads English: tokens, sentences, tags, lemmas, trees, names and roles. Immutable, one per process and engine; nothing above knows how it
/// works.
public final class LanguageModel: Sendable {
  /// Name and version of the model, for the analysis record.
  public let version: String
  /// Which of the readers it is.
  public let engine: LanguageEngine
  private let network: Network
  private let decoders: TextReader.Decoders
  private let lemmatiser: Lemmatiser

  /// Opens an engine's model in the data folder that the build makes (`sitrep_Language.resources/Data`).
  ///
  /// - Throws: `dataMissing` or `dataDamaged`, naming the file.
  public init(folder: String, engine: LanguageEngine = .fast) throws(Diagnostic) {
    let file = try NetworkFile(path: folder + "/" + engine.fileName)
    let network = try Network(file)
    guard let decoders = TextReader.Decoders(network.labels), decoders.engine == engine else { throw file.damaged() }
    self.engine = engine
    self.network = network
    self.decoders = decoders
    lemmatiser = try Lemmatiser(file)
    version = network.labels.version
  }

  /// Reads a text. Linear in its length, whatever it holds.
  ///
  /// - Parameter isPlace: whether a name, as it is written, is known as a place's: what tells "KABUL – …" from "UPDATE – …".
  public func read(_ text: SourceText, isPlace: @escaping (String) -> Bool = { _ in false }) -> Reading {
    var reader = TextReader(text, network, decoders, lemmatiser, isPlace: isPlace)
    return reader.read()
  }

  /// The words of a text without classes, to bring lists of names to the same words.
  package static func words(of text: SourceText) -> [TextRange] {
    Tokeniser.tokens(of: text.bytes).map { TextRange($0.lower, $0.upper) }
  }
}
