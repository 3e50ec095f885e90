import TestSupport
import Testing

@testable import World

@Suite("Sides that the analyst adds")
struct AddedSideTests {
  private let actors: ActorTable
  init() throws { actors = try TestWorld.world.actors }

  private func side(_ name: String, _ side: String?, kind: String = "armedGroup") -> AddedSide {
    AddedSide(name: name, side: side, kind: kind)
  }

  private func chain(of name: String, in table: ActorTable) -> [String]? {
    table.actor(called: name).map { table.sides(of: $0).map { $0.name } }
  }

  @Test("a name that the table lacks becomes an actor, one that it has changes sides, and other names of the two mean the same")
  func adding() {
    let table = actors.adding([side("Sudan Shield", "SAF"), side("Hezbollah", "Iran"), side("Quds Force", nil)])
    #expect(chain(of: "the Sudan Shield", in: table) == ["Sudanese Armed Forces", "Sudanese government"])
    #expect(chain(of: "Hizbullah", in: table) == ["Iranian government"])
    #expect(chain(of: "al-Manar", in: table) == ["Hezbollah", "Iranian government"])
    #expect(chain(of: "Quds Force", in: table) == [])
    #expect(actors.actor(called: "Sudan Shield") == nil && chain(of: "Hezbollah", in: actors) == [])
  }

  @Test("a side that nobody bears as a name is one, whoever is said to stand on it first")
  func ownSide() {
    let table = actors.adding([side("NATO", "the Coalition"), side("Taliban", "coalition")])
    #expect(chain(of: "Taliban", in: table) == ["Coalition"])
    #expect(chain(of: "NATO", in: table) == ["Coalition"])
    #expect(table.actor(called: "Coalition")?.kind == ActorTable.sideKind)
  }

  @Test("the government and forces of a state can stand on another's side")
  func states() {
    let table = actors.adding([side("Belarus", "Russia"), side("Syrian navy", nil)])
    #expect(chain(of: "Belarusian troops", in: table) == ["Belarusian government", "Russian government"])
    #expect(chain(of: "Syrian navy", in: table) == [])
    #expect(chain(of: "Syrian army", in: table) == ["Syrian government"])
  }

  @Test("a circle ends", arguments: [["A", "B"], ["A", "A"]])
  func circles(names: [String]) {
    let table = actors.adding([side(names[0], names[1]), side(names[1], names[0])])
    #expect(table.actor(called: "A").map { table.sides(of: $0).count } ?? 9 <= 1)
  }

  @Test("the order in which sides are said is nothing")
  func order() {
    let sides = [side("X Brigade", "Y Front"), side("Y Front", "Iran"), side("Z", "X Brigade")]
    let (one, other) = (actors.adding(sides), actors.adding(sides.reversed()))
    #expect(one.actors == other.actors)
    #expect(chain(of: "Z", in: one) == ["X Brigade", "Y Front", "Iranian government"])
  }

  @Test("the names that it touches are those of all who stand on its side")
  func touched() {
    let sides = [side("Sudan Shield", "SAF"), side("SAF", nil)]
    let table = actors.adding(sides)
    #expect(table.names(touchedBy: sides[0]) == ["sudan shield"])
    #expect(table.names(touchedBy: sides[1]).contains("sudan shield"))
    #expect(table.names(touchedBy: sides[1]).contains("saf"))
    #expect(table.names(touchedBy: side("Syrian army", nil)).contains("syrian"))
  }

  @Test("newspapers and charities are no sides, groups, states and the UN are")
  func kinds() {
    for (name, isSide) in [
      ("Reuters", false), ("Amnesty International", false), ("Taliban", true), ("Syrian army", true), ("United Nations", true),
    ] {
      #expect(actors.actor(named: name).map { actors.isSide($0) } == isSide, "\(name)")
    }
  }
}
