import Language
import TextModel
import World

/// Brings together what the language model, the lists, titles, and the heads of names say of one article.
struct NameFinder {
  let lexicon: NameLexicon
  let reading: Reading
  private let gazetteer: Gazetteer
  private var sketch: NameSketch
  private var tokens: [Token] { reading.tokens }
  /// Words that stand in small letters somewhere in the article's running text.
  private let smallWords: Set<String>
  /// Words that stand with a capital inside the sentences of the article's running text.
  private let bodyWords: Set<String>
  /// The headlines that write all long words with capitals.
  private let titleCase: Set<Int>

  init(_ reading: Reading, _ lexicon: NameLexicon, _ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    self.reading = reading
    self.lexicon = lexicon
    sketch = NameSketch(reading)
    var small: Set<String> = []
    for sentence in reading.sentences where !sentence.isHeadline {
      for token in reading.tokens[sentence.tokens] where token.text.utf8.first.map({ $0 >= 0x61 && $0 <= 0x7A }) ?? false {
        small.insert(token.lower)
      }
    }
    smallWords = small
    var body: Set<String> = []
    var titles: Set<Int> = []
    for (number, sentence) in reading.sentences.enumerated() {
      if !sentence.isHeadline {
        body.formUnion(reading.tokens[sentence.tokens.dropFirst()].map { $0.text })
        continue
      }
      let words = reading.tokens[sentence.tokens].filter { $0.text.utf8.count > 3 && ($0.text.first?.isLetter ?? false) }
      if words.count > 3, words.allSatisfy({ $0.text.first?.isUppercase == true }) { titles.insert(number) }
    }
    bodyWords = body
    titleCase = titles
  }

  /// The names in text order, from the spans that the model found.
  mutating func names(_ spans: [NameSpan]) -> [NameCandidate] {
    for span in spans { takeModelSpan(span) }
    for sentence in reading.sentences { takeKnownNames(sentence.tokens) }
    for sentence in reading.sentences { takeTitled(sentence) }
    for sentence in reading.sentences where !sentence.isHeadline { takeHeaded(sentence.tokens) }
    refineKinds()
    settlePersons()
    settlePlaces()
    settleThings()
    NameConsistency(reading).apply(to: &sketch)
    return sketch.ordered
  }

  // MARK: The model's spans

  /// From this confidence on a name needs no capital: web text writes "kerala" and "google".
  private static let sure = 0.75

  /// From this confidence on one word of a headline in title case is a name, though the article never writes it again.
  private static let likely = 0.6

  private mutating func takeModelSpan(_ span: NameSpan) {
    var kind: NameKind =
      switch span.kind {
      case .person: .person
      case .place: .place
      case .organisation: .organisation
      case .nationality: .nationality
      case .weapon: .weapon
      case .vehicle: .vehicle
      }
    if span.tokens.count > 1, kind != .nationality, isTitleOfPerson(span.tokens) { kind = .person }
    var range = trimmed(span.tokens, kind)
    if kind == .place || kind == .person, let clitic = range.first(where: { tokens[$0].tag == "POS" }) { range = range.lowerBound..<clitic }
    let isThing = kind == .weapon || kind == .vehicle
    let isSure = span.confidence >= NameFinder.sure && !isThing
    guard !range.isEmpty, isSure || range.contains(where: { isCapital($0) }) else { return }
    if kind == .person, range.count == 1, NameWords.titles.contains(tokens[range.lowerBound].lower) { return }
    if isThing, !range.contains(where: { isDistinct($0) }) { return }
    if isHeadline(range.lowerBound) { range = withoutSmallWords(range) }
    while let first = range.first, NameWords.districts.contains(tokens[first].lower) { range = (first + 1)..<range.upperBound }
    guard !range.isEmpty else { return }
    if range.count == 1, NameWords.calendar.contains(tokens[range.lowerBound].lower) { return }
    if range.count == 1, span.confidence < NameFinder.likely, isTitleCase(range.lowerBound),
      !bodyWords.contains(tokens[range.lowerBound].text)
    {
      return
    }
    if range.count == 1, !isSure, smallWords.contains(tokens[range.lowerBound].lower) { return }
    if kind == .person { range = withHyphenatedPart(range) }
    sketch.put(NameCandidate(tokens: range, kind: kind, rule: "model", confidence: min(0.95, max(0.2, span.confidence))))
  }

  /// Whether a word is written as no common noun is: with a figure, or with a capital inside a sentence.
  private func isDistinct(_ index: Int) -> Bool {
    isCapital(index) && !isSentenceStart(index) || tokens[index].text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// "Mr. Karimi", "Gen. Ahmadi": a title of persons, and no head of an organisation after it.
  private func isTitleOfPerson(_ span: Range<Int>) -> Bool {
    let first = tokens[span.lowerBound]
    guard NameWords.strongTitles.contains(first.lower), first.lower.hasSuffix(".") || isCapital(span.lowerBound) else { return false }
    return !span.contains { NameWords.organisationHeads[tokens[$0].lower] != nil || tokens[$0].lower == "of" }
  }

  /// Suk-yeol: the part of a given name after its hyphen.
  private func withHyphenatedPart(_ span: Range<Int>) -> Range<Int> {
    var end = span.upperBound
    while end + 1 < tokens.count, tokens[end].text == "-", !tokens[end].spaceBefore, !tokens[end + 1].spaceBefore,
      tokens[end + 1].pos == .properNoun || tokens[end + 1].tag == "NNP"
    {
      end += 2
    }
    return span.lowerBound..<end
  }

  /// Without determiners, marks and clitics at the ends, and titles before persons.
  private func trimmed(_ span: Range<Int>, _ kind: NameKind) -> Range<Int> {
    var range = span
    while let first = range.first {
      let token = tokens[first]
      let isTitle = kind == .person && range.count > 1 && NameWords.titles.contains(token.lower)
      guard
        token.pos == .determiner || token.pos == .punctuation && token.text != "’" || token.tag == "POS" || isTitle
          || token.pos == .adposition
      else { break }
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last {
      let token = tokens[last]
      guard token.pos == .punctuation || token.tag == "POS" || ["of", "the", "and", "for", "in"].contains(token.lower) else { break }
      range = range.lowerBound..<last
    }
    return range
  }

  /// In a headline capitals say nothing: words that the article also writes small are cut from the ends.
  private func withoutSmallWords(_ span: Range<Int>) -> Range<Int> {
    var range = span
    while let first = range.first, smallWords.contains(tokens[first].lower) || smallWords.contains(tokens[first].lemma.lowercased()) {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, smallWords.contains(tokens[last].lower) || smallWords.contains(tokens[last].lemma.lowercased()) {
      range = range.lowerBound..<last
    }
    return range
  }

  // MARK: Lists

  private mutating func takeKnownNames(_ sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let hit = lexicon.longest(tokens, at: index, before: sentence.upperBound) else {
        index += 1
        continue
      }
      takeKnown(index..<(index + hit.length), hit)
      index += hit.length
    }
  }

  private mutating func takeKnown(_ range: Range<Int>, _ hit: NameLexicon.Hit) {
    for number in sketch.overlapping(range) {
      guard let other = sketch.candidates[number] else { continue }
      let isLonger =
        other.tokens.count > range.count && other.tokens.lowerBound <= range.lowerBound && other.tokens.upperBound >= range.upperBound
      if isLonger, other.kind != .nationality, isWellFormed(other) {
        if other.tokens.lowerBound == range.lowerBound, hit.kind == .nationality || hit.kind == .place, other.kind == .person { continue }
        return
      }
      if other.kind == .person, hit.kind == .place || hit.kind == .nationality, range.count == 1 {
        if other.confidence > 0.8 || NameWords.strongTitles.contains(before(range.lowerBound)?.lower ?? "") { return }
      }
    }
    sketch.put(NameCandidate(tokens: range, kind: hit.kind, rule: hit.rule, confidence: 0.9, isKnown: true))
  }

  /// Whether a span consists of capitalised words and the small words of names.
  private func isWellFormed(_ candidate: NameCandidate) -> Bool {
    candidate.tokens.allSatisfy { isCapital($0) || NameWords.linkWords.contains(tokens[$0].lower) || tokens[$0].tag == "POS" }
  }

  // MARK: Titles

  private mutating func takeTitled(_ sentence: Reading.Sentence) {
    var index = sentence.tokens.lowerBound
    while index + 1 < sentence.tokens.upperBound {
      defer { index += 1 }
      guard NameWords.strongTitles.contains(tokens[index].lower), !sentence.isHeadline || isCapital(index) else { continue }
      var end = index + 1
      while end < sentence.tokens.upperBound, end < index + 6, isPersonWord(end, from: index + 1) { end += 1 }
      while end > index + 1, !isCapital(end - 1) { end -= 1 }
      let range = (index + 1)..<end
      guard !range.isEmpty, !sentence.isHeadline || range.count <= 2 else { continue }
      let others = sketch.overlapping(range).compactMap { sketch.candidates[$0] }
      if others.contains(where: {
        $0.isKnown || $0.kind == .person && $0.tokens.count >= range.count || $0.tokens.lowerBound < range.lowerBound
      }) {
        continue
      }
      if range.count == 1, NameWords.organisationHeads[tokens[range.lowerBound].lower] != nil { continue }
      sketch.put(NameCandidate(tokens: range, kind: .person, rule: "title", confidence: 0.85))
    }
  }

  private func isPersonWord(_ index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    if isCapital(index) {
      return !NameWords.titles.contains(token.lower) && (index > start || token.pos == .properNoun || token.tag == "NNP")
        && token.tag != "CD"
    }
    return index > start && NameWords.personParticles.contains(token.lower) && index + 1 < tokens.count && isCapital(index + 1)
      && (token.lower != "-" || !token.spaceBefore)
  }

  // MARK: Heads of names

  /// Capitalised words up to the head of an organisation or facility: Bagram Air Base, Port of Duqm, Dubai Police.
  private mutating func takeHeaded(_ sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      defer { index += 1 }
      guard isCapital(index) else { continue }
      let lower = tokens[index].lower
      let organisation = NameWords.organisationHeads[lower]
      guard organisation != nil || NameWords.facilityHeads.contains(lower) else { continue }
      var start = index
      while start > sentence.lowerBound, isNamePart(start - 1, sentence) { start -= 1 }
      var end = index + 1
      if end + 1 < sentence.upperBound, tokens[end].lower == "of" {
        var stop = end + 1
        if tokens[stop].lower == "the" { stop += 1 }
        let first = stop
        while stop < sentence.upperBound, isCapital(stop), tokens[stop].tag != "CD", stop < first + 4 { stop += 1 }
        if stop > first { end = stop }
      }
      guard end - start > 1 else { continue }
      let range = start..<end
      let others = sketch.overlapping(range).compactMap { sketch.candidates[$0] }
      if others.contains(where: { $0.tokens.lowerBound < start || $0.tokens.upperBound > end || $0.tokens == range && $0.isKnown }) {
        continue
      }
      let kind = organisation ?? .facility
      sketch.put(NameCandidate(tokens: range, kind: kind, rule: "head", confidence: 0.8))
    }
  }

  private func isNamePart(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let token = tokens[index]
    guard isCapital(index), token.pos != .determiner, token.pos != .pronoun, token.pos != .adposition, token.tag != "CD" else {
      return false
    }
    if NameWords.titles.contains(token.lower), NameWords.organisationHeads[token.lower] == nil, token.lower != "defence",
      token.lower != "defense",
      token.lower != "interior", token.lower != "foreign"
    {
      return false
    }
    if index == sentence.lowerBound, token.pos != .properNoun, sketch.candidate(at: index) == nil { return false }
    return !(sketch.candidate(at: index).map { $0.kind == .person && $0.rule == "title" } ?? false)
  }

  // MARK: Kinds

  /// Whether what follows a name tells a person: ", a second negotiator," or ", who".
  private func isFollowedByPerson(_ candidate: NameCandidate) -> Bool {
    var index = candidate.tokens.upperBound
    guard index + 1 < tokens.count else { return false }
    if tokens[index].lower == "who" { return true }
    guard tokens[index].text == "," else { return false }
    if tokens[index + 1].lower == "who" { return true }
    index += 1
    let limit = min(tokens.count, index + 6)
    guard tokens[index].pos == .determiner || tokens[index].pos == .noun || tokens[index].pos == .adjective || isCapital(index) else {
      return false
    }
    while index < limit, tokens[index].pos != .punctuation, tokens[index].pos != .verb {
      if NameWords.strongTitles.contains(tokens[index].lower) { return true }
      index += 1
    }
    return false
  }

  private mutating func settlePersons() {
    for number in sketch.candidates.indices {
      guard let candidate = sketch.candidates[number], !candidate.isKnown, candidate.tokens.count >= 2, candidate.tokens.count <= 5 else {
        continue
      }
      guard candidate.kind == .organisation || candidate.kind == .other || candidate.kind == .place && candidate.confidence < 0.6 else {
        continue
      }
      guard candidate.tokens.allSatisfy({ isCapital($0) || NameWords.personParticles.contains(tokens[$0].lower) }),
        isFollowedByPerson(candidate)
      else { continue }
      sketch.update(number) {
        $0.kind = .person
        $0.rule = "apposition"
        $0.confidence = 0.75
      }
    }
  }

  /// Doubtful names that the gazetteer knows as a large place are places.
  private mutating func settlePlaces() {
    for number in sketch.candidates.indices {
      guard let candidate = sketch.candidates[number], !candidate.isKnown, candidate.confidence < 0.6, candidate.tokens.count <= 3 else {
        continue
      }
      guard candidate.kind == .organisation || candidate.kind == .other || candidate.kind == .person && candidate.tokens.count == 1 else {
        continue
      }
      let isAfterPreposition = before(candidate.tokens.lowerBound)?.pos == .adposition
      guard let place = gazetteer.places(named: sketch.text(of: candidate.tokens)).first else { continue }
      if place.kind == .country || (place.population ?? 0) >= (isAfterPreposition ? 20_000 : 200_000) {
        sketch.update(number) {
          $0.kind = .place
          $0.rule = "gazetteer"
        }
      }
    }
  }

  /// "Neptune missiles" are weapons, and the mayor of San Lucas is mayor of a place.
  private mutating func settleThings() {
    for number in sketch.candidates.indices {
      guard let candidate = sketch.candidates[number], !candidate.isKnown, candidate.rule == "model", candidate.tokens.count <= 2 else {
        continue
      }
      let end = candidate.tokens.upperBound
      let next = end < tokens.count ? tokens[end].lemma : ""
      let start = candidate.tokens.lowerBound
      let holder = start > 1 && tokens[start - 1].lower == "of" ? tokens[start - 2].lower : ""
      switch candidate.kind {
      case .place, .person, .organisation, .other:
        if NameWords.munitions.contains(next), candidate.tokens.count == 1,
          candidate.kind != .place || candidate.confidence < NameFinder.sure
        {
          sketch.update(number) { ($0.kind, $0.rule) = (.weapon, "munition") }
        } else if candidate.kind != .place, NameWords.holders.contains(holder), candidate.confidence < 0.9 {
          sketch.update(number) { ($0.kind, $0.rule) = (.place, "holder") }
        }
      default: break
      }
    }
  }

  private mutating func refineKinds() {
    for number in sketch.candidates.indices {
      guard let candidate = sketch.candidates[number], !candidate.isKnown else { continue }
      let words = candidate.tokens.map { tokens[$0].lower }
      guard let last = words.last else { continue }
      sketch.update(number) { candidate in
        switch candidate.kind {
        case .organisation:
          if words.count > 1, NameWords.facilityHeads.contains(last) { candidate.kind = .facility }
          if let kind = NameWords.kind(ofOrganisation: words) { candidate.kind = kind }
        case .place, .other, .person:
          if words.count > 1, NameWords.facilityHeads.contains(last) || words.contains("of") && NameWords.facilityHeads.contains(words[0]) {
            candidate.kind = .facility
          } else if words.count > 1, candidate.kind != .place, let kind = NameWords.organisationHeads[last] {
            candidate.kind = kind
          }
        default: break
        }
      }
    }
  }

  // MARK: Tokens

  private func isCapital(_ index: Int) -> Bool {
    guard let first = tokens[index].text.utf8.first else { return false }
    if first < 0x80 { return first >= 0x41 && first <= 0x5A }
    return tokens[index].text.first?.isUppercase ?? false
  }

  private func before(_ index: Int) -> Token? { index > 0 ? tokens[index - 1] : nil }

  private func isSentenceStart(_ index: Int) -> Bool {
    guard let number = reading.sentenceIndex(at: Int(tokens[index].range.lower)) else { return false }
    return reading.sentences[number].tokens.lowerBound == index
  }

  private func isTitleCase(_ index: Int) -> Bool {
    reading.sentenceIndex(at: Int(tokens[index].range.lower)).map { titleCase.contains($0) } ?? false
  }

  private func isHeadline(_ index: Int) -> Bool {
    guard let number = reading.sentenceIndex(at: Int(tokens[index].range.lower)) else { return false }
    return reading.sentences[number].isHeadline
  }
}
