import PluginKit
import TestSupport
import Testing
import Workbench

/// `contradictions`: what cannot both be true, and what only looks so.
@Suite struct ContradictionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let meaning: String
    let articles: [String]
    /// The kinds found, in order.
    let kinds: String
    init(_ meaning: String, _ articles: [String], _ kinds: String) {
      self.meaning = meaning
      self.articles = articles
      self.kinds = kinds
    }
    var testDescription: String { meaning }
  }

  private static let filler = String(repeating: "The council met again to talk about the price of bread. ", count: 14)

  static let cases = [
    Case(
      "two tolls of one attack by two speakers",
      ["A bomb hit a market in Mosul on Monday. Police said 12 people were killed. A doctor said 30 people were killed."], "number"),
    Case(
      "each blames the other",
      ["Shells hit a market in Donetsk on Monday. Ukraine blamed Russia for the attack. Russia blamed Ukraine for the attack."], "blame"),
    Case(
      "an accusation in return is of something else",
      ["Turkey accused Greece of firing on a ship on Monday. Greece accused Turkey of violating its waters."], ""),
    Case(
      "who is to blame",
      ["Shells hit a market in Donetsk on Monday. Ukraine blamed Russia for the attack. Moscow said Ukraine was to blame for the attack."],
      "blame"),
    Case(
      "two who blame one agree",
      ["Shells hit a market in Donetsk on Monday. Ukraine blamed Russia for the attack. France blamed Russia for the attack."], ""),
    Case(
      "intervals that share a number do not contradict",
      ["A bomb hit a market in Mosul on Monday. Police said at least 12 people were killed. A doctor said 30 people were killed."], ""),
    Case(
      "dead and wounded are two things",
      ["A bomb hit a market in Mosul on Monday. Police said 12 people were killed. A doctor said 30 people were wounded."], ""),
    Case(
      "two attacks told far from each other",
      [
        "A bomb hit a market in Mosul on Monday. Police said 12 people were killed. " + filler
          + "A doctor said 30 people were killed when a ferry sank."
      ], ""),
    Case(
      "one speaker who corrects himself is no contradiction",
      ["Police said 12 people were killed in Mosul on Monday. Police later said 30 people were killed in Mosul on Monday."], ""),
    Case(
      "two articles about one place and day",
      [
        "Officials said 5 soldiers were killed in a clash in Kunduz on 3 May 2024.",
        "The army said 9 soldiers were killed in a clash in Kunduz on 3 May 2024.",
      ],
      "number"),
    Case(
      "two articles about two days",
      [
        "Officials said 5 soldiers were killed in a clash in Kunduz on 3 May 2024.",
        "The army said 9 soldiers were killed in a clash in Kunduz on 13 May 2024.",
      ],
      ""),
    Case(
      "two days of one week are two attacks",
      [
        "Police said 12 people were killed in a bombing in Mosul on Monday. The army said 30 people were killed in a bombing in Mosul on Tuesday."
      ], ""),
    Case(
      "two towns are two attacks",
      ["Police said 12 people were killed in a bombing in Mosul. The army said 30 people were killed in a bombing in Tikrit."], ""),
    Case(
      "the text says that it is another attack",
      [
        "A bomb hit a market in Mosul on Monday. Police said 12 people were killed. In another attack, a doctor said 30 people were killed."
      ], ""),
    Case(
      "a place of its own after a toll without one",
      ["A doctor said 30 people were killed when a ferry sank. Police said 12 people were killed in a bombing in Mosul."], ""),
    Case(
      "a part of the dead is no other toll",
      ["Police said 12 people were killed in Mosul on Monday, including four children. A doctor said 12 people were killed."], ""),
    Case(
      "a sum of months is no toll of a day",
      [
        "Officials said 5 soldiers were killed in a clash in Kunduz on 3 May 2024. The army said 120 soldiers had been killed since January."
      ], ""),
    Case(
      "militants and children may both have died",
      ["An airstrike hit a school in Rafah on Sunday. The army said 14 militants were killed. Medics said 25 children were killed."], ""),
    Case(
      "two tolls that are put",
      ["The health ministry put the death toll from the strike in Gaza City at 44. The army put the toll at 12."], "number"),
    Case(
      "what one says and another denies",
      ["The Taliban said they captured Kunduz on Monday. The interior ministry denied that the Taliban captured Kunduz."], "denial"),
    Case(
      "an accusation and the denial of the attack",
      ["The UN accused the RSF of killing 24 civilians in Tawila on Sunday. The RSF denied the attack."], "denial"),
    Case(
      "a denial of any such deed",
      ["Ukraine accused Russia of shelling a hospital in Kherson on Monday. Moscow denied any shelling."], "denial"),
    Case(
      "the accusation itself is rejected, some sentences on",
      ["Ukraine accused Russia of shelling a hospital in Kherson. Police arrested a man in the city. Moscow rejected the accusation."],
      "denial"),
    Case(
      "the denial comes first",
      ["Rwanda denied backing M23. Kinshasa accused Rwanda of backing M23."], "denial"),
    Case(
      "one is accused and another denies",
      ["Rights groups accused the Sudanese army of burning villages in Darfur. The RSF denied the accusation."], ""),
    Case(
      "who is said to have done it denies it",
      ["Local officials said the rebels killed 20 villagers in Djugu on Sunday. A rebel spokesman denied responsibility for the attack."],
      "denial"),
    Case(
      "one denies another deed than he is accused of",
      [
        "Ukraine accused Russia of shelling a hospital in Kherson on 3 May 2024.",
        "Russia denied shelling a school in Kharkiv on 3 May 2024.",
      ], ""),
    Case(
      "an accusation in one article, the denial in another a day later",
      [
        "Ukraine accused Russia of shelling a hospital in Kherson on 3 May 2024.",
        "On 4 May 2024 Russia denied shelling a hospital in Kherson.",
      ], "denial"),
    Case(
      "a claim denied in the same sentence",
      ["The army said it had recaptured Wad Madani, a claim the RSF denied."], "denial"),
    Case(
      "both sides accused, and one rejects it",
      ["The UN accused both sides of shelling homes in Omdurman. The army rejected the accusation. The RSF said its men destroyed a tank."],
      "denial"),
    Case(
      "the toll of a day and that of a war",
      ["Police said 9 people died in Omdurman on Monday. The war has killed more than 15,000 people since April 2023, the UN said."], ""),
    Case(
      "a thing shot down or not",
      ["Rebels said they shot down a helicopter near Goma on Friday. The army denied that a helicopter had been shot down."], "denial"),
    Case(
      "a town taken and still held",
      ["The army said it had captured Wad Madani on Monday. The RSF said it still held the town."], "control"),
    Case(
      "a town taken and an attack repelled, by whoever says so",
      ["The army said it captured Sennar. The RSF said the attack had been repelled."], "control"),
    Case(
      "two sides have a town, in two articles",
      [
        "The Taliban said they captured Kunduz on 3 May 2024.",
        "The Afghan army said it repelled an attack on Kunduz on 3 May 2024.",
      ], "control"),
    Case(
      "a town that changes hands after months",
      [
        "The Taliban said they captured Kunduz on 3 January 2024.",
        "The Afghan army said it recaptured Kunduz on 3 May 2024.",
      ], ""),
    Case(
      "two things that two sides did",
      ["The ministry said it shot down 20 drones over Kursk overnight. The governor said two people were killed in Belgorod."], ""),
  ]

  @Test("speakers who cannot both be right are listed", arguments: cases)
  func found(_ example: Case) async throws {
    let published = CivilDate(iso: "2024-05-14")
    let bench = try await Bench(
      articles: example.articles.enumerated().map { number, text in
        Article(name: "a\(number)", header: Article.Header(published: published), text: SourceText(text))
      })
    let shown = await bench.run("contradictions | select kind > kinds.tsv")
    let lines = try bench.read("kinds.tsv").split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { $0.split(separator: "\t").first.map(String.init) }
    #expect(lines.joined(separator: " ") == example.kinds, "\(shown.all)")
  }

  @Test("many tolls make no more rows than a reader can use")
  func many() async throws {
    let text = (1...40).map { "\(["Police", "A doctor"][$0 % 2]) said \($0 * 7) people were killed in Mosul on Monday." }.joined(
      separator: " ")
    let bench = try await Bench(articles: [Article(name: "a", text: SourceText(text))])
    _ = await bench.run("contradictions | select kind > kinds.tsv")
    let rows = try bench.read("kinds.tsv").split(whereSeparator: \.isNewline).count - 1
    #expect((1...40).contains(rows), "\(rows)")
  }

  @Test func bothWordsAreShown() async throws {
    let text = "The UN accused the RSF of killing 24 civilians in Tawila on Sunday. The RSF denied the attack."
    let bench = try await Bench(articles: [Article(name: "a", text: SourceText(text))])
    let shown = await bench.run("contradictions | select about says words against counterwords")
    for words in ["the accusation of killing 24 civilians", "United Nations", "Rapid Support Forces", "the attack"] {
      #expect(shown.all.contains(words), "\(shown.all)")
    }
  }
}
