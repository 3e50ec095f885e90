import Foundation
import PluginKit
import TestSupport
import Testing
import Workbench

/// `map` at the prompt, behind “|” and into files.
@Suite struct MapCommandTests {
  private func bench() async throws -> Bench { try await Bench(articles: [Bench.ghazni()], columns: 100) }

  @Test(
    "a map shows what it is asked for, and every mark leads to its items",
    arguments: [
      ("map", ["Herat", "Ghazni", "whole countries", "Afghanistan"]), ("map 1", ["Herat"]),
      ("events where type under territory | map", ["battle", "Ghazni"]), ("near Kabul 200 km | map", ["Ghazni", "Kabul"]),
      ("map Kabul 300 km", ["300 km from Kabul", "Herat"]), ("map 34.5,69.2 90 mi", ["145 km from 34.5,69.2"]),
      ("set units mi; map Kabul 300 km", ["186 mi from Kabul"]), ("distances | map", ["Herat", "m1"]), ("assets | map", ["assets", "a1"]),
      ("events | select id type | map", ["Ghazni", "e1"]), ("events | group by place | map", ["Ghazni", "e1"]),
      ("near Kabul 30 km --gazetteer | map", ["Kabul", "named only"]), ("map --list", ["whole countries"]), ("map --all", ["Doha"]),
    ])
  func shows(line: String, words: [String]) async throws {
    let output = await (try bench()).run(line)
    for word in words { #expect(output.written.contains(word), "“\(word)” is not in\n\(output.all)") }
  }

  @Test(
    "what cannot be drawn is refused with a word of advice",
    arguments: [
      ("map border:IR", DiagnosticCode.invalidValue), ("map Kabul 0 km", .invalidValue), ("map Kabul -5 km", .invalidValue),
      ("map Qwxzzat", .unknownPlace), ("map 95,12", .invalidValue), ("map 7", .unknownItem), ("events | map 1", .unexpectedArgument),
      ("claims | map", .typeMismatch), ("brief | map", .typeMismatch), ("events where actor = nobody | map", .refused),
      ("map > herat.png", .fileFormat),
      ("map >> herat.svg", .fileFormat), ("map | count", .typeMismatch), ("events | map | count", .syntax),
      ("let m = events | map", .typeMismatch),
    ])
  func refuses(line: String, code: DiagnosticCode) async throws {
    let (outcome, output) = await (try bench()).runWithOutcome(line)
    #expect(outcome == .failed(code), "\(output.all)")
  }

  @Test("an empty session has nothing to draw but what was asked for")
  func empty() async throws {
    let bench = try await Bench()
    #expect(await bench.runWithOutcome("map").outcome == .failed(.noArticle))
    #expect(await bench.run("map Kabul 100 km").written.contains("100 km from Kabul"))
  }

  @Test("an article without places is told so")
  func noPlace() async throws {
    let bench = try await Bench(articles: [TestWorld.article("They fought all night, and nobody won.", published: "2021-08-12")])
    #expect(await bench.runWithOutcome("map").outcome == .failed(.refused))
  }

  @Test("a redirection writes a picture with the evidence, or the drawing as text")
  func files() async throws {
    let bench = try await bench()
    await bench.run("map > herat.svg; map > herat.txt")
    let picture = try bench.read("herat.svg")
    #expect(picture.hasPrefix("<svg "))
    #expect(picture.contains("Ghazni") && picture.contains("150 kilometers") && picture.contains("CC BY 4.0"))
    #expect(try bench.read("herat.txt").contains("1 Herat"))
  }

  @Test("a place or region that was added is drawn the same, whoever lists it", arguments: ["settlement", "region"])
  func added(kind: String) async throws {
    let article = TestWorld.article("Shells hit the camp of Dhahr al-Mithal on Monday.", published: "2024-05-14")
    let bench = try await Bench(articles: [article], columns: 100)
    await bench.run("places add \"Dhahr al-Mithal\" 34.43 35.99 --kind \(kind)")
    let drawn = await bench.run("map")
    #expect(drawn.written.contains("Dhahr al-Mithal"), "\(drawn.all)")
    #expect(await bench.run("places | map").written == drawn.written)
  }

  @Test("what the analyst rejected is not drawn")
  func rejected() async throws {
    let bench = try await bench()
    #expect(await bench.run("map --list").written.contains("pl11"))
    await bench.run("reject e11 pl11")
    #expect(!(await bench.run("map --list").written.contains("pl11")))
  }

  @Test("Tab offers map behind “|”")
  func completion() async throws {
    let completer = try await bench().interpreter.completer
    #expect(completer.completion("events | m", at: 10).candidates.map { $0.text } == ["matrix", "measure", "map"])
  }
}
