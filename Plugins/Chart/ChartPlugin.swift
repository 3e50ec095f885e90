import PluginKit

/// Bars for figures that are intervals. A module that uses `PluginKit` alone.
public enum ChartPlugin: Plugin {
  public static let name = "chart"
  public static let summary = "draws counts as bars with their uncertainty, in the terminal or as SVG"
  public static let version = "1.0.0"
  public static let commands: [any Command.Type] = [ChartCommand.self]
}
