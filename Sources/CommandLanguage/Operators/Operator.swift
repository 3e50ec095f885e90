import TextModel
import Values

/// Reshapes a table: one step of a pipeline after its command. One file `XOperator.swift` in this folder each; the build lists them.
public protocol Operator: Sendable {
  /// The synopsis, meaning and examples (examples run on the bundled article, behind `assets` or `events`).
  static var signature: Signature { get }
  /// Reads the words after the operator's name, as tokens with ranges.
  ///
  /// - Throws: `syntax`, `missingArgument` … with the words at fault.
  init(parsing words: inout TokenCursor) throws(Diagnostic)
  /// Makes the new table.
  ///
  /// - Throws: `unknownColumn`, `typeMismatch` … with the words at fault.
  func apply(to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table
  /// The columns that it answers with, as far as they can be told from those before it; the same where it only drops or moves rows.
  func columns(from columns: [Column]) -> [Column]
  /// What may stand after the given words of its own, for completion; empty when the words are all it takes.
  static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation]
}

extension Operator {
  public func columns(from columns: [Column]) -> [Column] { columns }
}

/// What operators may ask about the world, so that the language itself knows no geography.
public protocol OperatorEnvironment: Sendable {
  /// The place that a name or `lat,lon` means; the name's range is for the caret.
  func place(named name: String, at range: TextRange) throws(Diagnostic) -> NamedPlace
  func distance(_ from: Coordinate, _ to: Coordinate) -> Length
  /// What measures from points to the place, border, country or the like that a text names.
  func ruler(to name: String, at range: TextRange) throws(Diagnostic) -> Ruler
  /// Whether a term of a taxonomy (asset category, event type) is, or lies under, another; nil when the ancestor is not
  /// known in the taxonomy of that column.
  func isA(_ term: String, under ancestor: String, column: String) -> Bool?
  /// The ISO 3166-1 alpha-2 code of a country by name or code, so that `place = Afghanistan` holds for what lies in it; nil when it is none.
  func country(named name: String) -> String?
  /// The number of the first article that has nearly the same text as another, such as a wire report printed by two papers; its own number
  /// where there is none. Both count as one source.
  func source(ofArticle number: Int) -> Int
  /// The ISO codes of the countries that an article tells of, in order; empty where that is not known.
  func countries(ofArticle number: Int) -> [String]
  /// What the analyst says of counted things over articles: which are one, and which are not.
  func itemLinks() -> ItemLinks
  /// The house that brought an article out; nil where that is not known.
  func newsroom(ofArticle number: Int) -> Newsroom?
  /// The day on which an article was published; nil where that is not known.
  func publicationDay(ofArticle number: Int) -> CivilDate?
  /// Terms that `under` knows, for suggestions and completion.
  func taxonomyTerms(column: String) -> [String]
}

/// Measures from any point to one thing.
public struct Ruler: Sendable {
  /// The name of that thing.
  public let name: String
  /// The distance of a point, 0 inside an area, and where it lies seen from the thing (nil inside); nil where that is not known.
  public let measure: @Sendable (Coordinate) -> (distance: Length, direction: CompassDirection?)?

  public init(name: String, measure: @escaping @Sendable (Coordinate) -> (distance: Length, direction: CompassDirection?)?) {
    self.name = name
    self.measure = measure
  }
}

extension OperatorEnvironment {
  /// Measures to the point of the place.
  public func ruler(to name: String, at range: TextRange) throws(Diagnostic) -> Ruler {
    let place = try place(named: name, at: range)
    guard let end = place.coordinate else {
      throw Diagnostic(.unknownPlace, "where “\(name)” lies is not known", at: range, help: "give it as lat,lon")
    }
    return Ruler(name: place.name) { (distance($0, end), nil) }
  }
  /// Every article is its own source.
  public func source(ofArticle number: Int) -> Int { number }
  /// Nothing is said.
  public func itemLinks() -> ItemLinks { .none }
  /// Knows no newsroom.
  public func newsroom(ofArticle number: Int) -> Newsroom? { nil }

  /// Not known.
  public func publicationDay(ofArticle number: Int) -> CivilDate? { nil }
  /// Knows of no article where it happened.
  public func countries(ofArticle number: Int) -> [String] { [] }
  /// Knows no country: nil for every name.
  public func country(named name: String) -> String? { nil }
}
