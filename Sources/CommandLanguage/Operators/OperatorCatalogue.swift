/// The operators by name.
package struct OperatorCatalogue: Sendable {
  /// Those of this target, in alphabetical order.
  package static let standard = OperatorCatalogue(Registry.operators)

  /// In the order in which `help` lists them.
  package let types: [any Operator.Type]

  package init(_ types: [any Operator.Type]) { self.types = types }

  /// What each takes and gives.
  package var signatures: [Signature] { types.map { $0.signature } }
  /// The words that are typed after `|`.
  package var names: [String] { signatures.map(\.name) }

  /// The operator of a name, or of the beginning of only one name.
  package func type(named name: String) -> (any Operator.Type)? {
    let wanted = name.lowercased()
    if let exact = types.first(where: { $0.signature.name == wanted }) { return exact }
    let begun = types.filter { !wanted.isEmpty && $0.signature.name.hasPrefix(wanted) }
    return begun.count == 1 ? begun.first : nil
  }
}
