import PluginKit

/// `tokens`: the words of sentences with tags, heads, names and roles.
struct TokensCommand: Command {
  static let signature = Signature(
    "tokens", .reading, "lists the words of sentences with their tags, heads, names and roles",
    discussion: """
      Numbers, tags, features and relations are those of Universal Dependencies (universaldependencies.org), roles those of PropBank. \
      A file whose name ends in .conllu gets whole sentences as CoNLL-U.
      """,
    parameters: [
      Signature.Parameter(
        "sentence", .sentence, "sentences such as s3, or numbers of articles; all without", optional: true, repeating: true)
    ],
    columns: [
      Column("sentence", .reference, "the sentence's id, as `show` numbers them"),
      Column("number", .number, "the word's number in its sentence, from 1"),
      Column("word", .text, "as written"),
      Column("lemma", .text, "its dictionary form"),
      Column("upos", .text, "its universal part of speech: NOUN, VERB, PROPN …"),
      Column("xpos", .text, "its Penn Treebank tag: NNS, VBD …"),
      Column("features", .text, "its morphology: Number=Plur …", isDetail: true),
      Column("head", .number, "the number of the word that it depends on; 0 at the root"),
      Column("relation", .text, "how it depends on that: nsubj, obj, obl …"),
      Column("name", .text, "the kind of name it belongs to: B- at the first word, I- at further ones"),
      Column("roles", .text, "the parts that the words it heads play: ARG1 of captured"),
      Column("predicate", .truth, "whether it says that something happens or holds", isDetail: true),
      Column("article", .number, "the number of the article", isDetail: true),
    ],
    examples: [
      Signature.Example("tokens s2", "the words of a sentence", shows: ["lemma", "upos", "Thursday"]),
      Signature.Example("tokens where upos = VERB | group by lemma", "the verbs, the most frequent first", shows: ["lemma"]),
      Signature.Example("tokens > ghazni.conllu", "every sentence as CoNLL-U", shows: ["wrote ghazni.conllu"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    var reader = SentenceReader(context)
    var sentences: [ReadSentence] = []
    let named = call.allArguments("sentence")
    for argument in named { sentences += try await reader.sentences(argument) }
    if named.isEmpty {
      let articles = try context.articles(for: call)
      for (index, article) in articles.enumerated() {
        sentences += try reader.sentences(of: article)
        context.host.report(done: index + 1, of: articles.count, "articles read")
      }
    }
    var labels: [Int: WordLabels] = [:]
    var rows: [Row] = []
    for sentence in sentences {
      let words = labels[sentence.article.number] ?? WordLabels(sentence.reading)
      labels[sentence.article.number] = words
      rows += sentence.tokens.map { TokensCommand.row($0, of: sentence, words) }
    }
    return .table(Table(item: "word", columns: TokensCommand.signature.columns, rows: rows))
  }

  private static func row(_ index: Int, of sentence: ReadSentence, _ labels: WordLabels) -> Row {
    let token = sentence.reading.tokens[index]
    let head: Value
    if let word = token.head {
      head = .number(Double(sentence.number(of: word)))
    } else {
      head = token.relation == .root ? .number(0) : .missing
    }
    return Row(
      [
        .reference(sentence.reference), .number(Double(sentence.number(of: index))), .text(token.text), .text(token.lemma),
        .text(token.pos.rawValue), .text(token.tag.rawValue), token.features.isEmpty ? .missing : .text(token.features.description),
        head, head == .missing ? .missing : .text(token.relation.rawValue), Value(labels.name(index)), Value(names: labels.roles(index)),
        .truth(labels.isPredicate(index)), .number(Double(sentence.article.number)),
      ], evidence: [Evidence(article: sentence.article.number, range: token.range)])
  }
}
