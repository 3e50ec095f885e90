import TextModel

/// Texts that nobody writes as articles, which must cost time linear in their length. The same in every run.
enum HardText: CaseIterable {
  case noStop, punctuation, emoji, arabic, blob

  /// What it is, for a table.
  var title: String {
    switch self {
    case .noStop: "10 000 words without a stop"
    case .punctuation: "10 000 marks of punctuation"
    case .emoji: "10 000 emoji"
    case .arabic: "10 000 words of Arabic"
    case .blob: "100 KB of base64 without a space"
    }
  }

  /// The text at its size or a multiple.
  func text(times: Int) -> SourceText {
    var numbers = Numbers()
    switch self {
    case .noStop: return text(of: times * 10_000, from: HardText.words, &numbers)
    case .punctuation:
      return text(of: times * 10_000, from: [".", ",", "!", "?", ";", ":", "…", "—", "(", ")", "“", "”", "*", "/"], &numbers)
    case .emoji: return text(of: times * 10_000, from: ["😀", "🔥", "🚑", "👍🏽", "🇦🇫", "👨‍👩‍👧", "❤️", "🛑"], &numbers)
    case .arabic: return text(of: times * 10_000, from: HardText.arabicWords, &numbers)
    case .blob:
      let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
      return SourceText(String(decoding: (0..<(times * 100_000)).map { _ in digits[numbers.next(64)] }, as: UTF8.self))
    }
  }

  private func text(of count: Int, from choices: [String], _ numbers: inout Numbers) -> SourceText {
    SourceText((0..<count).map { _ in choices[numbers.next(choices.count)] }.joined(separator: " "))
  }

  private static let words = [
    "the", "troops", "left", "a", "town", "that", "rebels", "in", "trucks", "had", "held", "and", "their", "guns", "near", "old", "roads",
    "to", "Herat", "were", "taken", "by", "men", "who", "said", "nothing",
  ]
  private static let arabicWords = ["المدينة", "القوات", "في", "قال", "اليوم", "الجيش", "على", "الطريق", "مساء", "قرب", "من", "الحدود"]

  /// The numbers of a linear congruential generator, its upper bits.
  private struct Numbers {
    private var state: UInt64 = 1

    /// A number from 0 below a limit.
    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}
