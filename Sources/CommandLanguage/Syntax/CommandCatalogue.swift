/// The commands and operators that a line may use, as the parser, completion and `help` see them.
public protocol CommandCatalogue: Sendable {
  /// In the order in which `help` lists them.
  var signatures: [Signature] { get }
  func signature(of command: String) -> Signature?
}
