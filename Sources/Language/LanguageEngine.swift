/// The two readers of English: one model file each, of one format.
public enum LanguageEngine: String, Sendable, Hashable, Codable, CaseIterable {
  /// A recurrent network: tens of thousands of words a second on one core.
  case fast
  /// A transformer: a few points better, several times slower.
  case accurate

  /// The model's file in the data folder.
  package var fileName: String { "english-\(rawValue).model" }
}
