import ArgumentParser
import Foundation
import PluginKit
import Workbench

/// `sitrep analyze`: the published record of each article, one way for other programs.
struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Print what was found in articles as JSON (schema sitrep.analysis/1).")

  enum Form: String, ExpressibleByArgument, CaseIterable { case json, jsonl }

  @Argument(help: "Files and folders; - is standard input.") var paths: [String] = ["-"]
  @Option(help: "json: an indented array; jsonl: one object a line.") var format: Form = .json
  @Option(name: .customLong("from"), help: "jsonl: each line of the input is an article.") var source: Form?

  func run() throws {
    let engine = try Engine(DataFolders(executable: "/proc/self/exe"))
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
