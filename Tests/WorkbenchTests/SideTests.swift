import Foundation
import PluginKit
import TestSupport
import Testing
import Workbench

/// `side`: on whose side actors stand, as the program knows it and as the analyst says.
@Suite struct SideTests {
  private static let front = TestWorld.article(
    "Fighters of the Sudan Shield captured two tanks in Wad Madani on Monday. The Rapid Support Forces said the Sudan Shield had burnt a market. "
      + "Sudanese troops killed nine men of the RSF.",
    published: "2024-11-05")
  private static let other = TestWorld.article(
    "Hezbollah fired rockets at Haifa on Monday. Israeli troops killed two men.", published: "2024-11-05")

  private func bench() async throws -> Bench { try await Bench(articles: [Self.front, Self.other]) }

  /// The published records of all articles, as they are now.
  private func records(_ bench: Bench) async throws -> String {
    await bench.run("export records.jsonl --replace")
    return try bench.read("records.jsonl")
  }

  @Test("sides are known of states and their forces, and of groups")
  func known() async throws {
    let bench = try await bench()
    await bench.expect("side where side = \"Sudanese government\" and from = table")
    await bench.expect("side where side = Hezbollah and members = Hezbollah")
    await bench.expect("entities 2 where side = \"Israeli government\"")
    await bench.expect("events 2 where side = Hezbollah")
    #expect(await bench.run("side \"Quds Force\"").written.contains("Iranian government"))
  }

  @Test("what is said holds in entities, events and counts, and undone all is as before")
  func said() async throws {
    let bench = try await bench()
    let before = try await records(bench)
    let output = await bench.run("side \"Sudan Shield\" = SAF --because \"ACLED\"")
    #expect(
      output.noted.contains("Sudan Shield stands on the side of Sudanese Armed Forces, and so of Sudanese government: "), "\(output.all)")
    #expect(output.noted.contains("in 1 article"), "\(output.all)")
    await bench.expect("entities 1 where name = \"Sudan Shield\" and side = \"Sudanese government\" and kind = armedGroup")
    await bench.expect("events 1 where side = \"Sudanese government\" and actor = \"Sudan Shield\"")
    await bench.expect("assets 1 | total by side | where side = \"Sudanese government\"")
    await bench.expect("side where side = \"Sudanese government\" and members = \"Sudan Shield\" and from = you")
    let told = await bench.run("side \"sudan shield\"").written
    for words in ["Sudan Shield", "with Sudanese Armed Forces, and so with Sudanese government", "you", "ACLED"] {
      #expect(told.contains(words), "\(words) is not in:\n\(told)")
    }
    #expect(try await records(bench) != before)
    await bench.run("undo")
    #expect(try await records(bench) == before)
    await bench.run("redo; side \"Sudan Shield\" = default")
    #expect(try await records(bench) == before)
  }

  @Test("a side that somebody stands on already moves nobody, and the answer does not say that nobody names him")
  func already() async throws {
    let bench = try await bench()
    await bench.run("side \"Sudan Shield\" = SAF")
    #expect(await bench.run("side \"Sudan Shield\" = SAF").noted.contains("no mention stands elsewhere for it"))
    #expect(await bench.run("side Hezbollah = none").noted.contains("no mention stands elsewhere for it"))
  }

  @Test("two names of one side are one, and what is said later replaces it")
  func names() async throws {
    let bench = try await bench()
    await bench.run("side \"Sudan Shield\" = SAF; side \"the Sudan shield\" = \"Sudanese Armed Forces\"; side Sudan-Shield = RSF")
    await bench.expect("entities where name = \"Sudan Shield\" and side = \"Rapid Support Forces\"")
    await bench.run("side RSF = none; side \"Rapid Support Forces\" = Emirates")
    await bench.expect("no entities where name = \"Sudan Shield\" and side = \"Rapid Support Forces\"")
    await bench.run("side RSF = default")
    await bench.expect("entities where name = \"Sudan Shield\" and side = \"Rapid Support Forces\"")
  }

  @Test("only articles that name the actor, or one on its side, are read anew")
  func touched() async throws {
    let bench = try await bench()
    let output = await bench.run("side Hezbollah = Iran")
    #expect(output.noted.contains("in 1 article"), "\(output.all)")
    #expect(await bench.run("side Fano = Eritrea").noted.contains("no article names it yet"))
  }

  @Test("a side may be a name of the analyst's own, and an actor an entity's id")
  func own() async throws {
    let bench = try await bench()
    await bench.run("side Hezbollah = Axis --new; side RSF = Axis")
    await bench.expect("entities 2 where name = Hezbollah and side = Axis")
    await bench.expect("entities 1 where name = \"Rapid Support Forces\" and side = Axis")
    #expect(await bench.run("side Axis").written.contains("Rapid Support Forces, Hezbollah"))
  }

  @Test("what was said is there when the session is opened again")
  func reopened() async throws {
    let bench = try await bench()
    await bench.run("side \"Sudan Shield\" = SAF --kind securityForce; save sides; close; open sides")
    await bench.expect("entities 1 where name = \"Sudan Shield\" and side = \"Sudanese government\" and kind = securityForce")
  }

  @Test(
    "what cannot be is refused with the words at fault",
    arguments: [
      ("side \"Sudan Shield\" = ⟦SAFF⟧", DiagnosticCode.unknownName), ("side ⟦Hezbolah⟧ = Iran", .unknownName),
      ("side ⟦\"Sudan Sheild\"⟧ = SAF", .unknownName),
      ("side Hezbollah = ⟦Hizbullah⟧", .refused), ("side Iran = ⟦IRGC⟧", .refused), ("side RSF = ⟦default⟧", .refused),
      ("side RSF = SAF --kind ⟦media⟧", .refused), ("side ⟦Xyzzy⟧", .unknownName), ("side RSF --because ⟦hearsay⟧", .missingArgument),
      ("side ⟦…⟧ = SAF", .invalidValue),
    ])
  func refused(line: String, code: DiagnosticCode) async throws {
    let bench = try await bench()
    let marked = MarkedText(line)
    let (outcome, output) = await bench.runWithOutcome(marked.plain)
    #expect(outcome == .failed(code), "\(output.all)")
    let caret = output.noted.split(separator: "\n").first { $0.contains("^") }.map { $0.filter { $0 == "^" }.count }
    #expect(caret == marked.source[marked.ranges[0]].count, "\(output.noted)")
  }

  @Test("the nearest name is offered, and a circle is shown")
  func offers() async throws {
    let bench = try await bench()
    #expect(await bench.run("side \"Sudan Shield\" = Hezbolla").noted.contains("“Hezbollah”"))
    #expect(await bench.run("side Iran = \"Quds Force\"").noted.contains("Quds Force stands with Islamic Revolutionary Guard Corps"))
  }
}
