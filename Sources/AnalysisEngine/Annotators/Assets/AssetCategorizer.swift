import Language
import World

/// Gives a noun phrase its category of ASSETS.tsv, by its head, what happened to it, and what was spoken of before.
struct AssetCategorizer {
  let scene: ArticleScene

  /// The category; nil where the phrase is no asset.
  func category(of phrase: Int, statuses: [String]) -> String? {
    let readings = scene.assetReadings(of: phrase)
    guard let first = readings.first else { return elided(phrase, statuses) ?? titled(phrase) ?? named(phrase, statuses) }
    let isPersonal = !Set(statuses).isDisjoint(with: ["detained", "abducted", "released"])
    let term = isPersonal ? readings.first { $0.assetClass == "person" } ?? first : first
    return adjusted(term.category, phrase, statuses)
  }

  private func adjusted(_ category: String, _ phrase: Int, _ statuses: [String]) -> String {
    if category == "civilian" {
      if statuses.contains("detained") { return "suspect" }
      if statuses.contains("abducted") { return "hostage" }
    }
    if category == "suspect", statuses.contains("captured") || statuses.contains("recaptured") {
      // "captured 15 suspected militants": in the field they are taken as fighters, at an arrest as suspects.
      return scene.world.assets.term(named: scene.token(scene.phrase(phrase).head).lemma)?.category ?? category
    }
    return category
  }

  /// "captured 16 others", "two were arrested": persons of the kind spoken of last.
  private func elided(_ phrase: Int, _ statuses: [String]) -> String? {
    let value = scene.phrase(phrase)
    let head = scene.token(value.head)
    let isElided =
      head.pos == .numeral
      || ["other", "others", "more", "several", "some", "many", "dozens", "one", "them", "him", "all"].contains(head.lower)
    if isElided, let thing = spokenOfBefore(phrase) { return thing }
    guard isElided, !Set(statuses).isDisjoint(with: ["captured", "detained", "abducted", "released", "recaptured", "surrendered"]) else {
      return nil
    }
    for before in stride(from: phrase - 1, through: max(0, phrase - 12), by: -1) {
      guard scene.phrase(before).sentence >= value.sentence - 1 else { break }
      if let term = scene.assetTerm(of: before), term.assetClass == "person", !scene.phrase(before).list.contains(phrase) {
        return adjusted(term.category, before, statuses)
      }
    }
    if value.isPronoun { return nil }
    if statuses.contains("detained") { return "suspect" }
    return statuses.contains("abducted") ? "hostage" : statuses.contains("captured") ? "fighter" : nil
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

  /// "the senior Taliban leader Akbar": the noun before a name.
  private func titled(_ phrase: Int) -> String? {
    let value = scene.phrase(phrase)
    guard scene.token(value.head).pos == .properNoun else { return nil }
    for index in value.tokens.reversed() where index < value.head && scene.token(index).pos == .noun {
      if let term = scene.world.assets.term(named: scene.token(index).lemma), term.assetClass == "person" { return term.category }
    }
    return nil
  }

  /// A person by name, where a verb of custody leaves no doubt.
  private func named(_ phrase: Int, _ statuses: [String]) -> String? {
    guard !Set(statuses).isDisjoint(with: ["detained", "abducted", "released", "captured"]), let entity = scene.entity(of: phrase) else {
      return nil
    }
    switch entity.kind {
    case .person where !scene.phrase(phrase).isPronoun:
      if statuses.contains("abducted") { return "hostage" }
      return statuses.contains("detained") ? "suspect" : "commander"
    default: return nil
    }
  }

  /// A common noun that no table of things knows: "a weapons dealer", "his associates".
  func isUnknownPerson(_ phrase: Int) -> Bool {
    let value = scene.phrase(phrase)
    let head = scene.token(value.head)
    return head.pos == .noun && !value.isTemporal && scene.assetReadings(of: phrase).isEmpty && scene.place(ofHead: phrase) == nil
      && scene.classes(of: phrase).isDisjoint(with: [.area, .materiel, .weaponry, .vessel, .aircraft])
  }

  func isPerson(_ category: String) -> Bool { scene.world.assets.assetClass(of: category) == "person" }
}
