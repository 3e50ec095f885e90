/// Whether a statement affirms or negates.
public enum Polarity: String, Sendable, Codable { case positive, negative }
