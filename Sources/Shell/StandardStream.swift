import CLineEdit

/// The two standard streams that are written to, without buffering.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Writes all of `text`; false when the stream is closed or the disk full.
  @discardableResult
  package func write(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return true }
      return cle_write(rawValue, start, bytes.count)
    }
  }
}
