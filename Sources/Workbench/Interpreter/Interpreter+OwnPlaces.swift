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
    var named: [String] = []
    for place in places where !told.names.contains(place.key) && session.fact(AnalystFact.Key(.place, place.key)) == nil {
      guard session.articles.contains(where: { services.mayName(place, in: $0.article) }) else { continue }
      told.names.insert(place.key)
      named.append(place.name)
    }
    guard !named.isEmpty else { return }
    let names = TerminalText.escape(named.joined(separator: ", "))
    output.note("from your own file \(TerminalText.escape(ownPlaces.path)): \(names)\n")
  }
}
