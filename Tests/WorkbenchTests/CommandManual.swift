import CommandLanguage
import PluginKit
import Workbench

/// The reference of commands and operators as Markdown, made from their signatures.
struct CommandManual {
  let text: String

  init(_ registry: CommandRegistry, operators: [Signature]) {
    var text = "# Commands\n\nMade from the signatures in the code by a test; the examples are run by the tests as well.\n"
    for topic in Signature.Topic.allCases {
      for signature in registry.signatures + [LanguageKeywords.expectation] where signature.topic == topic {
        text += CommandManual.section(signature)
      }
    }
    text += "\n# Operators\n"
    for signature in operators { text += CommandManual.section(signature) }
    self.text = text
  }

  private static func section(_ signature: Signature) -> String {
    var text = "\n## \(signature.name)\n\n    \(signature.synopsis)\n\n"
    text += signature.summary.prefix(1).uppercased() + signature.summary.dropFirst() + "."
    if !signature.discussion.isEmpty { text += " " + signature.discussion }
    text += "\n"
    let arguments =
      signature.parameters.map { "- `<\($0.name)>`: \($0.help)\n" }
      + signature.options.map { option in "- `\(option.name)\(option.type.map { " <\($0.label)>" } ?? "")`: \(option.help)\n" }
    if !arguments.isEmpty { text += "\n" + arguments.joined() }
    if !signature.columns.isEmpty {
      text += "\nColumns: " + signature.columns.map { "`\($0.name)` \($0.help)" }.joined(separator: "; ") + ".\n"
    }
    text += "\n" + signature.examples.map { "    \($0.line)\n" }.joined()
    return text
  }
}
