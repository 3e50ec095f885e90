/// A module that adds to sitrep. Linked in and named in the registry of `Workbench`; nothing in an article or session can load one.
public protocol Plugin: Sendable {
  /// One word in lower case; a command that is not unique is called `name:command`.
  static var name: String { get }
  /// One sentence without a full stop, shown by `plugins`.
  static var summary: String { get }
  /// The plugin's own version, shown by `plugins`.
  static var version: String { get }
  /// Its commands; none unless it says otherwise.
  static var commands: [any Command.Type] { get }
  /// Annotators whose products its commands read through `Context.host.products(of:)`.
  static var annotators: [any Annotator.Type] { get }
  /// Its formats; none unless it says otherwise.
  static var exporters: [any Exporter.Type] { get }
}

extension Plugin {
  /// No command.
  public static var commands: [any Command.Type] { [] }
  /// No annotator.
  public static var annotators: [any Annotator.Type] { [] }
  /// No format.
  public static var exporters: [any Exporter.Type] { [] }
}
