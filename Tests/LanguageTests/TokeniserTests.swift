import Testing
import TextModel

@testable import Language

/// What is written for a text: its tokens, parted by blanks.
private func tokens(_ text: String) -> String {
  let source = SourceText(text)
  return Tokeniser.tokens(of: source.bytes).map { source[TextRange($0.lower, $0.upper)] }.joined(separator: " ")
}

@Suite struct TokeniserTests {
  @Test(arguments: [
    ("They don't and they can’t.", "They do n't and they ca n’t ."),
    ("Herat's and Ghazni’s gates", "Herat 's and Ghazni ’s gates"),
    ("the rebels' guns", "the rebels ' guns"),
    ("She'll see O'Neill; I'd've gone", "She 'll see O'Neill ; I'd 've gone"),
    ("They cannot go", "They can not go"),
    ("dont think its a joke, im sure thats alot", "do nt think it s a joke , i m sure that s a lot"),
    ("the army and its the last tank, of its own", "the army and it s the last tank , of its own"),
    ("the 1990's and the '90s", "the 1990's and the '90s"),
  ])
  func clitics(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(arguments: [
    ("US-led power-sharing pact", "US - led power - sharing pact"),
    ("a 20-year war", "a 20 - year war"),
    ("non-state, anti-tank, pre-war", "non-state , anti-tank , pre-war"),
    ("two T-62s, an F-16, Su-25 jets and BTR-80s", "two T-62s , an F-16 , Su-25 jets and BTR-80s"),
    ("10-15 men in 1979-1989", "10 - 15 men in 1979 - 1989"),
    ("on 2021-08-12, call 555-0143-22", "on 2021-08-12 , call 555-0143-22"),
    ("the south—and north – fell", "the south — and north – fell"),
    ("and/or 9/11", "and / or 9/11"),
    ("b/c of it, w/o pay, he/she", "b/c of it , w/o pay , he / she"),
    ("==----==== $$$", "==----==== $$$"),
    ("see sci.space.news and read.me", "see sci.space.news and read . me"),
  ])
  func hyphensAndSlashes(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(arguments: [
    ("1,100 men, 2.5 tons, $95m and 40%", "1,100 men , 2.5 tons , $ 95 m and 40 %"),
    ("150km from 7:30am on the 20th", "150 km from 7:30 am on the 20th"),
    ("€5 or US$3", "€ 5 or US$ 3"),
    ("in 2001,2002", "in 2001 , 2002"),
  ])
  func numbers(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(arguments: [
    ("U.S. Gen. John R. Allen met Lt. Col. Reed.", "U.S. Gen. John R. Allen met Lt. Col. Reed ."),
    ("On Jan. 8 at 5 p.m. in St. Paul", "On Jan. 8 at 5 p.m. in St. Paul"),
    ("Order No. 5. He said no.", "Order No. 5 . He said no ."),
    ("Smith & Co. and Acme Inc.", "Smith & Co. and Acme Inc."),
    ("They called it Plan B. The men left.", "They called it Plan B . The men left ."),
    ("See e.g. Smith et al. (2001).", "See e.g. Smith et al. ( 2001 ) ."),
  ])
  func abbreviations(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(arguments: [
    ("“They fled… We won,” he said.", "“ They fled … We won , ” he said ."),
    ("\"Go!\" (he shouted)", "\" Go ! \" ( he shouted )"),
    ("wait ... what?! yes--no", "wait ... what ?! yes -- no"),
    ("see http://example.org/a-b?c=d, or mail a.b@example.org.", "see http://example.org/a-b?c=d , or mail a.b@example.org ."),
    ("@press and #Herat fell", "@press and #Herat fell"),
    ("read example.com today.Then sleep", "read example.com today . Then sleep"),
  ])
  func marksAndAddresses(text: String, expected: String) { #expect(tokens(text) == expected) }

  @Test(arguments: [
    "", " \n\t\r\n ", "....!!!???", "\u{0}\u{1}\u{7F}", "قال المتحدث إن القوات انسحبت، أمس.", "🔥🔥 done 👨‍👩‍👧", "-", "'", "’s", ".", "a.", "@",
    "#", "://", "www.", "@@@@", "1,", "1.2.3.4",
    String(repeating: "QUJDRA+/", count: 400), String(repeating: "a-", count: 900), String(repeating: "a.", count: 900),
    String(repeating: "'", count: 99), String(repeating: "[1", count: 300), "e\u{301}te\u{301} naïve",
  ])
  func everyVisibleByteIsInOneToken(text: String) {
    let source = SourceText(text)
    let tokens = Tokeniser.tokens(of: source.bytes)
    var end = 0
    for token in tokens {
      #expect(token.lower < token.upper && token.lower >= end)
      let between = SourceText(source[TextRange(end, token.lower)])
      #expect(Tokeniser.tokens(of: between.bytes).isEmpty, "only blanks stand between tokens")
      end = token.upper
    }
    #expect(Tokeniser.tokens(of: SourceText(source[TextRange(end, source.bytes.count)]).bytes).isEmpty)
  }
}
