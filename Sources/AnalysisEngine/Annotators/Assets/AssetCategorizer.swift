import Language
import World

/// Gives a noun phrase its category of ASSETS.tsv, by its head, what happened to it, and what was spoken of before.
struct AssetCategorizer {
  let scene: ArticleScene

  /// The category; nil where the phrase is no asset.
  func category(of phrase: Int, statuses: [String]) -> String? {
    let readings = scene.assetReadings(of: phrase)
    guard let first = readings.first else {
      if !AssetCategorizer.battle.isDisjoint(with: statuses), isUnit(phrase) { return "unit" }
      return elided(phrase, statuses) ?? titled(phrase) ?? modelled(phrase) ?? named(phrase, statuses)
    }
    if !AssetCategorizer.battle.isDisjoint(with: statuses), isUnit(phrase), first.assetClass == "person" { return "unit" }
    let isPersonal = !Set(statuses).isDisjoint(with: ["detained", "abducted", "released"])
    let term = isPersonal ? readings.first { $0.assetClass == "person" } ?? first : first
    return adjusted(made(phrase, term) ?? term.category, phrase, statuses)
  }

  /// "a Bayraktar TB2 drone", "two Super Tucano planes": the make before a general word says which kind it is.
  private func made(_ phrase: Int, _ general: AssetTaxonomy.Term) -> String? {
    guard !general.isModel, AssetCategorizer.generalKinds.contains(general.category) else { return nil }
    let value = scene.phrase(phrase)
    let words = (value.tokens.lowerBound..<max(value.tokens.lowerBound, value.head)).flatMap {
      AssetTaxonomy.words(of: scene.token($0).text)
    }
    return words.indices.lazy.compactMap { start -> String? in
      scene.world.assets.longestTerm(in: words, at: start)?.readings.first { $0.isModel && $0.assetClass == general.assetClass }?.category
    }.first
  }

  private static let generalKinds: Set<String> = ["drone", "aircraft", "vehicle", "military_vehicle", "armoured_vehicle", "uav_combat"]

  private func adjusted(_ category: String, _ phrase: Int, _ statuses: [String]) -> String {
    if category == "civilian" {
      if statuses.contains("detained") { return "suspect" }
      if statuses.contains("abducted") { return "hostage" }
    }
    if category == "soldier", statuses.contains("abducted") || statuses.contains("released"), isCrew(phrase) { return "hostage" }
    if category == "commander", statuses.contains("abducted"), AssetCategorizer.civil.contains(scene.lemma(ofHead: phrase)) {
      return "hostage"
    }
    if category == "merchant_ship", scene.lemma(ofHead: phrase) == "tanker", isAmongTrucks(phrase) { return "fuel_tanker" }
    if category == "suspect", statuses.contains("captured") || statuses.contains("recaptured") {
      // "captured 15 suspected militants": in the field they are taken as fighters, at an arrest as suspects.
      return scene.world.assets.term(named: scene.token(scene.phrase(phrase).head).lemma)?.category ?? category
    }
    return category
  }

  /// Officials whom nobody takes for commanders when they are kidnapped.
  private static let civil: Set<String> = [
    "diplomat", "ambassador", "consul", "lawmaker", "politician", "senator", "judge", "candidate", "official", "adviser", "advisor",
  ]

  /// "the trucks … four other tankers": on the road and not at sea.
  private func isAmongTrucks(_ phrase: Int) -> Bool {
    scene.reading.sentences[scene.phrase(phrase).sentence].tokens.contains {
      ["truck", "convoy", "lorry", "highway", "road", "trailer", "depot"].contains(scene.token($0).lemma.lowercased())
    }
  }

  /// "25 crew members", "its sailors": those on board of a ship, whom no one takes as soldiers.
  private func isCrew(_ phrase: Int) -> Bool {
    let words = scene.phrase(phrase).tokens.map { scene.token($0).lemma.lowercased() }
    return words.contains { ["crew", "sailor", "seaman", "crewman", "crewmember"].contains($0) }
  }

  private static let materiel: Set<String> = ["vehicle", "weapon", "munition", "vessel", "aircraft", "equipment"]
  private static let battle: Set<String> = ["engaged", "suppressed"]

  /// "four ISIL units", "a mortar team": a word for several who fight together.
  private func isUnit(_ phrase: Int) -> Bool {
    ["unit", "team", "squad", "cell", "platoon", "element", "formation", "force"].contains(scene.lemma(ofHead: phrase))
  }

  /// "captured 16 others", "two were arrested": persons of the kind spoken of last.
  private func elided(_ phrase: Int, _ statuses: [String]) -> String? {
    let value = scene.phrase(phrase)
    let head = scene.token(value.head)
    let isElided =
      head.pos == .numeral
      || ["other", "others", "more", "several", "some", "many", "dozens", "one", "them", "him", "her", "all", "both", "another", "those"]
        .contains(head.lower)
    if value.tokens.contains(where: { ["$", "€", "£"].contains(scene.token($0).text.prefix(1)) }) { return "banknote_cash" }
    guard isElided else { return nil }
    if value.isPronoun, value.quantity == nil, let known = meant(by: phrase, statuses) { return known }
    if let thing = spokenOfBefore(phrase) ?? besideOthers(phrase, statuses) { return thing }
    guard !Set(statuses).isDisjoint(with: ["captured", "detained", "abducted", "released", "recaptured", "surrendered"]) else {
      return nil
    }
    for before in stride(from: phrase - 1, through: max(0, phrase - 12), by: -1) {
      guard scene.phrase(before).sentence >= value.sentence - 1 else { break }
      // "by the police": who does it is not who it is done to.
      if scene.phrase(before).preposition == "by" || acts(before, on: phrase) { continue }
      if let term = scene.assetTerm(of: before), term.assetClass == "person", !scene.phrase(before).list.contains(phrase) {
        // "the death of a commander and the capture of several others": not all of them lead.
        if term.category == "commander", head.lower == "others" { return "fighter" }
        return adjusted(term.category, before, statuses)
      }
    }
    if value.isPronoun { return nil }
    if statuses.contains("detained") { return "suspect" }
    return statuses.contains("abducted") ? "hostage" : statuses.contains("captured") ? "fighter" : nil
  }

  private func acts(_ subject: Int, on object: Int) -> Bool {
    scene.clauses.clauses(inSegment: scene.phrase(object).segment).contains {
      let clause = scene.clauses.clauses[$0]
      return clause.agents.contains(subject) && clause.patients.contains(object)
    }
  }

  /// "They detained ⟦him⟧": what the entity that a pronoun stands for is elsewhere.
  private func meant(by phrase: Int, _ statuses: [String]) -> String? {
    guard let entity = scene.entity(of: phrase), entity.kind == .person else { return nil }
    for mention in entity.mentions where mention.form != .pronoun {
      for token in scene.reading.tokenIndexes(in: mention.range) {
        if let other = scene.clauses.phraseOfToken[token], scene.phrase(other).head == token, let term = scene.assetTerm(of: other),
          term.assetClass == "person", term.category != "body"
        {
          return adjusted(term.category, other, statuses)
        }
      }
    }
    return nil
  }

  /// "destroyed 30 vehicles and captured ⟦11 others⟧": things of the kind that the verb before is about.
  private func besideOthers(_ phrase: Int, _ statuses: [String]) -> String? {
    let value = scene.phrase(phrase)
    guard ["other", "others"].contains(scene.token(value.head).lower) || scene.token(value.head).pos == .numeral,
      Set(statuses).isDisjoint(with: ["detained", "abducted", "released"])
    else { return nil }
    for before in stride(from: phrase - 1, through: max(0, phrase - 8), by: -1) {
      let other = scene.phrase(before)
      guard other.sentence == value.sentence else { return nil }
      guard let term = scene.assetTerm(of: before), term.assetClass == "person" || AssetCategorizer.materiel.contains(term.assetClass)
      else {
        continue
      }
      let isPatient = scene.clauses.clauses(inSegment: other.segment).contains { scene.clauses.clauses[$0].patients.contains(before) }
      if isPatient { return term.assetClass == "person" ? nil : term.category }
    }
    return nil
  }

  /// "two of them", "captured another three": things of the kind spoken of last, where those are no persons.
  private func spokenOfBefore(_ phrase: Int) -> String? {
    let value = scene.phrase(phrase)
    let isOfThem = value.complement.map { scene.token(scene.phrase($0).head).lower == "them" } ?? value.isPronoun
    let isAnother = value.tokens.contains { ["another", "more", "further"].contains(scene.token($0).lower) }
    guard isOfThem && value.tokens.contains(where: { scene.token($0).pos == .numeral }) || isAnother else { return nil }
    for before in stride(from: phrase - 1, through: max(0, phrase - 12), by: -1) {
      guard scene.phrase(before).sentence >= value.sentence - 1 else { return nil }
      if let term = scene.assetTerm(of: before) { return term.assetClass == "person" ? nil : term.category }
    }
    return nil
  }

  /// "the senior Taliban leader Akbar", "the corvette Ivanovets": the noun before a name.
  private func titled(_ phrase: Int) -> String? {
    let value = scene.phrase(phrase)
    guard scene.token(value.head).pos == .properNoun else { return nil }
    for index in value.tokens.reversed() where index < value.head {
      let token = scene.token(index)
      if AssetCategorizer.merchantPrefixes.contains(token.text) { return "merchant_ship" }
      if AssetCategorizer.navalPrefixes.contains(token.text) { return "naval_ship" }
      guard token.pos == .noun || token.text.first?.isLowercase == true, let term = term(endingAt: index, in: value),
        ["person", "vessel"].contains(term.assetClass)
      else {
        continue
      }
      return term.category
    }
    return nil
  }

  /// "an Air Force Antonov An-26": a make that ends the phrase, where its head is a part of the name.
  private func modelled(_ phrase: Int) -> String? {
    let value = scene.phrase(phrase)
    guard scene.token(value.head).pos == .properNoun, let last = value.tokens.last,
      let term = term(endingAt: last, in: value), term.isModel
    else { return nil }
    return term.category
  }

  /// The longest term that ends at a token of a phrase.
  private func term(endingAt index: Int, in phrase: NounPhrase) -> AssetTaxonomy.Term? {
    for start in phrase.tokens.lowerBound...index {
      let words = (start...index).flatMap { AssetTaxonomy.words(of: scene.token($0).text) }
      guard let match = scene.world.assets.longestTerm(in: words, at: 0), match.length == words.count else { continue }
      return match.readings.first
    }
    return nil
  }

  private static let merchantPrefixes: Set<String> = ["MV", "M/V", "MT", "M/T", "SS", "FV", "F/V"]
  private static let navalPrefixes: Set<String> = ["USS", "HMS", "INS", "USNS", "USCGC", "HMAS", "HMCS", "BRP", "PNS"]

  /// A person by name, where a verb of custody leaves no doubt, and a place by name, where it was taken.
  private func named(_ phrase: Int, _ statuses: [String]) -> String? {
    guard !Set(statuses).isDisjoint(with: AssetCategorizer.taking) else { return nil }
    let entity = scene.entity(of: phrase)
    let isLand = statuses.contains(where: AssetCategorizer.landStatuses.contains) && scene.place(ofHead: phrase) != nil
    if entity?.kind == .person, !scene.phrase(phrase).isPronoun, !isLand {
      if statuses.contains("abducted") { return "hostage" }
      if let role = role(of: phrase) ?? meant(by: phrase, statuses) { return role }
      return statuses.contains("detained") ? "suspect" : "prisoner"
    }
    // "An Australian and a Palestinian were kidnapped": persons of a nation.
    if scene.entity(atToken: scene.phrase(phrase).head)?.kind == .nationality, AssetCategorizer.isOfPersons(statuses) {
      return adjusted("civilian", phrase, statuses)
    }
    guard statuses.contains(where: AssetCategorizer.landStatuses.contains), scene.token(scene.phrase(phrase).head).pos == .properNoun,
      entity.map({ [.place, .facility, .person].contains($0.kind) }) ?? true, let place = scene.place(ofHead: phrase)
    else { return nil }
    // "southern Syria" is no country.
    let isPart = scene.phrase(phrase).tokens.contains { AssetCategorizer.directions.contains(scene.token($0).lower) }
    return isPart ? "area" : AssetCategorizer.category(of: place)
  }

  /// "Gen. Ahmed Karim", "Ahmed Karim, a rebel leader": what a title before a name or an apposition behind it says; nil where none does.
  private func role(of phrase: Int) -> String? {
    let value = scene.phrase(phrase)
    if let apposition = value.apposition, let term = scene.assetTerm(of: apposition), term.assetClass == "person" { return term.category }
    let isLeading = (max(0, value.tokens.lowerBound - 1)..<value.head).contains {
      let word = scene.token($0).lower
      return AssetCategorizer.titles.contains(word) || scene.world.assets.term(named: word)?.category == "commander"
    }
    return isLeading ? "commander" : nil
  }

  private static let titles: Set<String> = [
    "gen", "gen.", "general", "col", "col.", "colonel", "commander", "maj", "maj.", "major", "brig", "brig.", "brigadier", "lt", "lt.",
    "lieutenant", "capt", "capt.", "captain", "emir", "warlord", "marshal", "admiral",
  ]

  private static let directions: Set<String> = [
    "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "northeastern", "northwestern",
    "southeastern", "southwestern", "upper", "lower",
  ]

  private static func isOfPersons(_ statuses: [String]) -> Bool {
    !Set(statuses).isDisjoint(with: ["detained", "abducted", "released", "captured", "surrendered"])
  }

  private static let taking: Set<String> = ["detained", "abducted", "released", "captured", "recaptured", "surrendered", "abandoned"]
  private static let landStatuses: Set<String> = ["captured", "recaptured", "surrendered", "abandoned"]

  /// What a place is as territory, by its kind and, for settlements, its size.
  private static func category(of place: Place) -> String? {
    switch place.kind {
    case .country: return "country"
    case .region: return "province"
    case .district: return "district"
    case .settlement:
      guard let population = place.population, population > 0 else { return "town" }
      return population >= 100_000 ? "city" : population >= 2_000 ? "town" : "village"
    case .airport: return "airport"
    case .terrain: return "area"
    case .facility: return "base"
    case .road: return "bridge_road"
    case .water, .other: return nil
    }
  }

  /// A common noun that no table of things knows: "a weapons dealer", "his associates".
  func isUnknownPerson(_ phrase: Int) -> Bool {
    let value = scene.phrase(phrase)
    let head = scene.token(value.head)
    return (head.pos == .noun || head.tag == "NNPS") && !value.isTemporal && scene.assetReadings(of: phrase).isEmpty
      && scene.place(ofHead: phrase) == nil
      && scene.classes(of: phrase).isDisjoint(with: [.area, .materiel, .weaponry, .vessel, .aircraft])
  }

  func isPerson(_ category: String) -> Bool { scene.world.assets.assetClass(of: category) == "person" }
}
