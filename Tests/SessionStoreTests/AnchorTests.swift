import AnalysisEngine
import SessionStore
import TestSupport
import Testing
import TextModel
import Values

@Suite("A decision's anchor")
struct AnchorTests {
  private func event(_ id: String, _ trigger: TextRange, _ type: String = "territory.capture") -> Event {
    Event(id: id, type: type, trigger: trigger, actors: [], recipients: [], sentence: "s1", confidence: 1, rule: "test")
  }

  private func asset(_ id: String, _ range: TextRange) -> Asset {
    Asset(
      id: id, range: range, head: range, category: "tank", status: ["captured"], count: .exact(3), group: id, sentence: "s1", confidence: 1,
      rule: "test")
  }

  @Test("finds the item again under another id")
  func sameWords() throws {
    let text = MarkedText("Rebels ⟦took⟧ the town and ⟦shelled⟧ the fort.")
    let article = Article(name: "test", text: text.source)
    let before = try AnalysisParts(events: [event("e1", text.ranges[0]), event("e2", text.ranges[1], "attack.shelling")]).analysis()
    let anchor = try #require(Anchor.of("e2", in: before, of: article))
    #expect(anchor.kind == .event)
    #expect(anchor.range == text.ranges[1])
    #expect(anchor.subtype == "attack.shelling")
    let after = try AnalysisParts(events: [event("e1", text.ranges[1], "attack.shelling")]).analysis()
    #expect(anchor.resolve(in: after) == "e1")
  }

  @Test("holds when an engine gives the words another type")
  func otherType() throws {
    let text = MarkedText("Rebels ⟦took⟧ the town.")
    let article = Article(name: "test", text: text.source)
    let before = try AnalysisParts(events: [event("e1", text.ranges[0])]).analysis()
    let after = try AnalysisParts(events: [event("e4", text.ranges[0], "territory.fall")]).analysis()
    #expect(Anchor.of("e1", in: before, of: article)?.resolve(in: after) == "e4")
  }

  @Test("follows the words that overlap most when the range changed")
  func overlap() throws {
    let text = MarkedText("They seized ⟦⟦three ⟦tanks⟧⟧ and one old ⟦truck⟧⟧.")
    let article = Article(name: "test", text: text.source)
    let before = try AnalysisParts(assets: [asset("a1", text.ranges[1])]).analysis()
    let anchor = try #require(Anchor.of("a1", in: before, of: article))
    let after = try AnalysisParts(
      assets: [asset("a1", text.ranges[0]), asset("a2", text.ranges[2]), asset("a3", text.ranges[3])]
    ).analysis()
    #expect(anchor.resolve(in: after) == "a2")
  }

  @Test("is lost when nothing of its kind touches the words")
  func lost() throws {
    let text = MarkedText("They seized ⟦three tanks⟧ near ⟦the fort⟧.")
    let article = Article(name: "test", text: text.source)
    let anchor = try #require(Anchor.of("a1", in: AnalysisParts(assets: [asset("a1", text.ranges[0])]).analysis(), of: article))
    let after = try AnalysisParts(events: [event("e1", text.ranges[0])], assets: [asset("a1", text.ranges[1])]).analysis()
    #expect(anchor.resolve(in: after) == nil)
  }

  @Test("tells twins on the same words apart, and does not fall on the one that stays")
  func twins() throws {
    let text = MarkedText("Rebels ⟦took⟧ two towns.")
    let article = Article(name: "test", text: text.source)
    let before = try AnalysisParts(events: [event("e1", text.ranges[0]), event("e2", text.ranges[0])]).analysis()
    let second = try #require(Anchor.of("e2", in: before, of: article))
    #expect(second.resolve(in: before) == "e2")
    #expect(second.resolve(in: try AnalysisParts(events: [event("e1", text.ranges[0])]).analysis()) == nil)
  }

  @Test("of an entity is found by any of its mentions")
  func entities() throws {
    let text = MarkedText("⟦Anna Berg⟧ spoke. ⟦Berg⟧ is mayor.")
    let article = Article(name: "test", text: text.source)
    func entity(_ id: String, _ ranges: [TextRange]) -> Entity {
      Entity(id: id, kind: .person, name: "Anna Berg", mentions: ranges.map { .init(range: $0, form: .name) }, confidence: 1, rule: "test")
    }
    let anchor = try #require(Anchor.of("n1", in: AnalysisParts(entities: [entity("n1", [text.ranges[1]])]).analysis(), of: article))
    #expect(anchor.resolve(in: try AnalysisParts(entities: [entity("n9", text.ranges)]).analysis()) == "n9")
  }

  @Test("is nil for an id that the analysis does not have")
  func unknown() throws {
    #expect(Anchor.of("e1", in: try AnalysisParts().analysis(), of: .sample()) == nil)
  }

  @Test("brings decisions to items, to the article, or keeps them unplaced")
  func placing() throws {
    let text = MarkedText("Rebels ⟦took⟧ the ⟦town⟧.")
    let article = Article(name: "test", text: text.source)
    let analysis = try AnalysisParts(events: [event("e1", text.ranges[0])]).analysis()
    let onEvent = try #require(Anchor.of("e1", in: analysis, of: article))
    let gone = Anchor(articleSHA256: article.sha256, kind: .asset, range: text.ranges[1])
    let elsewhere = Anchor.of(.sample("Another text."))
    var session = Session()
    let edits: [SessionEdit] = [
      .decide(onEvent, .reject, because: nil), .decide(onEvent, .correct(fields: ["type": "a", "place": "b"]), because: nil),
      .decide(onEvent, .correct(fields: ["type": "c"]), because: nil), .decide(Anchor.of(article), .tag(name: "key"), because: nil),
      .decide(gone, .accept, because: nil), .decide(elsewhere, .accept, because: nil),
    ]
    for edit in edits { try session.apply(edit, at: .at(0)) }
    let decisions = ArticleDecisions(session, on: article, in: analysis)
    #expect(decisions.byItem.keys.sorted() == ["e1"])
    #expect(decisions.judgement(of: "e1") == .reject)
    #expect(decisions.corrections(of: "e1") == ["type": "c", "place": "b"])
    #expect(decisions.onArticle.map { $0.verdict } == [.tag(name: "key")])
    #expect(decisions.unplaced.map { $0.anchor } == [gone])
  }
}
