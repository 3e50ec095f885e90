/// How a counted mention relates to the others of its cluster (contract COUNTS).
public enum MentionRelation: String, Sendable, Codable { case new, same, subset, cumulative }
