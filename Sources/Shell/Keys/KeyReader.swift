import CLineEdit

/// Reads keys from the terminal; the only reader of standard input while the shell runs, so that nothing typed ahead is lost.
package final class KeyReader {
  /// What a wait for a key can end with.
  package enum Event: Hashable {
    case key(Key)
    /// A signal came or another thread has something to say.
    case wake
    case endOfInput
  }

  /// How long the rest of an escape sequence may take; a lone Escape is known as such after this time.
  private static let escapeMilliseconds: Int32 = 50
  /// How long a paste may pause before it counts as over.
  private static let pasteMilliseconds: Int32 = 500

  private let descriptor: Int32
  private var decoder = KeyDecoder()
  private var hasEnded = false

  package init(descriptor: Int32 = 0) { self.descriptor = descriptor }

  /// Whether a key can be had without waiting.
  package var hasInput: Bool { !decoder.isEmpty || Int(cle_wait(descriptor, 0)) & CLEInputReady != 0 }

  /// Waits for a key or a wake-up.
  package func next() -> Event {
    while true {
      if let key = decoder.next(isOver: false) { return .key(key) }
      if hasEnded { return decoder.next(isOver: true).map(Event.key) ?? .endOfInput }
      let came = Int(cle_wait(descriptor, decoder.isEmpty ? -1 : Self.escapeMilliseconds))
      if came & CLEWoken != 0 {
        cle_wake_drain()
        return .wake
      }
      if came & CLEInputReady != 0 {
        fill()
      } else if let key = decoder.next(isOver: true) {
        return .key(key)
      }
    }
  }

  /// The text of a paste, after `.pasteStart`: line ends as `\n`, control characters and what is not UTF-8 left out, tabs as spaces.
  ///
  /// A Ctrl-C does not cut it short, or what comes after it would count as typed; the line is given up when the paste is over.
  package func paste() -> String {
    while true {
      if let bytes = decoder.paste(isOver: false) { return Self.cleaned(bytes) }
      let came = Int(cle_wait(descriptor, Self.pasteMilliseconds))
      if came & CLEInputReady != 0, !hasEnded {
        fill()
      } else if came & CLEWoken == 0 || hasEnded {
        return Self.cleaned(decoder.paste(isOver: true) ?? [])
      } else {
        cle_wake_drain()
      }
    }
  }

  static func cleaned(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\r": result.append("\n")
      case "\n": if previous != "\r" { result.append("\n") }
      case "\t": result.append(" ")
      case "\u{FFFD}": continue
      default: if scalar.properties.generalCategory != .control { result.append(scalar) }
      }
    }
    return String(result)
  }

  private func fill() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = cle_read(descriptor, &buffer, buffer.count)
    if count > 0 { decoder.feed(buffer.prefix(count)) } else { hasEnded = true }
  }
}
