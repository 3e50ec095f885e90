import TestSupport
import Testing
import TextModel

@testable import World

@Suite struct TriggerTableTests {
  private func table(_ line: String) throws -> TriggerTable {
    let columns = ["kind", "words", "type", "condition", "roles", "plover"]
    let text = columns.joined(separator: "\t") + "\n" + line + "\n"
    return try TriggerTable(TabSeparatedFile("TRIGGERS.tsv", text: text, wanted: columns), types: TestWorld.world.eventTypes)
  }

  @Test func everyTypeOfTheTableButTheDecidedOnesHasATrigger() throws {
    let world = try TestWorld.world
    let told = Set(world.triggers.rows.map(\.type))
    let missing = world.eventTypes.types.map(\.id).filter { !told.contains($0) && !$0.hasPrefix("territory_taken") }
    #expect(missing == [])
  }

  @Test func wordsAndRolesAreCut() throws {
    let row = try #require(try table("vp\tcome|be under:siege|attack\tsiege_blockade\ts:armed\ta=by|from r=S\t").rows.first)
    #expect(row.first == ["come", "be"])
    #expect(row.prepositions == ["under"])
    #expect(row.second == ["siege", "attack"])
    #expect(row.actors == ["by", "from"])
    #expect(row.recipients == ["S"])
    #expect(row.plover == nil)
  }

  @Test func withoutRolesTheSubjectActsOnTheObject() throws {
    let row = try #require(try table("v\tbesiege\tsiege_blockade\t\t\t").rows.first)
    #expect(row.actors == ["S"])
    #expect(row.recipients == ["O"])
  }

  @Test(
    "a line that means nothing is refused",
    arguments: ["x\tbesiege\tsiege_blockade\t\t\t", "v\tbesiege\tno_such_type\t\t\t", "vo\tlay\tsiege_blockade\t\t\t"])
  func damaged(_ line: String) {
    #expect(throws: Diagnostic.self) { try table(line) }
  }
}
