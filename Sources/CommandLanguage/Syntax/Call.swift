import TextModel
import Values

/// A command with its arguments, read by its signature: what `Command.run` receives.
public struct Call: Sendable {
  /// An argument and the words of the line that gave it, for a caret under them.
  public struct Argument: Sendable, Hashable {
    /// What was given, read by the parameter's type.
    public let value: ArgumentValue
    /// The words that gave it.
    public let range: TextRange
    /// Of `field=value` the value alone; of others all of it.
    public let valueRange: TextRange

    /// - Parameter value: Where the value of `field=value` stands; nil for other arguments.
    public init(_ value: ArgumentValue, at range: TextRange, valueAt valueRange: TextRange? = nil) {
      self.value = value
      self.range = range
      self.valueRange = valueRange ?? range
    }
  }

  /// A field and what it should say, `type=withdrawal`, with where each stands in the line.
  public struct Assignment: Sendable, Hashable {
    /// The field, as typed.
    public let name: String
    /// Without quotation marks.
    public let value: String
    /// The name, with what stands between it and the value.
    public let nameRange: TextRange
    /// The value, with its quotation marks.
    public let valueRange: TextRange

    public init(name: String, value: String, nameRange: TextRange, valueRange: TextRange) {
      self.name = name
      self.value = value
      self.nameRange = nameRange
      self.valueRange = valueRange
    }

    /// All of it.
    public var range: TextRange { nameRange.union(valueRange) }
  }

  /// The command's full name, also where it was shortened.
  public let command: String
  /// Where the command's name stands in the line.
  public let range: TextRange
  /// By parameter name; a repeating parameter has several.
  public let arguments: [String: [Argument]]
  /// By option name with its dashes; a flag has an empty list.
  public let options: [String: [Argument]]

  public init(command: String, range: TextRange, arguments: [String: [Argument]], options: [String: [Argument]]) {
    self.command = command
    self.range = range
    self.arguments = arguments
    self.options = options
  }

  /// The first argument of a parameter; nil when not given.
  public func argument(_ name: String) -> Argument? { arguments[name]?.first }
  /// The arguments of a repeating parameter in order; empty when none was given.
  public func allArguments(_ name: String) -> [Argument] { arguments[name] ?? [] }
  /// The first value of an option, named with its dashes; nil when not given, and for a flag.
  public func option(_ name: String) -> Argument? { options[name]?.first }
  /// Whether a flag, or an option with a value, was given.
  public func has(_ option: String) -> Bool { options[option] != nil }

  /// The text of an argument of any type as it was typed (quotes removed); nil when not given.
  public func text(_ name: String) -> String? { (argument(name) ?? option(name))?.value.text }
  /// The number of an argument; nil when not given.
  public func number(_ name: String) -> Int? {
    guard case .number(let number)? = (argument(name) ?? option(name))?.value else { return nil }
    return number
  }
  /// The date of an argument; nil when not given.
  public func date(_ name: String) -> CivilDate? {
    guard case .date(let date)? = (argument(name) ?? option(name))?.value else { return nil }
    return date
  }
  /// The distance of an argument; nil when not given.
  public func distance(_ name: String) -> Length? {
    guard case .distance(let length)? = (argument(name) ?? option(name))?.value else { return nil }
    return length
  }
  /// The point of an argument; nil when not given.
  public func coordinate(_ name: String) -> Coordinate? {
    guard case .coordinate(let point)? = (argument(name) ?? option(name))?.value else { return nil }
    return point
  }
  /// The `name=value` arguments, in order.
  public func assignments(_ name: String) -> [Assignment] {
    allArguments(name).compactMap { argument in
      guard case .assignment(let name, let value) = argument.value else { return nil }
      let nameRange = TextRange(Int(argument.range.lower), Int(min(argument.valueRange.lower, argument.range.upper)))
      return Assignment(name: name, value: value, nameRange: nameRange, valueRange: argument.valueRange)
    }
  }
  /// The item or article of an argument; nil when not given.
  public func reference(_ name: String) -> ItemReference? {
    guard case .reference(let reference)? = (argument(name) ?? option(name))?.value else { return nil }
    return reference
  }
}

/// An argument after it was read by its type.
public enum ArgumentValue: Sendable, Hashable {
  /// Text, place, file, folder, session, command, column, name and choice arguments: resolved by the command.
  case text(String)
  case number(Int)
  case date(CivilDate)
  /// A distance and how it was typed.
  case distance(Length)
  case coordinate(Coordinate)
  case reference(ItemReference)
  /// `type=withdrawal`: a field of an item and its new value.
  case assignment(name: String, value: String)

  /// As text; numbers and dates in their usual form.
  public var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .date(let date): date.description
    case .distance(let length): "\(Count.digits(length.kilometres)) km"
    case .coordinate(let point): "\(Count.digits(point.latitude)),\(Count.digits(point.longitude))"
    case .reference(let reference): reference.description
    case .assignment(let name, let value): "\(name)=\(value)"
    }
  }
}
