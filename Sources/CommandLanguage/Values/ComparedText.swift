/// How texts are compared, ordered and grouped: neither letter case nor a leading “the” matters, so that “the Taliban” is “Taliban”; nor do the
/// square brackets around words that are the analyst's own.
package enum ComparedText {
  /// The form that is compared.
  package static func form(_ text: String) -> String {
    var lower = text.lowercased()
    if lower.utf8.count > 2, lower.hasPrefix("["), lower.hasSuffix("]") { lower = String(lower.dropFirst().dropLast()) }
    return lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
  }
}
