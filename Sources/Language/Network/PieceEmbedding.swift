import TextModel

/// The vectors of pieces (sections `embed`, eight bits, and `embed.scale`, f32 a row) and of shapes of words (`shape`, f32). Valid while the
/// file lives.
struct PieceEmbedding: Sendable {
  /// The width of a vector, a multiple of 16.
  let width: Int
  private let count: Int
  nonisolated(unsafe) private let rows: UnsafePointer<Int8>
  nonisolated(unsafe) private let steps: UnsafePointer<Float>
  nonisolated(unsafe) private let shapes: UnsafePointer<Float>

  /// - Throws: `dataDamaged` where a section is missing or of another size.
  init(_ file: NetworkFile, count: Int, width: Int) throws(Diagnostic) {
    guard width > 0, width % 16 == 0, width <= 4096 else { throw file.damaged() }
    rows = try file.numbers("embed", count: count * width)
    steps = try file.floats("embed.scale", count: count)
    shapes = try file.floats("shape", count: WordShape.allCases.count * width)
    self.count = count
    self.width = width
  }

  /// Adds the vector of a piece to a sum.
  func add(_ piece: UInt32, to sum: UnsafeMutablePointer<Float>, _ kernels: Kernels) {
    precondition(piece < count, "piece \(piece) of a vocabulary of \(count)")
    kernels.set.pointee.embed(rows + Int(piece) * width, steps[Int(piece)], width, sum)
  }

  /// Adds the vector of a word's shape to a sum.
  func add(shape: UInt8, to sum: UnsafeMutablePointer<Float>, _ kernels: Kernels) {
    precondition(shape < WordShape.allCases.count, "shape \(shape) of a word")
    kernels.set.pointee.add(shapes + Int(shape) * width, width, sum)
  }
}
