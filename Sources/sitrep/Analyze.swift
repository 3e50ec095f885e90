import ArgumentParser
import PluginKit
import Shell
import Workbench

/// `sitrep analyze`: the published record of each article, one way for other programs.
struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Print what was found in articles as JSON (schema sitrep.analysis/1).",
    discussion: "Exit status: 0 when every article was analysed, 1 when a line or file of several could not be read, 3 when none could.")

  enum Form: String, ExpressibleByArgument, CaseIterable { case json, jsonl }
  enum Source: String, ExpressibleByArgument, CaseIterable { case jsonl }
  enum Layer: String, ExpressibleByArgument, CaseIterable { case tokens }

  @Argument(help: "Files and folders; - is standard input.") var paths: [String] = ["-"]
  @Option(help: ArgumentHelp("The day of publication of texts that do not state it.", valueName: "YYYY-MM-DD")) var date: DayArgument?
  @Option(help: "json: an indented array; jsonl: one object a line, as they come.") var format: Form = .json
  @Option(name: .customLong("from"), help: "jsonl: each line of the input is an article.") var source: Source?
  @Option(help: "tokens: adds the words with their tags, lemmas and heads.") var layers: [Layer] = []
  @Option(help: ArgumentHelp("A file of places to add to the gazetteer, as `places add --always` keeps them.", valueName: "file"))
  var places: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let program = Program()
    let pipeline: Pipeline
    do throws(Diagnostic) {
      let engine = try program.engine(data: common.data)
      let path = places.map { $0.hasPrefix("/") ? $0 : program.currentFolder + "/" + $0 }
      let added = try path.map { path throws(Diagnostic) in try OwnPlaces.places(of: path, countries: engine.world.countries) }
      pipeline = try engine.pipeline(common.engine ?? .fast, adding: added ?? [])
    } catch {
      program.report(error, colour: common.colour)
      throw ExitCode(error.code.exitStatus)
    }
    var stream = ArticleStream(paths, currentFolder: program.currentFolder, published: date?.date, isLines: source == .jsonl)
    var written = 0
    var failed = 0
    var isRead = true
    func write(_ text: String) -> Bool {
      isRead = StandardStream.output.write(text)
      return isRead
    }
    AnalyzeRun(pipeline, withTokens: layers.contains(.tokens), isIndented: format == .json).run(next: { stream.next() }) { output in
      switch output {
      case .failure(let diagnostic):
        program.report(diagnostic, colour: common.colour)
        if diagnostic.severity == .error { failed += 1 }
        return true
      case .success(let record):
        written += 1
        guard format == .json else { return write(record + "\n") }
        return write((written == 1 ? "[\n" : ",\n") + record)
      }
    }
    if format == .json, isRead, written > 0 || failed == 0 { _ = write(written == 0 ? "[]\n" : "\n]\n") }
    if !isRead { throw ExitCode(DiagnosticCode.writeFailed.exitStatus) }
    if failed > 0 { throw ExitCode(written == 0 ? DiagnosticCode.fileUnreadable.exitStatus : 1) }
  }
}
