import CKernels
import Foundation
import Testing
import TextModel

@testable import Language

@Suite struct NetworkFileTests {
  @Test(arguments: TestNetwork.allCases)
  func saysWhatItIs(_ kind: TestNetwork) throws {
    let labels = try kind.network().labels
    #expect(labels.version == "test-\(kind.rawValue)")
    #expect(labels.roles == ["none", "ARG0", "ARG1", "ARGM-LOC"])
  }

  @Test func missingFilesAreNamed() {
    #expect { try NetworkFile(path: "/nowhere/english.model") } throws: { error in
      (error as? Diagnostic)?.code == .dataMissing && "\(error)".contains("/nowhere/english.model")
    }
  }

  @Test(arguments: TestNetwork.allCases)
  func filesCutShortAreRefused(_ kind: TestNetwork) throws {
    let bytes = try ModelBytes(kind)
    for size in [0, 1, 8, 31, 32, 64, bytes.all.count / 3, bytes.all.count / 2 / 64 * 64, bytes.all.count - 64, bytes.all.count - 1] {
      #expect(code(of: Array(bytes.all.prefix(size))) == .dataDamaged, "\(size) bytes")
    }
    #expect(code(of: bytes.all + Array(repeating: 0, count: 64)) == .dataDamaged)
  }

  @Test func foreignFilesAreRefused() {
    #expect(code(of: Array(repeating: 0, count: 4_096)) == .dataDamaged)
    #expect(code(of: Array("SQLite format 3\0".utf8) + Array(repeating: 7, count: 1_000)) == .dataDamaged)
  }

  @Test(arguments: TestNetwork.allCases)
  func anyChangedByteIsFound(_ kind: TestNetwork) throws {
    let bytes = try ModelBytes(kind)
    for place in stride(from: 0, to: bytes.all.count, by: 997) {
      var changed = bytes.all
      changed[place] ^= 0x10
      #expect(code(of: changed) == .dataDamaged, "byte \(place)")
    }
  }

  @Test func otherVersionsAreRefused() throws {
    for version: UInt8 in [0, 1, 3] {
      var bytes = try ModelBytes(.recurrent)
      bytes.all[8] = version
      #expect(code(of: bytes.sealed()) == .dataDamaged)
    }
  }

  /// Files that are whole but hold what no network has: the reader must not rely on whoever wrote them.
  @Test(arguments: TestNetwork.allCases)
  func sectionsOfOtherShapesAreRefused(_ kind: TestNetwork) throws {
    let original = try ModelBytes(kind)
    #expect(code(of: original.sealed()) == nil)
    for (index, section) in original.sections.enumerated() {
      var shorter = original
      shorter.setSize(of: index, section.size - 1)
      #expect(code(of: shorter.sealed()) == .dataDamaged, "\(section.name) is shorter")
      var longer = original
      longer.setSize(of: index, section.size + 4_096)
      #expect(code(of: longer.sealed()) == .dataDamaged, "\(section.name) is longer")
      var beyond = original
      beyond.setOffset(of: index, original.all.count)
      #expect(code(of: beyond.sealed()) == .dataDamaged, "\(section.name) lies beyond the end")
      var crooked = original
      crooked.setOffset(of: index, section.offset + 4)
      #expect(code(of: crooked.sealed()) == .dataDamaged, "\(section.name) is not aligned")
      var unnamed = original
      unnamed.all[unnamed.entry(index)] = 0x7A
      #expect(code(of: unnamed.sealed()) == .dataDamaged, "\(section.name) is missing")
    }
  }

  @Test(arguments: [
    ("upos", 0), ("upos", 4), ("upos", 8), ("upos", 12), ("arc.dep", 4), ("rel.u", 0), ("role.pred", 4), ("L0.gates", 0),
    ("vocab.offsets", 8),
    ("vocab.hash", 3), ("fold", 16),
  ])
  func numbersThatPointAstrayAreRefused(name: String, offset: Int) throws {
    var bytes = try ModelBytes(.recurrent)
    let section = try #require(bytes.sections.first { $0.name == name })
    bytes.all[section.offset + offset] ^= 0xC8
    #expect(code(of: bytes.sealed()) == .dataDamaged)
  }

  @Test(arguments: [
    (#""width": 32"#, #""width": 64"#), (#""width": 32"#, #""width": -1"#), (#""layers": 2"#, #""layers": 3"#),
    (#""heads": 2"#, #""heads": 0"#),
    (#""heads": 2"#, #""heads": 7"#), (#""heads": 2, "inner": 64, "kernels": [3, 1]"#, #""heads": 1152921504606846976, "inner": 64"#),
    (#""inner": 64"#, #""inner": 65"#), (#""encoder": "t"#, #""encoder": "x"#), (#""NFP"]"#, #""N,P"}"#),
    (#""PUNCT", "#, #"          "#),
  ])
  func descriptionsThatDoNotFitAreRefused(old: String, new: String) throws {
    var bytes = try ModelBytes(.transformer)
    let section = try #require(bytes.sections.first { $0.name == "meta" })
    let text = String(decoding: bytes.all[section.offset..<(section.offset + section.size)], as: UTF8.self)
    var changed = Array(text.replacingOccurrences(of: old, with: new).utf8)
    #expect(changed != Array(text.utf8))
    changed += Array(repeating: 0x20, count: max(0, section.size - changed.count))
    bytes.all.replaceSubrange(section.offset..<(section.offset + section.size), with: changed.prefix(section.size))
    #expect(code(of: bytes.sealed()) == .dataDamaged)
  }

  /// What opening a file of these bytes throws; nil if nothing.
  private func code(of bytes: [UInt8]) -> DiagnosticCode? {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("network-\(UUID().uuidString).model").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else { return .writeFailed }
    do throws(Diagnostic) {
      _ = try Network(NetworkFile(path: path))
      return nil
    } catch {
      return error.code
    }
  }
}

/// The bytes of a model file, to be changed and sealed with the right checksum again.
private struct ModelBytes {
  var all: [UInt8]

  init(_ kind: TestNetwork) throws { all = Array(try Data(contentsOf: URL(fileURLWithPath: kind.path))) }

  var sections: [(name: String, offset: Int, size: Int)] {
    (0..<Int(all[12])).map { index in
      (
        String(decoding: all[entry(index)..<(entry(index) + 16)].prefix { $0 != 0 }, as: UTF8.self), number(entry(index) + 16),
        number(entry(index) + 20)
      )
    }
  }

  func entry(_ index: Int) -> Int { 32 + 24 * index }

  mutating func setOffset(of index: Int, _ offset: Int) { write(offset, at: entry(index) + 16) }

  mutating func setSize(of index: Int, _ size: Int) { write(size, at: entry(index) + 20) }

  func sealed() -> [UInt8] {
    var bytes = self
    let sum = all.withUnsafeBytes { bytes in
      bytes.baseAddress.map { kernel_checksum($0 + 32, bytes.count - 32) } ?? 0
    }
    bytes.write(Int(truncatingIfNeeded: sum), at: 24, count: 8)
    return bytes.all
  }

  private func number(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(all[place + $1]) << (8 * $1) } }

  private mutating func write(_ value: Int, at place: Int, count: Int = 4) {
    for index in 0..<count { all[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
  }
}
