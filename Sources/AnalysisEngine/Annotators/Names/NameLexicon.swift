import Language
import TextModel
import World

/// The names of actors, countries and peoples, cut into words and looked up longest first.
struct NameLexicon: Sendable {
  struct Hit: Sendable {
    let length: Int
    let kind: NameKind
    let rule: String
  }

  private struct Entry: Sendable {
    /// Folded words.
    let words: [String]
    /// As written, where capitals count (IS, UN).
    let exact: String?
    let startsSmall: Bool
    let kind: NameKind
    let rule: String
  }

  /// By the first word, longest first.
  private let entries: [String: [Entry]]

  init(_ world: World) {
    var entries: [String: [Entry]] = [:]
    func add(_ name: String, _ kind: NameKind, _ rule: String) {
      let source = SourceText(name)
      var written = LanguageModel.words(of: source).map { source[$0] }
      if written.count > 1, written[0].lowercased() == "the" { written.removeFirst() }
      guard let first = written.first, NameLexicon.isName(written) else { return }
      let isAbbreviation = written.count == 1 && name.utf8.count <= 5 && name == name.uppercased()
      let entry = Entry(
        words: written.map { $0.lowercased() }, exact: isAbbreviation ? name : nil, startsSmall: first.first?.isLowercase == true,
        kind: kind,
        rule: rule)
      entries[entry.words[0], default: []].append(entry)
    }
    for country in world.countries.countries {
      for name in [country.name] + country.aliases { add(name, .place, "country") }
      if let capital = country.capital { add(capital, .place, "capital") }
      for demonym in country.demonyms {
        add(demonym, .nationality, "demonym")
        if !demonym.hasSuffix("s"), !demonym.hasSuffix("sh"), !demonym.hasSuffix("ch"), !demonym.hasSuffix("ese") {
          add(demonym + "s", .nationality, "demonym")
        }
      }
    }
    for actor in world.actors.actors {
      guard let kind = NameKind(rawValue: actor.kind) else { continue }
      for name in [actor.name] + actor.aliases { add(name, kind, "actor") }
    }
    for people in NameLexicon.peoples { add(people, .nationality, "people") }
    for place in NameLexicon.regions { add(place, .place, "region") }
    self.entries = entries.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest name that begins at a token; nil when none does.
  func longest(_ tokens: [Token], at index: Int, before limit: Int) -> Hit? {
    let token = tokens[index]
    guard let candidates = entries[token.lower] else { return nil }
    let isCapital = token.text.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x80 } ?? false
    for entry in candidates where isCapital || entry.startsSmall {
      guard index + entry.words.count <= limit else { continue }
      if let exact = entry.exact, exact != token.text { continue }
      var matches = true
      for offset in 1..<max(entry.words.count, 1) where offset < entry.words.count {
        if tokens[index + offset].lower != entry.words[offset] {
          matches = false
          break
        }
      }
      if matches { return Hit(length: entry.words.count, kind: entry.kind, rule: entry.rule) }
    }
    return nil
  }

  /// Whether all long words begin with a capital: "Taliban fighters" describes and does not name.
  private static func isName(_ words: [String]) -> Bool {
    guard words.contains(where: { $0.first?.isUppercase == true }) else { return false }
    return words.allSatisfy { $0.utf8.count < 4 || $0.first?.isUppercase == true || $0.first?.isNumber == true || $0 == "with" }
  }

  private static let peoples = [
    "Kurd", "Kurds", "Kurdish", "Sunni", "Sunnis", "Shia", "Shias", "Shiite", "Shiites", "Shi'ite", "Shi'ites", "Arab", "Arabs", "Alawite",
    "Alawites", "Druze", "Yazidi", "Yazidis", "Christian", "Christians", "Muslim", "Muslims", "Jewish", "Jew", "Jews", "Pashtun",
    "Pashtuns",
    "Tajik", "Tajiks", "Uzbek", "Uzbeks", "Hazara", "Hazaras", "Tatar", "Tatars", "Chechen", "Chechens", "Uighur", "Uighurs", "Uyghur",
    "Uyghurs", "Rohingya", "Tamil", "Tamils", "Sinhalese", "Hutu", "Hutus", "Tutsi", "Tutsis", "Tuareg", "Tuaregs", "Fulani", "Hausa",
    "European", "Europeans", "African", "Africans", "Asian", "Asians", "Western", "Islamic", "Islamist", "Buddhist", "Buddhists", "Hindu",
    "Hindus", "Sikh", "Sikhs", "Catholic", "Catholics", "Protestant", "Protestants", "Soviet", "Darfuri", "Somalilander", "Latin American",
  ]
  private static let regions = [
    "Middle East", "Horn of Africa", "West Bank", "Gaza", "Gaza Strip", "Golan Heights", "Kashmir", "Chechnya", "Dagestan", "Donbas",
    "Donbass",
    "Crimea", "Darfur", "Tigray", "Sahel", "Balkans", "Caucasus", "Kurdistan", "Europe", "Africa", "Asia", "Latin America", "North America",
    "South America", "Central Asia", "Persian Gulf", "Red Sea", "Black Sea", "Gulf of Aden", "Sinai", "Helmand", "Punjab", "Balochistan",
  ]
}
