/// Words that a town named before is spoken of by.
package enum TownWords {
  /// In the singular: "the town", "the capital".
  package static let nouns: Set<String> = ["town", "city", "village", "settlement", "area", "port", "district", "capital"]
}
