import Language
import TextModel

/// The lines of an article that tell who made it: "Reporting by Rami Haddad; editing by Claire Dunn".
struct Bylines {
  /// What stands before "by".
  private static let work: Set<String> = [
    "reporting", "writing", "editing", "compiled", "written", "edited", "additional", "photographs", "photography", "graphics",
    "translated",
    "translation", "compiling", "story",
  ]

  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  /// What a person named at a token did for the article ("reporting"), "" where the line does not say; nil where it is no such line.
  func work(of token: Int) -> String? {
    guard let number = reading.sentenceIndex(at: Int(reading.tokens[token].range.lower)) else { return nil }
    let tokens = reading.sentences[number].tokens
    let first = tokens.first { reading.tokens[$0].pos != .punctuation } ?? tokens.lowerBound
    let isByline = reading.tokens[first].text == "By" || Bylines.work.contains(reading.tokens[first].lower)
    guard isByline, tokens.prefix(6).contains(where: { reading.tokens[$0].lower == "by" }) else { return nil }
    guard !tokens.contains(where: { ["VBD", "VBZ", "VBP", "MD"].contains(reading.tokens[$0].tag) }) else { return nil }
    let by = (tokens.lowerBound..<token).last { reading.tokens[$0].lower == "by" }
    return by.flatMap { $0 > tokens.lowerBound ? reading.tokens[$0 - 1].lower : nil }.flatMap { Bylines.work.contains($0) ? $0 : nil } ?? ""
  }
}
