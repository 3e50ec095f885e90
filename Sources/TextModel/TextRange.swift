/// A half-open range of UTF-8 bytes in one text. Every position in sitrep is one of these.
public struct TextRange: Hashable, Sendable, Codable, Comparable {
  /// Offset of the first byte.
  public let lower: UInt32
  /// Offset of the byte after the last.
  public let upper: UInt32

  /// - Precondition: `lower <= upper`.
  public init(_ lower: Int, _ upper: Int) {
    precondition(lower >= 0 && lower <= upper, "a text range that ends before it starts")
    self.lower = UInt32(lower)
    self.upper = UInt32(upper)
  }

  /// The number of bytes.
  public var count: Int { Int(upper - lower) }
  /// Whether it holds no bytes.
  public var isEmpty: Bool { lower == upper }
  /// The same as a range of integers.
  public var bytes: Range<Int> { Int(lower)..<Int(upper) }

  /// Whether the other lies within it; one that is the same does.
  public func contains(_ other: TextRange) -> Bool { lower <= other.lower && other.upper <= upper }
  /// Whether a byte offset lies within it.
  public func contains(offset: Int) -> Bool { lower <= offset && offset < upper }
  /// Whether the two have a byte in common; an empty range overlaps what surrounds it.
  public func overlaps(_ other: TextRange) -> Bool { lower < other.upper && other.lower < upper }

  /// The smallest range that covers both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(Int(min(lower, other.lower)), Int(max(upper, other.upper)))
  }

  /// By start; of two that start together the shorter is less.
  public static func < (left: TextRange, right: TextRange) -> Bool { (left.lower, left.upper) < (right.lower, right.upper) }
}
