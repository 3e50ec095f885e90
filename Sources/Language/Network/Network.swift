import TextModel

/// The language engine's network: from the words of a window to the scores of sentences, tags, names, arcs and roles.
///
/// Immutable; any number of threads may read with it, each with scores of its own. The same words give the same scores, bit for bit, on every
/// machine (Documentation/Decisions/0009-kernels-in-c.md).
package final class Network: Sendable {
  /// What the numbers of the scores stand for.
  package let labels: NetworkLabels
  let vocabulary: PieceVocabulary
  let kernels: Kernels
  let arcs: PairScorer
  let relations: PairScorer
  let roles: PairScorer
  /// The right rows of the root.
  nonisolated(unsafe) let arcRoot: UnsafePointer<Float>
  nonisolated(unsafe) let relationRoot: UnsafePointer<Float>
  private let file: NetworkFile
  private let encoder: any Encoder
  private let heads: WordHeads

  /// - Throws: `dataDamaged` where the file lacks something or holds it in another size than it says.
  package convenience init(_ file: NetworkFile) throws(Diagnostic) {
    try self.init(file, kernels: .best)
  }

  init(_ file: NetworkFile, kernels: Kernels) throws(Diagnostic) {
    let meta = try NetworkMeta.read(file)
    self.file = file
    self.kernels = kernels
    labels = NetworkLabels(
      version: meta.version, engine: meta.engine, upos: meta.upos, xpos: meta.xpos, features: meta.feats, names: meta.names,
      peoples: meta.peoples, military: meta.military, relations: meta.relations, roles: meta.roles)
    vocabulary = try PieceVocabulary(file)
    encoder =
      switch meta.encoder {
      case .recurrent: try RecurrentEncoder(file, meta, pieceCount: vocabulary.count)
      case .transformer: try TransformerEncoder(file, meta, pieceCount: vocabulary.count)
      }
    heads = try WordHeads(file, labels, width: meta.width)
    arcs = try PairScorer(file, left: "arc.dep", right: "arc.head", weights: "arc.u", inputs: meta.width, labelCount: nil)
    relations = try PairScorer(
      file, left: "rel.dep", right: "rel.head", weights: "rel.u", inputs: meta.width, labelCount: meta.relations.count)
    roles = try PairScorer(
      file, left: "role.pred", right: "role.arg", weights: "role.u", inputs: meta.width, labelCount: meta.roles.count)
    arcRoot = try file.floats("arc.root", count: arcs.width)
    relationRoot = try file.floats("rel.root", count: relations.width)
  }

  /// Adds a word as written to a text. A word of no visible scalar counts as an unknown one.
  package func append(_ word: String, to text: inout NetworkText) {
    text.append(shape: WordShape(word).rawValue) { vocabulary.append(word, to: &$0) }
  }

  /// Adds a word as written to a text, by its UTF-8 bytes.
  package func append(_ word: Span<UInt8>, to text: inout NetworkText) {
    append(word.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }, to: &text)
  }

  /// Room for the scores of a window.
  package func makeScores() -> WindowScores { WindowScores() }

  /// Reads a window (`NetworkText.window`). All scores but arcs, relations and roles follow; those, when asked for, are of this window.
  package func read(_ window: Range<Int>, of text: NetworkText, into scores: WindowScores) {
    let arena = scores.arena
    arena.reset()
    scores.count = window.count
    let vectors = QuantisedRows(
      encoder.encode(window, of: text, kernels, arena), count: window.count, width: encoder.width, kernels, arena)
    heads.score(vectors, into: scores, kernels, arena)
    scores.arcRows = arcs.rows(of: vectors, kernels, arena)
    scores.relationRows = relations.rows(of: vectors, kernels, arena)
    scores.roleRows = roles.rows(of: vectors, kernels, arena)
  }
}
