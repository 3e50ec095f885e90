import PluginKit

/// The `load` line that files on the command line stand for, so that it is in the journal like one that was typed.
enum LoadLine {
  /// nil without files.
  static func text(files: [String], date: CivilDate?) -> String? {
    guard !files.isEmpty else { return nil }
    return "load " + files.map { QuotedText.quoted($0) }.joined(separator: " ") + (date.map { " --date \($0)" } ?? "")
  }
}
