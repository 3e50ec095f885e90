import SessionStore
import TestSupport
import Testing
import TextModel
import Values

@Suite("The journal")
struct SessionJournalTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test("undoes everything to the start, redoes it to the end, and reads back the same at every step", arguments: 1...6)
  func randomEdits(seed: Int) throws {
    var randomness = Randomness(state: UInt64(seed))
    let path = folder.file("random.sitrep")
    var file = try SessionFile.create(at: path)
    var states = [file.session]
    for step in 1...40 {
      let edits = (0...Int.random(in: 0..<3, using: &randomness)).map { _ in edit(for: file.session, &randomness) }
      // Edits are made for the session before the step: some of a batch may no longer be possible, and then none of it happens.
      guard (try? file.commit(edits, line: "step \(step)", at: .at(step))) != nil else {
        #expect(file.session == states.last)
        continue
      }
      if file.session != states.last { states.append(file.session) }
    }
    #expect(states.count > 20)
    try file.close()

    file = try SessionFile.open(at: path)
    #expect(file.session == states.last)
    for (index, state) in states.dropLast().enumerated().reversed() {
      try file.undo()
      #expect(file.session == state)
      if index % 7 == 0 {
        try file.close()
        file = try SessionFile.open(at: path)
        #expect(file.session == state)
      }
    }
    #expect(file.session == Session())
    #expect(throws: Diagnostic.self) { try file.undo() }
    for state in states.dropFirst() {
      try file.redo()
      #expect(file.session == state)
    }
    #expect(throws: Diagnostic.self) { try file.redo() }
    try file.close()
    #expect(try SessionFile.open(at: path, mode: .readOnly).session == states.last)
  }

  private func edit(for session: Session, _ randomness: inout Randomness) -> SessionEdit {
    let number = Int.random(in: 1...max(1, session.nextArticleNumber), using: &randomness)
    let range = TextRange(number % 2, number % 2 + 4)
    let anchor = Anchor(articleSHA256: Article.sample("text \(number % 3)").sha256, kind: .event, range: range)
    switch Int.random(in: 0..<12, using: &randomness) {
    case 0...3: return .addArticle(.sample("text \(number % 5)", name: "n\(number)", title: "Title “\(number)”"), origin: "n\(number).txt")
    case 4: return .removeArticle(number: number)
    case 5:
      return .setHeader(number: number, Article.Header(title: "T\(number)", source: "Agency", published: CivilDate(iso: "2021-08-12")))
    case 6: return .decide(anchor, .accept, because: nil)
    case 7: return .decide(anchor, .correct(fields: ["type": "a\(number)", "place": "Ж"]), because: "reason \(number)")
    case 8: return .decide(anchor, .note(text: "line one\nline two \(number)"), because: nil)
    case 9: return .withdrawDecision(id: Int.random(in: 1...max(1, session.nextDecisionID), using: &randomness))
    case 10: return .bind(name: "name\(number % 4)", source: "events | take \(number)")
    default: return .set(name: "setting\(number % 3)", value: number % 2 == 0 ? nil : "\(number)")
    }
  }

  @Test("lists what was typed, when, and what is taken back")
  func listing() throws {
    let file = try SessionFile.create(at: folder.file("a.sitrep"))
    try file.commit([.set(name: "a", value: "1")], line: "set a 1", at: .at(1))
    try file.commit([.set(name: "a", value: "2")], line: "set a 2", at: .at(2))
    try file.commit([.set(name: "b", value: "3")], line: "set b 3", at: .at(3))
    let undone = try file.undo()
    #expect(undone == JournalEntry(sequence: 3, line: "set b 3", at: .at(3), isUndone: true))
    #expect(try file.journal().map { $0.line } == ["set a 1", "set a 2", "set b 3"])
    #expect(try file.journal().map { $0.isUndone } == [false, false, true])
    #expect(try file.journal(limit: 2).map { $0.sequence } == [2, 3])
  }

  @Test("forgets what was taken back when something new is done")
  func newEditEndsRedo() throws {
    let file = try SessionFile.create(at: folder.file("a.sitrep"))
    try file.commit([.addArticle(.sample("kept"), origin: nil)], line: "load kept", at: .at(1))
    try file.commit([.addArticle(.sample("dropped"), origin: nil)], line: "load dropped", at: .at(2))
    try file.undo()
    try file.commit([.addArticle(.sample("new"), origin: nil)], line: "load new", at: .at(3))
    #expect(try file.journal().map { $0.line } == ["load kept", "load new"])
    #expect(file.session.articles.map { $0.article.text.string } == ["kept", "new"])
    let fault = #expect(throws: Diagnostic.self) { try file.redo() }
    #expect(fault?.code == .nothingToRedo)
    try file.undo()
    try file.undo()
    let end = #expect(throws: Diagnostic.self) { try file.undo() }
    #expect(end?.code == .nothingToUndo)
  }

  @Test("has no step for a command that changed nothing, nor for one that failed")
  func nothingDone() throws {
    let file = try SessionFile.create(at: folder.file("a.sitrep"))
    #expect(try file.commit([], line: "articles", at: .at(1)) == nil)
    #expect(try file.commit([.set(name: "a", value: nil)], line: "set a", at: .at(2)) == nil)
    #expect(throws: Diagnostic.self) {
      try file.commit([.set(name: "a", value: "1"), .removeArticle(number: 5)], line: "remove 5", at: .at(3))
    }
    #expect(file.session.isEmpty)
    #expect(try file.journal().isEmpty)
  }

  @Test("keeps text as it is, quotes, line ends, emoji and NUL in the article, and U+FFFD for a NUL elsewhere")
  func oddText() throws {
    let path = folder.file("odd.sitrep")
    let text = "'; DROP TABLE article; --\u{0} “Ж” 👩🏽‍🚒 e\u{301}\r\n\u{202E}"
    let file = try SessionFile.create(at: path)
    try file.commit([.addArticle(.sample(text, name: text, title: text), origin: text)], line: text, at: .at(1))
    try file.commit([.decide(Anchor.of(.sample(text)), .note(text: text), because: text)], line: text, at: .at(2))
    let session = file.session
    try file.close()
    let again = try SessionFile.open(at: path)
    #expect(again.session == session)
    #expect(again.session.articles[0].article.text.string.utf8.elementsEqual(text.utf8))
    #expect(again.session.articles[0].article.name.utf8.elementsEqual(text.replacing("\u{0}", with: "\u{FFFD}").utf8))
    try again.undo()
    try again.undo()
    #expect(again.session.isEmpty)
  }
}
