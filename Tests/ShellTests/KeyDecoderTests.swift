import Testing

@testable import Shell

@Suite struct KeyDecoderTests {
  /// The keys of `text`, sent a byte at a time when `slowly`.
  private static func keys(_ bytes: [UInt8], slowly: Bool) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for piece in slowly ? bytes.map({ [$0] }) : [bytes] {
      decoder.feed(piece)
      while let key = decoder.next(isOver: false) { keys.append(key) }
    }
    while let key = decoder.next(isOver: true) { keys.append(key) }
    return keys
  }

  @Test(
    arguments: [
      ("aé北😀", [.character("a"), .character("é"), .character("北"), .character("😀")]),
      ("\u{1B}[A\u{1B}OB", [.up, .down]),
      ("\u{1B}[1;5C\u{1B}[3~x", [.wordRight, .delete, .character("x")]),
      ("\u{1B}", [.character("\u{1B}")]),
      ("\u{1B}\u{1B}[D", [.character("\u{1B}"), .left]),
      ("\u{1B}f", [.character("\u{1B}"), .character("f")]),
      ("\u{1B}[15~", [.sequence(Array("\u{1B}[15~".utf8))]),
      ("\u{1B}[", [.character("\u{1B}"), .character("[")]),
      ("\u{3}\r", [.character("\u{3}"), .character("\r")]),
    ] as [(String, [Key])])
  func keysComeWholeHoweverTheBytesArrive(text: String, keys: [Key]) {
    #expect(Self.keys(Array(text.utf8), slowly: false) == keys)
    #expect(Self.keys(Array(text.utf8), slowly: true) == keys)
  }

  @Test func brokenBytesBecomeReplacementCharacters() {
    #expect(Self.keys([0xFF, 0x61], slowly: false) == [.character("\u{FFFD}"), .character("a")])
    #expect(Self.keys([0xC3, 0x61], slowly: false) == [.character("\u{FFFD}"), .character("a")])
    #expect(Self.keys([0xE5, 0x8C], slowly: true).first == .character("\u{FFFD}"))
  }

  @Test func aPasteEndsAtItsMark() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~two\nli\u{1B}[1mnes".utf8))
    #expect(decoder.next(isOver: false) == .pasteStart)
    #expect(decoder.paste(isOver: false) == nil)
    decoder.feed(Array("\u{1B}[201~x".utf8))
    #expect(decoder.paste(isOver: false) == Array("two\nli\u{1B}[1mnes".utf8))
    #expect(decoder.next(isOver: false) == .character("x"))
  }

  @Test(arguments: [("a\r\nb\rc\nd", "a\nb\nc\nd"), ("tab\there", "tab here"), ("\u{1B}[31mred\u{0}", "[31mred"), ("Київ", "Київ")])
  func aPasteLosesWhatActsOnTheTerminal(pasted: String, text: String) {
    #expect(KeyReader.cleaned(Array(pasted.utf8)) == text)
  }
}
