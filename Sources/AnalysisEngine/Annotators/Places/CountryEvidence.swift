import Language
import TextModel
import World

/// What speaks for a country in an article besides its place names: demonyms, groups and forces that belong to one, and words for what only one
/// country has.
struct CountryEvidence {
  /// By packed code. The first time that a word stands in the text counts 0.8, the second half as much, and so on.
  private(set) var weights: [UInt16: Float] = [:]
  private var counts: [String: Float] = [:]

  init(_ text: SourceText, _ reading: Reading, _ names: [Mention<NameKind>], _ world: World) {
    for (index, token) in reading.tokens.enumerated() {
      if let country = CountryEvidence.institutions[token.lower] {
        add(country, token.lower, weight: 0.4)
        continue
      }
      guard let first = token.text.utf8.first, (0x41...0x5A).contains(first) else { continue }
      let pair = index + 1 < reading.tokens.count ? token.text + " " + reading.tokens[index + 1].text : token.text
      guard let country = world.countries.country(demonym: pair) ?? world.countries.country(demonym: token.text) else { continue }
      add(country.code, country.code, weight: 0.8)
    }
    for name in names {
      switch name.value {
      case .armedGroup, .government, .securityForce:
        let written = text[name.range]
        if let country = world.actors.actor(named: written)?.country { add(country, written, weight: 0.8) }
      default: break
      }
    }
  }

  /// Of a title or the name of an outlet.
  init(demonymsOf words: [Substring], _ world: World) {
    for word in words {
      if let country = world.countries.country(demonym: String(word)) { add(country.code, country.code, weight: 0.8) }
    }
  }

  private mutating func add(_ country: String, _ word: String, weight: Float) {
    let count = (counts[word] ?? 0) + 1
    counts[word] = count
    weights[Gazetteer.Entry.packed(country), default: 0] += weight / count
  }

  mutating func add(_ other: CountryEvidence) {
    for (country, weight) in other.weights { weights[country, default: 0] += weight }
  }

  /// Parliaments, forces, currencies, offices and customs that news names only where it speaks of their country.
  private static let institutions: [String: String] = {
    let table = """
      US: sheriff sheriffs trooper troopers republican republicans democrat democrats gop medicaid medicare fbi freshman sophomore interstate \
      selectman selectmen alderman aldermen superfund homecoming
      GB: nhs tory tories £ councillor councillors whitehall
      CA: rcmp
      IE: garda gardai taoiseach
      RU: duma kremlin ruble rubles rouble roubles
      UA: rada hryvnia hryvnias
      IL: knesset shekel shekels idf
      DE: bundestag bundeswehr
      TR: lira liras
      NG: naira
      CN: yuan politburo
      JP: yen
      IQ: peshmerga
      IN: crore crores lakh lakhs
      AF: jirga
      """
    var result: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { continue }
      for word in parts[1].split(separator: " ") { result[String(word)] = String(parts[0]) }
    }
    return result
  }()
}
