import PluginKit
import TestSupport
import Testing

@testable import Map

/// Which places are drawn and which are left aside.
@Suite struct MapFocusTests {
  static let cases: [(places: [(String, Double, Double, Int)], aside: [String])] = [
    (MapDrawingTests.afghan, []),
    (MapDrawingTests.afghan + [("Doha", 25.29, 51.53, 0), ("Washington", 38.9, -77.04, 1)], ["Doha", "Washington"]),
    // What happened some hundred kilometres off belongs to the story; a place only named does not.
    ([("Gaza", 31.5, 34.47, 9), ("Beirut", 33.89, 35.5, 2), ("Istanbul", 41.01, 28.97, 0)], ["Istanbul"]),
    ([("Kabul", 34.53, 69.17, 1), ("Lima", -12.05, -77.04, 1)], []),
    ([("Suva", -18.14, 178.44, 2), ("Apia", -13.83, -171.77, 1)], []),
    ([("Kabul", 34.53, 69.17, 0)], []), ([], []),
  ]

  @Test("places far from the others are left aside, those of one story are not", arguments: cases)
  func together(places: [(String, Double, Double, Int)], aside: [String]) throws {
    let sites = try places.map { try MapDrawingTests.site($0.0, $0.1, $0.2, $0.3) }
    let focus = MapFocus(together: sites)
    #expect(focus.aside.map { $0.name }.sorted() == aside)
    #expect(focus.shown.count + focus.aside.count == sites.count)
  }
}
