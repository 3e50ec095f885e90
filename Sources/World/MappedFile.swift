import Glibc
import TextModel

/// A binary data file, mapped into memory, with its sections (Tools/World/FORMAT.md). Numbers are little-endian, as on every machine that
/// runs it; reads beyond a section give zero, so that a damaged file can give wrong answers but never a crash.
final class MappedFile: @unchecked Sendable {
  // Immutable after `init`, and the mapping is private and read-only: safe to share.
  private let base: UnsafeRawBufferPointer
  private let sections: [Range<Int>]
  private static let magic: [UInt8] = Array("sitrepW\0".utf8)
  private static let version: UInt32 = 1

  /// Maps a file of the data folder and checks its head: the magic bytes, version, kind, size and the table of sections.
  ///
  /// - Throws: `dataMissing` when it cannot be opened, `dataDamaged` when it is another kind of file, of another version, or cut short.
  init(_ name: String, in folder: String, kind: UInt32, sections count: Int) throws(Diagnostic) {
    let path = folder + "/" + name
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw Diagnostic(.dataMissing, "the data file \(path) cannot be read", help: "build sitrep again, or copy its data folder beside it")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size >= 32, let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0),
      start != MAP_FAILED
    else { throw MappedFile.damaged(path, "is no data file of sitrep") }
    let base = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    var sections: [Range<Int>] = []
    var complaint: String?
    if !MappedFile.magic.indices.allSatisfy({ base[$0] == MappedFile.magic[$0] }) || base.word(12) != kind {
      complaint = "is no \(name) of sitrep"
    } else if base.word(8) != MappedFile.version {
      complaint = "is of version \(base.word(8)), and this sitrep reads version \(MappedFile.version)"
    } else if base.loadUnaligned(fromByteOffset: 16, as: UInt64.self) != UInt64(base.count) {
      complaint = "is cut short or has something added"
    } else if base.word(24) != UInt32(count) || base.count < 32 + 8 * count
      || MappedFile.checksum(base[32..<(32 + 8 * count)]) != base.word(28)
    {
      complaint = "has a damaged table of sections"
    } else {
      for index in 0..<count {
        let (offset, length) = (Int(base.word(32 + 8 * index)), Int(base.word(36 + 8 * index)))
        if offset + length > base.count { complaint = "has a section beyond its end" }
        sections.append(min(offset, base.count)..<min(offset + length, base.count))
      }
    }
    self.base = base
    self.sections = sections
    if let complaint { throw MappedFile.damaged(path, complaint) }
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: base.baseAddress), base.count) }

  /// The bytes of a section. Valid while this object lives.
  func section(_ index: Int) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: base[sections[index]]) }

  /// A checksum of the whole file, eight bytes at a time; a change of any bit changes it. Reads the file once, O(its size).
  var checksum: UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = 0
    while offset + 8 <= base.count {
      sum = (sum ^ base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
      offset += 8
    }
    while offset < base.count {
      sum = (sum ^ UInt64(base[offset])) &* 0x100_0000_01B3
      offset += 1
    }
    return sum
  }

  private static func damaged(_ path: String, _ what: String) -> Diagnostic {
    Diagnostic(.dataDamaged, "the data file \(path) \(what)", help: "build sitrep again, or copy its data folder again")
  }

  /// FNV-1a of 32 bits.
  private static func checksum(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt32 {
    var value: UInt32 = 0x811C_9DC5
    for byte in bytes { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
    return value
  }
}

extension UnsafeRawBufferPointer {
  /// The 32-bit number at a byte offset; 0 beyond the end.
  func word(_ offset: Int) -> UInt32 { offset >= 0 && offset + 4 <= count ? loadUnaligned(fromByteOffset: offset, as: UInt32.self) : 0 }
  /// The signed 32-bit number at a byte offset; 0 beyond the end.
  func int(_ offset: Int) -> Int { Int(Int32(bitPattern: word(offset))) }
  /// The 16-bit number at a byte offset; 0 beyond the end.
  func half(_ offset: Int) -> UInt16 { offset >= 0 && offset + 2 <= count ? loadUnaligned(fromByteOffset: offset, as: UInt16.self) : 0 }
  /// The byte at an offset; 0 beyond the end.
  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < count ? self[offset] : 0 }
  /// The string at an offset: a length byte and that many bytes of UTF-8.
  func string(_ offset: Int) -> String {
    let length = Int(byte(offset))
    guard offset >= 0, offset + 1 + length <= count else { return "" }
    return String(decoding: self[(offset + 1)..<(offset + 1 + length)], as: UTF8.self)
  }
}
