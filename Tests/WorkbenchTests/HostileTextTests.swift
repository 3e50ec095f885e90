import Foundation
import PluginKit
import TestSupport
import Testing
import Workbench

/// Text from an article never acts on the terminal, a page, a spreadsheet or the session file.
@Suite struct HostileTextTests {
  static let text = """
    On Thursday, \u{1B}]0;owned\u{07}the Taliban captured 12 tanks near Kabul, \u{202E}detrevni\u{202C} officials said.

    “<script>alert(1)</script> =HYPERLINK(A1) '); DROP TABLE article; --,” said Ahmad Khan, a spokesman.
    """

  static let commands = [
    "show", "brief", "tokens", "tree s1", "tree s2", "events", "claims", "entities", "assets", "dates", "quantities", "places", "summary",
    "why s1", "why s2", "articles",
    "timeline --dates", "map", "events | map", "note 1 \"\u{202E}x\"; note",
  ]

  @Test("no command sends a control or a bidirectional override to the terminal", arguments: commands)
  func terminal(command: String) async throws {
    let bench = try await Bench(articles: [TestWorld.article(Self.text, published: "2021-08-12", title: "\u{1B}[31mred\u{2066}")])
    let output = await bench.run(command)
    #expect(!output.all.isEmpty)
    for scalar in output.all.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
      let isOverride = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      #expect(!isControl && !isOverride, "U+\(String(scalar.value, radix: 16)) in \(command)")
    }
  }

  @Test("the text is shown, written out, so that the reader sees that something is there")
  func shown() async throws {
    let bench = try await Bench(articles: [TestWorld.article(Self.text, published: "2021-08-12")])
    let shown = await bench.run("show").written
    #expect(shown.contains("\\x1B]0;owned\\x07"))
    #expect(shown.contains("\\u{202E}detrevni"))
  }

  @Test("a table written as HTML, CSV or Markdown keeps article text as text")
  func exports() async throws {
    let bench = try await Bench(articles: [TestWorld.article(Self.text, published: "2021-08-12", title: "=1+1<b>|*x*")])
    await bench.run("articles > a.html; articles > a.csv; articles > a.md")
    #expect(try bench.read("a.html").contains("=1+1&lt;b&gt;|*x*"))
    #expect(try bench.read("a.csv").contains("'=1+1<b>|*x*"))
    #expect(try bench.read("a.md").contains("=1\\+1\\<b\\>\\|\\*x\\*"))
  }

  @Test("no SQL in an article, a name or a note reaches the session file as SQL")
  func sql() async throws {
    let bench = try await Bench(articles: [TestWorld.article(Self.text, published: "2021-08-12")])
    await bench.run("note 1 \"'); DELETE FROM article; --\"; save \"it is\"; close; open \"it is\"")
    await bench.expect("articles | count = 1")
    #expect(await bench.run("note").written.contains("DELETE FROM article"))
  }
}
