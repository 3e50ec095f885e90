import Foundation
import Testing
import TextModel

@testable import Language

@Suite struct NetworkTests {
  @Test(arguments: TestNetwork.allCases)
  func agreesWithTheReference(_ kind: TestNetwork) throws {
    let network = try kind.network()
    for window in try kind.expected() {
      let text = network.text(window.words)
      let scores = network.everything(0..<window.words.count, of: text)
      #expect(distance(scores.sentenceStart, window.sentenceStart) < 1e-3)
      #expect(distance(scores.names, window.names) < 1e-3)
      #expect(distance(scores.peoples, window.peoples) < 1e-3)
      #expect(distance(scores.military, window.military) < 1e-3)
      #expect(distance(scores.predicate, window.predicate) < 1e-3)
      #expect(distance(scores.arcs, window.arcs) < 1e-3)
      #expect(distance(scores.relations, window.relations) < 1e-3)
      #expect(distance(scores.roles, window.roles) < 1e-3)
      #expect(scores.upos == highest(window.upos, of: network.labels.upos.count))
      #expect(scores.xpos == highest(window.xpos, of: network.labels.xpos.count))
      #expect(scores.features == highest(window.feats, of: network.labels.features.count))
    }
  }

  @Test(arguments: TestNetwork.allCases)
  func cutsWordsAsTheReferenceDoes(_ kind: TestNetwork) throws {
    let network = try kind.network()
    for window in try kind.expected() {
      let text = network.text(window.words)
      #expect(text.words.map { Array(text.pieces[$0.pieces]) } == window.pieces)
      #expect(text.words.map(\.shape) == window.shapes)
    }
  }

  @Test func sameBitsOnEveryProcessor() throws {
    #expect(!Kernels.all.isEmpty)
    for kind in TestNetwork.allCases {
      let windows = try kind.expected()
      let plain = try kind.network(Kernels.all[0])
      for kernels in Kernels.all {
        let network = try kind.network(kernels)
        for window in windows {
          let range = 0..<window.words.count
          let text = network.text(window.words)
          #expect(
            network.everything(range, of: text).allBits == plain.everything(range, of: text).allBits,
            "\(kernels.name) differs from \(Kernels.all[0].name)")
        }
      }
    }
  }

  @Test(arguments: TestNetwork.allCases)
  func roomMayBeUsedAgain(_ kind: TestNetwork) throws {
    let network = try kind.network()
    let room = network.makeScores()
    for window in try kind.expected() + kind.expected().reversed() {
      let text = network.text(window.words)
      let range = 0..<window.words.count
      #expect(network.everything(range, of: text, room).allBits == network.everything(range, of: text).allBits)
    }
  }

  @Test(arguments: TestNetwork.allCases)
  func windowsOfALongTextAreReadByThemselves(_ kind: TestNetwork) throws {
    let network = try kind.network()
    let words = Array(repeating: ["The", "rebels", "seized", "Mosul", "."], count: 60).flatMap { $0 }
    let text = network.text(words)
    let window = text.window(from: 55, to: words.count)
    let alone = network.text(Array(words[window]))
    #expect(network.everything(window, of: text).allBits == network.everything(0..<window.count, of: alone).allBits)
  }

  @Test(arguments: TestNetwork.allCases)
  func threadsShareANetwork(_ kind: TestNetwork) async throws {
    let network = try kind.network()
    let text = network.text(Array(repeating: ["The", "army", "seized", "T-62", "tanks", "."], count: 10).flatMap { $0 })
    let window = 0..<text.words.count
    let alone = network.everything(window, of: text).allBits
    let together = await withTaskGroup(of: [UInt32].self) { group in
      for _ in 0..<4 { group.addTask { network.everything(window, of: text).allBits } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together == Array(repeating: alone, count: 4))
  }

  @Test func nothingIsRead() throws {
    for kind in TestNetwork.allCases { #expect(try kind.network().everything(0..<0, of: NetworkText()).count == 0) }
  }

  @Test func windowsHoldSoManyWordsAndPieces() throws {
    let network = try TestNetwork.recurrent.network()
    let short = network.text(Array(repeating: "the", count: 200))
    #expect(short.window(from: 0, to: 200) == 0..<96)
    #expect(short.window(from: 150, to: 200) == 150..<200)
    #expect(short.window(from: 10, to: 10) == 10..<10)
    let long = network.text(Array(repeating: "--------------------", count: 100))
    #expect(long.words.allSatisfy { $0.pieces.count == 8 })
    #expect(long.window(from: 3, to: 100) == 3..<18)
  }

  private func distance(_ found: [Float], _ expected: [Float]) -> Float {
    guard found.count == expected.count else { return .infinity }
    return zip(found, expected).map { abs($0 - $1) }.max() ?? 0
  }

  private func highest(_ values: [Float], of count: Int) -> [UInt16] {
    stride(from: 0, to: values.count, by: count).map { row in
      UInt16((0..<count).max { values[row + $0] < values[row + $1] } ?? 0)
    }
  }
}
