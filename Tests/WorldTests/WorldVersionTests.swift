import Foundation
import TestSupport
import Testing
import World

/// What tells the data of one world from that of another.
@Suite struct WorldVersionTests {
  /// A copy of the data folder, taken away after `body`.
  private func withCopy(_ body: (URL) throws -> Void) throws {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-world-\(UUID().uuidString)")
    try FileManager.default.copyItem(atPath: TestWorld.dataFolder(of: "World"), toPath: copy.path)
    defer { try? FileManager.default.removeItem(at: copy) }
    try body(copy)
  }

  @Test func theSameDataHasTheSameVersion() throws {
    let version = try TestWorld.world.version
    #expect(version.count == 16)
    try withCopy { folder in
      let copy = try World(folder: folder.path)
      #expect(copy.version == version)
    }
  }

  @Test(
    "another line or another byte is another version",
    arguments: ["actors.tsv", "EVENTS.tsv", "gazetteer.bin", "borders.bin", "rivers.bin"])
  func changed(name: String) throws {
    try withCopy { folder in
      let file = folder.appendingPathComponent(name)
      var bytes = try Data(contentsOf: file)
      if name.hasSuffix(".tsv") { bytes += Data("# a remark\n".utf8) } else { bytes[bytes.count - 1] ^= 1 }
      try bytes.write(to: file)
      let (changed, original) = (try World(folder: folder.path), try TestWorld.world)
      #expect(changed.version != original.version)
    }
  }
}
