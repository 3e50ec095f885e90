/// The commands that a line may use, as the parser, completion and `help` see them; the operators are in `OperatorCatalogue`.
public protocol CommandCatalogue: Sendable {
  /// In the order in which `help` lists them.
  var signatures: [Signature] { get }
  func signature(of command: String) -> Signature?
}
