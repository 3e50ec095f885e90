import PluginKit

/// Sessions under names: saving, opening and leaving them.
extension Interpreter {
  /// Gives the session a name, or copies it under another, and goes on in the copy.
  func save(_ typed: String, replacing: Bool, output: any CommandOutput) throws(Diagnostic) {
    let target = try SessionName(typed, in: surroundings)
    if target.path == file.path {
      output.note("\(TerminalText.escape(target.shown)) is on disk already: every change is saved when the prompt returns\n")
      return
    }
    try target.prepareFolder(in: surroundings)
    try file.copy(to: target.path, replacing: replacing)
    let copy = try SessionFile.open(at: target.path)
    let unnamed = name == nil ? file.path : nil
    try file.close()
    file = copy
    name = target.shown
    if let unnamed { try SessionFolder.remove(unnamed) }
    output.note("saved as \(TerminalText.escape(target.described))\n")
  }

  /// Leaves the session for another.
  func open(_ typed: String, readOnly: Bool, output: any CommandOutput) throws(Diagnostic) {
    let target = try SessionName(typed, in: surroundings)
    guard target.path != file.path else {
      output.note("\(TerminalText.escape(target.shown)) is open already\n")
      return
    }
    let opened = try SessionFile.open(at: target.path, mode: readOnly ? .readOnly : .readWrite)
    try leaveSession(for: opened)
    name = surroundings.isUnnamed(target.path) ? nil : target.shown
    if let asked, !readOnly, asked != session.languageEngine {
      let set = SessionEdit.set(name: Setting.engine.name, value: asked.rawValue)
      _ = try file.commit([set], line: "set \(Setting.engine.name) \(asked.rawValue)", at: surroundings.clock())
    }
    let articles = session.articles.count
    output.note("opened \(TerminalText.escape(target.shown)): \(Plural.count(articles, "article"))\(readOnly ? ", read only" : "")\n")
  }

  /// Closes the session and goes on in another, or in a new unnamed one. Unnamed work with something in it stays where it is.
  func leaveSession(for next: SessionFile?) throws(Diagnostic) {
    let opened: SessionFile
    if let next { opened = next } else { opened = try SessionFile.create(at: surroundings.newUnnamedPath()) }
    let left = file
    let isDisposable = self.isDisposable
    file = opened
    name = nil
    last = LastAnswer()
    told = ToldPlaces()
    try left.close()
    if isDisposable { try SessionFolder.remove(left.path) }
  }
}
