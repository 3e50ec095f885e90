import TextModel

/// The cells of a row and the words they came from.
public struct Row: Sendable, Hashable {
  /// One for each column of the table, in the same order.
  public let cells: [Value]
  /// The words that it rests on; empty where it rests on none.
  public let evidence: [Evidence]
  /// How a total was added up, mention by mention; empty for rows that are no totals.
  public let workings: [Working]

  public init(_ cells: [Value], evidence: [Evidence] = [], workings: [Working] = []) {
    self.cells = cells
    self.evidence = evidence
    self.workings = workings
  }
}

/// Words of an article that a row rests on.
public struct Evidence: Sendable, Hashable {
  /// The article's number in the session.
  public let article: Int
  /// The words, in the article's text.
  public let range: TextRange
  /// The item that the row shows, where it shows one.
  public let item: String?

  public init(article: Int, range: TextRange, item: String? = nil) {
    self.article = article
    self.range = range
    self.item = item
  }
}
