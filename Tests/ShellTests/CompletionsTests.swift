import CommandLanguage
import Testing

@testable import Shell

@Suite struct CompletionsTests {
  private static func offer(_ words: [String], help: String = "") -> Completions {
    Completions(range: 0..<0, candidates: words.map { .init($0, help: help) })
  }

  @Test(arguments: [
    ([], ""), (["Herat"], "Herat"), (["distance", "distances"], "distance"), (["Kabul", "Kandahar"], "Ka"), (["Київ", "Кишинів"], "Ки"),
    (["load", "save"], ""), (["e\u{301}tat", "e\u{300}re"], ""),
  ])
  func agreeUpToAPrefixOfWholeCharacters(words: [String], prefix: String) {
    #expect(Completions.commonPrefix(of: words) == prefix)
  }

  @Test(arguments: [
    (["Kabul", "Kandahar"], "k", "Ka"), (["Kabul", "Kandahar"], "Ka", nil), (["Kabul", "Herat"], "", nil),
    (["New Delhi", "Newark"], "n", "New"), (["New York City", "New York Mills"], "new", "\"New York "),
    (["New York City", "New York Mills"], "\"new", "\"New York "), (["New York City", "New York Mills"], "\"New York ", nil),
    (["Say \"a\" x", "Say \"b\""], "s", nil),
  ])
  func severalCandidatesGiveWhatTheyAgreeOn(labels: [String], typed: String, agreed: String?) {
    let candidates = labels.map { Completions.Candidate($0.contains(" ") ? "\"\($0)\"" : $0, label: $0) }
    #expect(Completions(range: 0..<0, candidates: candidates).agreed(beyond: typed) == agreed)
  }

  /// A combining mark makes one `Character` of itself and a quotation mark; the language reads the mark by itself.
  @Test(arguments: [
    (["a\"\u{308}; quit", "a\"\u{308}b c"], "a"), (["a\\\u{308} b", "a\\\u{308} c"], "a"), (["a\"b c", "a\\c d"], "a"),
  ])
  func agreeOnTheBeginningOfOneWord(labels: [String], typed: String) {
    let candidates = labels.map { Completions.Candidate(QuotedText.quoted($0), label: $0) }
    for typed in [typed, "\"" + typed] {
      guard let agreed = Completions(range: 0..<0, candidates: candidates).agreed(beyond: typed) else { continue }
      let scan = Lexer.scan(agreed + "\"")
      #expect(scan.problem == nil && scan.tokens.count == 1, "\(agreed)")
    }
  }

  @Test(arguments: [(["a; quit now", "a; quit late"], "a", "\"a; quit "), (["\u{308}a b", "\u{308}a c"], "", "\"\u{308}a ")])
  func agreeInAnOpenQuotationMarkWhereOneIsNeeded(labels: [String], typed: String, agreed: String) {
    let candidates = labels.map { Completions.Candidate(QuotedText.quoted($0), label: $0) }
    let found = Completions(range: 0..<0, candidates: candidates).agreed(beyond: typed)
    #expect(found.map { Array($0.utf8) } == Array(agreed.utf8))
  }

  @Test func areListedInColumnsDownwards() {
    let words = ["alpha", "beta", "gamma", "delta", "eta"]
    #expect(Self.offer(words).listing(columns: 20, rows: 10) == ["alpha  delta", "beta   eta", "gamma"])
  }

  @Test func wideCharactersKeepTheColumnsStraight() {
    #expect(Self.offer(["北京", "Kabul", "上海", "Oslo"]).listing(columns: 18, rows: 10) == ["北京   上海", "Kabul  Oslo"])
  }

  @Test func withHelpEachHasALineOfItsOwn() {
    let offer = Completions(range: 0..<0, candidates: [.init("near", help: "places around one"), .init("note", help: "keep a remark")])
    #expect(offer.listing(columns: 80, rows: 10) == ["near  places around one", "note  keep a remark"])
    #expect(offer.listing(columns: 16, rows: 10) == ["near  places a…", "note  keep a r…"])
  }

  @Test func whatDoesNotFitIsCounted() {
    let lines = Self.offer((1...50).map { "word\($0)" }, help: "a word").listing(columns: 80, rows: 10)
    #expect(lines.count == 10)
    #expect(lines.last == "… 41 more; type on to narrow them down")
  }

  @Test func namesFromArticlesAreEscaped() {
    #expect(Self.offer(["a\u{1B}[2J", "b"]).listing(columns: 80, rows: 5) == ["a\\x1B[2J  b"])
  }
}
