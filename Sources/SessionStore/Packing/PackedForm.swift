import AnalysisEngine
import TextModel

/// The compact form in which a session file keeps an analysis: a tenth of its JSON, and several times as fast to read.
///
/// Values stand one after another in the order in which they are encoded, without their keys; each different string stands once. The keys are
/// mixed into a fingerprint at the end, so that an analysis of other Swift types than those that wrote it is not read as something it is not.
/// What is read is checked against the text (ranges, numbers), for a session file may come from anywhere: see Documentation/SessionFile.md.
enum PackedForm {
  static func pack(_ analysis: Analysis) throws -> [UInt8] {
    let output = PackedOutput()
    try output.write(analysis)
    return output.finished()
  }

  /// The analysis of a text; nil when the bytes hold none of these types, or one that cannot be of this text.
  static func unpack(_ bytes: [UInt8], for text: SourceText) -> Analysis? {
    let input = PackedInput(bytes, textLength: text.bytes.count)
    guard let analysis = try? input.read(Analysis.self), input.isFinished else { return nil }
    return analysis
  }

  /// FNV-1a, 64 bits, over the bytes of a key.
  static func mix(_ key: String, into fingerprint: inout UInt64) {
    for byte in key.utf8 { fingerprint = (fingerprint ^ UInt64(byte)) &* 0x100_0000_01B3 }
    fingerprint = (fingerprint ^ 0xFF) &* 0x100_0000_01B3
  }

  static let firstFingerprint: UInt64 = 0xCBF2_9CE4_8422_2325
}

/// Why packed bytes cannot be read, or a type cannot be packed. It never reaches the user: the analysis is made anew.
enum PackingFault: Error { case endsTooEarly, impossibleValue, otherTypes, unsupportedShape }
