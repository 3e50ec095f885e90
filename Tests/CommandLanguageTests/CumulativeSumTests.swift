import CommandLanguage
import Testing
import TextModel
import Values

/// What sums that articles give themselves make of a total (contract COUNTS, over several articles, rule 3).
@Suite("Sums of articles") struct CumulativeSumTests {
  private static let country = NamedPlace(
    name: "Afghanistan", country: "AF", coordinate: Coordinate(latitude: 34, longitude: 66), precision: Length(kilometres: 600))

  private func sum(_ article: Int, _ number: Double, _ place: NamedPlace?, _ date: String?, _ category: String = "tank") -> Told {
    Told(article, .exact(number), category).with { ($0.place, $0.date, $0.relation) = (place, date, "cumulative") }
  }

  private func stated(_ told: Told..., published: [Int: String] = [:]) throws -> String {
    try Told.sums(told, in: CopiesEnvironment(published: published)).first ?? "nothing"
  }

  private let kabul = TestEnvironment.kabul

  @Test("A later sum replaces one of the same or of a narrower place and kind, and no wider one")
  func replaced() throws {
    let country = CumulativeSumTests.country
    #expect(try stated(sum(1, 100, country, "2024-03-01"), sum(2, 3, kabul, "2024-03-10")) == "100 to 103")
    #expect(try stated(sum(1, 3, kabul, "2024-03-01"), sum(2, 100, country, "2024-03-10")) == "100")
    #expect(try stated(sum(1, 31, kabul, "2024-03-01"), sum(2, 45, kabul, "2024-03-10")) == "45")
    #expect(try stated(sum(1, 50, kabul, "2024-03-01", "vehicle"), sum(2, 9, kabul, "2024-03-10")) == "50 to 59")
    #expect(try stated(sum(1, 9, kabul, "2024-03-01"), sum(2, 50, kabul, "2024-03-10", "vehicle")) == "50")
  }

  @Test("Of sums of one day the one that was published later stands; so does it of sums without a day")
  func published() throws {
    let days = [1: "2024-03-02", 2: "2024-03-04"]
    #expect(try stated(sum(1, 31, kabul, "2024-03-01"), sum(2, 45, kabul, "2024-03-01"), published: days) == "45")
    #expect(try stated(sum(1, 45, kabul, "2024-03-01"), sum(2, 31, kabul, "2024-03-01"), published: days) == "31")
    #expect(try stated(sum(1, 1000, nil, nil), sum(2, 1010, nil, nil), published: days) == "1010")
    #expect(try stated(sum(1, 31, kabul, "2024-03-01"), sum(2, 45, kabul, "2024-03-01")) == "31 to 45", "nothing says which is later")
  }

  @Test("What may be part of a sum or not adds to the upper end, and never lowers the lower end")
  func uncertain() throws {
    #expect(try stated(sum(1, 10, kabul, "2024-03-01"), Told(2, .exact(20), "tank")) == "20 to 30")
    #expect(try stated(sum(1, 10, kabul, "2024-03-01"), Told(2, .exact(20), "vehicle")) == "20 to 30", "of a wider kind")
    #expect(try stated(sum(1, 10, kabul, nil), sum(2, 10, kabul, nil, "vehicle"), Told(3, .exact(4), "rifle")) == "14 to 24")
  }

  @Test("A sum over days holds what happened on them, and nothing before")
  func since() throws {
    let sum = sum(1, 100, kabul, "2024-01-01/2024-03-01")
    #expect(try stated(sum, Told(2, .exact(5), "tank").with { ($0.place, $0.date) = (kabul, "2024-02-05") }) == "100")
    #expect(try stated(sum, Told(2, .exact(5), "tank").with { ($0.place, $0.date) = (kabul, "2023-12-05") }) == "105")
  }
}
