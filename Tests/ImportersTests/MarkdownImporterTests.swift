import Importers
import Testing
import TextModel
import Values

@Suite("Markdown")
struct MarkdownImporterTests {
  private func read(_ text: String) throws -> Article {
    try #require(try MarkdownImporter.read(Array(text.utf8), name: "report", options: ImportOptions()).articles.first)
  }

  @Test(
    "loses its marks and keeps its words",
    arguments: [
      ("# A town falls\n\nRebels took it.", "A town falls\n\nRebels took it."),
      ("A town falls\n====\nRebels took it.", "A town falls\n\nRebels took it."),
      ("## Losses ##\n- three *tanks*\n- two **trucks**", "Losses\n\nthree tanks\ntwo trucks"),
      ("Said:\n1. tanks\n2) trucks\n\nThen he left.", "Said:\ntanks\ntrucks\n\nThen he left."),
      ("> “We took ***it***,” he said,\n> on Thursday.", "“We took it,” he said,\non Thursday."),
      ("See [the _full_ report](https://example.org/a_(b) \"title\") here.", "See the full report here."),
      ("See [the report][1].\n\n[1]: https://example.org", "See the report."), ("A ![map](map.png) of it", "A  of it"),
      ("He said [sic] that snake_case_names, 5 * 3 and 2 * 4 stay.", "He said [sic] that snake_case_names, 5 * 3 and 2 * 4 stay."),
      ("A *lone star, \\*escaped\\*, `code _as is_` and ~~struck~~ ~20.", "A *lone star, *escaped*, code _as is_ and struck ~20."),
      (
        "Tanks &amp; trucks &#8211; <b>many</b><br>of them <!-- a\ncomment --><https://example.org>",
        "Tanks & trucks – many\nof them https://example.org"
      ),
      ("one\n\n---\n\ntwo\n\n* * *\n\nthree", "one\n\ntwo\n\nthree"), ("```\nas is\n```\nafter", "as is\n\nafter"),
      ("3 < 4 & 5 > 2 at AT&T; #1 is not a heading", "3 < 4 & 5 > 2 at AT&T; #1 is not a heading"),
    ])
  func words(markdown: String, text: String) throws {
    #expect(try read(markdown).text.string == text)
  }

  @Test("tells title, date and source in its front matter")
  func frontMatter() throws {
    let article = try read(
      "---\ntitle: \"Ost: a town falls\"\ndate: 2021-08-12T10:00:00Z\nsource: Ost Agency\ntags: [a, b]\n---\n\n# Ost\n\nText.\n")
    #expect(article.header == Article.Header(title: "Ost: a town falls", source: "Ost Agency", published: CivilDate(iso: "2021-08-12")))
    #expect(article.text.string == "Ost\n\nText.")
  }

  @Test("gives its first heading as the title where no front matter does, and takes an unclosed one for text")
  func title() throws {
    #expect(try read("## Small\n\n# A *town* falls\n\nText.").header.title == "A town falls")
    #expect(try read("---\ntitle: x\n\nText.").header == Article.Header())
  }

  @Test("without words is refused")
  func empty() {
    let fault = #expect(throws: Diagnostic.self) { try read("---\ntitle: x\n---\n\n![map](map.png)") }
    #expect(fault?.code == .fileEmpty)
  }

  @Test(
    "made to take long is read in time linear in its length", .timeLimit(.minutes(1)),
    arguments: ["*a ", "[", "<a ", "`a ``", "[a](", "&", "![", "_a*", "> ", "# *"])
  func hostile(unit: String) throws {
    let article = try read(String(repeating: unit, count: 10_000) + " words")
    #expect(article.text.string.hasSuffix("words"))
  }
}
