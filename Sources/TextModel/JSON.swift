/// A JSON value with its keys in order and its nulls explicit, as the published records need them.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: JSON
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// A string, or null.
  public init(_ text: String?) { self = text.map(JSON.string) ?? .null }
  /// A number, or null; a number that JSON cannot hold (infinite, not a number) is null.
  public init(_ number: Double?) { self = number.flatMap { $0.isFinite ? .number($0) : nil } ?? .null }
  public init(_ number: Int?) { self = number.map { .number(Double($0)) } ?? .null }
  public init(_ flag: Bool?) { self = flag.map(JSON.bool) ?? .null }
  public init(_ strings: [String]) { self = .array(strings.map(JSON.string)) }

  /// The text: on one line, or indented by two spaces.
  public func text(indented: Bool = false) -> String {
    var output: [UInt8] = []
    write(to: &output, indent: indented ? 0 : nil)
    return String(decoding: output, as: UTF8.self)
  }

  private func write(to output: inout [UInt8], indent: Int?) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let flag): output += (flag ? "true" : "false").utf8
    case .number(let number):
      output += (number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : number.description).utf8
    case .string(let text): JSON.write(text, to: &output)
    case .array(let values):
      JSON.writeList(values, open: "[", close: "]", to: &output, indent: indent) { value, output, indent in
        value.write(to: &output, indent: indent)
      }
    case .object(let members):
      JSON.writeList(members, open: "{", close: "}", to: &output, indent: indent) { member, output, indent in
        JSON.write(member.key, to: &output)
        output += (indent == nil ? ":" : ": ").utf8
        member.value.write(to: &output, indent: indent)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], open: String, close: String, to output: inout [UInt8], indent: Int?,
    element write: (Element, inout [UInt8], Int?) -> Void
  ) {
    output += open.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(0x2C) }
      if let indent { output += ("\n" + String(repeating: "  ", count: indent + 1)).utf8 }
      write(element, &output, indent.map { $0 + 1 })
    }
    if let indent, !elements.isEmpty { output += ("\n" + String(repeating: "  ", count: indent)).utf8 }
    output += close.utf8
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: output += "\\\"".utf8
      case 0x5C: output += "\\\\".utf8
      case 0x0A: output += "\\n".utf8
      case 0x0D: output += "\\r".utf8
      case 0x09: output += "\\t".utf8
      case 0x20..<0x7F: output.append(UInt8(scalar.value))
      // Controls, marks that turn the reading order round, line ends of some readers, the byte order mark: a record may be read on a terminal.
      case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        output += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: output += scalar.utf8
      }
    }
    output.append(0x22)
  }
}
