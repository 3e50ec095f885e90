import TextModel

/// What scalars become before words are cut into pieces: lower case, without accents, plain quotes and dashes, some nothing at all.
///
/// Section `fold`: pairs of u32, a scalar and what it becomes (0: nothing), in ascending order; other scalars stay. The table is the model's,
/// so that a word is cut as it was in training whatever Unicode version the machine knows.
struct ScalarFolding: Sendable {
  private static let asciiCount: UInt32 = 128
  /// What becomes of each scalar of ASCII.
  private let ascii: [UInt32]
  /// What becomes of the others, in ascending order.
  private let others: [Pair]

  private struct Pair {
    let from: UInt32
    let to: UInt32
  }

  /// - Throws: `dataDamaged` where the section is missing, out of order, or no table of scalars.
  init(_ file: NetworkFile) throws(Diagnostic) {
    let section = try file.section("fold")
    guard section.count % MemoryLayout<Pair>.stride == 0 else { throw file.damaged() }
    let pairs = Array(section.bindMemory(to: Pair.self))
    var ascii = Array(0..<ScalarFolding.asciiCount)
    var last: UInt32?
    for pair in pairs {
      guard last.map({ pair.from > $0 }) ?? true, Unicode.Scalar(pair.to) != nil else { throw file.damaged() }
      last = pair.from
      if pair.from < ScalarFolding.asciiCount { ascii[Int(pair.from)] = pair.to }
    }
    self.ascii = ascii
    others = pairs.filter { $0.from >= ScalarFolding.asciiCount }
  }

  /// What a scalar becomes; nil if nothing.
  func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    let folded = value < ScalarFolding.asciiCount ? ascii[Int(value)] : lookUp(value)
    return folded == 0 ? nil : Unicode.Scalar(folded)
  }

  private func lookUp(_ value: UInt32) -> UInt32 {
    var lower = 0
    var upper = others.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if others[middle].from < value { lower = middle + 1 } else { upper = middle }
    }
    return lower < others.count && others[lower].from == value ? others[lower].to : value
  }

  /// Whether a scalar stands by itself among the pieces: the marks of ASCII, and punctuation (general category P).
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 33...47, 58...64, 91...96, 123...126: true
    case 0..<asciiCount: false
    default:
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
        .otherPunctuation:
        true
      default: false
      }
    }
  }
}
