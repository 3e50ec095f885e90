import TestSupport
import Testing
import Values

@testable import World

@Suite("Provinces")
struct DivisionTests {
  private let borders: BorderMap
  private let gazetteer: Gazetteer

  init() throws {
    let folder = try TestWorld.dataFolder(of: "World")
    borders = try BorderMap(folder: folder)
    gazetteer = try Gazetteer(folder: folder)
  }

  private func place(_ name: String, _ country: String, _ kind: Place.Kind) throws -> Place {
    try #require(gazetteer.places(named: name).first { $0.country == country && $0.kind == kind })
  }

  @Test(
    "a town lies in its province",
    arguments: [
      ("Herat", "AF", "Herat"), ("Kabul", "AF", "Kabul"), ("Ghazni", "AF", "Ghazni"), ("Lashkar Gah", "AF", "Helmand"),
      ("Maidan Shahr", "AF", "Wardak"), ("Pul-e Alam", "AF", "Logar"), ("Kharkiv", "UA", "Kharkiv"), ("Bakhmut", "UA", "Donetsk"),
      ("Simferopol", "UA", "Crimea"), ("Aleppo", "SY", "Aleppo"), ("Mosul", "IQ", "Nineveh"), ("El Fasher", "SD", "North Darfur"),
      ("Goma", "CD", "North Kivu"), ("Houston", "US", "Texas"), ("Petropavlovsk-Kamchatsky", "RU", "Kamchatka"),
    ])
  func inside(town: String, country: String, province: String) throws {
    let town = try place(town, country, .settlement)
    let province = try place(province, country, .region)
    let area = try #require(borders.area(of: province))
    #expect(borders.division(at: town.coordinate) == province.id)
    #expect(borders.contains(area, town.coordinate) == true)
    #expect(borders.reach(from: town.coordinate, to: area)?.toArea.metres == 0)
  }

  /// The two whose labels are exchanged in Natural Earth among them.
  @Test("every Afghan province but those that the sources part otherwise holds its own town")
  func afghanProvinces() throws {
    let seats = [
      ("Jalalabad", "Nangarhar"), ("Asadabad", "Kunar"), ("Gardez", "Paktia"), ("Khost", "Khost"), ("Sharan", "Paktika"),
      ("Qalat", "Zabul"),
      ("Kandahar", "Kandahar"), ("Zaranj", "Nimroz"), ("Farah", "Farah"), ("Qala-e Naw", "Badghis"), ("Maymana", "Faryab"),
      ("Sheberghan", "Jowzjan"), ("Mazar-e Sharif", "Balkh"), ("Aybak", "Samangan"), ("Kunduz", "Kunduz"), ("Taloqan", "Takhar"),
      ("Fayzabad", "Badakhshan"), ("Bamyan", "Bamyan"), ("Charikar", "Parwan"), ("Pul-e Khumri", "Baghlan"),
    ]
    for (seat, province) in seats {
      let town = try place(seat, "AF", .settlement)
      let region = try place(province, "AF", .region)
      #expect(borders.division(at: town.coordinate) == region.id, "\(seat)")
    }
  }

  @Test("the distance into a province is to its land, and from inside to its boundary")
  func distances() throws {
    let kabul = try place("Kabul", "AF", .settlement)
    let ghazni = try #require(borders.area(of: try place("Ghazni", "AF", .region)))
    let reach = try #require(borders.reach(from: kabul.coordinate, to: ghazni))
    #expect(!reach.isInside)
    #expect((60...95).contains(reach.toArea.kilometres), "\(reach.toArea.kilometres)")
    #expect(Geodesic.distance(kabul.coordinate, reach.nearest) == reach.toBoundary)
    // The nearest point lies on the line: a kilometre farther, the point is inside.
    let bearing = Geodesic.inverse(kabul.coordinate, reach.nearest).initialBearing
    #expect(
      borders.contains(
        ghazni, Geodesic.direct(from: kabul.coordinate, bearing: bearing, distance: Length(metres: reach.toArea.metres + 500))) == true)
    let home = try #require(borders.reach(from: kabul.coordinate, to: .division(try place("Kabul", "AF", .region).id)))
    #expect(home.isInside && home.toArea.metres == 0 && (5...40).contains(home.toBoundary.kilometres))
  }

  @Test("a province whose parts are drawn one by one is one area, and so are its parts")
  func parts() throws {
    let england = try place("England", "GB", .region)
    let kent = try #require(
      gazetteer.places(named: "Kent").first { $0.country == "GB" && $0.kind == .district && borders.area(of: $0) != nil })
    let canterbury = try place("Canterbury", "GB", .settlement).coordinate
    #expect(borders.division(at: canterbury) == england.id)
    #expect(borders.contains(.division(kent.id), canterbury) == true)
    // The boundary between two counties is no boundary of England.
    let birmingham = try place("Birmingham", "GB", .settlement).coordinate
    #expect(try #require(borders.reach(from: birmingham, to: .division(england.id))).toBoundary.kilometres > 50)
  }

  @Test("divisions that the sources part otherwise have no outline")
  func unsound() throws {
    // Natural Earth draws the eleven provinces that the DR Congo had until 2015.
    #expect(borders.area(of: try place("Tshopo", "CD", .region)) == nil)
    #expect(borders.area(of: try place("Kabul", "AF", .settlement)) == nil)
    let country = try #require(gazetteer.places(named: "Afghanistan").first)
    #expect(borders.area(of: country) == .country("AF"))
  }

  @Test("every outline is of a place of the gazetteer, and holds most of the towns that are said to be in it")
  func towns() throws {
    var (inside, total) = (0, 0)
    for number in stride(from: 0, to: 60_000, by: 53) {
      let place = gazetteer.place(at: number)
      guard place.kind == .settlement, let admin1 = place.admin1, let country = place.country else { continue }
      guard let region = gazetteer.places(named: admin1).first(where: { $0.country == country && $0.kind == .region }),
        borders.area(of: region) != nil, let found = borders.division(at: place.coordinate)
      else { continue }
      total += 1
      if found == region.id { inside += 1 }
    }
    #expect(total > 500)
    #expect(Double(inside) / Double(total) > 0.93, "\(inside) of \(total)")
  }
}
