import Values

/// A moment in UTC, to the millisecond: what the session file writes beside each change.
///
/// Whole milliseconds, so that a moment read back equals the one that was written. The clock is read by the program alone and passed in.
public struct Timestamp: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z; negative before it.
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// From seconds since 1970 with a fraction, as `Date.timeIntervalSince1970` gives them; rounded to milliseconds.
  ///
  /// - Precondition: the number is finite and within the years 1…9999.
  public init(secondsSince1970 seconds: Double) { milliseconds = Int64((seconds * 1000).rounded()) }

  /// Reads what `description` writes; nil for anything else.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x2E, bytes[23] == 0x5A,
      let day = CivilDate(iso: text)
    else { return nil }
    func number(_ range: Range<Int>, below limit: Int64) -> Int64? {
      var value: Int64 = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int64(byte - 0x30)
      }
      return value < limit ? value : nil
    }
    guard let hour = number(11..<13, below: 24), let minute = number(14..<16, below: 60), let second = number(17..<19, below: 60),
      let fraction = number(20..<23, below: 1000)
    else { return nil }
    milliseconds = (((Int64(day.dayNumber) * 24 + hour) * 60 + minute) * 60 + second) * 1000 + fraction
  }

  /// The day in UTC.
  public var day: CivilDate { CivilDate(dayNumber: Int((milliseconds - millisecondOfDay) / Timestamp.millisecondsOfADay)) }

  /// ISO 8601 with milliseconds: `2021-08-12T09:30:00.000Z`.
  public var description: String {
    let rest = millisecondOfDay
    func padded(_ number: Int64, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let clock = "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2)):\(padded(rest / 1000 % 60, 2))"
    return "\(day)T\(clock).\(padded(rest % 1000, 3))Z"
  }

  /// Whether the left moment is the earlier.
  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }

  /// Reads ISO 8601 with milliseconds; throws `DecodingError.dataCorrupted` for anything else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = Timestamp(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a moment in ISO 8601 with milliseconds: \(text)")
    }
    self = time
  }

  /// Writes ISO 8601 with milliseconds, in UTC.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private static let millisecondsOfADay: Int64 = 86_400_000
  private var millisecondOfDay: Int64 {
    let rest = milliseconds % Timestamp.millisecondsOfADay
    return rest < 0 ? rest + Timestamp.millisecondsOfADay : rest
  }
}
