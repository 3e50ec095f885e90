import Values

/// One value of the command language: what a cell holds and what an argument is.
public enum Value: Sendable, Hashable {
  /// Not stated; shown as an empty cell. It equals nothing and sorts last.
  case missing
  case text(String)
  case number(Double)
  case count(Count)
  /// One day or a run of days.
  case date(DateInterval)
  case duration(CalendarDuration)
  case distance(Length)
  case place(NamedPlace)
  case reference(ItemReference)
  case truth(Bool)
  case list([Value])

  /// The type of the columns that hold it; nil for a missing value.
  public var type: ValueType? {
    switch self {
    case .missing: nil
    case .text: .text
    case .number: .number
    case .count: .count
    case .date: .date
    case .duration: .duration
    case .distance: .distance
    case .place: .place
    case .reference: .reference
    case .truth: .truth
    case .list(let values): values.first?.type
    }
  }

  /// A text, or missing.
  public init(_ text: String?) { self = text.map(Value.text) ?? .missing }
  /// A date, or missing.
  public init(_ date: DateInterval?) { self = date.map(Value.date) ?? .missing }
  /// A distance, or missing.
  public init(_ distance: Length?) { self = distance.map(Value.distance) ?? .missing }
}

/// The type of a column or argument.
public enum ValueType: String, Sendable, Hashable, CaseIterable {
  case text, number, count, date, duration, distance, place, reference, truth
}
