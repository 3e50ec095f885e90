import TestSupport
import Testing
import Values

@testable import World

@Suite("Lines of a map")
struct MapLineTests {
  private let borders: BorderMap

  init() throws { borders = try BorderMap(folder: TestWorld.dataFolder(of: "World")) }

  private let levant = MapBox(south: 31, west: 34, north: 34, east: 37)

  @Test("a box holds the lines of every kind that pass through it")
  func kinds() {
    let lines = borders.lines(in: levant, tolerance: 0, kinds: Set(MapLine.Kind.allCases))
    #expect(Set(lines.map { $0.kind }).isSuperset(of: [.coast, .border, .disputedBorder, .province]))
    for line in lines {
      #expect(line.points.count > 1)
      #expect(line.points.contains { MapBox(south: 28, west: 31, north: 37, east: 40).contains($0) })
    }
    #expect(borders.lines(in: levant, tolerance: 0, kinds: [.coast]).allSatisfy { $0.kind == .coast })
    #expect(borders.lines(in: levant, tolerance: 0, kinds: []).isEmpty)
    #expect(borders.lines(in: MapBox(south: -10, west: -30, north: -9, east: -29), tolerance: 0, kinds: [.coast]).isEmpty)
  }

  @Test("a tolerance leaves points out, moves none farther than it, and keeps ends together")
  func simplified() {
    let full = borders.lines(in: levant, tolerance: 0, kinds: [.coast, .border])
    let few = borders.lines(in: levant, tolerance: 0.2, kinds: [.coast, .border])
    let (many, some) = (full.reduce(0) { $0 + $1.points.count }, few.reduce(0) { $0 + $1.points.count })
    #expect(some * 3 < many)
    let corners = Set(full.flatMap { $0.points })
    #expect(few.allSatisfy { $0.points.allSatisfy { corners.contains($0) } })
    let ends = Set(full.flatMap { [$0.points.first, $0.points.last] })
    #expect(few.allSatisfy { ends.contains($0.points.first) && ends.contains($0.points.last) })
  }

  @Test("a map of the world has no islands smaller than the tolerance, and no line along the date line")
  func world() {
    let world = MapBox(south: -90, west: -180, north: 90, east: 180)
    let lines = borders.lines(in: world, tolerance: 0.5, kinds: [.coast, .border, .disputedBorder])
    #expect(lines.reduce(0) { $0 + $1.points.count } < 40_000)
    for line in borders.lines(in: world, tolerance: 0, kinds: [.coast, .border, .disputedBorder]) {
      for (start, end) in zip(line.points, line.points.dropFirst()) {
        #expect(!(abs(start.longitude) == 180 && abs(end.longitude) == 180))
        #expect(abs(start.longitude - end.longitude) < 180)
      }
    }
  }

  @Test("boxes across the date line meet what lies on either side")
  func boxes() {
    let pacific = MapBox(south: -20, west: 170, north: 0, east: -170)
    #expect(pacific.contains(Coordinate(latitude: -10, longitude: 180)) && pacific.contains(Coordinate(latitude: -10, longitude: -171)))
    #expect(!pacific.contains(Coordinate(latitude: -10, longitude: 0)))
    #expect(pacific.meets(MapBox(south: -30, west: -175, north: -15, east: -160)))
    #expect(!pacific.meets(MapBox(south: -30, west: -160, north: -15, east: 160)))
    #expect(MapBox(south: -30, west: -160, north: -15, east: -100).meets(MapBox(south: -30, west: 179, north: -15, east: -120)))
  }
}
