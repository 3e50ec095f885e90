import PluginKit

/// `set`: options of the session.
struct SetCommand: Command {
  static let signature = Signature(
    "set", .session, "sets an option of the session, or lists them",
    discussion: """
      With another engine the articles are read anew. The ids of items may then be others; what you decided hangs on the words and stays.
      """,
    parameters: [
      Signature.Parameter("option", .choice(Setting.all.map { $0.name }), "its name", optional: true),
      Signature.Parameter("value", .text, "its value; `default` takes it back", optional: true),
    ],
    columns: [
      Column("option", .text, "its name"), Column("value", .text, "what it is"), Column("choices", .text, "what it may be"),
      Column("meaning", .text, "what it does"),
    ],
    examples: [
      Signature.Example("set", "all options", shows: ["units", "km"]),
      Signature.Example("set units mi", "distances in miles", shows: ["units is now mi"]),
      Signature.Example("set engine accurate", "reads the articles with the larger language model", shows: ["engine is now accurate"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let name = call.text("option"), let setting = Setting.all.first(where: { $0.name == name }) else {
      let rows = Setting.all.map { setting in
        Row([
          .text(setting.name), .text(setting.value(in: context.session)), .text(setting.choices.joined(separator: ", ")),
          .text(setting.meaning),
        ])
      }
      return .table(Table(item: "option", columns: SetCommand.signature.columns, rows: rows))
    }
    guard let argument = call.argument("value") else { return Answer(message: "\(name) is \(setting.value(in: context.session))") }
    let value = argument.value.text
    if value == "default" {
      return .done("\(name) is \(setting.choices[0]) again", .edit(.set(name: name, value: nil)))
    }
    guard setting.choices.contains(value) else {
      throw Diagnostic(
        .invalidValue, "\(name) cannot be \(value)", at: argument.range, help: "it may be \(setting.choices.joined(separator: ", "))")
    }
    return .done("\(name) is now \(value)", .edit(.set(name: name, value: value)))
  }
}
