import AnalysisEngine
import TestSupport
import Testing
import TextModel
import Values

/// Which mentions of an article tell one event: the words of the triggers, each with a letter that those of one event share.
@Suite struct EventCoreferenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let text: String
    /// Triggers in text order; equal letters are one event.
    let groups: String
    init(_ rule: String, _ text: String, _ groups: String) {
      self.rule = rule
      self.text = text
      self.groups = groups
    }
    var testDescription: String { rule }
  }

  static let cases = [
    Case(
      "headline, lead and body tell one fall of a town",
      """
      Rebels capture Goma

      Rebel fighters captured the city of Goma on Monday after days of fighting.

      The government admitted the loss of Goma on Tuesday morning.
      """, "captureA capturedA fightingB lossA"),
    Case(
      "two towns are two events", "Rebels captured Goma on Monday. The rebels captured Bukavu on Monday.", "capturedA capturedB"),
    Case(
      "a building in a town is not the town",
      "Fighters captured the police headquarters in Herat. Later the fighters captured Herat.", "capturedA capturedB"),
    Case(
      "two days are two events", "The army shelled Kherson on Monday. The army shelled Kherson on Wednesday.", "shelledA shelledB"),
    Case(
      "what is told as a further one is another event",
      "A drone strike hit Kharkiv. Another drone strike hit Kharkiv.", "drone strikeA drone strikeB"),
    Case(
      "a definite noun takes the event up again",
      "Gunmen ambushed a convoy near Kunduz on Friday. The ambush killed two drivers.", "ambushedA ambushA"),
    Case(
      "a plan is not what happened", "The army plans to withdraw from Sake. Troops withdrew from Sake.", "withdrawA withdrewB"),
    Case(
      "other numbers of victims are other events",
      "Gunmen killed three farmers in Kaduna. Gunmen killed seven farmers in Kaduna.", "killedA killedB"),
    Case(
      "named actors who differ do it twice",
      "The Taliban captured a base near Kunduz. Islamic State captured a base near Kunduz.", "capturedA capturedB"),
  ]

  @Test("mentions of one event are grouped, others are not", arguments: cases)
  func groups(_ example: Case) throws {
    let article = Article(
      name: "test", header: Article.Header(published: CivilDate(iso: "2024-05-17")), text: SourceText(example.text))
    let events = try TestWorld.pipeline.analyse(article).events
    var letters: [String: String] = [:]
    let found = events.map { event -> String in
      let letter = letters[event.group] ?? String(UnicodeScalar(UInt8(65 + letters.count)))
      letters[event.group] = letter
      return article.text[event.trigger] + letter
    }
    #expect(found.joined(separator: " ") == example.groups)
  }

  @Test("a group shows the fullest mention, and what the others add")
  func leading() throws {
    let article = Article(
      name: "test",
      text: SourceText(
        """
        Town of Goma falls to rebels

        On 4 May 2024 rebels captured Goma. The army admitted the loss of Goma on 6 May 2024.
        """))
    let groups = EventGroup.all(in: try TestWorld.pipeline.analyse(article).events)
    let fall = try #require(groups.first { $0.type.hasPrefix("territory") })
    #expect(fall.mentions.count >= 2)
    #expect(article.text[fall.leading.trigger] == "captured")
    #expect(fall.date?.description == "2024-05-04")
    #expect(fall.modality == .asserted)
  }
}
