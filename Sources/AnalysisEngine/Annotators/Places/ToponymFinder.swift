import Language
import TextModel
import World

/// Finds place names: the longest runs of words that the gazetteer knows, where the names found before and the words around allow a place.
struct ToponymFinder {
  let text: SourceText
  let tokens: [Token]
  let sentences: [Reading.Sentence]
  let world: World
  let words: AmbiguousWords
  /// For each token the name that covers it.
  private var nameAt: [Int?]
  let names: [Mention<NameKind>]
  let nameTokens: [Range<Int>]
  private(set) var found: [Toponym] = []
  let known: KnownEntries
  private static let longest = 6

  init(_ article: Article, _ reading: Reading, _ names: [Mention<NameKind>], _ world: World, _ words: AmbiguousWords) {
    text = article.text
    tokens = reading.tokens
    sentences = reading.sentences
    self.world = world
    known = KnownEntries(world.gazetteer)
    self.words = words
    self.names = names
    nameTokens = names.map { reading.tokenIndexes(in: $0.range) }
    nameAt = [Int?](repeating: nil, count: tokens.count)
    for (index, range) in nameTokens.enumerated() { for token in range { nameAt[token] = index } }
  }

  /// The toponyms in the order of the text; they do not overlap.
  mutating func toponyms() -> [Toponym] {
    for sentence in sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let toponym = toponym(at: index, in: sentence) {
          found.append(toponym)
          index = toponym.tokens.upperBound
        } else if let unknown = unknownPlace(at: index) {
          found.append(unknown)
          index = unknown.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
    joinRoads()
    return linked(found)
  }

  /// The toponyms with the number of their sentence and what is said to lie where.
  func linked(_ found: [Toponym]) -> [Toponym] {
    var linked = found
    var sentence = 0
    for index in linked.indices {
      while sentence + 1 < sentences.count, sentences[sentence].tokens.upperBound <= linked[index].tokens.lowerBound { sentence += 1 }
      linked[index].sentence = sentence
      // The place that an article was written from says most about where it is at home.
      if sentences[sentence].isDateline {
        linked[index].isDateline = true
        linked[index].voice = 2
      }
    }
    let phrases = LocationPhrases(tokens, world.countries)
    phrases.spreadKinds(&linked)
    for index in linked.indices where linked[index].wanted.first == .district {
      if !linked[index].entries.contains(where: { $0.kind == .district }) { linked[index].entries += districts(linked[index].key) }
    }
    phrases.link(&linked)
    return linked
  }

  /// The districts whose name leaves off its last word: "Clarke" for Clarke County.
  func districts(_ key: String) -> [Gazetteer.Entry] {
    ["county", "parish", "district"].flatMap { known.entries(named: "\(key) \($0)").filter { $0.kind == .district } }
  }

  // MARK: - Matching

  struct Match {
    let tokens: Range<Int>
    let key: String
    let entries: [Gazetteer.Entry]
  }

  private func toponym(at index: Int, in sentence: Reading.Sentence) -> Toponym? {
    if let abbreviation = abbreviation(at: index, in: sentence) { return abbreviation }
    guard isNameStart(index, in: sentence), let match = longestMatch(at: index, in: sentence),
      let certainty = certainty(of: match, in: sentence) ?? certainty(ofAdded: match, in: sentence)
    else { return nil }
    let (wanted, end) = kinds(around: match, in: sentence)
    var entries = match.entries + sharedCountries(match)
    if wanted.first == .airport {
      let airports = ["International Airport", "Airport", "Air Base"].flatMap { world.gazetteer.entries(named: "\(match.key) \($0)") }
      entries += airports
    }
    if wanted.first == .region, !entries.contains(where: { $0.kind == .region }), let region = region(likeNamed: match) {
      entries.append(region)
    }
    return Toponym(tokens: match.tokens.lowerBound..<end, key: match.key, entries: entries, wanted: wanted, certainty: certainty)
  }

  /// The other country of a name that two share: "Congo".
  func sharedCountries(_ match: Match) -> [Gazetteer.Entry] {
    (PlaceLexicon.sharedCountryNames[match.key] ?? []).compactMap { code in
      guard let name = world.countries.country(code: code)?.name else { return nil }
      return known.entries(named: name).first { entry in
        entry.kind == .country && entry.countryCode == code && !match.entries.contains { $0.number == entry.number }
      }
    }
  }

  /// The province that a city of the name lies in, where its name begins alike: "Mykolaiv region" for the division Mykolayiv.
  func region(likeNamed match: Match) -> Gazetteer.Entry? {
    guard let city = match.entries.first(where: { $0.kind == .settlement && $0.admin1 != 0xFFFF }) else { return nil }
    let name = world.gazetteer.admin1Name(city.admin1)
    guard NameKey.exact(name).prefix(4) == match.key.prefix(4) else { return nil }
    return world.gazetteer.entries(named: name).first { $0.kind == .region && $0.country == city.country }
  }

  /// A name that was found as a place and that the gazetteer lacks.
  private func unknownPlace(at index: Int) -> Toponym? {
    guard let name = nameAt[index], names[name].value == .place, nameTokens[name].lowerBound == index, !nameTokens[name].isEmpty,
      names[name].confidence > 0.5, index > 0, PlaceLexicon.placePrepositions.contains(tokens[index - 1].lower)
    else { return nil }
    // A place inside it is still to be found, or was refused.
    for inner in nameTokens[name] where isCapitalised(tokens[inner]) {
      if !world.gazetteer.entries(named: tokens[inner].text).isEmpty { return nil }
    }
    let key = NameKey.exact(text[names[name].range])
    return Toponym(tokens: nameTokens[name], key: key, entries: [], certainty: 0.5 * names[name].confidence)
  }

  func isCapitalised(_ token: Token) -> Bool {
    guard let first = token.text.unicodeScalars.first else { return false }
    return first.properties.isUppercase || (first.value > 0x7F && first.properties.isAlphabetic && !first.properties.isLowercase)
  }

  private func isNameStart(_ index: Int, in sentence: Reading.Sentence) -> Bool {
    if isCapitalised(tokens[index]) { return true }
    // al-Bab, el-Fasher
    guard ["al", "el"].contains(tokens[index].lower), index + 2 < sentence.tokens.upperBound else { return false }
    return tokens[index + 1].text == "-" && isCapitalised(tokens[index + 2])
  }

  private func longestMatch(at index: Int, in sentence: Reading.Sentence) -> Match? {
    var best: Match?
    var end = index
    while end < min(sentence.tokens.upperBound, index + ToponymFinder.longest + 2) {
      let token = tokens[end]
      let isMark = ["-", "'", "’", "–", "."].contains(token.text)
      let isInner = end > index && tokens[end - 1].text == "-" && end + 1 < sentence.tokens.upperBound && tokens[end + 1].text == "-"
      let isParticle = PlaceLexicon.particles.contains(token.lower) || token.lower == "'s" || isInner
      guard isCapitalised(token) || isMark || isParticle || end == index else { break }
      if token.text == "." && token.spaceBefore { break }
      end += 1
      guard isCapitalised(token) || (end == index + 1) else { continue }
      let range = index..<end
      guard !crossesName(range) else { continue }
      let written = text[tokens[index].range.union(tokens[end - 1].range)]
      guard !written.utf8.contains(0x0A) else { break }
      let key = NameKey.exact(written)
      let isOneWord = end == index + 1 && !written.contains("-")
      guard key.utf8.count >= 2, !(key.utf8.count <= 3 && written != written.uppercased() && key != "ufa") else { continue }
      let isNamedPlace = nameAt[index].map { names[$0].value == .place && nameTokens[$0] == range } ?? false
      var entries = known.entries(named: written)
      if entries.isEmpty, isNamedPlace { entries = districts(key) }
      if entries.isEmpty || (isOneWord && !isNamedPlace && !world.gazetteer.bears(entries, key)) { continue }
      best = Match(tokens: range, key: key, entries: entries)
    }
    return best
  }

  /// Whether a range ends inside a name or begins inside one that is no place.
  private func crossesName(_ range: Range<Int>) -> Bool {
    for token in range {
      guard let name = nameAt[token] else { continue }
      switch names[name].value {
      case .person: if !isDoubtfulPerson(name) || nameTokens[name] != range { return true }
      case .nationality, .weapon, .vehicle: return true
      default: break
      }
    }
    return false
  }

  /// Whether a name may be taken for a person's by mistake: the model alone says so, no title stands before it, and it holds no person's name.
  private func isDoubtfulPerson(_ name: Int) -> Bool {
    guard names[name].rule == "model", let first = nameTokens[name].first else { return false }
    if first > 0, PlaceLexicon.titles.contains(NameKey.exact(tokens[first - 1].text)) { return false }
    return !nameTokens[name].contains { words.isPerson(NameKey.exact(tokens[$0].text)) }
  }

  /// "Ky.", "NSW": after a comma that follows a place, or by itself in capitals where it is no word.
  private func abbreviation(at index: Int, in sentence: Reading.Sentence) -> Toponym? {
    let token = tokens[index]
    guard token.text.utf8.count <= 7, isCapitalised(token), let meaning = PlaceLexicon.abbreviations[NameKey.exact(token.text)] else {
      return nil
    }
    let key = NameKey.exact(token.text)
    let isAfterPlace =
      index >= 2 && tokens[index - 1].text == ","
      && found.last.map { $0.tokens.upperBound == index - 1 && $0.entries.contains { $0.kind != .country } } == true
    let isPlace = nameAt[index].map { names[$0].value == .place && nameTokens[$0].lowerBound == index } ?? false
    let isAlone =
      (["nsw", "qld"].contains(key) && token.text == token.text.uppercased())
      || (isPlace && token.text.contains(".") && key != "la" && !PlaceLexicon.titles.contains(key))
      || isInitials(index)
    guard isAfterPlace || isAlone else { return nil }
    let country = Gazetteer.Entry.packed(meaning.country)
    let entries = world.gazetteer.entries(named: meaning.name).filter { $0.country == country && ($0.kind == .region || key == "dc") }
    guard !entries.isEmpty else { return nil }
    let hasStop = index + 1 < sentence.tokens.upperBound && tokens[index + 1].text == "." && index + 2 < sentence.tokens.upperBound
    return Toponym(
      tokens: index..<(index + (hasStop ? 2 : 1)), key: NameKey.exact(meaning.name), entries: entries, wanted: [.region], certainty: 0.95)
  }

  /// "S.C.", "W.Va.": two stops say that it is an abbreviation; of no person's name.
  private func isInitials(_ index: Int) -> Bool {
    guard tokens[index].text.utf8.count(where: { $0 == UInt8(ascii: ".") }) > 1 else { return false }
    return nameAt[index].map { names[$0].value != .person } ?? true
  }

  // MARK: - Evidence

  /// How sure it is of a place that the analyst added, where the words alone would not do; nil for others, and for words that mean much else.
  private func certainty(ofAdded match: Match, in sentence: Reading.Sentence) -> Double? {
    let end = match.tokens.upperBound
    guard match.entries.contains(where: { $0.isAdded }), !world.gazetteer.addedEntries(named: match.key).isEmpty,
      !words.isCommon(match.key) || isProper(match, in: sentence), end >= sentence.tokens.upperBound || tokens[end].text != "-"
    else { return nil }
    guard let name = nameAt[match.tokens.lowerBound] else { return 0.8 }
    return match.tokens.lowerBound <= nameTokens[name].lowerBound && end >= nameTokens[name].upperBound ? 0.8 : nil
  }

  /// How sure it is that the words name a place; nil when they do not.
  private func certainty(of match: Match, in sentence: Reading.Sentence) -> Double? {
    let start = match.tokens.lowerBound
    let end = match.tokens.upperBound
    let next = end < sentence.tokens.upperBound ? tokens[end] : nil
    let previous = start > sentence.tokens.lowerBound ? tokens[start - 1] : nil
    if let next, next.text == "-" || next.text == "–", !next.spaceBefore, end + 1 < sentence.tokens.upperBound,
      PlaceLexicon.adjectiveEndings.contains(tokens[end + 1].lower)
    {
      return nil
    }
    if let next, isCapitalised(next), PlaceLexicon.streetWords.contains(NameKey.exact(next.text)) { return nil }
    let isWide = match.entries.contains { $0.kind == .country || $0.kind == .region }
    if match.tokens.count == 1, PlaceLexicon.isFeature(tokens[start].lower) { return nil }
    if !isWide, !match.entries.contains(where: { $0.isCapital }), world.actors.actor(named: text[range(of: match)]) != nil { return nil }
    // "Jordan Smith" is no country.
    if let next, isCapitalised(next), next.pos == .properNoun, nameAt[end] == nil || nameAt[end] != nameAt[start],
      words.isPerson(NameKey.exact(next.text)), !PlaceLexicon.isFeature(next.lower)
    {
      return nil
    }
    if let name = nameAt[start] {
      return certainty(of: match, isWide, inside: name, previous: previous?.lower, in: sentence)
    }
    // Not in any name: the list of places alone. "CARTHAGE, N.C." needs no more.
    if isLocated(match, in: sentence) { return 0.85 }
    if let next, isCapitalised(next), nameAt[end] == nil, !PlaceLexicon.institutionWords.contains(next.lower),
      PlaceLexicon.kindWords[next.lower] == nil
    {
      return nil
    }
    if let previous, isCapitalised(previous), start - 1 > sentence.tokens.lowerBound, previous.pos == .properNoun { return nil }
    if let previous, PlaceLexicon.titles.contains(NameKey.exact(previous.text)) { return nil }
    if words.isCommon(match.key) { return isTownAfterIn(match, in: sentence) ? 0.6 : nil }
    guard !words.isPerson(match.key) || isWide else { return nil }
    let isKnown = isWide || match.entries.contains { $0.isCapital || $0.population > 50_000 } || match.tokens.count > 1
    let hasCue = previous.map { PlaceLexicon.placePrepositions.contains($0.lower) } ?? false
    if sentence.isHeadline { return isKnown ? 0.6 : nil }
    if start == sentence.tokens.lowerBound { return isKnown && tokens[start].pos == .properNoun ? 0.6 : nil }
    guard tokens[start].pos == .properNoun || match.tokens.count > 1 else { return nil }
    return hasCue ? 0.75 : isKnown ? 0.6 : nil
  }

  /// Whether a word within a sentence is written and read as a name.
  private func isProper(_ match: Match, in sentence: Reading.Sentence) -> Bool {
    let start = match.tokens.lowerBound
    return start > sentence.tokens.lowerBound && !sentence.isHeadline && tokens[start].pos == .properNoun
  }

  /// "Fighting broke out in Sake, …": a word that mostly means something else, read as a name after "in" or "near", with no name beside it.
  private func isTownAfterIn(_ match: Match, in sentence: Reading.Sentence) -> Bool {
    let (start, end) = (match.tokens.lowerBound, match.tokens.upperBound)
    guard isProper(match, in: sentence), ["in", "near", "outside"].contains(tokens[start - 1].lower),
      TimeWords.months[tokens[start].lower] == nil, match.entries.contains(where: { $0.kind == .settlement && $0.population > 5000 })
    else { return false }
    guard end < sentence.tokens.upperBound else { return true }
    return !isCapitalised(tokens[end]) && tokens[end].pos != .noun && tokens[end].text != "-"
  }

  /// Whether a comma and a country or province follow.
  func isLocated(_ match: Match, in sentence: Reading.Sentence) -> Bool {
    let next = match.tokens.upperBound
    guard next + 1 < sentence.tokens.upperBound, tokens[next].text == ",", isCapitalised(tokens[next + 1]), !words.isCommon(match.key)
    else {
      return false
    }
    let following = tokens[next + 1]
    if PlaceLexicon.abbreviations[NameKey.exact(following.text)] != nil, following.text.contains(".") || following.text.utf8.count == 2 {
      return true
    }
    guard let wider = longestMatch(at: next + 1, in: sentence) else { return false }
    let regions = wider.entries.filter { $0.kind == .country || $0.kind == .region }
    return match.entries.contains { entry in regions.contains { $0.country == entry.country && $0.number != entry.number } }
  }

  /// The kinds that a word beside the name calls for, and where the span ends with a capitalised one ("Anbar Province").
  func kinds(around match: Match, in sentence: Reading.Sentence) -> ([Place.Kind], Int) {
    let range = match.tokens
    let end = range.upperBound
    if end < sentence.tokens.upperBound {
      let next = tokens[end]
      if let kinds = PlaceLexicon.kindWords[next.lower] {
        let isLast = end + 1 >= sentence.tokens.upperBound || !isCapitalised(tokens[end + 1])
        let isPart = isCapitalised(next) && isLast && match.entries.contains { kinds.contains($0.kind) }
        return (kinds, isPart ? end + 1 : end)
      }
      if next.lower == "air", end + 1 < sentence.tokens.upperBound, ["base", "force"].contains(tokens[end + 1].lower) {
        return tokens[end + 1].lower == "base" ? ([.airport, .facility], end) : ([], end)
      }
    }
    let start = range.lowerBound
    if start >= sentence.tokens.lowerBound + 2, tokens[start - 1].lower == "of", let kinds = PlaceLexicon.kindWords[tokens[start - 2].lower]
    {
      return (kinds, end)
    }
    if start >= sentence.tokens.lowerBound + 1, let kinds = PlaceLexicon.kindWords[tokens[start - 1].lower] { return (kinds, end) }
    return ([], end)
  }

  // MARK: - Joining

  /// "Kabul-Kandahar highway": two places joined by a hyphen before a word for a road are one road, which has no point.
  private mutating func joinRoads() {
    var joined: [Toponym] = []
    for toponym in found {
      if let last = joined.last, last.tokens.upperBound + 1 == toponym.tokens.lowerBound,
        ["-", "–", "—"].contains(tokens[last.tokens.upperBound].text), toponym.tokens.upperBound < tokens.count,
        PlaceLexicon.roadWords.contains(tokens[toponym.tokens.upperBound].lower)
      {
        joined.removeLast()
        joined.append(
          Toponym(
            tokens: last.tokens.lowerBound..<(toponym.tokens.upperBound + 1), key: "\(last.key) \(toponym.key)", entries: [],
            certainty: min(last.certainty, toponym.certainty), isRoad: true))
      } else {
        joined.append(toponym)
      }
    }
    found = joined
  }
}

extension Gazetteer {
  /// Whether the entries were found by the exact key rather than the looser one.
  func bears(_ entries: [Entry], _ key: String) -> Bool { !entries.isEmpty && hasName(key) }
}
