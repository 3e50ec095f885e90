import CKernels
import TextModel

/// A layer of a model file: every output is a weighted sum of all inputs, with weights of eight bits.
///
/// Section: 64 bytes of header (inputs, outputs, both padded, u32), then of each padded output scale (f32), bias (f32) and sum of weights
/// (i32), then the weights, `KernelLayer` in CKernels.h. Valid while the file lives.
struct DenseLayer: Sendable {
  /// The number of inputs, a multiple of 16.
  let inputs: Int
  /// The number of outputs.
  let outputs: Int
  /// The number of outputs with the padding, a multiple of 16: the width of the rows that `apply` makes.
  let breadth: Int
  nonisolated(unsafe) private let layer: KernelLayer

  private static let headerSize = 64
  /// Sums of more products could exceed 32 bits.
  private static let mostInputs = 32_768
  private static let mostOutputs = 1 << 20

  /// The number of outputs that a layer says it has.
  ///
  /// - Throws: `dataDamaged` where the section is missing.
  static func outputs(_ file: NetworkFile, _ name: String) throws(Diagnostic) -> Int {
    let section = try file.section(name)
    guard section.count >= headerSize else { throw file.damaged() }
    return Int(section.load(fromByteOffset: 4, as: UInt32.self))
  }

  /// - Throws: `dataDamaged` where the section is missing or not of this shape.
  init(_ file: NetworkFile, _ name: String, inputs: Int, outputs: Int) throws(Diagnostic) {
    guard inputs > 0, inputs % 16 == 0, inputs <= DenseLayer.mostInputs, outputs > 0, outputs <= DenseLayer.mostOutputs
    else { throw file.damaged() }
    let breadth = (outputs + 15) / 16 * 16
    let section = try file.section(name, count: DenseLayer.headerSize + 12 * breadth + inputs * breadth)
    guard let base = section.baseAddress else { throw file.damaged() }
    let header = (0..<4).map { Int(base.load(fromByteOffset: 4 * $0, as: UInt32.self)) }
    guard header == [inputs, outputs, inputs, breadth] else { throw file.damaged() }
    let numbers = base + DenseLayer.headerSize
    layer = KernelLayer(
      depth: inputs, breadth: breadth, scales: numbers.assumingMemoryBound(to: Float.self),
      biases: (numbers + 4 * breadth).assumingMemoryBound(to: Float.self),
      sums: (numbers + 8 * breadth).assumingMemoryBound(to: Int32.self),
      weights: (numbers + 12 * breadth).assumingMemoryBound(to: Int8.self))
    self.inputs = inputs
    self.outputs = outputs
    self.breadth = breadth
  }

  /// What the layer makes of rows: as many rows of `breadth` numbers, in the arena.
  func apply(_ rows: QuantisedRows, _ kernels: Kernels, _ arena: Arena) -> UnsafeMutablePointer<Float> {
    let results: UnsafeMutablePointer<Float> = arena.numbers(rows.count * breadth)
    apply(rows, kernels, into: results)
    return results
  }

  /// What the layer makes of rows: as many rows of `breadth` numbers.
  func apply(_ rows: QuantisedRows, _ kernels: Kernels, into results: UnsafeMutablePointer<Float>) {
    precondition(rows.width == inputs, "rows of \(rows.width) numbers in a layer of \(inputs) inputs")
    withUnsafePointer(to: layer) { kernels.set.pointee.dense($0, rows.values, rows.steps, rows.count, results) }
  }
}

/// Rows of numbers brought to eight bits, each row with a step of its own: what dense layers read. In an arena.
struct QuantisedRows {
  let count: Int
  let width: Int
  let values: UnsafeMutablePointer<UInt8>
  let steps: UnsafeMutablePointer<Float>

  init(_ rows: UnsafePointer<Float>, count: Int, width: Int, _ kernels: Kernels, _ arena: Arena) {
    self.count = count
    self.width = width
    values = arena.numbers(count * width)
    steps = arena.numbers(count)
    kernels.set.pointee.quantise(rows, count, width, values, steps)
  }
}
