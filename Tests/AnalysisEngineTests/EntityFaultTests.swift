import TestSupport
import Testing

@testable import AnalysisEngine

/// What is no entity, or none of the story, and how names are printed.
@Suite struct EntityFaultTests {
  private func entities(_ text: String) throws -> [Entity] {
    try TestWorld.pipeline.analyse(TestWorld.article(text, published: "2024-05-14")).entities
  }

  @Test(
    "ages, days, quarters of a town and words of a headline are no names",
    arguments: [
      ("“He was 44,” said Karim Haidari, 37, a farmer.", "44"), ("Karim Haidari, 37, a farmer, left.", "37"),
      ("Four people were killed Downtown, police said.", "Downtown"), ("The fighting went on in August and May.", "August"),
      ("Drone Strike Hits Fuel Depot Near Belgorod\n\nThe strike came at dawn.", "Fuel"),
    ])
  func noNames(text: String, word: String) throws {
    #expect(!(try entities(text)).contains { $0.name == word })
  }

  @Test("another group, of whom nothing is known, is no entity; one that the article goes on about is")
  func others() throws {
    #expect(!(try entities("Another armed group attacked the post.")).contains { $0.name.contains("armed group") })
    let found = try entities("A rebel group attacked the post. The group fled.")
    #expect(found.contains { $0.mentions.count == 2 && $0.name == "rebel group" }, "\(found.map { "\($0.name) \($0.mentions.count)" })")
  }

  @Test("officials of no named office keep their words; the country of the article is their side at most")
  func officials() throws {
    let found = try entities("Military officials said six insurgents were captured in Ghazni, Afghanistan.")
    let officials = try #require(found.first { $0.name == "Military officials" })
    #expect(officials.side == "gov-AF")
    #expect(!found.contains { $0.name == "Afghan government" && $0.kind == .government })
  }

  @Test("names before missiles are makes of weapons")
  func munitions() throws {
    #expect((try entities("The cruiser sank after two Neptune missiles hit it.")).contains { $0.name == "Neptune" && $0.kind == .weapon })
  }

  @Test("names are printed as the article writes them", arguments: ["Jean-Yves Martin", "Anne-Marie O’Neill", "Abu Bakr al-Karimi"])
  func printed(name: String) throws {
    #expect((try entities("\(name) said on Monday that the war was over.")).contains { $0.name == name && $0.kind == .person })
  }

  @Test("those who made the article are no part of its story")
  func makers() throws {
    let found = try entities("Rebels took Goma, Karim Haidari said.\n\nReporting by Laila Nasser in Kinshasa; Editing by Tom Barry")
    for (name, role) in [("Laila Nasser", "reporting"), ("Tom Barry", "editing")] {
      let maker = try #require(found.first { $0.name == name })
      #expect(maker.isMaker && maker.roles == [role])
    }
    #expect(found.contains { $0.name == "Karim Haidari" && !$0.isMaker })
  }

  @Test(
    "roles are as written, with or without an age before them",
    arguments: [
      ("Karim Haidari, 44, the governor of Ghazni, left.", "governor of Ghazni"),
      ("The mayor of Herat, Karim Haidari, left.", "mayor of Herat"),
      ("Taliban spokesman Karim Haidari left.", "spokesman"),
    ])
  func roles(text: String, role: String) throws {
    let person = try #require(try entities(text).first { $0.name == "Karim Haidari" })
    #expect(person.roles.contains(role), "\(person.roles)")
  }

  @Test(
    "a group stands with the one before its hyphen only where the word behind says so",
    arguments: [
      ("Two Iran-backed militias attacked a base.", "gov-IR"), ("Two US-sanctioned militias attacked a base.", nil),
      ("Some Taliban-hunted fighters fled.", nil), ("Some Taliban-led fighters fled.", "taliban"),
    ])
  func allies(text: String, side: String?) throws {
    let groups = try entities(text).filter { $0.kind == .armedGroup && $0.name.contains("-") }
    #expect(!groups.isEmpty)
    #expect(groups.allSatisfy { $0.side == side }, "\(groups.map { "\($0.name) \($0.side ?? "–")" })")
  }

  @Test("names have a capital")
  func capitals() throws {
    #expect(!(try entities("They raised a home army of volunteers.")).contains { $0.name == "Home Army" })
    #expect((try entities("The Home Army rose in Warsaw.")).contains { $0.name == "Home Army" })
  }

  @Test(
    "states, their forces and peoples stand on one side, groups on theirs, newspapers on none",
    arguments: [
      ("Syrian troops fled.", "Syrian army", "gov-SY"), ("Syria rejected the offer.", "Syria", "gov-SY"),
      ("The Quds Force denied it.", "Quds Force", "gov-IR"), ("ISKP claimed the attack.", "Islamic State Khorasan", "isis"),
      ("Taliban spokesman Karim Haidari left.", "Karim Haidari", "taliban"), ("Reuters reported the attack.", "Reuters", nil),
    ])
  func sides(text: String, name: String, side: String?) throws {
    let entity = try #require(try entities(text).first { $0.name == name })
    #expect(entity.side == side)
  }
}
