import PluginKit
import TestSupport
import Testing
import Workbench

/// `territory` over articles of one's own.
@Suite struct TerritoryTests {
  /// The rows that `territory` answers with, the named columns with “|” between them.
  private func held(_ texts: [(text: String, published: String)], _ columns: String = "place holder") async throws -> [String] {
    let bench = try await Bench(
      articles: texts.enumerated().map { index, told in
        Article(
          name: "a\(index + 1)", header: Article.Header(published: CivilDate(iso: told.published)), text: SourceText(told.text))
      })
    let (outcome, output) = await bench.runWithOutcome("territory | select \(columns)")
    #expect(outcome == .goOn, "\(output.all)")
    return output.written.split(whereSeparator: \.isNewline).dropFirst().dropLast().map { row in
      row.split(separator: "  ").map { $0.trimming(while: \.isWhitespace) }.filter { !$0.isEmpty }.joined(separator: " | ")
    }
  }

  private func held(_ text: String, _ columns: String = "place holder") async throws -> [String] {
    try await held([(text, "2024-05-20")], columns)
  }

  @Test(
    "Of two changes in one sentence the words say which was last",
    arguments: [
      "The Sudanese army recaptured Singa, which the RSF had seized in December.",
      "The Sudanese army recaptured Singa on Sunday, hours after the RSF had seized it.",
      "The RSF seized Singa on Sunday before the Sudanese army recaptured it.",
      "The RSF had seized Singa. The Sudanese army recaptured the town on Sunday.",
    ])
  func inOneSentence(text: String) async throws {
    #expect(try await held(text) == ["Singa | Sudanese Armed Forces"])
  }

  @Test(
    "What is no place, was only tried, or was only left by somebody is not listed",
    arguments: [
      "The army tried to retake Ghazni on Sunday.", "The soldiers left Ghazni for Kabul.", "The army returned the land to local people.",
      "Rebels seized two tanks in Ghazni.",
    ])
  func nothing(text: String) async throws {
    #expect(try await held(text) == [])
  }

  @Test("Of several names in its words a place has the one that they are about")
  func names() async throws {
    #expect(try await held("The Taliban captured the town of Ghazni in eastern Afghanistan.") == ["Ghazni | Taliban"])
    #expect(try await held("The Taliban captured Ghazni airport.", "place area") == ["Ghazni airport | Ghazni"])
  }

  @Test("Towns taken together are taken one by one, and none lies in another")
  func lists() async throws {
    let held = try await held("Fighters of the RSF seized the towns of Dinder, Rabak and Kosti on Monday.", "place holder since")
    #expect(held.sorted() == ["Dinder", "Kosti", "Rabak"].map { "\($0) | Rapid Support Forces | 2024-05-20" })
  }

  @Test(
    "Whoever leaves a place leaves it to nobody, unless another had taken it",
    arguments: [
      ("The Taliban captured Ghazni on 3 May. The Taliban withdrew from Ghazni on 10 May.", ["Ghazni | left | Taliban"]),
      (
        "The Taliban captured Ghazni on 3 May. The Afghan army retook Ghazni on 8 May. The Taliban withdrew from Ghazni on 10 May.",
        ["Ghazni | Afghan army | taken"]
      ),
    ])
  func left(text: String, expected: [String]) async throws {
    #expect(try await held(text, "place holder how from") == expected)
  }

  @Test("Driving fighters out of a town takes it; a town of which only that is told changes hands to nobody")
  func drivenOut() async throws {
    #expect(try await held("Iraqi forces drove Islamic State out of Tal Afar on Thursday.", "holder how") == ["Iraqi army | taken"])
    #expect(try await held("The town of Kherson changed hands on Thursday.", "place how") == ["Kherson | changed hands"])
  }

  @Test("What somebody denies, or says that his side holds, is contested")
  func contested() async throws {
    let denied = try await held(
      "The RSF said it had captured Singa. The Sudanese army denied that the town had fallen.", "place holder remark")
    #expect(denied == ["Singa | Rapid Support Forces | contested: denied by Sudanese Armed Forces (e3)"])
    let rival = try await held(
      "The Afghan army said it had retaken Kunduz on Sunday. The Taliban said they still held the city.", "holder remark")
    #expect(rival.count == 1 && rival[0].contains("contested: Taliban says it holds it"), "\(rival)")
  }

  @Test("A building stands with its town; those of two towns are two")
  func areas() async throws {
    let held = try await held(
      "Al-Shabab militants captured the airport in Kismayo on Saturday. The militants captured the airport in Baidoa on Sunday.",
      "place area")
    #expect(held.sorted() == ["airport | Baidoa", "airport | Kismayo"])
  }

  @Test("A village that no gazetteer has keeps its name beside the region")
  func unknownVillage() async throws {
    let held = try await held("The Arakan Army seized the village of Kyarnyotaw in Rakhine state on Tuesday.", "place area holder")
    #expect(held == ["Kyarnyotaw | Rakhine | Arakan Army"])
  }

  @Test("What a headline tells as a fact and the text as somebody's word is that somebody's word")
  func headlineModality() async throws {
    let bench = try await Bench(articles: [
      Article(name: "a", text: SourceText("Taliban capture Ghazni\n\nThe Taliban captured Ghazni on Sunday, officials said."))
    ])
    await bench.expect("events where modality = claimed | count = 1")
    await bench.expect("no events where modality = asserted")
    #expect(await bench.run("why e1").written.contains("asserted: the article tells it as a fact; the event is claimed, as e2 tells it"))
  }

  @Test("A headline's towns without names are those that the text names")
  func headline() async throws {
    let held = try await held("Taliban seize towns\n\nThe Taliban captured Ghazni on Sunday.")
    #expect(held == ["Ghazni | Taliban"])
  }

  @Test("One town of two articles is one row, by the day of the event and not of the article")
  func severalArticles() async throws {
    let held = try await held(
      [
        ("The Taliban captured Ghazni on 10 May 2024.", "2024-05-11"),
        ("The Afghan army, which captured Ghazni on 2 May 2024, held talks.", "2024-05-20"),
      ], "place holder since changes")
    #expect(held == ["Ghazni | Taliban | 2024-05-10 | 2"])
  }
}
