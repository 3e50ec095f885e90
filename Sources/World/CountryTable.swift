import TextModel

/// Countries with the names, demonyms and aliases that news uses for them.
public struct CountryTable: Sendable {
  public struct Country: Sendable, Hashable {
    /// ISO 3166-1 alpha-2.
    public let code: String
    public let name: String
    public let capital: String?
    /// "Afghan", "Iranian" …
    public let demonyms: [String]
  }

  init(folder: String) throws(Diagnostic) {}

  public func country(code: String) -> Country? { nil }
  /// By name, alias or ISO code, case folded.
  public func country(named name: String) -> Country? { nil }
  /// By demonym ("Iranian"), case folded, singular or plural.
  public func country(demonym: String) -> Country? { nil }
}
