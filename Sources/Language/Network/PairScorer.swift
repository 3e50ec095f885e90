import TextModel

/// Scores pairs of words: a row of each word on the left, a row of each on the right, and a layer that makes of a left row the weights with which
/// each label reads a right one.
///
/// Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing", with the matrices of all labels as one layer.
struct PairScorer: Sendable {
  /// The width of rows, a multiple of 16.
  let width: Int
  /// The number of labels.
  let labelCount: Int
  private let left: DenseLayer
  private let right: DenseLayer
  private let weights: DenseLayer
  /// Whether each label has a summand too.
  private let hasBias: Bool

  /// The rows of a window's words, in an arena.
  struct Rows {
    let left: UnsafeMutablePointer<Float>
    let right: UnsafeMutablePointer<Float>
  }

  /// Left rows that are worked on together: what the labels make of them should stay near the processor.
  private static let batch = 16
  private static let mostWidth = 4096

  /// - Parameters:
  ///   - labelCount: The number of labels; nil where pairs have one score, without a summand.
  /// - Throws: `dataDamaged` where a section is missing or of another shape.
  init(
    _ file: NetworkFile, left: String, right: String, weights: String, inputs: Int, labelCount: Int?
  ) throws(Diagnostic) {
    width = try DenseLayer.outputs(file, left)
    guard width % 16 == 0, width <= PairScorer.mostWidth else { throw file.damaged() }
    self.labelCount = labelCount ?? 1
    hasBias = labelCount != nil
    self.left = try DenseLayer(file, left, inputs: inputs, outputs: width)
    self.right = try DenseLayer(file, right, inputs: inputs, outputs: width)
    self.weights = try DenseLayer(file, weights, inputs: width, outputs: hasBias ? self.labelCount * (width + 1) : width)
  }

  /// The rows of words.
  func rows(of vectors: QuantisedRows, _ kernels: Kernels, _ arena: Arena) -> Rows {
    let rows = Rows(left: left.apply(vectors, kernels, arena), right: right.apply(vectors, kernels, arena))
    kernels.set.pointee.rectify(rows.left, vectors.count * width)
    kernels.set.pointee.rectify(rows.right, vectors.count * width)
    return rows
  }

  /// Calls `body` with each of `count` left rows' weights, in order: its number, and weights that are valid during the call.
  func forEach(
    _ leftRows: UnsafePointer<Float>, count: Int, _ kernels: Kernels, _ arena: Arena, _ body: (Int, UnsafePointer<Float>) -> Void
  ) {
    for first in stride(from: 0, to: count, by: PairScorer.batch) {
      arena.nested {
        let size = min(PairScorer.batch, count - first)
        let rows = QuantisedRows(leftRows + first * width, count: size, width: width, kernels, arena)
        let results = weights.apply(rows, kernels, arena)
        for row in 0..<size { body(first + row, results + row * weights.breadth) }
      }
    }
  }

  /// Scores one left row's weights against right rows: right rows × labels.
  func score(
    _ weights: UnsafePointer<Float>, _ rightRows: UnsafePointer<Float>, count: Int, _ kernels: Kernels,
    into scores: UnsafeMutablePointer<Float>
  ) {
    let stride = hasBias ? width + 1 : width
    kernels.set.pointee.multiply(rightRows, count, width, weights, labelCount, stride, width, scores)
    guard hasBias else { return }
    for row in 0..<count {
      for label in 0..<labelCount { scores[row * labelCount + label] += weights[label * stride + width] }
    }
  }
}
