import TestSupport
import Testing

@testable import World

@Suite("Actors and countries by name")
struct ActorTableTests {
  private let countries: CountryTable
  private let actors: ActorTable

  init() throws {
    let folder = try TestWorld.dataFolder(of: "World")
    countries = try CountryTable(folder: folder)
    actors = try ActorTable(folder: folder, countries: countries)
  }

  @Test(
    "a name or an alias finds its actor",
    arguments: [
      ("Taliban", "taliban"), ("the Islamic State", "isis"), ("Daesh", "isis"), ("IS", "isis"), ("Rapid Support Forces", "rsf"),
      ("RSF", "rsf"),
      ("Revolutionary Guards", "irgc"), ("Hizbullah", "hezbollah"), ("agence france-presse", "afp"), ("M23", "m23"), ("U.N.", "un"),
      ("JeM", "jaish-e-mohammed"), ("JEM", "jem"),
      ("Médecins sans frontières", "msf"), ("Ta’ang National Liberation Army", "tnla"),
    ])
  func names(name: String, id: String) { #expect(actors.actor(named: name)?.id == id) }

  @Test(
    "every state has a government and forces",
    arguments: [
      ("Syrian army", "army-SY"), ("the Syrian government", "gov-SY"), ("Mali's defence ministry", "mod-ML"), ("US forces", "army-US"),
      ("Burmese troops", "army-MM"), ("Russian air force", "airforce-RU"), ("South Sudanese government forces", "army-SS"),
      ("Government of Ethiopia", "gov-ET"), ("Colombia's police", "police-CO"), ("U.S. military", "army-US"),
      ("Iraq’s security forces", "army-IQ"), ("IDF", "army-IL"), ("Israeli troops", "army-IL"), ("Sudanese Armed Forces", "army-SD"),
    ])
  func states(name: String, id: String) { #expect(actors.actor(named: name)?.id == id) }

  @Test(
    "ordinary words are no actors",
    arguments: ["is", "who", "care", "army", "us", "is forces", "rebel army", "", "the", "mod", "as", "EPP", "KGB"])
  func ordinaryWords(word: String) { #expect(actors.actor(named: word) == nil) }

  @Test("an actor stands on a side that is in the table")
  func sides() {
    for actor in actors.actors { if let side = actor.side { #expect(actors.actor(id: side) != nil, "\(actor.id) stands on \(side)") } }
    let airForce = actors.actor(named: "Sudanese air force")
    #expect(airForce.map { actors.side(of: $0).id } == "gov-SD")
    for name in ["Wehrmacht", "Gestapo", "Imperial Japanese Army", "Berkut", "Rwandan Patriotic Front"] {
      #expect(actors.actor(named: name).map { actors.side(of: $0).name } == name)
    }
    for name in ["Red Army", "NKVD", "Soviet troops"] { #expect(actors.actor(named: name).map { actors.side(of: $0).id } == "soviet") }
    #expect(actors.actor(id: "isis-k").map { actors.side(of: $0).id } == "isis")
  }

  @Test("parties that govern or sit in parliament are no armed groups", arguments: ["Kuomintang", "SWAPO", "MPLA", "Fretilin", "Islah"])
  func parties(name: String) { #expect(actors.actor(named: name)?.kind == "organisation") }

  @Test("kinds are those of entities, and countries those of the table")
  func kinds() {
    for actor in actors.actors {
      #expect(["armedGroup", "government", "securityForce", "media", "organisation"].contains(actor.kind), "\(actor.id)")
      if let code = actor.country { #expect(countries.country(code: code) != nil, "\(actor.id) in \(code)") }
    }
  }

  @Test(
    "a country answers to its names",
    arguments: [
      ("Afghanistan", "AF"), ("the Netherlands", "NL"), ("Burma", "MM"), ("U.S.", "US"), ("Cote d’Ivoire", "CI"), ("DRC", "CD"),
      ("Türkiye", "TR"),
      ("sy", "SY"), ("Gambia", "GM"), ("the Gambia", "GM"), ("Congo-Brazzaville", "CG"),
    ])
  func countryNames(name: String, code: String) { #expect(countries.country(named: name)?.code == code) }

  @Test(
    "and to its demonyms, singular and plural",
    arguments: [
      ("Afghan", "AF"), ("Afghans", "AF"), ("Iranian", "IR"), ("Lebanese", "LB"), ("Turks", "TR"), ("Filipinos", "PH"), ("Burkinabè", "BF"),
      ("Nigerien", "NE"), ("Nigerian", "NG"), ("Congolese", "CD"), ("British", "GB"), ("Danes", "DK"),
    ])
  func demonyms(word: String, code: String) { #expect(countries.country(demonym: word)?.code == code) }

  @Test("a name is no demonym, and a demonym no name")
  func apart() {
    #expect(countries.country(demonym: "Iran") == nil)
    #expect(countries.country(named: "Iranian") == nil)
    #expect(countries.country(named: "Atlantis") == nil)
  }
}
