import Testing
import Values

@Suite struct UnitTests {
  @Test(
    "converts between units of one dimension",
    arguments: [
      (95.0, "mi", "km", 152.887_68), (150, "km", "mi", 93.205_678_8), (1, "nmi", "m", 1852), (6, "ft", "m", 1.8288),
      (1, "mi2", "km2", 2.589_988_11),
      (100, "C", "F", 212), (-40, "F", "C", -40), (60, "mph", "km/h", 96.560_64), (1, "t", "lb", 2204.622_6),
    ])
  func converts(amount: Double, from: String, to: String, expected: Double) throws {
    let source = try #require(Unit.named(symbol: from))
    let target = try #require(Unit.named(symbol: to))
    let converted = try #require(source.convert(amount, to: target))
    #expect(abs(converted - expected) < abs(expected) * 1e-6)
  }

  @Test func dimensionsDoNotMix() throws {
    let kilometre = try #require(Unit.named(symbol: "km"))
    let kilogram = try #require(Unit.named(symbol: "kg"))
    let dollar = try #require(Unit.named(symbol: "USD"))
    let euro = try #require(Unit.named(symbol: "EUR"))
    #expect(kilometre.convert(1, to: kilogram) == nil)
    #expect(dollar.convert(1, to: euro) == nil)
  }

  @Test func symbolsAndNamesAreUnique() {
    let symbols = Unit.table.map(\.symbol)
    #expect(Set(symbols).count == symbols.count)
    let names = Unit.table.flatMap { Set($0.names) }
    #expect(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
  }
}
