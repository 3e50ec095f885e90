import CKernels
import TextModel

/// The layers that say something of each word by itself.
struct WordHeads: Sendable {
  private let sentenceStart: DenseLayer
  private let upos: DenseLayer
  private let xpos: DenseLayer
  private let features: DenseLayer
  private let names: DenseLayer
  private let peoples: DenseLayer
  private let military: DenseLayer
  private let predicate: DenseLayer

  /// - Throws: `dataDamaged` where a section is missing or of another shape.
  init(_ file: NetworkFile, _ labels: NetworkLabels, width: Int) throws(Diagnostic) {
    sentenceStart = try DenseLayer(file, "sent", inputs: width, outputs: 1)
    upos = try DenseLayer(file, "upos", inputs: width, outputs: labels.upos.count)
    xpos = try DenseLayer(file, "xpos", inputs: width, outputs: labels.xpos.count)
    features = try DenseLayer(file, "feats", inputs: width, outputs: labels.features.count)
    names = try DenseLayer(file, "names", inputs: width, outputs: labels.names.count)
    peoples = try DenseLayer(file, "peoples", inputs: width, outputs: labels.peoples.count)
    military = try DenseLayer(file, "military", inputs: width, outputs: labels.military.count)
    predicate = try DenseLayer(file, "pred", inputs: width, outputs: 1)
  }

  /// Scores the words of a window by their vectors.
  func score(_ vectors: QuantisedRows, into scores: WindowScores, _ kernels: Kernels, _ arena: Arena) {
    func values(_ layer: DenseLayer, into list: inout [Float]) {
      arena.nested {
        let rows = layer.apply(vectors, kernels, arena)
        list.removeAll(keepingCapacity: true)
        for row in 0..<vectors.count {
          list.append(contentsOf: UnsafeBufferPointer(start: rows + row * layer.breadth, count: layer.outputs))
        }
      }
    }
    func highest(_ layer: DenseLayer, into list: inout [UInt16]) {
      arena.nested {
        let rows = layer.apply(vectors, kernels, arena)
        let places: UnsafeMutablePointer<UInt16> = arena.numbers(vectors.count)
        kernel_highest(rows, vectors.count, layer.outputs, layer.breadth, places)
        list.removeAll(keepingCapacity: true)
        list.append(contentsOf: UnsafeBufferPointer(start: places, count: vectors.count))
      }
    }
    values(sentenceStart, into: &scores.sentenceStart)
    highest(upos, into: &scores.upos)
    highest(xpos, into: &scores.xpos)
    highest(features, into: &scores.features)
    values(names, into: &scores.names)
    values(peoples, into: &scores.peoples)
    values(military, into: &scores.military)
    values(predicate, into: &scores.predicate)
  }
}
