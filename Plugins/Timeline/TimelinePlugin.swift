import PluginKit

/// Events and dates on a line of time. A module that uses `PluginKit` alone: the model for others.
public enum TimelinePlugin: Plugin {
  public static let name = "timeline"
  public static let summary = "shows what happened on a line of time, in the terminal or as SVG"
  public static let version = "1.0.0"
  public static let commands: [any Command.Type] = [TimelineCommand.self]
}
