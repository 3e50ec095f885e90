/// How texts are compared, ordered and grouped: neither letter case nor a leading “the” matters, so that “the Taliban” is “Taliban”.
package enum ComparedText {
  /// The form that is compared.
  package static func form(_ text: String) -> String {
    let lower = text.lowercased()
    return lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
  }
}
