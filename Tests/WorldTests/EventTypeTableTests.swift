import TestSupport
import Testing
import TextModel

@testable import World

@Suite struct EventTypeTableTests {
  @Test func everyTypeHasADefinitionAndAGroup() throws {
    let table = try TestWorld.world.eventTypes
    #expect(table.types.count == 55)
    #expect(table.types.allSatisfy { !$0.definition.isEmpty && !$0.group.isEmpty })
  }

  @Test(
    "a type stands under itself, its group and its families",
    arguments: [
      ("shelling", "shelling", true), ("shelling", "remote", true), ("shelling", "strike", true),
      ("territory_taken_state", "territory", true),
      ("siege_blockade", "territory", false), ("shelling", "battle", false), ("nothing", "remote", false),
    ])
  func isA(_ type: String, _ ancestor: String, _ expected: Bool) throws {
    #expect(try TestWorld.world.eventTypes.isA(type, ancestor) == expected)
  }

  @Test("families name only types that exist")
  func families() throws {
    let table = try TestWorld.world.eventTypes
    for name in EventTypeTable.families.values.joined() { #expect(table.type(name) != nil, "\(name)") }
  }

  @Test(
    "the PLOVER category is the leading word in capitals",
    arguments: [
      ("airstrike", "ASSAULT"), ("withdrawal", "RETREAT"), ("ceasefire", "CONCEDE"), ("responsibility_claimed", nil), ("interception", nil),
    ])
  func plover(_ type: String, _ category: String?) throws {
    #expect(try TestWorld.world.eventTypes.type(type)?.ploverCategory == category)
  }

  @Test func aTypeNamedTwiceIsRefused() {
    let line = "clash\tbattle\tFire\tASSAULT\tBattles\t190\n"
    let text = "id\tgroup\tdefinition\tplover\tacled\tcameo\n" + line + line
    #expect(throws: Diagnostic.self) { try EventTypeTable(TabSeparatedFile("EVENTS.tsv", text: text, wanted: ["id"])) }
  }
}
