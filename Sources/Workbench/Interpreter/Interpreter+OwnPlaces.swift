import PluginKit

/// What was said of the user's own places since the session was opened.
struct ToldPlaces {
  /// Whether the faults of the file were told.
  var faults = false
  /// The folded names of those that count in the session.
  var names: Set<String> = []
  /// The state of the session and of the file that was looked at.
  var looked: [Int] = []
}

extension Interpreter {
  /// The user's own file.
  ///
  /// - Throws: `refused` where there is none to be used.
  func ownFile() throws(Diagnostic) -> OwnPlaces {
    guard let ownPlaces else {
      throw Diagnostic(.refused, "there is no place for a file of your own here", help: "leave --always out to keep it in the session")
    }
    return ownPlaces
  }

  /// Says once which places of the user's own file count in the session, since another user's answers may differ; and what is wrong with the
  /// file.
  func tellOwnPlaces(_ output: any CommandOutput) {
    guard let ownPlaces else { return }
    if !told.faults {
      told.faults = true
      for problem in ownPlaces.problems { output.note(DiagnosticRenderer(layout: layout(for: output)).text(of: problem)) }
    }
    let places = ownPlaces.places
    let looked = [session.nextArticleNumber, session.articles.count, session.facts.count, places.count]
    guard !places.isEmpty, looked != told.looked else { return }
    told.looked = looked
    let services = services(output)
    let hidden = Set(session.addedPlaces.map { $0.key })
    let counting = session.articles.reduce(into: Set<String>()) { $0.formUnion(services.addedPlaces(in: $1.article).map { $0.key }) }
    let named = places.filter { counting.contains($0.key) && !hidden.contains($0.key) && !told.names.contains($0.key) }
    guard !named.isEmpty else { return }
    told.names.formUnion(named.map { $0.key })
    let names = TerminalText.escape(named.map { $0.name }.joined(separator: ", "))
    output.note("from your own file \(TerminalText.escape(ownPlaces.path)): \(names)\n")
  }
}
