import AnalysisEngine
import Foundation
import GRDB
import TestSupport
import Testing
import TextModel
import Values
import World

@testable import SessionStore

@Suite("What the analyst knows, in a session")
struct FactTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private static func place(_ name: String, _ latitude: Double = 48.21, because: String? = nil) -> AnalystFact {
    .place(AddedPlace(name: name, coordinate: Coordinate(latitude: latitude, longitude: 37.62), country: "UA", because: because))
  }

  private static func meaning(_ name: String, _ place: Place?) -> AnalystFact {
    .meaning(NameMeaning(name: name, meaning: PlaceMeaning(place), because: "the mayor was there"))
  }

  private static func side(_ name: String, _ side: String?) -> AnalystFact {
    .side(AddedSide(name: name, side: side, kind: "armedGroup", because: "ACLED"))
  }

  private static let tripoli = Place(
    id: 266_826, name: "Tripoli", country: "LB", admin1: "Liban-Nord", coordinate: Coordinate(latitude: 34.43352, longitude: 35.84415),
    kind: .settlement, population: nil, precisionKm: 1)

  @Test("is kept by kind and name, in one order, and replaced by what is said later")
  func applying() throws {
    var session = Session()
    for fact in [Self.place("B"), Self.meaning("Tripoli", Self.tripoli), Self.place("A"), Self.place("b", 49)] {
      try session.apply(.know(fact), at: .at(0))
    }
    #expect(session.addedPlaces.map(\.name) == ["A", "b"])
    #expect(session.addedPlaces.last?.coordinate.latitude == 49)
    #expect(session.nameMeanings.map(\.name) == ["Tripoli"])
    try session.apply(.forget(AnalystFact.Key(.place, "a")), at: .at(0))
    #expect(session.addedPlaces.map(\.name) == ["b"])
    #expect(throws: Diagnostic.self) { try session.apply(.forget(AnalystFact.Key(.place, "a")), at: .at(0)) }
    #expect(throws: Diagnostic.self) { try session.apply(.know(Self.place("…")), at: .at(0)) }
  }

  @Test("comes back from the file, journal and all, also when it is only read")
  func reopening() throws {
    let file = try SessionFile.create(at: folder.file("a.sitrep"))
    try file.commit([.know(Self.place("Novoselivka Persha", because: "VIINA"))], line: "places add", at: .at(1))
    try file.commit([.know(Self.meaning("Tripoli", Self.tripoli)), .know(Self.meaning("Paris", nil))], line: "place", at: .at(2))
    try file.commit([.forget(AnalystFact.Key(.meaning, "paris"))], line: "place = default", at: .at(3))
    try file.commit([.know(Self.side("Sudan Shield", "SAF")), .know(Self.side("The RSF", nil))], line: "side", at: .at(4))
    let session = file.session
    #expect(session.addedSides.map(\.key) == ["rsf", "sudan shield"])
    try file.close()
    #expect(try SessionFile.open(at: folder.file("a.sitrep"), mode: .readOnly).session == session)
    let again = try SessionFile.open(at: folder.file("a.sitrep"))
    #expect(again.session == session)
    try again.undo()
    try again.undo()
    #expect(again.session.nameMeanings.map(\.name) == ["Paris", "Tripoli"])
    try again.undo()
    try again.undo()
    #expect(again.session.isEmpty)
    for _ in 0..<4 { try again.redo() }
    #expect(again.session == session)
  }

  @Test("added, changed and taken back at random, undone is nothing and redone the same", arguments: 0..<8)
  func random(seed: Int) throws {
    var random = Randomness(state: UInt64(seed))
    let file = try SessionFile.create(at: folder.file("a.sitrep"))
    var states = [file.session]
    for step in 0..<30 {
      let name = ["Aa", "Bb", "Cc"].randomElement(using: &random) ?? "Aa"
      let latitude = Double(Int.random(in: -90...90, using: &random))
      let edit: SessionEdit =
        switch Int.random(in: 0..<5, using: &random) {
        case 0: .know(Self.place(name, latitude))
        case 1: .know(Self.side(name, Bool.random(using: &random) ? "SAF" : nil))
        case 2: .know(Self.meaning(name, Bool.random(using: &random) ? Self.tripoli : nil))
        default:
          file.session.facts.randomElement(using: &random).map { .forget($0.key) } ?? .know(Self.place(name, latitude))
        }
      if try file.commit([edit], line: "step \(step)", at: .at(step)) != nil { states.append(file.session) }
    }
    let last = file.session
    for state in states.dropLast().reversed() {
      try file.undo()
      #expect(file.session == state)
    }
    #expect(file.session.isEmpty)
    for _ in states.dropFirst() { try file.redo() }
    #expect(file.session == last)
    try file.close()
    #expect(try SessionFile.open(at: folder.file("a.sitrep")).session == last)
  }

  @Test("a session of the first version opens with all that was in it, and then takes facts")
  func older() throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Older/version1.sitrep")
    try folder.write(try Data(contentsOf: source), to: "a.sitrep")
    let path = folder.file("a.sitrep")
    #expect(throws: Diagnostic.self) { _ = try SessionFile.open(at: path, mode: .readOnly) }
    let file = try SessionFile.open(at: path)
    #expect(file.session.articles.count == 1)
    #expect(!file.session.decisions.isEmpty && !file.session.bindings.isEmpty)
    #expect(file.session.facts.isEmpty)
    let before = file.session
    try file.commit([.know(Self.place("A"))], line: "places add", at: .at(1))
    try file.undo()
    #expect(file.session == before)
    try file.close()
    #expect(try SessionFile.open(at: path, mode: .readOnly).session == before)
  }

  @Test("a program of the first version says that the file is newer")
  func newer() throws {
    try SessionFile.create(at: folder.file("a.sitrep")).close()
    let now = SessionSchema.current
    let first = SessionSchema(migrations: Array(now.migrations.prefix(1)), tables: now.tables.filter { $0 != "fact" })
    let error = #expect(throws: Diagnostic.self) {
      _ = try SessionFile.open(at: folder.file("a.sitrep"), mode: .readWrite, schema: first)
    }
    #expect(error?.code == .sessionNewer)
  }

  @Test(
    "a file that says what cannot be is not sound",
    arguments: [
      "INSERT INTO fact VALUES ('place', 'x', '{}')",
      "INSERT INTO fact VALUES ('place', 'x', '{\"name\":\"x\",\"lat\":91,\"lon\":0,\"kind\":\"settlement\"}')",
      "INSERT INTO fact VALUES ('place', 'y', '{\"name\":\"x\",\"lat\":1,\"lon\":0,\"kind\":\"settlement\"}')",
      "INSERT INTO fact VALUES ('place', 'x', '{\"name\":\"x\",\"lat\":1,\"lon\":0,\"kind\":\"castle\"}')",
      "INSERT INTO fact VALUES ('side', 'x', '{}')", "INSERT INTO fact VALUES ('side', 'x', '{\"name\":\"x\",\"kind\":\"castle\"}')",
      "INSERT INTO fact VALUES ('meaning', 'x', '{\"name\":\"x\",\"fields\":{}}')",
      "INSERT INTO fact VALUES ('meaning', 'x', 'nonsense')",
    ])
  func unsound(sql: String) throws {
    try SessionFile.create(at: folder.file("a.sitrep")).close()
    let database = try DatabaseQueue(path: folder.file("a.sitrep"))
    try database.writeWithoutTransaction { try $0.execute(sql: sql) }
    try database.close()
    let error = #expect(throws: Diagnostic.self) { _ = try SessionFile.open(at: folder.file("a.sitrep")) }
    #expect(error?.code == .sessionDamaged)
  }

  @Test("a correction can be made again after another one")
  func corrections() throws {
    var session = Session()
    let anchor = Anchor(articleSHA256: Article.sample().sha256, kind: .place, range: TextRange(0, 6))
    let (one, other) = (PlaceMeaning(Self.tripoli), PlaceMeaning(nil))
    for meaning in [one, one, other, one] {
      try session.apply(.decide(anchor, .correct(fields: meaning.fields), because: nil), at: .at(0))
    }
    let chosen = try #require(session.chosenPlaces[Article.sample().sha256])
    #expect(chosen.map { $0.meaning.place?.id } == [266_826, nil, 266_826])
  }
}
