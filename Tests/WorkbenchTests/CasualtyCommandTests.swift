import PluginKit
import TestSupport
import Testing
import Workbench

/// `casualties` and its totals over articles of one's own.
@Suite struct CasualtyCommandTests {
  private func bench(_ text: String) async throws -> Bench {
    try await Bench(articles: [
      Article(name: "a1", header: Article.Header(published: CivilDate(iso: "2024-05-05")), text: SourceText(text))
    ])
  }

  @Test("casualties are totalled by whose dead they are; who did it has a column of its own")
  func bySide() async throws {
    let bench = try await bench(
      "Russian missiles killed six Ukrainian soldiers and four civilians in Sumy on 3 May 2024. Ten people were wounded there. "
        + "Ukrainian forces killed 20 Russian soldiers near Kupiansk on 4 May 2024.")
    let killed = "casualties where status = killed"
    await bench.expect("\(killed) | total by side | where side = \"Russian government\" and stated = 20")
    await bench.expect("\(killed) | total by side | where side = \"Ukrainian government\" and stated = 6")
    await bench.expect("\(killed) | total by side | where side = civilians and stated = 4")
    await bench.expect("\(killed) | total by bySide | where bySide = \"Russian government\" and stated = 10")
    await bench.expect("\(killed) | total by bySide | where bySide = \"Ukrainian government\" and stated = 20")
    await bench.expect("\(killed) | total by victims | where victims = military and stated = 26")
    await bench.expect("casualties where status = wounded and count = 10")
    await bench.expect("no casualties where status = wounded and victims = civilians")
  }

  @Test("what sort of people they were can be put right, and taken back")
  func victimsCorrected() async throws {
    let bench = try await bench("A strike killed five people in Sumy on 3 May 2024.")
    await bench.expect("no casualties where victims = civilians")
    _ = await bench.run("correct k1 victims=civilian")
    await bench.expect("casualties | total by side | where side = civilians and stated = 5")
    _ = await bench.run("correct k1 victims=default")
    await bench.expect("no casualties where victims = civilians")
  }

  @Test("families are never added to persons")
  func families() async throws {
    let bench = try await bench("The floods displaced 300 families in Sumy. The fighting displaced 2,000 people in Kharkiv.")
    await bench.expect("casualties | total | count = 2")
    await bench.expect("casualties | total | where unit = families and stated = 300")
  }
}
