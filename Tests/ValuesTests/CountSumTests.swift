import Testing
import Values

@Suite("Sums of counts")
struct CountSumTests {
  @Test(
    "Lower and upper ends are added; an open end stays open; a mass is some",
    arguments: [
      ([.exact(12), .exact(14)], "26"),
      ([.exact(12), Count(.vague, lo: 24, hi: nil)], "at least 36"),
      ([Count(.approx, lo: 24, hi: 31)], "24 to 31"),
      ([Count(.range, lo: 4, hi: 6), .exact(20)], "24 to 26"),
      ([.unknownMass], "some"),
      ([.unknownMass, .unknownMass], "some"),
      ([.exact(26), .unknownMass], "at least 26"),
      ([.unknownPlural, .unknownPlural], "at least 4"),
      ([Count(.none, lo: 0, hi: 0)], "0"),
      ([Count(.atMost, lo: nil, hi: 5), .exact(2)], "2 to 7"),
      ([], "0"),
    ] as [([Count], String)])
  func examples(counts: [Count], expected: String) {
    #expect(CountSum(counts).display == expected)
  }

  @Test("Terms that may be one thing lower the lower end alone, and never raise it")
  func lowered() {
    var sum = CountSum([.exact(12), .exact(5)])
    sum.lower(to: 12)
    #expect(sum.display == "12 to 17")
    sum.lower(to: 40)
    #expect(sum.display == "12 to 17")
  }

  @Test("Whatever is added: the ends are in order, the order of terms does not matter, and nothing shrinks", arguments: 0..<200)
  func properties(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let counts = (0..<Int.random(in: 0...8, using: &random)).map { _ in count(&random) }
    let sum = CountSum(counts)
    #expect(sum.lo <= sum.hi ?? .infinity)
    #expect(CountSum(counts.shuffled(using: &random)) == sum)

    let middle = Int.random(in: 0...counts.count, using: &random)
    var parts = CountSum(counts[..<middle])
    let rest = CountSum(counts[middle...])
    parts.add(rest)
    #expect(parts == sum)

    var more = sum
    more.add(count(&random))
    #expect(more.lo >= sum.lo)
    #expect(more.hi ?? .infinity >= sum.hi ?? .infinity)
  }

  private func count(_ random: inout SplitMix) -> Count {
    let lo = Double(Int.random(in: 0...60, using: &random))
    switch Int.random(in: 0...5, using: &random) {
    case 0: return .unknownMass
    case 1: return .unknownPlural
    case 2: return Count(.atLeast, lo: lo, hi: nil)
    case 3: return Count(.atMost, lo: nil, hi: lo)
    case 4: return Count(.range, lo: lo, hi: lo + Double(Int.random(in: 0...9, using: &random)))
    default: return .exact(lo)
    }
  }
}

/// The SplitMix64 generator (Steele, Lea and Flood 2014), so that a failure can be repeated.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
