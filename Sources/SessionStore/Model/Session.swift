import TextModel

/// What an analyst has gathered, decided and knows: articles, decisions, facts, names and settings. A value; changed only by `apply`.
public struct Session: Sendable, Hashable {
  /// By number.
  public internal(set) var articles: [SessionArticle] = []
  /// By id, which is the order they were made in.
  public internal(set) var decisions: [Decision] = []
  /// By name, in the order of their bytes.
  public internal(set) var bindings: [Binding] = []
  public internal(set) var settings: [String: String] = [:]
  /// What the analyst knows better than the program's data, by key.
  public internal(set) var facts: [AnalystFact] = []
  /// The number that the next article gets.
  public internal(set) var nextArticleNumber = 1
  /// The id that the next decision gets.
  public internal(set) var nextDecisionID = 1

  /// A session with nothing in it.
  public init() {}

  /// Whether nothing was ever put into it.
  public var isEmpty: Bool { self == Session() }

  /// The article of a number; nil when there is none (any more). O(log n).
  public func article(_ number: Int) -> SessionArticle? {
    let index = articleIndex(number)
    return index < articles.count && articles[index].number == number ? articles[index] : nil
  }

  /// The articles with this text, by number.
  public func articles(sha256: String) -> [SessionArticle] { articles.filter { $0.article.sha256 == sha256 } }

  /// The decisions on an article's text, by id.
  ///
  /// A file from elsewhere may hold decisions on a text that came later and has no such words: they are passed over.
  public func decisions(on article: Article) -> [Decision] {
    decisions.filter { $0.anchor.articleSHA256 == article.sha256 && $0.ranges.allSatisfy(article.text.holds) }
  }

  /// The pipeline that a name stands for; nil when the name is free.
  public func binding(_ name: String) -> Binding? { bindings.first { $0.name == name } }

  /// Carries out one edit.
  ///
  /// - Throws: `unknownItem` for a number or decision that is not there, `unknownName` for a name that is not bound, `invalidValue` for an
  ///   empty name. The session is then as it was.
  public mutating func apply(_ edit: SessionEdit, at time: Timestamp) throws(Diagnostic) {
    for change in try changes(for: edit, at: time) { carryOut(change) }
  }

  /// The first position whose number is not below.
  func articleIndex(_ number: Int) -> Int {
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if articles[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
