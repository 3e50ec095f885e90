import TextModel

/// The encoder of the fast engine: quasi-recurrent layers over the words of a window, half of the channels reading forwards, half backwards.
///
/// Bradbury et al. 2017, "Quasi-Recurrent Neural Networks"; each layer adds to its input, then a norm follows. A word goes in as the sum of its
/// pieces' vectors and its shape's.
struct RecurrentEncoder: Encoder {
  let width: Int
  private let embedding: PieceEmbedding
  private let input: DenseLayer
  private let norm: NormLayer
  private let layers: [Layer]

  private static let epsilon: Float = 1e-6

  private struct Layer {
    /// Whether the gates see the words before and after as well.
    let isWide: Bool
    let gates: DenseLayer
    let norm: NormLayer
  }

  /// - Throws: `dataDamaged` where a section is missing or of another size.
  init(_ file: NetworkFile, _ meta: NetworkMeta, pieceCount: Int) throws(Diagnostic) {
    width = meta.width
    guard let embed = meta.embed, let kernels = meta.kernels, kernels.count == meta.layers, width > 0, width % 32 == 0 else {
      throw file.damaged()
    }
    embedding = try PieceEmbedding(file, count: pieceCount, width: embed)
    input = try DenseLayer(file, "in", inputs: embed, outputs: width)
    norm = try NormLayer(file, "norm", width: width, epsilon: RecurrentEncoder.epsilon)
    var layers: [Layer] = []
    for (index, kernel) in kernels.enumerated() {
      guard kernel == 1 || kernel == 3 else { throw file.damaged() }
      layers.append(
        Layer(
          isWide: kernel == 3, gates: try DenseLayer(file, "L\(index).gates", inputs: kernel * width, outputs: 3 * width),
          norm: try NormLayer(file, "L\(index).norm", width: width, epsilon: RecurrentEncoder.epsilon)))
    }
    self.layers = layers
  }

  func encode(_ window: Range<Int>, of text: NetworkText, _ kernels: Kernels, _ arena: Arena) -> UnsafeMutablePointer<Float> {
    let count = window.count
    let sums = arena.zeros(count * embedding.width)
    for (place, word) in text.words[window].enumerated() {
      let sum = sums + place * embedding.width
      for piece in text.pieces[word.pieces] { embedding.add(piece, to: sum, kernels) }
      embedding.add(shape: word.shape, to: sum, kernels)
    }
    let hidden = input.apply(QuantisedRows(sums, count: count, width: embedding.width, kernels, arena), kernels, arena)
    norm.apply(to: hidden, count: count, kernels)
    for layer in layers {
      arena.nested {
        let gates = layer.gates.apply(inputs(of: layer, hidden, count: count, kernels, arena), kernels, arena)
        kernels.set.pointee.recur(gates, count, width, arena.numbers(width), hidden)
        layer.norm.apply(to: hidden, count: count, kernels)
      }
    }
    return hidden
  }

  /// What a layer's gates see of each word: its vector, between those of the words before and after where the layer is wide.
  private func inputs(
    of layer: Layer, _ hidden: UnsafeMutablePointer<Float>, count: Int, _ kernels: Kernels, _ arena: Arena
  ) -> QuantisedRows {
    guard layer.isWide else { return QuantisedRows(hidden, count: count, width: width, kernels, arena) }
    let rows: UnsafeMutablePointer<Float> = arena.numbers(count * 3 * width)
    for place in 0..<count {
      for (part, source) in [place - 1, place, place + 1].enumerated() {
        let target = rows + (place * 3 + part) * width
        if (0..<count).contains(source) {
          target.update(from: hidden + source * width, count: width)
        } else {
          target.initialize(repeating: 0, count: width)
        }
      }
    }
    return QuantisedRows(rows, count: count, width: 3 * width, kernels, arena)
  }
}
