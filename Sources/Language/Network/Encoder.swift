import TextModel

/// Makes a vector of each word of a window, in the light of the others.
protocol Encoder: Sendable {
  /// The width of a vector, a multiple of 16.
  var width: Int { get }

  /// The vectors of a window's words, one row a word, in the arena.
  func encode(_ window: Range<Int>, of text: NetworkText, _ kernels: Kernels, _ arena: Arena) -> UnsafeMutablePointer<Float>
}

/// The parameters of a layer norm: a factor, then a summand for each channel. Valid while the file lives.
struct NormLayer: Sendable {
  private let width: Int
  private let epsilon: Float
  nonisolated(unsafe) private let parameters: UnsafePointer<Float>

  /// - Throws: `dataDamaged` where the section is missing or of another size.
  init(_ file: NetworkFile, _ name: String, width: Int, epsilon: Float) throws(Diagnostic) {
    parameters = try file.floats(name, count: 2 * width)
    self.width = width
    self.epsilon = epsilon
  }

  /// Brings rows to mean 0 and deviation 1, then to the layer's; `addends` are added first.
  func apply(to rows: UnsafeMutablePointer<Float>, adding addends: UnsafePointer<Float>? = nil, count: Int, _ kernels: Kernels) {
    kernels.set.pointee.normalise(rows, addends, count, width, parameters, epsilon)
  }
}
