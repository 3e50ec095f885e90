import PluginKit
import TestSupport
import Testing
import Workbench

/// `who` and `said`: what the articles tell of one entity, and who speaks of something.
@Suite struct WhoTests {
  static let first = """
    Colonel Marek Dovzhan commands the garrison of Kabul. On Monday Dovzhan captured three tanks in Herat. \
    “The road to Herat is open,” Dovzhan said.
    """
  static let second = "Rebels attacked Marek Dovzhan in Kandahar on Tuesday. Ana Dovzhan, his sister, said that he was safe."

  static func bench() async throws -> Bench {
    let published = CivilDate(iso: "2024-03-06")
    return try await Bench(
      articles: [("first", first), ("second", second)].map { name, text in
        Article(name: name, header: Article.Header(published: published), text: SourceText(text))
      })
  }

  @Test("one person's roles, words and deeds come together from all articles, each with its id")
  func overArticles() async throws {
    let shown = await (try Self.bench()).run("who \"Marek Dovzhan\"").written
    for words in ["Marek Dovzhan", "person", "articles 1, 2", "Colonel", "says", "The road to Herat is open", "is acted on", "2.e"] {
      #expect(shown.contains(words), "\(words) is not in:\n\(shown)")
    }
  }

  @Test("a family name that two persons bear tells of both, the more often mentioned first")
  func sharedName() async throws {
    let shown = await (try Self.bench()).run("who Dovzhan").written
    let marek = try #require(shown.range(of: "Marek Dovzhan"))
    let ana = try #require(shown.range(of: "Ana Dovzhan"))
    #expect(marek.lowerBound < ana.lowerBound)
  }

  @Test(
    "Tab offers the names of the articles, where somebody is to be named",
    arguments: [
      ("who ", "\"Marek Dovzhan\""), ("who Ma", "\"Marek Dovzhan\""), ("side Ana", "\"Ana Dovzhan\""),
      ("claims by Mar", "\"Marek Dovzhan\""), ("events by \"Mar", "\"Marek Dovzhan\""),
    ])
  func completion(line: String, offered: String) async throws {
    let found = try await Self.bench().interpreter.completer.completion(line, at: line.utf8.count).candidates.map { $0.text }
    #expect(found.contains(offered), "\(found)")
  }

  @Test("an id stands for its entity", arguments: ["who 1.n1"])
  func byID(_ line: String) async throws {
    let shown = await (try Self.bench()).run(line).written
    #expect(shown.contains("Marek Dovzhan"), "\(shown)")
  }

  @Test("a rejected entity is told of no more")
  func rejected() async throws {
    let bench = try await Self.bench()
    await bench.run("reject 2.n2")
    let shown = await bench.run("who \"Marek Dovzhan\"").written
    #expect(shown.contains("article 1\n") && !shown.contains("articles 1, 2"), "\(shown)")
  }

  @Test("an unknown name gets the nearest one")
  func unknown() async throws {
    let (outcome, output) = await (try Self.bench()).runWithOutcome("who Dovzan")
    #expect(outcome == .failed(.unknownName))
    #expect(output.noted.contains("Dovzhan"), "\(output.noted)")
  }

  @Test(
    "said finds words in any order, beginnings of words, and phrases",
    arguments: [("said open road", 1), ("said ROAD", 1), ("said \"open road\"", 0), ("said saf", 1), ("said road by Ana", 0)])
  func said(_ line: String, _ count: Int) async throws {
    await (try Self.bench()).expect("\(line) | count = \(count)")
  }
}
