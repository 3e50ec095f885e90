import Language
import TextModel

extension ClaimFinder {
  /// Gives each quotation the verb of saying beside it.
  mutating func findDirect() {
    for number in quotations.quotations.indices where !usedQuotations.contains(number) {
      let quotation = quotations.quotations[number]
      let words = quotation.inside.count { tokens[$0].pos != .punctuation }
      guard words > 0, !isTitle(quotation) else { continue }
      if let verb = verb(after: quotation, words), let claim = claim(quoting: number, verb, after: true) {
        append(claim)
      } else if let verb = verb(before: quotation), let claim = claim(quoting: number, verb, after: false) {
        append(claim)
      }
    }
  }

  /// "on the show “Good Morning Today,”": capitals at each long word inside a sentence make a title, not words that are said.
  private func isTitle(_ quotation: QuotationMarks.Quotation) -> Bool {
    let start = quotation.marks.lowerBound
    let first = reading.sentences[sentence(of: start)].tokens.lowerBound
    guard start > first + 1, ![",", ":"].contains(tokens[start - 1].text) || tokens[start - 2].pos == .noun,
      tokens[start - 1].pos != .verb
    else { return false }
    let words = quotation.inside.filter { tokens[$0].pos != .punctuation }
    let long = words.filter { tokens[$0].text.utf8.count > 3 }
    return words.count >= 2 && words.count <= 8 && !long.isEmpty && long.allSatisfy { isCapital($0) }
      && words.first.map { isCapital($0) } == true
      && !words.contains { isFinite($0) }
  }

  /// "…," he said · "…," said Karim Ahmadi, a spokesman · "…," Ahmadi, who was there, said.
  private func verb(after quotation: QuotationMarks.Quotation, _ words: Int) -> Int? {
    let end = quotation.marks.upperBound
    guard quotation.inside.upperBound < end else { return nil }
    let lastMark = quotation.inside.last.map { tokens[$0].text } ?? ""
    let isClosed = [",", "!", "?", "—", "–", "-", "…"].contains(lastMark) || end < tokens.count && tokens[end].text == ","
    guard end < tokens.count else { return nil }
    let sentence = reading.sentences[sentence(of: min(end, tokens.count - 1))]
    guard sentence.tokens.lowerBound <= quotation.inside.upperBound || isClosed else { return nil }
    guard isClosed || words >= 4 && lastMark != "." else { return nil }
    var index = end
    if index < sentence.tokens.upperBound, tokens[index].text == "," { index += 1 }
    let start = index
    while index < min(sentence.tokens.upperBound, start + 28), !quotations.isInside(index) {
      if let frame = frame(at: index), tokens[index].tag != "VBG" || index == start, tokens[index].tag != "VB" {
        if index == start { return isClosed ? index : nil }
        guard let subject = speakers.subject(before: index, in: sentence.tokens),
          !(start..<max(start, subject.tokens.lowerBound)).contains(where: { isConjunction($0) })
        else { return nil }
        return subject.tokens.lowerBound <= start + 2 && (isClosed || frame.clause) ? index : nil
      }
      if tokens[index].pos == .verb, tokens[index].tag != "VBG", tokens[index].tag != "VBN", !isInsideRemark(index, from: start) {
        return nil
      }
      index += 1
    }
    return nil
  }

  private func isConjunction(_ index: Int) -> Bool {
    tokens[index].pos == .coordinatingConjunction || tokens[index].pos == .subordinatingConjunction
  }

  /// Whether a comma or "who" stands between, so that the verb is not the main one.
  private func isInsideRemark(_ index: Int, from start: Int) -> Bool {
    (start..<index).contains { tokens[$0].text == "," || tokens[$0].lower == "who" || tokens[$0].lower == "which" }
  }

  /// He said, "…" · Ahmadi told reporters on Monday: "…" · the group tweeted "…"
  private func verb(before quotation: QuotationMarks.Quotation) -> Int? {
    let start = quotation.marks.lowerBound
    guard start > 0 else { return nil }
    var sentenceNumber = sentence(of: start)
    if reading.sentences[sentenceNumber].tokens.lowerBound == start {
      // A colon may end the line before.
      guard sentenceNumber > 0, tokens[start - 1].text == ":" else { return nil }
      sentenceNumber -= 1
    }
    let sentence = reading.sentences[sentenceNumber]
    let link = tokens[start - 1].text
    let isOpen = link == "," || link == ":"
    var index = start - 1
    if isOpen || tokens[index].lower == "that" { index -= 1 }
    let limit = max(sentence.tokens.lowerBound, index - (isOpen ? 14 : 1))
    var position = index
    while position >= limit, !quotations.isInside(position) {
      if frame(at: position) != nil { return isNegated(position) ? nil : position }
      // "said that under him “the army …”": the quotation is part of a clause.
      if isOpen, tokens[position].lower == "that", tokens[position].relation == .mark, position < index { return nil }
      if !isOpen || tokens[position].pos == .verb { return nil }
      position -= 1
    }
    return nil
  }

  /// The claim of a quotation and its verb, with the rest of it where the verb interrupts it.
  private mutating func claim(quoting number: Int, _ verb: Int, after isAfter: Bool) -> ClaimDraft? {
    let quotation = quotations.quotations[number]
    let sentenceNumber = sentence(of: verb)
    let sentence = reading.sentences[sentenceNumber].tokens
    var speaker: SpeakerFinder.Speaker?
    let tree = trees[sentenceNumber]
    let byTree = tree.flatMap { speakers.speaker(of: verb, $0) }.flatMap { $0.tokens.overlaps(quotation.marks) ? nil : $0 }
    let isAddressing = SpeechWords.addressing.contains(tokens[verb].lemma)
    if isAfter, verb <= quotation.marks.upperBound + 1, !isAddressing, let phrase = speakers.phrase(at: verb + 1, in: sentence),
      phrase.tokens.lowerBound <= verb + 2
    {
      speaker = phrase
    } else if !isAfter || tokens[verb].tag == "VBG" {
      speaker = byTree ?? speakers.subject(before: verb, in: sentence)
    } else {
      speaker = speakers.subject(before: verb, in: sentence) ?? byTree
    }
    var content = trimmed(quotation.inside, keepingStop: true)
    var kind = Claim.Kind.direct
    usedQuotations.insert(number)
    if isAfter {
      // The words of the sentence before the quotation belong to the claim where they lead into it ("The plan is “a trap,” he said").
      let first = reading.sentences[self.sentence(of: quotation.marks.lowerBound)].tokens.lowerBound
      if first < quotation.marks.lowerBound, quotation.inside.first.map({ !isCapital($0) }) ?? false,
        !hasCue(first..<quotation.marks.lowerBound)
      {
        content = first..<quotation.marks.upperBound
        kind = .mixed
      }
      if let end = continued(number, after: verb, in: sentence) { content = content.lowerBound..<end }
    } else if tokens[quotation.marks.lowerBound - 1].text != ",", tokens[quotation.marks.lowerBound - 1].text != ":" {
      // He said "…" and more: the clause goes on after the mark.
      let end = contentEnd(from: quotation.marks.lowerBound, in: sentence)
      if end > quotation.marks.upperBound + 1 {
        content = quotation.marks.lowerBound..<end
        kind = .mixed
      }
    } else if let start = leadIn(to: quotation, verb, speaker, in: sentence) {
      content = start..<quotation.marks.upperBound
      kind = .mixed
    }
    guard let frame = SpeechWords.verbs[tokens[verb].lemma] else { return nil }
    usedVerbs.insert(verb)
    return ClaimDraft(
      cue: cue(verb), speaker: speaker?.tokens, speakerHead: speaker?.head, content: content, kind: kind, stance: frame.stance,
      sentence: sentenceNumber, rule: isAfter ? "quotation before its verb" : "quotation after its verb", confidence: 0.9)
  }

  /// "…," he said, "…" · "…," he said, but "…": where the rest of the quotation ends; nil where another verb of saying begins it.
  private mutating func continued(_ number: Int, after verb: Int, in sentence: Range<Int>) -> Int? {
    let next = number + 1
    guard next < quotations.quotations.count else { return nil }
    let other = quotations.quotations[next]
    let gap = quotations.quotations[number].marks.upperBound..<max(quotations.quotations[number].marks.upperBound, other.marks.lowerBound)
    guard gap.count > 0, gap.count <= 30, gap.contains(verb), other.marks.lowerBound < sentence.upperBound,
      [",", "that", "but", "and"].contains(tokens[other.marks.lowerBound - 1].lower),
      !gap.contains(where: { $0 != verb && frame(at: $0) != nil })
    else { return nil }
    usedQuotations.insert(next)
    return trimmed(other.inside, keepingStop: true).upperBound
  }

  /// "When the post fell, he said, “we fled”": where a clause begins that goes on in the quotation; nil where there is none.
  private func leadIn(
    to quotation: QuotationMarks.Quotation, _ verb: Int, _ speaker: SpeakerFinder.Speaker?, in sentence: Range<Int>
  ) -> Int? {
    guard let speaker, speaker.tokens.upperBound <= verb, let first = quotation.inside.first, !isCapital(first),
      tokens[verb + 1].text == ",", verb + 2 == quotation.marks.lowerBound
    else { return nil }
    let comma = speaker.tokens.lowerBound - 1
    let start = tokens[sentence.lowerBound].pos == .coordinatingConjunction ? sentence.lowerBound + 1 : sentence.lowerBound
    guard comma > start + 2, tokens[comma].text == ",", !hasCue(start..<comma), (start..<comma).contains(where: { isFinite($0) }) else {
      return nil
    }
    return start
  }

  /// Without the comma before the closing mark; a full stop stays.
  func trimmed(_ range: Range<Int>, keepingStop: Bool) -> Range<Int> {
    var range = range
    while let last = range.last, tokens[last].text == "," { range = range.lowerBound..<last }
    return range
  }

  private func isCapital(_ index: Int) -> Bool { tokens[index].text.first?.isUppercase ?? false }

  private func hasCue(_ range: Range<Int>) -> Bool { range.contains { frame(at: $0) != nil } }

  /// Quotations without a verb go on with the speaker before them: right after the last they belong to the same claim, at the head of the
  /// next paragraph they are a claim of their own.
  mutating func runOn() {
    var covered = [Bool](repeating: false, count: tokens.count)
    for claim in claims { for token in claim.content { covered[token] = true } }
    let direct = claims.indices.filter { claims[$0].kind != .indirect }.sorted {
      claims[$0].content.lowerBound < claims[$1].content.lowerBound
    }
    var next = 0
    var last: Int?
    for number in quotations.quotations.indices {
      let quotation = quotations.quotations[number]
      while next < direct.count, claims[direct[next]].content.upperBound <= quotation.inside.lowerBound {
        last = direct[next]
        next += 1
      }
      guard !usedQuotations.contains(number), let before = last, !quotation.inside.contains(where: { covered[$0] }) else { continue }
      let words = quotation.inside.count { tokens[$0].pos != .punctuation }
      let sentenceNumber = sentence(of: quotation.marks.lowerBound)
      let start = quotation.marks.lowerBound
      guard words >= 3, reading.sentences[sentenceNumber].tokens.lowerBound == start || start > 0 && tokens[start - 1].text.hasSuffix(".")
      else {
        continue
      }
      let claim = claims[before]
      let lastSentence = sentence(of: max(claim.content.upperBound, claim.cue.upperBound) - 1)
      let distance = reading.sentences[sentenceNumber].paragraph - reading.sentences[lastSentence].paragraph
      let end = trimmed(quotation.inside, keepingStop: true).upperBound
      if distance == 0, sentenceNumber - lastSentence <= 1, claim.kind == .direct {
        usedQuotations.insert(number)
        extend(before, to: end)
      } else if words >= 5, distance <= 1 {
        usedQuotations.insert(number)
        append(
          ClaimDraft(
            cue: claim.cue, speaker: claim.speaker, speakerHead: claim.speakerHead, content: quotation.inside.lowerBound..<end,
            kind: .direct,
            stance: claim.stance, sentence: sentenceNumber, rule: "quotation that goes on", confidence: 0.6))
        last = claims.count - 1
      }
    }
  }
}
