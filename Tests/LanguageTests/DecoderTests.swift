import Testing

@testable import Language

/// Scores of 1 for the given labels, 0 for all others.
private func scores(_ labels: [String], of all: [String], strength: Float = 1) -> [Float] {
  labels.flatMap { label in all.map { $0 == label ? strength : 0 } }
}

@Suite struct WindowSentencesTests {
  @Test(
    arguments: [
      // starts at, ends the paragraph, sentences, next
      ([], true, [10..<30], 30), ([13], true, [10..<13, 13..<30], 30), ([13], false, [10..<13], 13),
      ([11, 13], false, [10..<11, 11..<13], 13), ([], false, [10..<30], 30), ([10], false, [10..<30], 30),
      // With few words after it a start is not settled, but better than none.
      ([15, 27], false, [10..<15], 15), ([27], false, [10..<27], 27), ([15, 27], true, [10..<15, 15..<27, 27..<30], 30),
    ] as [([Int], Bool, [Range<Int>], Int)])
  func aWindowGivesWhatIsFinished(starts: [Int], isLast: Bool, sentences: [Range<Int>], next: Int) {
    let scores = (10..<30).map { starts.contains($0) ? Float(2) : -2 }
    let found = WindowSentences(10..<30, starts: scores, isLast: isLast)
    #expect(found.sentences == sentences)
    #expect(found.next == next)
  }

  @Test(arguments: [1, 2, 7, 50, 95, 96, 97, 10_000])
  func eachWordIsInOneSentenceAndReadABoundedNumberOfTimes(length: Int) {
    // 10 000 words, a sentence every `length` of them.
    let count = 10_000
    var sentences: [Range<Int>] = []
    var start = 0
    var read = 0
    while start < count {
      let window = start..<min(start + NetworkText.longestWindow, count)
      read += window.count
      let found = WindowSentences(window, starts: window.map { $0 % length == 0 ? 1 : -1 }, isLast: window.upperBound == count)
      sentences += found.sentences
      start = found.next
    }
    #expect(sentences.flatMap { Array($0) } == Array(0..<count))
    #expect(read < 3 * count)
    #expect(sentences.allSatisfy { $0.count <= NetworkText.longestWindow })
    if length < NetworkText.longestWindow { #expect(sentences.allSatisfy { $0.lowerBound % length == 0 }) }
  }
}

@Suite struct NameSequenceTests {
  private let labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]

  private func runs(_ best: String) throws -> [String] {
    let sequence = try #require(NameSequence(labels))
    let words = best.split(separator: " ").map(String.init)
    return sequence.runs(scores(words, of: labels), in: 0..<words.count).map { "\($0.label) \($0.words.lowerBound)-\($0.words.upperBound)" }
  }

  @Test(arguments: [
    ("O O O", []), ("B-PER I-PER O B-ORG", ["PER 0-2", "ORG 3-4"]), ("B-PER B-PER", ["PER 0-1", "PER 1-2"]),
    ("O B-ORG I-ORG", ["ORG 1-3"]), ("B-ORG B-PER I-PER I-PER", ["ORG 0-1", "PER 1-4"]),
  ])
  func runsFollowTheirLabels(best: String, expected: [String]) throws { #expect(try runs(best) == expected) }

  @Test func anInsideNeverFollowsAnotherKind() throws {
    let sequence = try #require(NameSequence(labels))
    // The second word leans to inside of an organisation, which only a beginning of one can come before.
    let scores: [Float] = [
      0, 3, 0, 2.5, 0,
      0, 0, 1, 0, 4,
    ]
    #expect(sequence.runs(scores, in: 0..<2) == [NameSequence.Run(words: 0..<2, label: "ORG", margin: -0.5)])
  }

  @Test func anInsideNeverBeginsASentence() throws {
    let sequence = try #require(NameSequence(labels))
    #expect(sequence.runs([0, -1, 9, -1, -1, 0, -1, 9, -1, -1], in: 0..<2).map(\.words) == [0..<2])
    // The sentence's first word is the window's second.
    #expect(sequence.runs([0, 9, 0, 0, 0, 0, 1, 9, -1, -1], in: 1..<2).map(\.words) == [1..<2])
    #expect(sequence.runs([0, 9, 0, 0, 0, 0, -9, 5, -9, -9], in: 1..<2).isEmpty)
  }

  @Test(arguments: [["B-PER", "I-PER"], ["O", "I-PER"], ["O", "B-PER", "E-PER"], []])
  func otherLabelsAreRefused(labels: [String]) { #expect(NameSequence(labels) == nil) }
}

@Suite struct NameLayersTests {
  private static let nameLabels = ["O", "B-person", "I-person", "B-place", "I-place", "B-organisation", "I-organisation"]
  private static let peopleLabels = ["O", "B-gpe", "I-gpe", "B-geo", "I-geo"]
  private static let militaryLabels = ["O", "B-weapon", "I-weapon", "B-vehicle", "I-vehicle", "B-person", "I-person"]
  private let labels = NetworkLabels(
    version: "test", engine: "fast", upos: ["X"], xpos: ["FW"], features: ["_"], names: nameLabels, peoples: peopleLabels,
    military: militaryLabels,
    relations: ["root", "dep"], roles: ["_", "ARG0"])

  private func names(_ named: String, _ peoples: String, _ military: String) throws -> [String] {
    let window = WindowScores()
    let split = { (line: String) in line.split(separator: " ").map { String($0) } }
    window.count = split(named).count
    window.names = scores(split(named), of: NameLayersTests.nameLabels)
    window.peoples = scores(split(peoples), of: NameLayersTests.peopleLabels)
    window.military = scores(split(military), of: NameLayersTests.militaryLabels, strength: 5)
    return try #require(NameLayers(labels)).names(window, in: 0..<window.count).map {
      "\($0.kind.rawValue) \($0.tokens.lowerBound)-\($0.tokens.upperBound)"
    }
  }

  @Test func eachLayerGivesItsKinds() throws {
    let found = try names("B-person I-person O O O B-place", "O O B-gpe O O B-geo", "B-person O O B-vehicle B-weapon O")
    #expect(found == ["person 0-2", "nationality 2-3", "vehicle 3-4", "weapon 4-5", "place 5-6"])
  }

  @Test func aWeaponNeedsMoreThanALittle() throws {
    let window = WindowScores()
    window.names = scores(["O"], of: NameLayersTests.nameLabels)
    window.peoples = scores(["O"], of: NameLayersTests.peopleLabels)
    window.military = scores(["B-weapon"], of: NameLayersTests.militaryLabels, strength: 2)
    #expect(try #require(NameLayers(labels)).names(window, in: 0..<1).isEmpty)
  }

  @Test func theFirstLayerCountsMost() throws {
    #expect(try names("B-organisation I-organisation O", "B-gpe O O", "O B-weapon I-weapon") == ["organisation 0-2"])
  }
}

@Suite struct RelationDecoderTests {
  private let decoder = RelationDecoder(["nsubj", "root", "obj"])

  @Test func theRootAloneIsRoot() throws {
    let decoder = try #require(decoder)
    #expect(decoder.relations([5, 1, 0, 1, 9, 2, 0, 1, 0], heads: [nil, 0, 0]) == [.root, .obj, .nsubj])
  }

  @Test(arguments: [["nsubj", "obj"], ["root"], []])
  func labelsWithoutRootAreRefused(labels: [String]) { #expect(RelationDecoder(labels) == nil) }
}

@Suite struct RoleDecoderTests {
  private let decoder = RoleDecoder(["_", "ARG0", "ARG1"])

  @Test func predicatesScoreAboveNought() throws {
    #expect(try #require(decoder).predicates([9, -1, 0, 2], in: 1..<4) == [3])
  }

  @Test func eachWordButThePredicateMayBeAnArgument() throws {
    // Words 4…6, the predicate at 5; the row of the predicate itself counts for nothing.
    let found = try #require(decoder).arguments([0, 3, 1, 0, 9, 0, 0, 1, 2], of: [5], heads: [5, nil, 5], in: 4..<7)
    #expect(found == [Predicate(token: 5, arguments: [.init(token: 4, role: .arg0), .init(token: 6, role: .arg1)])])
  }

  @Test func theFirstLabelIsNoArgument() throws {
    #expect(
      try #require(decoder).arguments([1, 1, 0, 0, 0, 0], of: [1], heads: [1, nil], in: 0..<2) == [Predicate(token: 1, arguments: [])])
  }

  @Test func aCoreRoleIsHeldOnceByTheWordFurthestAhead() throws {
    // Both words hang on the predicate and would be ARG0; the second is surer.
    let found = try #require(decoder).arguments([0, 1, 0, 0, 0, 0, 0, 4, 0], of: [1], heads: [1, nil, 1], in: 0..<3)
    #expect(found == [Predicate(token: 1, arguments: [.init(token: 2, role: .arg0)])])
  }

  @Test func aWordInsideAnArgumentIsNoneOfTheSamePredicate() throws {
    // "Rebels captured, officials said": 0 hangs on 1, 1 and 2 on 3. What is said is 1, and 0 is part of it.
    let scores: [Float] = [0, 9, 0, 0, 0, 5, 0, 3, 0, 0, 0, 0]
    let found = try #require(decoder).arguments(scores, of: [3], heads: [1, 3, 3, nil], in: 0..<4)
    #expect(found == [Predicate(token: 3, arguments: [.init(token: 1, role: .arg1), .init(token: 2, role: .arg0)])])
  }

  @Test func theWordThatARelativeClauseHangsOnMayBeItsArgument() throws {
    // "men who said it": 2 hangs on 0, and both 0 and 3 are arguments of 2.
    let found = try #require(decoder).arguments([0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3], of: [2], heads: [nil, 2, 0, 2], in: 0..<4)
    #expect(found == [Predicate(token: 2, arguments: [.init(token: 0, role: .arg0), .init(token: 3, role: .arg1)])])
  }
}
