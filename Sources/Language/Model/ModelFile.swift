import Glibc
import TextModel

/// A model file, mapped into memory: a header, named sections, and a checksum over everything after it.
///
/// Layout, little-endian: the 8 bytes `SITREPLM`, format version (u32), number of sections (u32), file size (u64), checksum (u64); then for
/// each section its name (16 bytes, padded with zeros), offset (u32) and size (u32); then the sections, each at a multiple of 8.
package final class ModelFile: Sendable {
  /// The bytes that the file begins with.
  package static let magic = Array("SITREPLM".utf8)
  /// The version of the layout.
  package static let format: UInt32 = 1
  /// Bytes before the list of sections.
  package static let headerSize = 32
  /// Bytes of each section's entry in the list.
  package static let entrySize = 24

  /// The whole file. Never changes while this object lives.
  nonisolated(unsafe) private let memory: UnsafeRawBufferPointer
  private let sections: [String: Range<Int>]

  /// Maps a file.
  ///
  /// - Throws: `dataMissing` where it cannot be read, `dataDamaged` where it is cut short, changed, or no model of this format.
  package init(path: String) throws(Diagnostic) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Diagnostic(.dataMissing, "the language model \(path) cannot be read", help: "install sitrep again with its data folder")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size >= ModelFile.headerSize,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw ModelFile.damaged(path) }
    memory = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    do {
      sections = try ModelFile.readSections(of: memory, path)
    } catch {
      munmap(start, Int(status.st_size))
      throw error
    }
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count) }

  /// The error for a file that is no model of this format.
  package static func damaged(_ path: String) -> Diagnostic {
    Diagnostic(
      .dataDamaged, "the language model \(path) is damaged or of another version", help: "install sitrep again with its data folder")
  }

  private static func readSections(of memory: UnsafeRawBufferPointer, _ path: String) throws(Diagnostic) -> [String: Range<Int>] {
    guard memory.prefix(8).elementsEqual(magic), memory.loadUnaligned(fromByteOffset: 8, as: UInt32.self) == format,
      memory.loadUnaligned(fromByteOffset: 16, as: UInt64.self) == UInt64(memory.count),
      memory.loadUnaligned(fromByteOffset: 24, as: UInt64.self) == checksum(UnsafeRawBufferPointer(rebasing: memory[headerSize...]))
    else { throw damaged(path) }
    let count = Int(memory.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    guard headerSize + count * entrySize <= memory.count else { throw damaged(path) }
    var sections: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = headerSize + index * entrySize
      let name = String(decoding: memory[entry..<(entry + 16)].prefix { $0 != 0 }, as: UTF8.self)
      let offset = Int(memory.loadUnaligned(fromByteOffset: entry + 16, as: UInt32.self))
      let size = Int(memory.loadUnaligned(fromByteOffset: entry + 20, as: UInt32.self))
      guard offset + size <= memory.count else { throw damaged(path) }
      sections[name] = offset..<(offset + size)
    }
    return sections
  }

  /// Of eight bytes at a time; a change of any bit changes it.
  package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = 0
    while offset + 8 <= bytes.count {
      sum = (sum ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
      offset += 8
    }
    while offset < bytes.count {
      sum = (sum ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
      offset += 1
    }
    return sum
  }

  /// The bytes of a section, valid while this object lives; nil when there is none of the name.
  package func section(_ name: String) -> UnsafeRawBufferPointer? {
    sections[name].map { UnsafeRawBufferPointer(rebasing: memory[$0]) }
  }

  /// A section as text, one string a line.
  package func lines(_ name: String) -> [String]? {
    section(name).map { String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init) }
  }

  /// A section that must be there.
  ///
  /// - Throws: `dataDamaged`.
  package func required(_ name: String, _ path: String) throws(Diagnostic) -> UnsafeRawBufferPointer {
    guard let section = section(name) else { throw ModelFile.damaged(path) }
    return section
  }

  /// The bytes of a file with the given sections; what the training tool writes.
  package static func encode(_ sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var body = [UInt8](repeating: 0, count: sections.count * entrySize)
    for (index, section) in sections.enumerated() {
      while body.count % 8 != 0 { body.append(0) }
      let entry = index * entrySize
      for (offset, byte) in section.name.utf8.prefix(15).enumerated() { body[entry + offset] = byte }
      for offset in 0..<4 {
        body[entry + 16 + offset] = UInt8(truncatingIfNeeded: (headerSize + body.count) >> (8 * offset))
        body[entry + 20 + offset] = UInt8(truncatingIfNeeded: section.bytes.count >> (8 * offset))
      }
      body += section.bytes
    }
    var header = magic
    header += littleEndian(format)
    header += littleEndian(UInt32(sections.count))
    header += littleEndian(UInt64(headerSize + body.count))
    header += littleEndian(body.withUnsafeBytes(checksum))
    return header + body
  }

  /// The bytes of a number, the lowest first.
  package static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<(Number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
  }
}
