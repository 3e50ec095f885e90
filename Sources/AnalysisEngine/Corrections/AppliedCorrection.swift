/// What an analyst's corrections did to an item, kept with it: what the program had read stays to be seen.
public struct AppliedCorrection: Sendable, Hashable, Codable {
  /// A field that says something else than was read.
  public struct Field: Sendable, Hashable, Codable {
    /// Which field.
    public let field: CorrectableField
    /// What the program read, as it is shown; nil where it read nothing.
    public let read: String?
  }

  /// The item's type within its kind as the engine found it; by it a decision finds the item again. nil where the kind has none.
  public let subtype: String?
  /// Name of the rule that found the item.
  public let rule: String
  /// How likely the reading was right, 0…1; nil where the kind has none.
  public let confidence: Double?
  /// The corrected fields, in the order of their listing.
  public private(set) var fields: [Field]

  /// The name of the rule of a corrected item.
  public static let rule = "corrected by the analyst"

  init(subtype: String?, rule: String, confidence: Double?) {
    self.subtype = subtype
    self.rule = rule
    self.confidence = confidence
    fields = []
  }

  /// Notes that a field was corrected. Of two corrections of it the first knows what was read.
  mutating func note(_ field: CorrectableField, read: String?) {
    guard !fields.contains(where: { $0.field == field }) else { return }
    fields.append(Field(field: field, read: read))
    fields.sort { CorrectableField.position($0.field) < CorrectableField.position($1.field) }
  }

  /// Whether a field was corrected.
  public func has(_ field: CorrectableField) -> Bool { fields.contains { $0.field == field } }
}

extension CorrectableField {
  fileprivate static func position(_ field: CorrectableField) -> Int { allCases.firstIndex(of: field) ?? allCases.count }
}
