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

  // MARK: Order

  @Test(
    "An undated change stands where its article tells it, between those with days; the day of saying is none of the event",
    arguments: [
      ("M23 rebels captured Goma. The Congolese army retook it on Monday.", "Congolese army"),
      (
        "M23 captured Goma on 3 May. The army said on 6 May that it had retaken Goma. M23 recaptured Goma on 8 May.", "M23"
      ),
      ("The army recaptured Goma. M23 had captured the city on Monday.", "Congolese army"),
      ("M23 captured Goma on 3 May. The Congolese army retook the city.", "Congolese army"),
      ("The Congolese army recaptured Goma, which M23 rebels captured in January.", "Congolese army"),
      ("M23 captured Goma on 3 May, which the Congolese army retook a week later.", "Congolese army"),
    ])
  func order(text: String, holder: String) async throws {
    #expect(try await held(text, "place holder remark") == ["Goma | \(holder)"])
  }

  @Test("Of two told for one day by two articles nothing says which was last, and the remark says that")
  func orderNotTold() async throws {
    let rows = try await held(
      [("Rebels captured Goma on Monday.", "2024-05-20"), ("The army recaptured Goma on Monday.", "2024-05-20")], "holder remark")
    #expect(rows == ["Congolese army | contested: also Rebels (1.e1; order not told)"])
    let same = try await held(
      [("M23 captured Goma on Monday.", "2024-05-20"), ("Rebels captured Goma on Monday.", "2024-05-20")], "remark")
    #expect(same == [])
  }

  @Test("A denial speaks against those whom it is about, and not against those who hold the place")
  func denialOfAnother() async throws {
    let text = "Wagner took Bakhmut in May. Kyiv said fighting goes on. Ukraine has not recaptured Bakhmut."
    #expect(try await held(text, "place holder remark") == ["Bakhmut | Wagner Group"])
  }

  // MARK: What is taken or left

  @Test(
    "What is taken inside an area is neither the area nor its people",
    arguments: [
      ("Turkish soldiers captured two Kurdish positions in Iraq on Monday.", "two Kurdish positions | Iraq | Turkish army"),
      ("Hamas seized an Israeli base near Khan Younis on Monday.", "Israeli base | Khan Yunis | Hamas"),
      ("Protesters seized Parliament in Nairobi on Monday.", "Parliament | Nairobi | Protesters"),
      ("The RSF seized a suburb of Omdurman on Monday.", "suburb of Omdurman | Omdurman | Rapid Support Forces"),
      ("The army captured Hill 203 near Goma on Monday.", "Hill 203 | Goma | Congolese army"),
    ])
  func inside(text: String, row: String) async throws {
    #expect(try await held(text, "place area holder from") == [row])
  }

  @Test(
    "Who leaves or is driven from an airport or a camp leaves no town",
    arguments: [
      ("M23 captured Goma on 3 May. M23 withdrew from the airport in Goma on 8 May.", ["airport | left", "Goma | M23 | taken"]),
      (
        "M23 captured Goma on 3 May. Congolese troops drove M23 out of Mugunga camp near Goma on 8 May.",
        ["Goma | M23 | taken", "Mugunga camp | Congolese army | taken"]
      ),
      ("M23 captured Goma on 3 May. M23 withdrew from the talks in Goma on 8 May.", ["Goma | M23 | taken"]),
      ("M23 captured Goma on 3 May. M23 pulled out of the hospital in Goma on 8 May.", ["Goma | M23 | taken", "hospital | left"]),
      (
        "M23 captured Goma on 3 May. The Congolese army recaptured the airport hours later.",
        ["Goma | M23 | taken", "airport | Congolese army | taken"]
      ),
    ])
  func leftThings(text: String, rows: [String]) async throws {
    #expect(try await held(text, "place holder how").sorted() == rows.sorted())
  }

  @Test("Whom a force drives out of a town had held it, though they are “them”")
  func drivenOutPronoun() async throws {
    let text = "Islamic State militants held Ghazni before Afghan troops drove them out of the city on Saturday."
    #expect(try await held(text, "place holder how from") == ["Ghazni | Afghan army | taken"])
  }

  @Test("A name that nobody knows is no town told before")
  func unknownName() async throws {
    let rows = try await held("M23 captured Goma on Monday. The army retook Kavumuzi hours later.")
    #expect(rows.sorted() == ["Goma | M23", "Kavumuzi | Congolese army"])
  }

  @Test("What belongs to somebody is named whole, and no people is a place")
  func adjective() async throws {
    #expect(try await held("Hamas seized Palestinian government buildings on Monday.").allSatisfy { !$0.hasPrefix("Palestinian |") })
  }

  @Test("What was only tried has no holder")
  func attempts() async throws {
    let bench = try await Bench(articles: [Article(name: "a", text: SourceText("M23 tried to capture Goma on 3 May 2024 but failed."))])
    await bench.expect("territory --all where how = attempted | count = 1")
    await bench.expect("no territory --all where holder = M23")
  }
}
