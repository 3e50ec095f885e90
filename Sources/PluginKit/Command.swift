/// A command of the language: reads the session, answers, and asks for changes; it changes nothing itself.
///
/// A built-in command is one file `XCommand.swift` under `BuiltinCommands/Commands`, which the build lists; a plugin lists its own in
/// `Plugin.commands`. Both come to the interpreter the same way.
public protocol Command: Sendable {
  /// Its name, arguments, columns and worked examples: what the parser, completion and `help` know of it.
  static var signature: Signature { get }

  init()

  /// Answers a call whose arguments fit the signature.
  ///
  /// - Throws: a `Diagnostic` with the words at fault, when what was asked for cannot be done. Nothing has changed then.
  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer
}
