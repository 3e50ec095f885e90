import World

/// The gazetteer's entries for the words of one article, each looked up once. Not to be shared between tasks.
final class KnownEntries {
  private let gazetteer: Gazetteer
  private var known: [String: [Gazetteer.Entry]] = [:]

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  func entries(named name: String) -> [Gazetteer.Entry] {
    if let entries = known[name] { return entries }
    let entries = gazetteer.entries(named: name)
    known[name] = entries
    return entries
  }
}
