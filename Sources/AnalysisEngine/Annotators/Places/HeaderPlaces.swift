import TextModel
import World

/// The places that an article's title and outlet name: context for those of its text.
struct HeaderPlaces {
  /// Names of places, none of which stands in the text.
  let toponyms: [Toponym]
  /// Demonyms of the title.
  let countries: CountryEvidence

  /// The inhabitants that make a town known everywhere, and those that a paper may have its name from.
  private static let (known, local) = (100_000, 1000)
  private static let longest = 4

  init(_ header: Article.Header, _ world: World, _ words: AmbiguousWords) {
    let title = HeaderPlaces.words(of: header.title)
    let outlet = HeaderPlaces.words(of: header.source)
    toponyms =
      HeaderPlaces.places(in: title, least: HeaderPlaces.known, voice: 1, world, words)
      + HeaderPlaces.places(in: outlet, least: HeaderPlaces.local, voice: 0.5, world, words)
    countries = CountryEvidence(demonymsOf: title + outlet, world)
  }

  private static func words(of text: String?) -> [Substring] {
    // Longer than a title is: something else was put there.
    guard let text, text.utf8.count < 1000 else { return [] }
    return text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "." || $0 == "’") }
  }

  private static func places(
    in title: [Substring], least: Int, voice: Float, _ world: World, _ words: AmbiguousWords
  ) -> [Toponym] {
    var found: [Toponym] = []
    var start = 0
    while start < title.count {
      var next = start + 1
      for length in stride(from: min(longest, title.count - start), through: 1, by: -1) {
        let range = start..<(start + length)
        guard let first = title[start].first, first.isUppercase, title[range.upperBound - 1].first?.isUppercase ?? false else { continue }
        let name = title[range].joined(separator: " ")
        let key = NameKey.exact(name)
        guard key.utf8.count > 3, !words.isCommon(key), !words.isPerson(key), !PlaceLexicon.isFeature(key) else { continue }
        let entries = world.gazetteer.entries(named: name)
        guard entries.contains(where: { $0.kind == .country || $0.kind == .region || $0.isCapital || $0.population >= least }) else {
          continue
        }
        found.append(Toponym(tokens: 0..<0, key: key, entries: entries, sentence: -2, certainty: 1, voice: voice))
        next = range.upperBound
        break
      }
      start = next
    }
    return found
  }
}
