import Foundation
import Testing
import TextModel

@testable import Language

/// The small networks of random weights that Tools/Language/test_vector.py makes, and what they must find.
enum TestNetwork: String, CaseIterable, CustomTestStringConvertible {
  case recurrent, transformer

  var testDescription: String { rawValue }

  private var stem: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Vectors/\(rawValue)").path
  }

  var path: String { stem + ".model" }

  /// What the reference found in each window.
  func expected() throws -> [Window] {
    try JSONDecoder().decode([Window].self, from: Data(contentsOf: URL(fileURLWithPath: stem + ".json")))
  }

  func network(_ kernels: Kernels = .best) throws -> Network { try Network(NetworkFile(path: path), kernels: kernels) }

  /// A window of words and its scores. The window is one sentence, each word's head the one after it, every third word a predicate.
  struct Window: Decodable {
    let words: [String]
    let pieces: [[UInt32]]
    let shapes: [UInt8]
    let sentenceStart: [Float]
    let upos: [Float]
    let xpos: [Float]
    let feats: [Float]
    let names: [Float]
    let peoples: [Float]
    let military: [Float]
    let predicate: [Float]
    let arcs: [Float]
    let relations: [Float]
    let roles: [Float]
  }
}

extension Network {
  func text(_ words: [String]) -> NetworkText {
    var text = NetworkText()
    for word in words { append(word, to: &text) }
    return text
  }

  /// Everything that the network finds in a window, which is read as one sentence in the manner of `TestNetwork.Window`.
  func everything(_ window: Range<Int>, of text: NetworkText, _ scores: WindowScores? = nil) -> WindowScores {
    let scores = scores ?? makeScores()
    read(window, of: text, into: scores)
    let sentence = 0..<window.count
    scoreArcs(of: sentence, in: scores)
    scoreRelations(of: sentence, heads: sentence.map { $0 + 1 < window.count ? $0 + 1 : nil }, in: scores)
    scoreRoles(of: Array(stride(from: 0, to: window.count, by: 3)), among: sentence, in: scores)
    return scores
  }
}

extension WindowScores {
  /// All scores as bits, for comparisons that allow nothing.
  var allBits: [UInt32] {
    let values = sentenceStart + names + peoples + military + predicate + arcs + relations + roles
    return values.map(\.bitPattern) + (upos + xpos + features).map(UInt32.init)
  }
}
