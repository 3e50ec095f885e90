import PluginKit

/// Where things happened, drawn with coasts and borders. A module that uses `PluginKit` alone.
public enum MapPlugin: Plugin {
  public static let name = "map"
  public static let summary = "shows where things happened on a map, in the terminal or as SVG"
  public static let version = "1.0.0"
  public static let commands: [any Command.Type] = [MapCommand.self]
}
