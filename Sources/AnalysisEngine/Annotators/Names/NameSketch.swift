import Language
import TextModel

/// A name while it is being decided.
struct NameCandidate {
  var tokens: Range<Int>
  var kind: NameKind
  var rule: String
  var confidence: Double
  /// From a list: not to be outvoted.
  var isKnown = false
}

/// The names of one article while they are being decided: at most one name at a token.
struct NameSketch {
  let reading: Reading
  private(set) var candidates: [NameCandidate?] = []
  /// The candidate at each token; -1 where none is.
  private var owners: [Int]

  init(_ reading: Reading) {
    self.reading = reading
    owners = [Int](repeating: -1, count: reading.tokens.count)
  }

  func candidate(at token: Int) -> NameCandidate? { owners[token] < 0 ? nil : candidates[owners[token]] }

  /// The numbers of the candidates that overlap a range, each once, in order.
  func overlapping(_ tokens: Range<Int>) -> [Int] {
    var numbers: [Int] = []
    for token in tokens where owners[token] >= 0 && owners[token] != numbers.last { numbers.append(owners[token]) }
    return numbers
  }

  mutating func remove(_ number: Int) {
    guard let candidate = candidates[number] else { return }
    for token in candidate.tokens { owners[token] = -1 }
    candidates[number] = nil
  }

  /// Adds a name in place of all that overlap it.
  mutating func put(_ candidate: NameCandidate) {
    guard !candidate.tokens.isEmpty else { return }
    for number in overlapping(candidate.tokens) { remove(number) }
    for token in candidate.tokens { owners[token] = candidates.count }
    candidates.append(candidate)
  }

  mutating func update(_ number: Int, _ change: (inout NameCandidate) -> Void) {
    guard var candidate = candidates[number] else { return }
    change(&candidate)
    candidates[number] = candidate
  }

  /// Those that are left, in text order.
  var ordered: [NameCandidate] { candidates.compactMap { $0 }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound } }

  func text(of tokens: Range<Int>) -> String { reading.tokens[tokens].map(\.text).joined(separator: " ") }
}
