/// What a command may look at: the session as it is, the world, and the interpreter's services.
public struct Context: Sendable {
  /// The session before the command.
  public let session: Session
  /// Places, countries, actors and the other tables.
  public let world: World
  /// What the interpreter does for commands.
  public let host: any CommandHost

  public init(session: Session, world: World, host: any CommandHost) {
    self.session = session
    self.world = world
    self.host = host
  }

  /// The articles that a call names in its parameter `article`, or all of the session.
  ///
  /// - Throws: `noArticle` when the session is empty, `unknownItem` for a number that it does not hold.
  public func articles(for call: Call) throws(Diagnostic) -> [SessionArticle] {
    guard !session.articles.isEmpty else {
      throw Diagnostic(.noArticle, "no article is loaded", help: "load one: load FILE --date YYYY-MM-DD")
    }
    let named = call.allArguments("article")
    guard !named.isEmpty else { return session.articles }
    var articles: [SessionArticle] = []
    for argument in named { articles.append(try article(argument)) }
    return articles
  }

  /// Articles with their analyses and the analyst's decisions, in order; analysed in parallel where they have not been.
  ///
  /// - Throws: `interrupted` when the command is stopped; `dataMissing`, `dataDamaged` where the language model cannot be opened.
  public func reviewed(_ articles: [SessionArticle]) async throws(Diagnostic) -> [ReviewedArticle] {
    let host = host
    let session = session
    var reviewed = [ReviewedArticle?](repeating: nil, count: articles.count)
    let width = 4
    let failure: Diagnostic? = await withTaskGroup(of: (Int, Result<ReviewedArticle, Diagnostic>).self) { group in
      var next = 0
      var done = 0
      func start() {
        guard next < articles.count, !Task.isCancelled else { return }
        let index = next
        next += 1
        group.addTask {
          do throws(Diagnostic) {
            let analysis = try host.analysis(of: articles[index].article)
            return (index, .success(ReviewedArticle(articles[index], analysis, in: session)))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      for _ in 0..<width { start() }
      for await (index, result) in group {
        switch result {
        case .success(let article): reviewed[index] = article
        case .failure(let failure): return failure
        }
        done += 1
        host.report(done: done, of: articles.count, "articles read")
        start()
      }
      return nil
    }
    if let failure { throw failure }
    if Task.isCancelled {
      let done = reviewed.count { $0 != nil }
      throw Diagnostic(.interrupted, "stopped at \(done) of \(articles.count) articles", help: "nothing was changed")
    }
    return reviewed.compactMap { $0 }
  }

  /// The articles a call names, reviewed.
  public func reviewed(for call: Call) async throws(Diagnostic) -> [ReviewedArticle] {
    try await reviewed(articles(for: call))
  }

  /// The item that a reference argument means.
  ///
  /// - Throws: `unknownItem`; `ambiguousPlace` never. A bare `e7` needs a single article in the session.
  public func item(_ argument: Call.Argument) async throws(Diagnostic) -> (article: ReviewedArticle, item: AnalysisItem) {
    guard case .reference(let reference) = argument.value, let id = reference.item else {
      throw Diagnostic(.invalidValue, "\(argument.value.text) is no item", at: argument.range, help: "items are written e7, or 2.e7")
    }
    let candidates: [SessionArticle]
    if let number = reference.article {
      candidates = session.articles.filter { $0.number == number }
      if candidates.isEmpty { throw unknownArticle(number, at: argument.range) }
    } else {
      candidates = session.articles
    }
    guard let first = candidates.first else { throw Diagnostic(.noArticle, "no article is loaded", help: "load one: load FILE") }
    guard candidates.count == 1 else {
      throw Diagnostic(
        .unknownItem, "\(id) could be of any of \(candidates.count) articles", at: argument.range,
        help: "name the article before it: \(first.number).\(id)")
    }
    let article = try await reviewed([first])[0]
    guard let item = article.analysis.item(id) else {
      throw Diagnostic(
        .unknownItem, "there is no item \(reference)", at: argument.range, help: article.analysis.hint(forMissing: id))
    }
    return (article, item)
  }

  /// The article that an argument names by its number.
  ///
  /// - Throws: `invalidValue`, `unknownItem`.
  public func article(_ argument: Call.Argument) throws(Diagnostic) -> SessionArticle {
    let number: Int? =
      switch argument.value {
      case .number(let number): number
      case .reference(let reference) where reference.item == nil: reference.article
      default: nil
      }
    guard let number else {
      throw Diagnostic(.invalidValue, "\(argument.value.text) is no article number", at: argument.range, help: "`articles` lists them")
    }
    guard let found = session.articles.first(where: { $0.number == number }) else { throw unknownArticle(number, at: argument.range) }
    return found
  }

  private func unknownArticle(_ number: Int, at range: TextRange) -> Diagnostic {
    let numbers = session.articles.map { String($0.number) }
    let shown = numbers.prefix(8).joined(separator: ", ") + (numbers.count > 8 ? " …" : "")
    return Diagnostic(.unknownItem, "there is no article \(number)", at: range, help: "the session holds \(shown); `articles` lists them")
  }
}
