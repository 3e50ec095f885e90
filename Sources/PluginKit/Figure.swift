/// A drawing that is made when it is known where it goes: for a window of some size, a text file, or a picture file.
public protocol Figure: Sendable {
  /// The endings of the files as which it can be written besides plain text: ["svg"].
  var formats: [String] { get }

  /// The drawing in characters.
  func document(in frame: Frame) -> Document

  /// The text of a file in one of its formats. Article text in it cannot become markup.
  ///
  /// - Precondition: `format` is one of `formats`.
  func text(as format: String) -> String
}

/// The room that a drawing has, and the characters that it may be made of.
public struct Frame: Sendable, Hashable {
  /// Columns of the window; nil in a file.
  public let columns: Int?
  /// Rows of the window; nil in a file.
  public let rows: Int?
  /// Whether characters beyond ASCII can be shown.
  public let isUnicode: Bool

  public init(columns: Int? = nil, rows: Int? = nil, isUnicode: Bool = true) {
    self.columns = columns
    self.rows = rows
    self.isUnicode = isUnicode
  }
}
