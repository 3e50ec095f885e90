/// A verb, event noun or adjective that says that something happens or holds, with who and what takes part in it.
public struct Predicate: Sendable, Hashable {
  /// One that takes part in what a predicate says.
  public struct Argument: Sendable, Hashable {
    /// The word that heads the argument, as an index into `Reading.tokens`; `Reading.subtree(of:)` gives all its words.
    public let token: Int
    /// The part that it plays.
    public let role: SemanticRole

    public init(token: Int, role: SemanticRole) {
      self.token = token
      self.role = role
    }
  }

  /// Index into `Reading.tokens`.
  public let token: Int
  /// In the order of the text; all in the predicate's sentence.
  public let arguments: [Argument]

  public init(token: Int, arguments: [Argument]) {
    self.token = token
    self.arguments = arguments
  }

  /// The first argument that plays a part; nil where none does.
  public func argument(_ role: SemanticRole) -> Argument? { arguments.first { $0.role == role } }
}
