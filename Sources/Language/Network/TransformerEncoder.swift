import TextModel

/// The encoder of the accurate engine: BERT with the shapes of words, over the pieces of a window.
///
/// Devlin et al. 2019, "BERT: Pre-training of Deep Bidirectional Transformers"; norms after each sum. A word's vector is its first piece's.
struct TransformerEncoder: Encoder {
  let width: Int
  private let heads: Int
  private let inner: Int
  private let embedding: PieceEmbedding
  nonisolated(unsafe) private let positions: UnsafePointer<Float>
  private let norm: NormLayer
  private let layers: [Layer]

  private static let epsilon: Float = 1e-12
  private static let positionCount = NetworkText.longestWindowInPieces + 2

  private struct Layer {
    let projections: DenseLayer
    let output: DenseLayer
    let norm: NormLayer
    let up: DenseLayer
    let down: DenseLayer
    let lastNorm: NormLayer
  }

  /// - Throws: `dataDamaged` where a section is missing or of another size.
  init(_ file: NetworkFile, _ meta: NetworkMeta, pieceCount: Int) throws(Diagnostic) {
    width = meta.width
    guard let heads = meta.heads, let inner = meta.inner, heads > 0, width > 0, width % 16 == 0, width / 16 % heads == 0, inner % 16 == 0
    else {
      throw file.damaged()
    }
    self.heads = heads
    self.inner = inner
    embedding = try PieceEmbedding(file, count: pieceCount, width: width)
    positions = try file.floats("position", count: TransformerEncoder.positionCount * width)
    norm = try NormLayer(file, "norm", width: width, epsilon: TransformerEncoder.epsilon)
    var layers: [Layer] = []
    for index in 0..<meta.layers {
      layers.append(
        Layer(
          projections: try DenseLayer(file, "L\(index).qkv", inputs: width, outputs: 3 * width),
          output: try DenseLayer(file, "L\(index).out", inputs: width, outputs: width),
          norm: try NormLayer(file, "L\(index).n1", width: width, epsilon: TransformerEncoder.epsilon),
          up: try DenseLayer(file, "L\(index).up", inputs: width, outputs: inner),
          down: try DenseLayer(file, "L\(index).down", inputs: inner, outputs: width),
          lastNorm: try NormLayer(file, "L\(index).n2", width: width, epsilon: TransformerEncoder.epsilon)))
    }
    self.layers = layers
  }

  func encode(_ window: Range<Int>, of text: NetworkText, _ kernels: Kernels, _ arena: Arena) -> UnsafeMutablePointer<Float> {
    let words = text.words[window]
    let firstPiece = words.first?.pieces.lowerBound ?? 0
    let count = (words.last?.pieces.upperBound ?? 0) - firstPiece + 2
    let rows = embed(words, of: text, count: count, kernels, arena)
    for layer in layers { apply(layer, to: rows, count: count, kernels, arena) }
    let vectors: UnsafeMutablePointer<Float> = arena.numbers(window.count * width)
    for (place, word) in words.enumerated() {
      (vectors + place * width).update(from: rows + (word.pieces.lowerBound - firstPiece + 1) * width, count: width)
    }
    return vectors
  }

  /// What goes in: the vectors of the pieces, of the start before and of the end after them, at their places.
  private func embed(
    _ words: ArraySlice<NetworkWord>, of text: NetworkText, count: Int, _ kernels: Kernels, _ arena: Arena
  ) -> UnsafeMutablePointer<Float> {
    precondition(count <= TransformerEncoder.positionCount, "a window of \(count) pieces")
    let rows = arena.zeros(count * width)
    var place = 0
    func add(_ piece: UInt32, shape: UInt8?) {
      let row = rows + place * width
      embedding.add(piece, to: row, kernels)
      kernels.set.pointee.add(positions + place * width, width, row)
      if let shape { embedding.add(shape: shape, to: row, kernels) }
      place += 1
    }
    add(PieceVocabulary.start, shape: nil)
    for word in words {
      for piece in text.pieces[word.pieces] { add(piece, shape: word.shape) }
    }
    add(PieceVocabulary.end, shape: nil)
    norm.apply(to: rows, count: count, kernels)
    return rows
  }

  private func apply(_ layer: Layer, to rows: UnsafeMutablePointer<Float>, count: Int, _ kernels: Kernels, _ arena: Arena) {
    arena.nested {
      let inputs = QuantisedRows(rows, count: count, width: width, kernels, arena)
      let projections = layer.projections.apply(inputs, kernels, arena)
      let attended: UnsafeMutablePointer<Float> = arena.numbers(count * width)
      let scratch: UnsafeMutablePointer<Float> = arena.numbers((width / heads + 4) * (count + 15))
      kernels.set.pointee.attend(projections, count, width, heads, scratch, attended)
      let context = layer.output.apply(QuantisedRows(attended, count: count, width: width, kernels, arena), kernels, arena)
      layer.norm.apply(to: rows, adding: context, count: count, kernels)
      let widened = layer.up.apply(QuantisedRows(rows, count: count, width: width, kernels, arena), kernels, arena)
      kernels.set.pointee.gelu(widened, count * inner)
      let narrowed = layer.down.apply(QuantisedRows(widened, count: count, width: inner, kernels, arena), kernels, arena)
      layer.lastNorm.apply(to: rows, adding: narrowed, count: count, kernels)
    }
  }
}
