import PluginKit

/// The names bound with `let`, as the parser and completion need them.
struct BoundNames {
  /// The columns of each name's table; none where its text is no longer understood, which is reported when the name is used.
  private(set) var columns: [String: [Column]] = [:]

  init(_ session: Session, _ parser: Parser) {
    for binding in session.bindings { columns[binding.name] = query(of: binding, parser)?.columns ?? [] }
  }

  /// The query that a binding stands for; nil when its text is no longer understood.
  func query(of binding: Binding, _ parser: Parser) -> Query? {
    guard let statements = try? parser.statements(in: binding.source, names: columns), case .pipeline(let query)? = statements.last?.action
    else { return nil }
    return query
  }
}
