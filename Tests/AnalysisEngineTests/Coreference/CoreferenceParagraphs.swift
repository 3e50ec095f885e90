import TextModel

/// Paragraphs in the manner of news, press releases and histories, written for this purpose, with what a careful reader takes for one person,
/// group, force or office marked: ⟦k Khan⟧, and the same letter wherever that one is meant again.
///
/// Names are marked without titles, other words by their head alone ("the ⟦t insurgents⟧"), possessives as pronouns are. Appositions and titles
/// are no mentions, but what is said of a mention.
enum CoreferenceParagraphs {
  /// A paragraph and what its words mean.
  struct Paragraph: Sendable {
    let text: String
    /// The marked words with their letters, in the order of the text.
    let mentions: [(range: TextRange, entity: String)]

    /// - Precondition: every ⟦ has its ⟧ and a letter with a space after it.
    init(_ marked: String) {
      var bytes: [UInt8] = []
      var mentions: [(range: TextRange, entity: String)] = []
      for part in marked.split(separator: "⟦", omittingEmptySubsequences: false) {
        let halves = part.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else {
          bytes += Array(part.utf8)
          continue
        }
        let words = halves[0].split(separator: " ", maxSplits: 1)
        let start = bytes.count
        bytes += Array(words[1].utf8)
        mentions.append((TextRange(start, bytes.count), String(words[0])))
        bytes += Array(halves[1].utf8)
      }
      text = String(decoding: bytes, as: UTF8.self)
      self.mentions = mentions
    }
  }
}
