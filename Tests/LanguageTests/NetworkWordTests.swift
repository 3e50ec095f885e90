import Testing
import TextModel

@testable import Language

@Suite struct NetworkWordTests {
  @Test(arguments: [
    ("the", "the"), ("THE", "the"), ("É", "e"), ("Café", "cafe"), ("NAÏVE", "naive"),
    ("’s", "' s"), ("“", "\""), ("—", "-"), ("T-62", "t - 62"), ("İst", "ist"), ("tanks", "tank ##s"), ("rebels", "rebel ##s"),
    ("firing", "f ##i ##r ##ing"), ("tank\u{AD}s", "tank ##s"), ("tank\u{301}", "tank"), ("1.5", "1 . 5"),
    ("🔥", "[UNK]"), ("🔥tank", "[UNK]"), ("🔥-tank", "[UNK] - tank"), ("الجيش", "[UNK]"), ("한국", "[UNK]"), ("\u{200B}", "[UNK]"),
    ("", "[UNK]"),
    ("x-y-z-x-y", "x - y - z - x -"), ("--------------", "- - - - - - - -"),
  ])
  func pieces(word: String, expected: String) throws {
    let network = try TestNetwork.recurrent.network()
    let text = network.text([word])
    let file = try NetworkFile(path: TestNetwork.recurrent.path)
    let lines = try withExtendedLifetime(file) { try String(decoding: file.section("vocab"), as: UTF8.self).split(separator: "\n") }
    #expect(text.pieces.map { String(lines[Int($0)]) }.joined(separator: " ") == expected)
  }

  @Test func runsOfMoreThan64ScalarsAreUnknown() throws {
    let network = try TestNetwork.recurrent.network()
    let text = network.text([64, 65, 5_000].map { String(repeating: "é", count: $0) })
    #expect(text.words.map(\.pieces.count) == [8, 1, 1])
    #expect(text.pieces.suffix(2) == [PieceVocabulary.unknown, PieceVocabulary.unknown])
  }

  @Test func bytesThatAreNoTextCountAsUnknown() throws {
    let network = try TestNetwork.recurrent.network()
    var text = NetworkText()
    let bytes: [UInt8] = [0xFF, 0xC3]
    network.append(bytes.span, to: &text)
    #expect(text.pieces == [PieceVocabulary.unknown])
  }

  @Test(
    arguments: [
      ("-", .marks), ("…", .marks), ("🔥", .marks), ("", .marks), ("army", .small), ("’s", .small), ("الجيش", .small), ("Army", .title),
      ("O’brien", .title), ("A", .initial), ("É", .initial), ("U.S.", .capitals), ("ISIS", .capitals), ("iPhone", .mixed),
      ("McCain", .mixed),
      ("62", .number), ("1.5", .number), ("T-62", .designation), ("4th", .designation), ("²", .marks), ("ǅ", .initial),
    ] as [(String, WordShape)])
  func shapes(word: String, expected: WordShape) { #expect(WordShape(word) == expected) }
}
