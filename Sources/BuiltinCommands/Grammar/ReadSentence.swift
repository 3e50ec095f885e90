import PluginKit

/// A sentence of an article as the language engine read it.
struct ReadSentence {
  /// The article that it stands in.
  let article: SessionArticle
  /// The reading of the whole article.
  let reading: Reading
  /// Its position in the article, from 0.
  let index: Int
  /// As users name it: `s3`, or `2.s3` where the session holds several articles.
  let reference: ItemReference

  /// The words, as indexes into the reading.
  var tokens: Range<Int> { reading.sentences[index].tokens }

  /// A word's number in its sentence, from 1, as in CoNLL-U.
  func number(of token: Int) -> Int { token - tokens.lowerBound + 1 }
}

/// Reads the articles whose sentences a command asks for, each once.
struct SentenceReader {
  private let context: Context
  private var readings: [Int: Reading] = [:]

  init(_ context: Context) { self.context = context }

  /// The sentences that an argument names: that of a sentence's id, the one around another item, or all of an article.
  ///
  /// - Throws: `unknownItem`, also for an id that could be of several articles; `noArticle`; `interrupted`; what opening the model throws.
  mutating func sentences(_ argument: Call.Argument) async throws(Diagnostic) -> [ReadSentence] {
    if case .reference(let reference) = argument.value, reference.item == nil {
      let call = Call(command: "", range: argument.range, arguments: ["article": [argument]], options: [:])
      var found: [ReadSentence] = []
      for article in try context.articles(for: call) { found += try sentences(of: article) }
      return found
    }
    let (article, item) = try await context.item(argument)
    let reading = try reading(of: article.entry)
    guard let index = reading.sentenceIndex(at: Int(item.range.lower)) else { return [] }
    return [sentence(index, of: article.entry, reading)]
  }

  /// All sentences of an article.
  ///
  /// - Throws: `interrupted` when the command is stopped.
  mutating func sentences(of article: SessionArticle) throws(Diagnostic) -> [ReadSentence] {
    let reading = try reading(of: article)
    return reading.sentences.indices.map { sentence($0, of: article, reading) }
  }

  private func sentence(_ index: Int, of article: SessionArticle, _ reading: Reading) -> ReadSentence {
    let number = context.session.articles.count > 1 ? article.number : nil
    let reference = ItemReference(article: number, item: ItemID.sentence(index))
    return ReadSentence(article: article, reading: reading, index: index, reference: reference)
  }

  private mutating func reading(of article: SessionArticle) throws(Diagnostic) -> Reading {
    if let known = readings[article.number] { return known }
    if Task.isCancelled { throw Diagnostic(.interrupted, "stopped", help: "nothing was changed") }
    let reading = try context.host.products(of: article.article).reading
    readings[article.number] = reading
    return reading
  }
}
