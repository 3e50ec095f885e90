import TextModel

/// A text in which ⟦…⟧ marks what a test speaks of, so that no position is counted by hand.
///
/// Marks may be nested; `ranges` lists them by where they open.
package struct MarkedText: Sendable {
  /// The text without the marks.
  package let plain: String
  /// What the marks enclose, in bytes of `plain`, in the order of the opening marks.
  package let ranges: [TextRange]

  /// - Precondition: every ⟦ has its ⟧.
  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var bounds: [(lower: Int, upper: Int)] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(bounds.count)
        bounds.append((bytes.count, bytes.count))
      case "⟧":
        guard let index = open.popLast() else { preconditionFailure("a ⟧ without ⟦ in “\(marked)”") }
        bounds[index].upper = bytes.count
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    precondition(open.isEmpty, "a ⟦ without ⟧ in “\(marked)”")
    plain = String(decoding: bytes, as: UTF8.self)
    ranges = bounds.map { TextRange($0.lower, $0.upper) }
  }

  /// The plain text as annotators read it.
  package var source: SourceText { SourceText(plain) }

  /// The plain text with other ranges marked, for messages: overlapping ranges stay readable because marks nest.
  package static func mark(_ ranges: [TextRange], in text: SourceText) -> String {
    var marked: [UInt8] = []
    for (offset, byte) in (text.bytes + [0]).enumerated() {
      let closing = ranges.count { Int($0.upper) == offset && !$0.isEmpty }
      for _ in 0..<closing { marked.append(contentsOf: "⟧".utf8) }
      for range in ranges where Int(range.lower) == offset { marked.append(contentsOf: (range.isEmpty ? "⟦⟧" : "⟦").utf8) }
      if offset < text.bytes.count { marked.append(byte) }
    }
    return String(decoding: marked, as: UTF8.self)
  }
}
