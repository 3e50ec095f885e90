import Language
import TextModel

// Words before a colon that say who speaks: headlines, and transcripts line by line.
extension ClaimFinder {
  // MARK: Headlines

  /// "Police: ⟦two killed in market blast⟧".
  mutating func findHeadline(_ number: Int) {
    let sentence = reading.sentences[number].tokens
    guard let colon = sentence.prefix(8).first(where: { tokens[$0].text == ":" }), colon > sentence.lowerBound,
      sentence.upperBound - colon > 3, !quotations.isInside(colon)
    else { return }
    let words = sentence.lowerBound..<colon
    guard isName(words) || AttitudeWords.headlineSpeakers.contains(tokens[colon - 1].lower) else { return }
    let content = trimmed((colon + 1)..<sentence.upperBound)
    let isTold = (claimsOfSentence[number] ?? []).contains { claims[$0].content.overlaps(content) }
    guard !isTold else { return }
    add(colon..<(colon + 1), (words, colon - 1), content, .asserts, number, "headline", 0.6)
  }

  private func isName(_ words: Range<Int>) -> Bool {
    reading.names.contains { name in
      (name.kind == .person || name.kind == .organisation) && name.tokens.lowerBound <= words.lowerBound
        && name.tokens.upperBound == words.upperBound
    }
  }

  // MARK: Transcripts

  /// "KARIM: ⟦We held the road. They came at night.⟧": paragraphs that begin with who speaks.
  ///
  /// One such line may be a headline or a list; two by the same speaker, or by two that are set in capitals or are names, are a transcript.
  mutating func findTranscript() {
    var lines: [(words: Range<Int>, content: Range<Int>, sentence: Int)] = []
    for (number, sentence) in reading.sentences.enumerated() {
      let isFirst = number == 0 || reading.sentences[number - 1].paragraph != sentence.paragraph
      guard isFirst, let line = speakerLine(number) else { continue }
      lines.append((line.words, (line.colon + 1)..<line.end, number))
    }
    guard lines.count >= 3 || lines.count == 2 && lines.allSatisfy({ isInCapitals($0.words) }) else { return }
    for line in lines {
      for token in line.content where quotations.numbers[token] >= 0 { usedQuotations.insert(quotations.numbers[token]) }
      let colon = line.words.upperBound
      for sentence in reading.sentences.indices[line.sentence...]
      where reading.sentences[sentence].tokens.lowerBound < line.content.upperBound {
        transcribed.insert(sentence)
      }
      append(
        ClaimDraft(
          cue: colon..<(colon + 1), speaker: line.words, speakerHead: colon - 1, content: trimmed(line.content, keepingStop: true),
          kind: .direct, stance: .asserts, sentence: line.sentence, rule: "transcript", confidence: 0.8))
    }
  }

  /// The words before the colon at the head of a paragraph, and where the paragraph ends.
  private func speakerLine(_ number: Int) -> (words: Range<Int>, colon: Int, end: Int)? {
    let sentence = reading.sentences[number]
    var start = sentence.tokens.lowerBound
    if ["\"", "“", "''"].contains(tokens[start].text) { start += 1 }
    let reach = start..<min(start + 7, tokens.count)
    guard let colon = reach.first(where: { tokens[$0].text == ":" }), colon > start,
      reading.sentences[self.sentence(of: colon)].paragraph == sentence.paragraph
    else { return nil }
    let words = start..<colon
    guard isInCapitals(words) || isName(words) else { return nil }
    var last = number
    while last + 1 < reading.sentences.count, reading.sentences[last + 1].paragraph == sentence.paragraph { last += 1 }
    // In a quoted transcript the next paragraphs go on where they open with a mark and name nobody.
    while start > sentence.tokens.lowerBound, let next = goingOn(after: last) { last = next }
    let end = reading.sentences[last].tokens.upperBound
    return end - colon > 2 ? (words, colon, end) : nil
  }

  /// The last sentence of the next paragraph, where that opens with a quotation mark and no speaker.
  private func goingOn(after last: Int) -> Int? {
    let next = last + 1
    guard next < reading.sentences.count else { return nil }
    let first = reading.sentences[next].tokens
    let mark = tokens[first.lowerBound].text
    guard mark == "\"" || mark == "“", first.count > 2, !first.prefix(7).contains(where: { tokens[$0].text == ":" }),
      tokens[first.lowerBound + 1].text != "("
    else { return nil }
    var end = next
    while end + 1 < reading.sentences.count, reading.sentences[end + 1].paragraph == reading.sentences[next].paragraph { end += 1 }
    return end
  }

  /// "MR. KARIM", "WALLACE", "GEN. AHMADI".
  private func isInCapitals(_ words: Range<Int>) -> Bool {
    var letters = 0
    for token in words {
      for scalar in tokens[token].text.unicodeScalars where scalar.properties.isAlphabetic {
        guard scalar.properties.isUppercase else { return false }
        letters += 1
      }
    }
    return letters >= 2
  }
}
