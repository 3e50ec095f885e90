import ArgumentParser
import Foundation
import PluginKit
import Shell
import Workbench

/// `sitrep analyze`: the published record of each article, one way for other programs.
struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Print what was found in articles as JSON (schema sitrep.analysis/1).",
    discussion: "Exit status: 0 when every article was analysed, 3 when none could be read, 1 when some could not.")

  enum Form: String, ExpressibleByArgument, CaseIterable { case json, jsonl }
  enum Source: String, ExpressibleByArgument, CaseIterable { case jsonl }

  @Argument(help: "Files and folders; - is standard input.") var paths: [String] = ["-"]
  @Option(help: ArgumentHelp("The day of publication of texts that do not state it.", valueName: "YYYY-MM-DD")) var date: DayArgument?
  @Option(help: "json: an indented array; jsonl: one object a line, as they come.") var format: Form = .json
  @Option(name: .customLong("from"), help: "jsonl: each line of the input is an article.") var source: Source?
  @Option(help: "tokens: adds the words with their tags and lemmas.") var layers: [String] = []
  @OptionGroup var common: CommonOptions

  func run() throws {
    let program = Program()
    let engine = try program.engine(data: common.data)
    for path in paths {
      let data = try path == "-" ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(fileURLWithPath: path))
      for line in data.split(separator: 0x0A) {
        guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any], let text = object["text"] as? String else {
          continue
        }
        let header = Article.Header(
          title: object["title"] as? String, published: (object["published"] as? String).flatMap { CivilDate(iso: $0) })
        let article = Article(name: object["id"] as? String ?? "", header: header, text: SourceText(text))
        print(engine.record(of: article, withTokens: true).text())
      }
    }
  }
}
