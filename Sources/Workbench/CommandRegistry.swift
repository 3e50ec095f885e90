import BuiltinCommands
import Chart
import Exporters
import Map
import PluginKit
import Timeline

/// Every command, format and plugin there is: the built-in ones come through the same door as those of plugins.
package struct CommandRegistry: CommandCatalogue {
  /// The plugin modules that are linked in. A new one is named here and in Package.swift.
  package static let linkedPlugins: [any Plugin.Type] = [TimelinePlugin.self, MapPlugin.self, ChartPlugin.self]

  /// The plugins, in the order in which they were registered.
  package let plugins: [any Plugin.Type]
  /// The built-in exporters, then those of plugins.
  package let exporters: [any Exporter.Type]
  /// The signatures of all commands; that of a plugin's command has the name it is reached by.
  package let signatures: [Signature]
  private let commands: [String: any Command.Type]

  /// Registers the built-in commands first; a plugin's command whose name is taken is reached as `plugin:command`.
  package init(plugins: [any Plugin.Type] = CommandRegistry.linkedPlugins) {
    var commands: [String: any Command.Type] = [:]
    var signatures: [Signature] = []
    for command in BuiltinCommands.Registry.commands {
      precondition(commands[command.signature.name] == nil, "two built-in commands are named \(command.signature.name)")
      commands[command.signature.name] = command
      signatures.append(command.signature)
    }
    for plugin in plugins {
      for command in plugin.commands {
        let own = command.signature
        let name = commands[own.name] == nil ? own.name : "\(plugin.name):\(own.name)"
        precondition(commands[name] == nil, "two plugins are named \(plugin.name) and have a command \(own.name)")
        commands[name] = command
        signatures.append(own.renamed(name))
      }
    }
    self.plugins = plugins
    self.commands = commands
    self.signatures = signatures
    exporters = Exporters.Registry.exporters + plugins.flatMap { $0.exporters }
  }

  /// The signature of a command's full name; nil where there is none.
  package func signature(of command: String) -> Signature? { signatures.first { $0.name == command } }

  /// The command of a name that the parser accepted.
  func command(_ name: String) -> (any Command.Type)? { commands[name] }

  /// The exporter for a path's ending; nil when no format has it.
  func exporter(forPath path: String) -> (any Exporter.Type)? {
    guard let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() else { return nil }
    return exporters.first { $0.formats.contains(ending) }
  }
}

extension Signature {
  /// The same under another name.
  fileprivate func renamed(_ name: String) -> Signature {
    Signature(
      name, topic, summary, discussion: discussion, parameters: parameters, options: options, columns: columns, takesRows: takesRows,
      examples: examples)
  }
}
