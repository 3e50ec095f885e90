import PluginKit
import TestSupport
import Testing

@testable import Map

/// Labels beside marks.
@Suite struct LabelPlacerTests {
  @Test("no label lies on another, on a mark or outside of the frame", arguments: [1, 2, 3, 4, 5])
  func apart(seed: UInt64) {
    var random = Randomness(state: seed)
    var placer = LabelPlacer(width: 300, height: 200)
    let marks = (0..<60).map { _ in
      LabelBox(x: Double.random(in: 0...290, using: &random), y: Double.random(in: 0...190, using: &random), width: 8, height: 8)
    }
    for mark in marks { placer.take(mark) }
    var labels: [LabelBox] = []
    for mark in marks {
      if let label = placer.place(width: Double.random(in: 10...80, using: &random), height: 12, beside: mark, gap: 2) {
        labels.append(label)
      }
    }
    #expect(labels.count > 10)
    for (index, label) in labels.enumerated() {
      #expect(label.x >= 0 && label.y >= 0 && label.x + label.width <= 300 && label.y + label.height <= 200)
      #expect(!marks.contains { $0.touches(label) })
      #expect(!labels.dropFirst(index + 1).contains { $0.touches(label) })
    }
  }

  @Test("the first label has the place to the right; without room it goes to the left, and then nowhere")
  func preference() {
    var placer = LabelPlacer(width: 40, height: 1)
    let mark = LabelBox(x: 20, y: 0, width: 1, height: 1)
    placer.take(mark)
    #expect(placer.place(width: 10, height: 1, beside: mark, gap: 0) == LabelBox(x: 21, y: 0, width: 10, height: 1))
    #expect(placer.place(width: 10, height: 1, beside: mark, gap: 0) == LabelBox(x: 10, y: 0, width: 10, height: 1))
    #expect(placer.place(width: 10, height: 1, beside: mark, gap: 0) == nil)
  }
}
