extension Signature {
  /// One line that shows how it is typed: `near <place> <distance> [--kind <text>]`.
  public var synopsis: String { ([name] + synopsisParts).joined(separator: " ") }

  /// The synopsis after the name, a part for each parameter and option.
  package var synopsisParts: [String] { parameters.map(\.synopsis) + options.map(\.synopsis) }
}

extension Signature.Parameter {
  /// `<place>`, `[<place>]`, `<file>…`
  package var synopsis: String {
    let dots = isRepeating ? "…" : ""
    let word = if case .choice = type { type.label } else { "<\(name)>" }
    return isOptional ? "[\(word)\(dots)]" : "\(word)\(dots)"
  }
}

extension Signature.Option {
  /// `[--date <YYYY-MM-DD>]`, `[by <text>]`, `[--all]`
  package var synopsis: String {
    guard let type else { return "[\(name)]" }
    let value = if case .choice = type { type.label } else { "<\(type.label)>" }
    return "[\(name) \(value)]\(isRepeating ? "…" : "")"
  }
}
