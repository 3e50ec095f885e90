import Language
import TextModel
import World

extension ToponymFinder {
  /// The toponyms of names that are known to be places, one for each range; without entries where the gazetteer lacks the name.
  ///
  /// Looked up as written, else as an abbreviated division ("Ky."), as a demonym ("Russian", which stands for the country), or without the
  /// word for its kind ("Parwan province", "City of Oxford").
  func toponyms(at ranges: [TextRange], in reading: Reading) -> [Toponym] {
    var given: [Toponym] = []
    for range in ranges {
      let covered = reading.tokenIndexes(in: range)
      let sentence = reading.sentenceIndex(at: Int(range.lower)).map { reading.sentences[$0] }
      guard let sentence, !covered.isEmpty else {
        given.append(Toponym(tokens: 0..<1, key: "", entries: [], certainty: 1))
        continue
      }
      let written = text[range]
      let isAfterPlace = given.last.map { $0.tokens.upperBound == covered.lowerBound - 1 } ?? false
      if let division = division(abbreviated: written, isAfterPlace) {
        given.append(Toponym(tokens: covered, key: division.key, entries: division.entries, wanted: [.region], certainty: 1))
        continue
      }
      let (name, kinds) = withoutKind(written)
      let match = Match(tokens: covered, key: NameKey.exact(name), entries: entries(of: name))
      let (wanted, _) = kinds.isEmpty ? self.kinds(around: match, in: sentence) : (kinds, 0)
      var entries = match.entries + sharedCountries(match)
      if wanted.first == .region, !entries.contains(where: { $0.kind == .region }), let region = region(likeNamed: match) {
        entries.append(region)
      }
      given.append(Toponym(tokens: covered, key: match.key, entries: entries, wanted: wanted, certainty: 1))
    }
    return linked(given)
  }

  /// Countries and provinces within the names of organisations ("Georgia Bureau of Investigation", "University of Kentucky"), which are no
  /// mentions of their own but tell where the article is at home.
  ///
  /// - Parameter taken: the toponyms that were found.
  func placesInNames(besides taken: [Toponym]) -> [Toponym] {
    var isTaken = [Bool](repeating: false, count: tokens.count)
    for toponym in taken { for token in toponym.tokens { isTaken[token] = true } }
    var found: [Toponym] = []
    for (name, range) in zip(names, nameTokens) {
      switch name.value {
      case .organisation, .government, .securityForce, .facility, .other, .media: break
      default: continue
      }
      guard range.count > 1, range.count < 12 else { continue }
      for index in range where !isTaken[index] {
        let end = min(index + 3, range.upperBound)
        let wide = stride(from: end, to: index, by: -1).lazy.map { end -> Toponym? in
          guard !isTaken[index..<end].contains(true) else { return nil }
          let written = text[tokens[index].range.union(tokens[end - 1].range)]
          guard written.utf8.count > 3, written.utf8.first.map({ (0x41...0x5A).contains($0) }) ?? false else { return nil }
          let key = NameKey.exact(written)
          let entries = known.entries(named: written)
          guard world.gazetteer.hasName(key),
            entries.contains(where: { $0.kind == .country || $0.kind == .region && $0.population > 300_000 })
          else { return nil }
          return Toponym(tokens: 0..<0, key: key, entries: entries, sentence: -2, certainty: 1, voice: 0.5)
        }.first { $0 != nil }
        if let toponym = wide.flatMap({ $0 }) { found.append(toponym) }
      }
    }
    return found
  }

  private func division(abbreviated written: String, _ isAfterPlace: Bool) -> (key: String, entries: [Gazetteer.Entry])? {
    guard isAfterPlace || written.contains(".") || (written.utf8.count > 2 && written == written.uppercased()),
      let meaning = PlaceLexicon.abbreviations[NameKey.exact(written)]
    else { return nil }
    let country = Gazetteer.Entry.packed(meaning.country)
    let entries = world.gazetteer.entries(named: meaning.name).filter { $0.country == country && $0.kind == .region }
    return entries.isEmpty ? nil : (NameKey.exact(meaning.name), entries)
  }

  private func entries(of name: String) -> [Gazetteer.Entry] {
    let entries = world.gazetteer.entries(named: name)
    guard entries.isEmpty else { return entries }
    let country = world.countries.country(demonym: name) ?? world.countries.country(named: name)
    if let country { return world.gazetteer.entries(named: country.name).filter { $0.kind == .country } }
    return districts(NameKey.exact(name))
  }

  /// The name without "the" and, where the gazetteer lacks it so, without the word for its kind, with what that calls for.
  private func withoutKind(_ written: String) -> (name: String, kinds: [Place.Kind]) {
    var words = written.split(separator: " ")
    if words.count > 1, words[0].lowercased() == "the" { words.removeFirst() }
    let name = words.joined(separator: " ")
    guard words.count > 1, entries(of: name).isEmpty else { return (name, []) }
    if let kinds = PlaceLexicon.kindWords[words[words.count - 1].lowercased()] { return (words.dropLast().joined(separator: " "), kinds) }
    if words.count > 2, words[1].lowercased() == "of", let kinds = PlaceLexicon.kindWords[words[0].lowercased()] {
      return (words.dropFirst(2).joined(separator: " "), kinds)
    }
    return (name, [])
  }
}
