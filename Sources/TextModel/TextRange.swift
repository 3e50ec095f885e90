/// A half-open range of UTF-8 bytes in one text. Every position in sitrep is one of these.
public struct TextRange: Hashable, Sendable, Codable, Comparable {
  public let lower: UInt32
  public let upper: UInt32

  /// - Precondition: `lower <= upper`.
  public init(_ lower: Int, _ upper: Int) {
    precondition(lower >= 0 && lower <= upper, "a text range that ends before it starts")
    self.lower = UInt32(lower)
    self.upper = UInt32(upper)
  }

  public var count: Int { Int(upper - lower) }
  public var isEmpty: Bool { lower == upper }
  public var bytes: Range<Int> { Int(lower)..<Int(upper) }

  public func contains(_ other: TextRange) -> Bool { lower <= other.lower && other.upper <= upper }
  public func contains(offset: Int) -> Bool { lower <= offset && offset < upper }
  public func overlaps(_ other: TextRange) -> Bool { lower < other.upper && other.lower < upper }

  /// The smallest range that covers both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(Int(min(lower, other.lower)), Int(max(upper, other.upper)))
  }

  /// By start; of two that start together the shorter is less.
  public static func < (left: TextRange, right: TextRange) -> Bool { (left.lower, left.upper) < (right.lower, right.upper) }
}
