import Values

/// Who vouches for a count; the three are never added to one another (contract COUNTS, over several articles, rule 5).
public enum CountBasis: String, Sendable, Hashable, CaseIterable {
  /// The article itself tells it as a fact.
  case stated
  /// Somebody claims it, or nobody vouches for it.
  case claimed
  /// The side that lost admits it.
  case admitted
}
