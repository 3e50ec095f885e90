import Foundation
import PluginKit
import TestSupport
import Testing
import Workbench

/// `tokens` and `tree`, as they are typed.
@Suite struct GrammarTests {
  static let first = "Rebels seized the bridge on Monday. The army didn't answer; its spokesman, Hamid Rahimi, left Kabul."
  static let second = "Two soldiers were wounded in Kandahar."

  private func bench(_ texts: String..., columns: Int? = nil) async throws -> Bench {
    try await Bench(articles: texts.map { TestWorld.article($0, published: "2021-08-16") }, columns: columns)
  }

  @Test("the words of a sentence are numbered from 1, each with its tags")
  func words() async throws {
    let bench = try await bench(Self.first)
    await bench.expect("tokens s1 | count = 7")
    await bench.expect("tokens s1 where number = 2 and word = seized and lemma = seize and upos = VERB and xpos = VBD")
    await bench.expect("tokens s2 where number = 1 and word = The")
    await bench.expect("tokens where upos = VERB and sentence = s1 | group by lemma | count = 1")
  }

  @Test("clitics are words of their own")
  func clitics() async throws {
    let bench = try await bench(Self.first)
    await bench.expect("tokens s2 where word = did")
    await bench.expect("tokens s2 where word = \"n't\"")
  }

  @Test("an item's id stands for the sentence around it, an article's number for all its sentences")
  func references() async throws {
    let bench = try await bench(Self.first, Self.second)
    await bench.expect("tokens 2 | count = 7")
    await bench.expect("tokens 2.s1 | count = 7")
    await bench.expect("tokens 2.pl1 | count = 7")
    await bench.expect("tokens 1.s1 2.s1 | count = 14")
    await bench.expect("tokens where sentence = 2.s1 | count = 7")
    #expect(await bench.run("tree 2.pl1").written.hasPrefix("2.s1\n"))
  }

  @Test("each row opens to its words")
  func evidence() async throws {
    let bench = try await bench(Self.first)
    await bench.run("tokens s1 | take 2 > words.jsonl")
    let lines = try bench.read("words.jsonl").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].contains(#""evidence":[{"article":1,"item":null,"start":7,"end":13,"text":"seized"}]"#), "\(lines[1])")
  }

  @Test(
    "a sentence that is not there is asked for by its number",
    arguments: [
      ("tree", DiagnosticCode.missingArgument, "s1 is the first"), ("tree 1", .invalidValue, "1.s1 to 1.s2"),
      ("tree s9", .unknownItem, "s1 to s2"), ("tree first", .invalidValue, "such as s3"), ("tokens s9", .unknownItem, "s1 to s2"),
      ("tokens 2", .unknownItem, "articles"),
    ])
  func missing(line: String, code: DiagnosticCode, help: String) async throws {
    let bench = try await bench(Self.first)
    let (outcome, output) = await bench.runWithOutcome(line)
    #expect(outcome == .failed(code))
    #expect(output.noted.contains(help), "\(output.noted)")
  }

  @Test("Tab offers the sentences with their words")
  func completion() async throws {
    let bench = try await bench(Self.first, Self.second)
    let found = bench.interpreter.completer.completion("tree ", at: 5).candidates
    #expect(found.map { $0.label } == ["1.s1", "1.s2", "2.s1"])
    #expect(found.last?.help.contains("Two soldiers") == true)
  }

  @Test("a tree is drawn without escapes, in colours where they are wanted, and cut to the window")
  func drawing() async throws {
    let bench = try await bench(Self.first)
    let plain = await bench.run("tree s2").written
    #expect(!plain.unicodeScalars.contains("\u{1B}"))
    #expect(plain.contains("spokesman"))
    let coloured = Bench.Output(columns: 36, colours: true)
    _ = await bench.interpreter.run("tree s2", output: coloured)
    #expect(coloured.written.unicodeScalars.contains("\u{1B}"))
    let narrow = Bench.Output(columns: 36)
    _ = await bench.interpreter.run("tree s2", output: narrow)
    for line in narrow.written.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 36, "\(line)") }
    func bare(_ text: String) -> String { text.replacing(#/\u{1B}\[\d*m/#, with: "").replacing(#/ +\n/#, with: "\n") }
    #expect(bare(coloured.written) == bare(narrow.written))
  }

  // MARK: CoNLL-U

  /// The sentences of a file: comments, then words in ten fields.
  private func sentences(_ text: String) throws -> [(comments: [String], words: [[String]])] {
    #expect(text.hasSuffix("\n\n"))
    return text.dropLast(2).components(separatedBy: "\n\n").map { block in
      let lines = block.components(separatedBy: "\n")
      return (lines.filter { $0.hasPrefix("# ") }, lines.filter { !$0.hasPrefix("# ") }.map { $0.components(separatedBy: "\t") })
    }
  }

  @Test("CoNLL-U has ten fields a word, numbers from 1, and spaces as in the text")
  func conllu() async throws {
    let bench = try await bench(Self.first, Self.second)
    await bench.run("tokens > all.conllu")
    let found = try sentences(bench.read("all.conllu"))
    #expect(found.map { $0.comments[0] } == ["# sent_id = 1.s1", "# sent_id = 1.s2", "# sent_id = 2.s1"])
    #expect(found[0].comments[1] == "# text = Rebels seized the bridge on Monday.")
    for sentence in found {
      #expect(sentence.words.allSatisfy { $0.count == 10 && $0.allSatisfy { !$0.isEmpty } })
      #expect(sentence.words.map { $0[0] } == (1...sentence.words.count).map { String($0) })
      var text = ""
      for word in sentence.words { text += word[1] + (word[9].contains("SpaceAfter=No") ? "" : " ") }
      #expect(sentence.comments[1] == "# text = " + text.trimmingCharacters(in: .whitespaces))
    }
    #expect(found[0].words[1].prefix(5) == ["2", "seized", "seize", "VERB", "VBD"])
    let name = try #require(found[1].words.first { $0[1] == "Rahimi" })
    #expect(name[9] == "SpaceAfter=No|ner=I-person")
  }

  @Test(
    "CoNLL-U takes whole sentences of words alone",
    arguments: ["tokens where upos = VERB", "tokens | sort word", "tokens s2 | select word", "dates", "tokens | take last 3"])
  func incomplete(pipeline: String) async throws {
    let bench = try await bench(Self.first)
    #expect(await bench.runWithOutcome("\(pipeline) > a.conllu").outcome == .failed(.fileFormat))
  }

  @Test("no sign of the text ends a field or a line of CoNLL-U")
  func hostile() async throws {
    let signs = ["\t", "\n", "\r\n", "\u{0B}", "\u{85}", "\u{9F}", "\u{2028}", "\u{A0}", "\u{1B}[2J", "\u{FEFF}", "\u{202E}"]
    let bench = try await bench(
      signs.map { "Rebels\($0)fled to the\($0) hills a\($0)b www.x\($0).org _ # 1 \($0)." }.joined(separator: " "))
    await bench.run("tokens > a.conllu")
    let text = try bench.read("a.conllu")
    for sentence in try sentences(text) { #expect(sentence.words.allSatisfy { $0.count == 10 }) }
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\t" && $0 != "\n" })
    #expect(!text.unicodeScalars.contains("\u{2028}"))
  }
}
