import TextModel

/// Countries with the names, demonyms and aliases that news uses for them (`countries.tsv`).
public struct CountryTable: Sendable {
  /// A row of `countries.tsv`.
  public struct Country: Sendable, Hashable {
    /// ISO 3166-1 alpha-2; XK for Kosovo.
    public let code: String
    /// The usual English name.
    public let name: String
    /// Other names in use ("Burma", "DRC", "the States").
    public let aliases: [String]
    /// The capital's usual English name; nil where there is none.
    public let capital: String?
    /// "Afghan", "Iranian" …, the adjective first; plurals in -s and -es are understood and not listed.
    public let demonyms: [String]
  }

  /// All, by code.
  public let countries: [Country]
  private let byCode: [String: Int]
  private let byName: [String: Int]
  private let byDemonym: [String: Int]
  private let byCapital: [String: Int]

  init(folder: String) throws(Diagnostic) {
    let file = try TabSeparatedFile("countries.tsv", in: folder, wanted: ["code", "name", "aliases", "capital", "demonyms"])
    var countries: [Country] = []
    for row in file.rows {
      let code = row[file.column("code")]
      guard code.utf8.count == 2, !row[file.column("name")].isEmpty else {
        throw Diagnostic(
          .dataDamaged, "\(file.name): “\(code)” is no country code with a name", help: "Rebuild or copy the data folder again.")
      }
      let capital = row[file.column("capital")]
      countries.append(
        Country(
          code: code, name: row[file.column("name")], aliases: ListCell.items(row[file.column("aliases")]),
          capital: capital.isEmpty ? nil : capital, demonyms: ListCell.items(row[file.column("demonyms")])))
    }
    self.init(countries)
  }

  init(_ countries: [Country]) {
    self.countries = countries
    var byCode: [String: Int] = [:]
    var byName: [String: Int] = [:]
    var byDemonym: [String: Int] = [:]
    var byCapital: [String: Int] = [:]
    func add(_ name: String, _ index: Int, to table: inout [String: Int]) {
      let key = NameKey.exact(name)
      if !key.isEmpty, table[key] == nil { table[key] = index }
    }
    for (index, country) in countries.enumerated() {
      byCode[country.code] = index
      add(country.name, index, to: &byName)
    }
    for (index, country) in countries.enumerated() {
      for alias in country.aliases { add(alias, index, to: &byName) }
      if let capital = country.capital { add(capital, index, to: &byCapital) }
      for demonym in country.demonyms { add(demonym, index, to: &byDemonym) }
    }
    for (index, country) in countries.enumerated() {
      for demonym in country.demonyms {
        for plural in CountryTable.plurals(of: demonym) { add(plural, index, to: &byDemonym) }
      }
    }
    self.byCode = byCode
    self.byName = byName
    self.byDemonym = byDemonym
    self.byCapital = byCapital
  }

  /// The country of an ISO 3166-1 alpha-2 code in any letter case; nil where there is none.
  public func country(code: String) -> Country? { byCode[code.uppercased()].map { countries[$0] } }

  /// By name, alias or ISO code, case and accents folded, with or without a leading "the".
  public func country(named name: String) -> Country? {
    let key = CountryTable.withoutArticle(NameKey.exact(name))
    if let index = byName[key] ?? byName["the " + key] { return countries[index] }
    return name.utf8.count == 2 ? country(code: name) : nil
  }

  /// By demonym ("Iranian"), case folded, singular or plural.
  public func country(demonym: String) -> Country? { byDemonym[NameKey.exact(demonym)].map { countries[$0] } }

  /// The country whose capital has the name.
  public func country(capital: String) -> Country? { byCapital[NameKey.exact(capital)].map { countries[$0] } }

  static func withoutArticle(_ key: String) -> String { key.hasPrefix("the ") ? String(key.dropFirst(4)) : key }

  /// "Afghan" → "Afghans", "Emirati" → "Emiratis"; none for those in -ese, -ish, -ch and -s, which have no plural of their own.
  private static func plurals(of demonym: String) -> [String] {
    for ending in ["ese", "ish", "ch", "s", "men", "x"] where demonym.hasSuffix(ending) { return [] }
    return [demonym + "s"]
  }
}

/// A cell of a table that holds a list, parted by semicolons.
enum ListCell {
  static func items(_ cell: String) -> [String] { cell.split(separator: ";").map(String.init) }
}
