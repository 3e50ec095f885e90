/// A name that `let` gave to a pipeline.
public struct Binding: Sendable, Hashable, Codable, Identifiable {
  /// The name, as typed.
  public let name: String
  /// The source text of the pipeline, as typed.
  public let source: String

  public init(name: String, source: String) {
    self.name = name
    self.source = source
  }

  /// The name.
  public var id: String { name }
}
