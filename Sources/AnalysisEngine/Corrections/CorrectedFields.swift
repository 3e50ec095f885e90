import TextModel
import Values

/// What an analyst says that fields of one item should say, as a decision keeps it: names of fields and their values as text.
///
/// A value is `none` for nothing, a word, or one line each for several. A role is the analyst's words, and behind a tab the bytes of a mention of
/// the entity that they mean (`the Taliban⇥12-19`), where the article has one. Days are one ISO date or two with `/` between them, a count is
/// in the words of contract COUNTS. A place has the fields of `PlaceMeaning`. What cannot be read counts as not said: a file from elsewhere
/// may hold anything.
public struct CorrectedFields: Sendable, Hashable {
  /// By the names of `CorrectableField` and of `PlaceMeaning.fields`.
  public private(set) var fields: [String: String]

  /// The word for nothing.
  public static let nothing = "none"

  public init(_ fields: [String: String] = [:]) { self.fields = fields }

  /// Somebody or something in a role.
  public struct Participant: Sendable, Hashable {
    /// The analyst's words; no line breaks or tabs in them.
    public let words: String
    /// A mention of the entity that they mean; nil where the article has none.
    public let mention: TextRange?

    public init(_ words: String, mention: TextRange? = nil) {
      self.words = CorrectedFields.line(words)
      self.mention = mention
    }
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { fields.isEmpty }

  /// Whether something is said of a field.
  public func says(_ field: CorrectableField) -> Bool { fields[field.rawValue] != nil }

  /// The fields of which something is said, in the order of their listing.
  public var said: [CorrectableField] { CorrectableField.allCases.filter(says) }

  // MARK: Reading

  /// The values of a field; empty for `none`, nil where nothing is said.
  public func values(_ field: CorrectableField) -> [String]? {
    guard let text = fields[field.rawValue] else { return nil }
    return text == CorrectedFields.nothing ? [] : text.split(separator: "\n").map(String.init)
  }

  /// The only value of a field; `.some(nil)` for `none`, nil where nothing is said.
  public func word(_ field: CorrectableField) -> String?? {
    values(field).map { $0.first }
  }

  /// Who or what stands in a role; empty for `none`, nil where nothing is said.
  public func participants(_ field: CorrectableField) -> [Participant]? {
    values(field)?.map { value in
      let parts = value.split(separator: "\t", maxSplits: 1).map(String.init)
      let ends = parts.count < 2 ? [] : parts[1].split(separator: "-").compactMap { UInt32($0) }
      let mention = ends.count == 2 && ends[0] < ends[1] ? TextRange(Int(ends[0]), Int(ends[1])) : nil
      return Participant(parts.first ?? "", mention: mention)
    }
  }

  /// The days of a field; `.some(nil)` for `none`, nil where nothing that is a date is said.
  public func days(_ field: CorrectableField) -> DateInterval?? {
    guard let value = word(field) else { return nil }
    guard let value else { return .some(nil) }
    let days = value.split(separator: "/").compactMap { CivilDate(iso: String($0)) }
    guard let first = days.first, let last = days.last, first <= last else { return nil }
    return DateInterval(first, last)
  }

  /// The count; nil where none that can be read is said. `none` is one: nothing of the kind was there.
  public var count: Count? {
    guard let text = fields[CorrectableField.count.rawValue]?.split(separator: "\n").first else { return nil }
    return CountPhrase.count(String(text))
  }

  /// The place; nil where none is said.
  public var place: PlaceMeaning? { says(.place) ? PlaceMeaning(fields: fields) : nil }

  // MARK: Saying

  /// Says that a field has these values; none of them empties it.
  public mutating func say(_ field: CorrectableField, _ values: [String]) {
    fields[field.rawValue] = values.isEmpty ? CorrectedFields.nothing : values.map(CorrectedFields.line).joined(separator: "\n")
  }

  /// Says who or what stands in a role.
  public mutating func say(_ field: CorrectableField, _ participants: [Participant]) {
    let lines = participants.map { participant in
      participant.words + (participant.mention.map { "\t\($0.lower)-\($0.upper)" } ?? "")
    }
    fields[field.rawValue] = lines.isEmpty ? CorrectedFields.nothing : lines.joined(separator: "\n")
  }

  /// Says where it was.
  public mutating func say(_ place: PlaceMeaning) {
    unsay(.place)
    fields.merge(place.fields) { _, new in new }
  }

  /// Says nothing of a field any more.
  public mutating func unsay(_ field: CorrectableField) {
    fields[field.rawValue] = nil
    // The fields that tell a place stand only beside it.
    if field == .place { for name in ["gazetteer", "lat", "lon", "kind", "country", "admin1"] { fields[name] = nil } }
  }

  /// The same with what is said later in place of what was said of the same fields before.
  public func followed(by later: CorrectedFields) -> CorrectedFields {
    var result = self
    for field in later.said { result.unsay(field) }
    result.fields.merge(later.fields) { _, new in new }
    return result
  }

  /// As it is shown: `the Taliban, [a militia]` with the analyst's own words in brackets, `captured, destroyed`, `none`; nil where nothing is said.
  public func shown(_ field: CorrectableField) -> String? {
    guard let values = field.isRole ? participants(field)?.map({ $0.mention == nil ? "[\($0.words)]" : $0.words }) : values(field) else {
      return nil
    }
    return values.isEmpty ? CorrectedFields.nothing : values.joined(separator: ", ")
  }

  /// A text as one line: white space of any kind is one space.
  private static func line(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.isNewline || $0 == "\0" }.joined(separator: " ")
  }
}
