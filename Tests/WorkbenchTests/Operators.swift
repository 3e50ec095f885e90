import CommandLanguage
import PluginKit

/// The operators' signatures, as `help` lists them.
enum Operators {
  static let signatures = OperatorCatalogue.standard.signatures
}
