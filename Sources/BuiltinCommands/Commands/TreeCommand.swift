import PluginKit

/// `tree`: the dependency tree of a sentence, drawn.
struct TreeCommand: Command {
  static let signature = Signature(
    "tree", .reading, "draws the dependency tree of a sentence and lists who plays which part in it",
    discussion: """
      The words stand in the order of the text, with their universal parts of speech and relations; an upright line joins a word with those \
      that depend on it, and leads to the left to the word that it depends on itself. Below stand the predicates and the parts that other \
      words play in each, as PropBank labels them: ARG0 does it, ARG1 undergoes it, ARGM-LOC is where.
      """,
    parameters: [
      Signature.Parameter("sentence", .sentence, "s1 is the first, as “show” numbers them; an event's or other item's id is its sentence")
    ],
    examples: [
      Signature.Example("tree s2", "one sentence", shows: ["s2", "1 On", "ADP"]),
      Signature.Example("tree e1", "the sentence that an event came from", shows: ["VERB"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("sentence") else {
      throw Diagnostic(.missingArgument, "`tree` needs a sentence", at: call.range, help: "s1 is the first; `show` numbers them")
    }
    var reader = SentenceReader(context)
    let sentences = try await reader.sentences(argument)
    guard let sentence = sentences.first else {
      throw Diagnostic(.unknownItem, "there is no sentence", at: argument.range, help: "`show` lists them")
    }
    if case .reference(let reference) = argument.value, reference.item == nil {
      let number = argument.value.text
      throw Diagnostic(
        .invalidValue, "\(number) is a whole article", at: argument.range,
        help: sentences.count == 1
          ? "its only sentence is \(number).s1"
          : "its sentences are \(number).s1 to \(number).s\(sentences.count); “show \(number)” lists them")
    }
    let drawing = TreeDrawing(sentence.reading, sentence.tokens, WordLabels(sentence.reading))
    var blocks: [Document.Block] = [.heading(sentence.reference.description), .drawing(drawing.lines)]
    if drawing.isCut {
      blocks.append(.paragraph([Run("deeper than can be drawn: “tokens \(sentence.reference)” gives the head of every word", .dim)]))
    }
    let predicates = PredicateList(sentence.reading, sentence.tokens).fields
    if !predicates.isEmpty { blocks += [.heading("Predicates"), .fields(predicates)] }
    return .document(Document(blocks))
  }
}
