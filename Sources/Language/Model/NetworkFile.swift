import CKernels
import Glibc
import TextModel

/// The model file of a network, mapped into memory: a header, named sections, and a checksum over everything after it.
///
/// Layout, little-endian: the 8 bytes `SITREPLM`, format version (u32), number of sections (u32), file size (u64), checksum (u64); then for
/// each section its name (16 bytes, padded with zeros), offset (u32) and size (u32); then the sections, each at a multiple of 64. The file's
/// size is a multiple of 64. `Tools/Language/model_file.py` writes it.
package final class NetworkFile: Sendable {
  /// The bytes that the file begins with.
  package static let magic = Array("SITREPLM".utf8)
  /// The version of the layout.
  package static let format: UInt32 = 2
  private static let headerSize = 32
  private static let entrySize = 24
  private static let alignment = 64

  /// Where the file is, for messages.
  package let path: String
  /// The whole file. Never changes while this object lives.
  nonisolated(unsafe) private let memory: UnsafeRawBufferPointer
  private let sections: [String: Range<Int>]

  /// Maps a file and checks it whole.
  ///
  /// - Throws: `dataMissing` where it cannot be read, `dataDamaged` where it is cut short, changed, or no model of this format.
  package init(path: String) throws(Diagnostic) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Diagnostic(.dataMissing, "the language model \(path) cannot be read", help: "install sitrep again with its data folder")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size >= NetworkFile.headerSize,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw NetworkFile.damaged(path) }
    let memory = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    guard let sections = NetworkFile.sections(of: memory) else {
      munmap(start, memory.count)
      throw NetworkFile.damaged(path)
    }
    self.path = path
    self.memory = memory
    self.sections = sections
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count) }

  /// The error for this file where it does not hold what it must.
  package func damaged() -> Diagnostic { NetworkFile.damaged(path) }

  private static func damaged(_ path: String) -> Diagnostic {
    Diagnostic(
      .dataDamaged, "the language model \(path) is damaged or of another version", help: "install sitrep again with its data folder")
  }

  /// The list of sections; nil where any of the file is not as it was written.
  private static func sections(of memory: UnsafeRawBufferPointer) -> [String: Range<Int>]? {
    guard memory.prefix(8).elementsEqual(magic), memory.load(fromByteOffset: 8, as: UInt32.self) == format, memory.count % alignment == 0,
      memory.load(fromByteOffset: 16, as: UInt64.self) == UInt64(memory.count), let base = memory.baseAddress,
      memory.load(fromByteOffset: 24, as: UInt64.self) == kernel_checksum(base + headerSize, memory.count - headerSize)
    else { return nil }
    let count = Int(memory.load(fromByteOffset: 12, as: UInt32.self))
    guard headerSize + count * entrySize <= memory.count else { return nil }
    var sections: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = headerSize + index * entrySize
      let name = String(decoding: memory[entry..<(entry + 16)].prefix { $0 != 0 }, as: UTF8.self)
      let offset = Int(memory.load(fromByteOffset: entry + 16, as: UInt32.self))
      let size = Int(memory.load(fromByteOffset: entry + 20, as: UInt32.self))
      guard offset % alignment == 0, offset + size <= memory.count else { return nil }
      sections[name] = offset..<(offset + size)
    }
    return sections
  }

  /// The bytes of a section, valid while this object lives, at a multiple of 64.
  ///
  /// - Throws: `dataDamaged` where there is none of the name, or of another size than `count`.
  package func section(_ name: String, count: Int? = nil) throws(Diagnostic) -> UnsafeRawBufferPointer {
    guard let range = sections[name], count == nil || count == range.count else { throw damaged() }
    return UnsafeRawBufferPointer(rebasing: memory[range])
  }

  /// A section of `count` single-precision numbers, valid while this object lives.
  ///
  /// - Throws: `dataDamaged` where there is none of the name and size.
  package func floats(_ name: String, count: Int) throws(Diagnostic) -> UnsafePointer<Float> {
    try numbers(name, count: count)
  }

  /// A section of `count` numbers of a type, valid while this object lives.
  ///
  /// - Throws: `dataDamaged` where there is none of the name and size.
  func numbers<Number>(_ name: String, count: Int, as type: Number.Type = Number.self) throws(Diagnostic) -> UnsafePointer<Number> {
    let bytes = try section(name, count: count * MemoryLayout<Number>.stride)
    guard let base = bytes.baseAddress, count > 0 else { throw damaged() }
    return base.assumingMemoryBound(to: Number.self)
  }
}
