import SessionStore
import Testing
import TextModel
import Values

@Suite("A session, changed by edits alone")
struct SessionTests {
  private let anchor = Anchor.of(.sample())

  private func session(_ edits: SessionEdit...) throws -> Session {
    var session = Session()
    for (index, edit) in edits.enumerated() { try session.apply(edit, at: .at(index)) }
    return session
  }

  @Test("numbers articles from 1 and never gives a number twice")
  func numbers() throws {
    let session = try session(
      .addArticle(.sample(name: "one"), origin: "one.txt"), .addArticle(.sample(name: "two"), origin: nil), .removeArticle(number: 2),
      .addArticle(.sample(name: "three"), origin: nil))
    #expect(session.articles.map { $0.number } == [1, 3])
    #expect(session.article(3)?.article.name == "three")
    #expect(session.article(2) == nil)
    #expect(session.nextArticleNumber == 4)
    #expect(session.article(1)?.origin == "one.txt")
    #expect(session.article(1)?.addedAt == .at(0))
  }

  @Test("replaces what is known about an article and keeps its text")
  func header() throws {
    let header = Article.Header(title: "A town falls", published: CivilDate(iso: "2021-08-13"))
    let session = try session(.addArticle(.sample(), origin: nil), .setHeader(number: 1, header))
    #expect(session.article(1)?.article.header == header)
    #expect(session.article(1)?.article.text.string == "Rebels took the town.")
  }

  @Test("holds one judgement on the same words, the last one, and any number of notes and tags")
  func judgements() throws {
    let session = try session(
      .decide(anchor, .accept, because: nil), .decide(anchor, .note(text: "video seen"), because: nil),
      .decide(anchor, .reject, because: "coreference"), .decide(anchor, .tag(name: "follow up"), because: nil))
    #expect(session.decisions.map { $0.id } == [2, 3, 4])
    #expect(session.decisions.map { $0.verdict.word } == ["note", "reject", "tag"])
    #expect(session.decisions[1].because == "coreference")
  }

  @Test("is not changed by what is so already")
  func repeated() throws {
    let article = Article.sample()
    let once = try session(
      .addArticle(article, origin: nil), .decide(anchor, .reject, because: nil), .bind(name: "fallen", source: "events"),
      .set(name: "colour", value: "never"))
    var twice = once
    try twice.apply(.setHeader(number: 1, article.header), at: .at(9))
    try twice.apply(.decide(anchor, .reject, because: nil), at: .at(9))
    try twice.apply(.bind(name: "fallen", source: "events"), at: .at(9))
    try twice.apply(.set(name: "colour", value: "never"), at: .at(9))
    #expect(twice == once)
  }

  @Test("lists names in order, and forgets them")
  func names() throws {
    let session = try session(
      .bind(name: "b", source: "events"), .bind(name: "a", source: "assets"), .bind(name: "b", source: "claims"),
      .bind(name: "c", source: "places"), .unbind(name: "c"), .set(name: "x", value: "1"), .set(name: "x", value: nil))
    #expect(session.bindings == [Binding(name: "a", source: "assets"), Binding(name: "b", source: "claims")])
    #expect(session.settings.isEmpty)
  }

  @Test(
    "says what is not there, and stays as it was",
    arguments: [
      (SessionEdit.removeArticle(number: 2), DiagnosticCode.unknownItem), (.setHeader(number: 0, Article.Header()), .unknownItem),
      (.withdrawDecision(id: 1), .unknownItem), (.unbind(name: "fallen"), .unknownName), (.bind(name: "", source: "events"), .invalidValue),
    ])
  func refuses(edit: SessionEdit, code: DiagnosticCode) throws {
    var session = try session(.addArticle(.sample(), origin: nil))
    let before = session
    let fault = #expect(throws: Diagnostic.self) { try session.apply(edit, at: .at(1)) }
    #expect(fault?.code == code)
    #expect(session == before)
  }

  @Test("keeps decisions on a text whose article was taken off")
  func decisionsOutliveArticles() throws {
    let article = Article.sample()
    let session = try session(.addArticle(article, origin: nil), .decide(anchor, .reject, because: nil), .removeArticle(number: 1))
    #expect(session.decisions(on: article).count == 1)
  }
}

@Suite("A moment")
struct TimestampTests {
  @Test(
    "is written in ISO 8601 with milliseconds, and read back",
    arguments: [(Int64(0), "1970-01-01T00:00:00.000Z"), (1_628_760_600_123, "2021-08-12T09:30:00.123Z"), (-1, "1969-12-31T23:59:59.999Z")])
  func writing(milliseconds: Int64, text: String) {
    #expect(Timestamp(milliseconds: milliseconds).description == text)
    #expect(Timestamp(iso: text) == Timestamp(milliseconds: milliseconds))
  }

  @Test(
    "is not read from anything else",
    arguments: ["", "2021-08-12", "2021-08-12T24:00:00.000Z", "2021-02-30T09:30:00.000Z", "2021-08-12T09:30:00.0x0Z"])
  func refuses(text: String) { #expect(Timestamp(iso: text) == nil) }

  @Test("counts days in UTC on both sides of 1970")
  func days() {
    #expect(Timestamp(milliseconds: -1).day == CivilDate(iso: "1969-12-31"))
    #expect(Timestamp(secondsSince1970: 86_400.0).day == CivilDate(iso: "1970-01-02"))
  }
}
