import TextModel

/// Reads English: tokens, sentences, tags and lemmas. Immutable, one per process; nothing above knows how it works.
public final class LanguageModel: Sendable {
  /// Name and version of the model, for the analysis record.
  public let version: String
  private let tagger: Tagger
  private let lemmatiser: Lemmatiser
  private let nameTagger: NameTagger

  /// The model's file in the data folder.
  package static let fileName = "english.model"

  /// Opens the model in the data folder that the build makes (`sitrep_Language.resources/Data`).
  ///
  /// - Throws: `dataMissing` or `dataDamaged`, naming the file.
  public init(folder: String) throws(Diagnostic) {
    let path = folder + "/" + LanguageModel.fileName
    let file = try ModelFile(path: path)
    guard let tagger = Tagger(file), let lemmatiser = Lemmatiser(file), let nameTagger = NameTagger(file),
      let version = file.lines("version")?.first
    else {
      throw ModelFile.damaged(path)
    }
    self.version = version
    self.tagger = tagger
    self.lemmatiser = lemmatiser
    self.nameTagger = nameTagger
  }

  /// Splits and tags a text. Linear in its length, whatever it holds.
  public func read(_ text: SourceText) -> Reading {
    let builder = ReadingBuilder(text)
    let words = builder.raw.map { (text: text[TextRange($0.lower, $0.upper)], spaceBefore: $0.gap != .none) }
    let forms = tagger.forms(words)
    var labels: [UInt8] = []
    labels.reserveCapacity(words.count)
    for sentence in builder.sentences { tagger.tag(forms, sentence.tokens, to: &labels) }
    var tokens: [Token] = []
    tokens.reserveCapacity(words.count)
    for (index, word) in words.enumerated() {
      let (pos, tag) = tagger.labels[Int(labels[index])]
      let lower = ReadingBuilder.folded(word.text)
      tokens.append(
        Token(
          range: TextRange(builder.raw[index].lower, builder.raw[index].upper), text: word.text, lower: lower,
          lemma: lemmatiser.lemma(word.text, lower, pos, tag.rawValue), pos: pos, tag: tag, spaceBefore: word.spaceBefore))
    }
    var names: [NameSpan] = []
    for sentence in builder.sentences { nameTagger.find(forms, labels, sentence.tokens, to: &names) }
    return Reading(tokens: tokens, sentences: builder.sentences, names: names)
  }

  /// The words of a text without classes, for tools that bring other texts to the same words.
  package static func words(of text: SourceText) -> [TextRange] {
    Tokeniser.tokens(of: text.bytes).map { TextRange($0.lower, $0.upper) }
  }
}
