import PluginKit
import TestSupport
import Testing
import Workbench

/// `distance`, `bearing`, `midpoint`, `near` and the ways in which a place may be typed.
@Suite struct LocationCommandTests {
  @Test(
    "a line answers with these words",
    arguments: [
      ("distance Herat Kabul", ["Herat", "Kabul", "E", "641 km"]),
      ("distance Herat border:IR", ["border of Iran", "outside", "116 km"]),
      ("distance Herat Iran", ["Iran", "outside", "116 km"]),
      ("distance Kabul Afghanistan", ["inside", "0 m"]),
      ("distance Kabul \"Ghazni province\"", ["Ghazni province", "outside", "km"]),
      ("distance Kabul Ghazni province", ["Ghazni province", "outside", "km"]),
      ("distance Kabul province:Ghazni", ["Ghazni province", "outside"]),
      ("distance Ghazni Ghazni province", ["inside", "0 m"]),
      ("distance Torkham border:Afghanistan", ["border of Afghanistan", "at the border", "km"]),
      ("distance Raqqa river:Euphrates", ["Euphrates", "km"]),
      ("distance Kunduz Amu Darya", ["Amu Darya", "km"]),
      ("distance Herat Lashkar Gah Kabul", ["Lashkar Gah", "Kabul", "3 distances"]),
      ("distance Herat Kabul in nmi", ["distance_nmi", "346"]),
      ("distance Kabul, Herat, Ghazni", ["3 distances"]),
      ("distance \"Washington, United States\" Kabul", ["Washington, United States", "km"]),
      ("distance Herat Kabul Ghazni --matrix", ["place", "Herat", "Kabul", "Ghazni", "641 km", "3 places"]),
      ("distance 34°21'N 62°12'E Kabul", ["34°21'N 62°12'E", "Kabul"]),
      ("distance 34.35 62.20 34.53 69.17", ["1 distance"]),
      ("distance 42S WD 15812 20726 Herat", ["42S WD 15812 20726", "Herat"]),
      ("distance \"Tripoli, LB\" Beirut", ["68 km"]),
      ("distance \"Tripoli, Lebanon\" Beirut", ["68 km"]),
      ("distance \"Birmingham, Alabama\" London", ["Birmingham, Alabama", "km"]),
      ("bearing Herat Kabul", ["86.2", "90.2", "E", "641 km"]),
      ("bearing Herat border:Iran", ["WNW", "116 km"]),
      ("midpoint Herat Kabul", ["34.49", "65.68", "321 km", "AF"]),
      ("near Kabul 200 km", ["Kabul", "Ghazni", "128 km", "SSW"]),
      ("near border:Iran 150 km where kind = place", ["Herat", "116 km"]),
      ("near 34.53 69.17 200 km where kind = place", ["Kabul", "Ghazni"]),
      ("near Tripoli, Lebanon 50 km", ["no thing near Tripoli, Lebanon"]),
      ("places where kind = settlement | matrix", ["place", "Ghazni", "Herat", "Kabul", "582 km"]),
      ("events | measure to Kabul | sort distance | take 1", ["128 km", "SSW"]),
      ("events | measure border:Iran | where distance < 150 km | count", ["count"]),
      ("places where place within 200 km of Kabul", ["Ghazni", "Kabul", "2 places"]),
      ("places where place within 150 km of border:Iran", ["Herat", "1 place"]),
    ])
  func answer(line: String, words: [String]) async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    var rest = await bench.run(line).all[...]
    let all = String(rest)
    for word in words {
      guard let found = rest.range(of: word) else {
        Issue.record("“\(word)” is not in what is left of:\n\(all)")
        return
      }
      rest = rest[found.upperBound...]
    }
  }

  @Test(
    "what is at fault is underlined, and what to do is said",
    arguments: [
      ("distance Herat ⟦Kabulll⟧", DiagnosticCode.unknownPlace, "places add \"Kabulll\" LAT LON"),
      ("near ⟦Xqzzt⟧ 50 km", .unknownPlace, "places add \"Xqzzt\" LAT LON"),
      ("distance ⟦Tripoli⟧ Kabul", .ambiguousPlace, "\"Tripoli, Lebanon\""),
      ("distance ⟦Hyderabad⟧ Kabul", .ambiguousPlace, "\"Hyderabad, Pakistan\""),
      ("places where place within 50 km of ⟦Tripoli⟧", .ambiguousPlace, "\"Tripoli, Libya\""),
      ("distance ⟦\"Tripoli, Atlantis\"⟧ Kabul", .unknownPlace, "`place Tripoli` lists those that are"),
      ("distance ⟦95,62⟧ Kabul", .invalidValue, "did you mean 62,95?"),
      ("distance Kabul ⟦34.5,190⟧", .invalidValue, "longitude −180 to 180"),
      ("distance Kabul border:⟦⟧", .unknownPlace, "border:IR"),
      ("near Kabul ⟦-5⟧ km", .invalidValue, "200 km"),
      ("near Kabul 200 ⟦kg⟧", .invalidValue, "km, mi, nmi or m"),
      ("near Kabul ⟦200⟧", .invalidValue, "200 km"),
      ("distance Iran ⟦Iraq⟧", .refused, "name a town"),
      ("bearing Kabul ⟦Afghanistan⟧", .refused, "two different places"),
      ("midpoint Kabul ⟦Iran⟧", .refused, "name a town"),
      ("bearing Kabul Herat ⟦Ghazni⟧", .unexpectedArgument, "distance takes more"),
      ("claims | ⟦⟧matrix", .typeMismatch, "places or events"),
      ("events | measure to Kabul from ⟦type⟧", .typeMismatch, "use “place”"),
      ("events | measure to ⟦Tripoli⟧", .ambiguousPlace, "\"Tripoli, Lebanon\""),
    ])
  func refusal(line: String, code: DiagnosticCode, help: String) async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    let marked = MarkedText(line)
    let (outcome, output) = await bench.runWithOutcome(marked.plain)
    #expect(outcome == .failed(code), "\(output.all)")
    #expect(output.noted.contains(help), "\(output.noted)")
    guard let range = marked.ranges.first, !range.isEmpty else { return }
    let caret = String(repeating: " ", count: 2 + Int(range.lower)) + String(repeating: "^", count: range.count) + "\n"
    #expect(output.noted.contains(caret), "\(output.noted)")
  }

  @Test("of namesakes of unequal standing the greater is taken, and that is said")
  func namesake() async throws {
    let bench = try await Bench()
    let output = await bench.run("distance London Kabul")
    #expect(output.written.contains("London, United Kingdom"))
    #expect(output.noted.contains("London was taken for London, United Kingdom; for the other, write \"London, "))
  }

  @Test("among equals the one in the country of the articles is taken, and that is said")
  func countryOfArticles() async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    let output = await bench.run("distance Kabul Jalalabad")
    #expect(output.written.contains("Jalalabad, Afghanistan"), "\(output.all)")
    #expect(output.noted.contains("since the articles are about that country"), "\(output.all)")
    let outcome = try await Bench().runWithOutcome("distance Kabul Jalalabad").outcome
    #expect(outcome == .failed(.ambiguousPlace))
  }

  @Test("an article settles which namesake is meant, and the table says which was taken")
  func articleSettles() async throws {
    let text = """
      BEIRUT — Clashes broke out in Tripoli, Lebanon's second city, on Friday, and the Lebanese army sent troops from Beirut.

      Tripoli was quiet by dawn.
      """
    let bench = try await Bench(articles: [
      Article(name: "tripoli", header: Article.Header(published: CivilDate(iso: "2021-08-12")), text: SourceText(text))
    ])
    let output = await bench.run("distance Tripoli Beirut")
    #expect(output.written.contains("68 km"), "\(output.all)")
    #expect(output.written.contains("Tripoli, Lebanon"), "\(output.all)")
  }

  @Test("a matrix and a measured table can be written for other programs")
  func files() async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    await bench.run("places where kind = settlement | matrix > m.csv; places | measure to Kabul | select place, distance > d.csv")
    #expect(try bench.read("m.csv").contains(",Ghazni,Ghazni_km,Herat,Herat_km,Kabul,"))
    #expect(try bench.read("d.csv").contains(",0 km,0,"))
  }
}
