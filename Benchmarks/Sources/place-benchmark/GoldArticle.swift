import Foundation
import TextModel

/// An article with the places that its names mean: a line of a gold file as `score_places.py` of the evaluation scripts reads it.
struct GoldArticle: Decodable {
  /// A name, by its Unicode scalars, and the place that it means.
  struct Toponym: Decodable {
    let start, end: Int
    let text: String
    let lat, lon: Double?
    let gid, country, kind: String?
  }

  let id: String
  let text: String
  let title, published, source: String?
  let toponyms: [Toponym]

  static func load(_ path: String) throws -> [GoldArticle] {
    let decoder = JSONDecoder()
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try decoder.decode(GoldArticle.self, from: Data($0.utf8))
    }
  }

  var article: Article { Article(name: id, header: Article.Header(title: title, source: source), text: SourceText(text)) }

  /// The names in the order of the text, with their ranges in bytes.
  var names: [(toponym: Toponym, range: TextRange)] {
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    return toponyms.filter { $0.lat != nil && $0.end < offsets.count && $0.start < $0.end }
      .map { ($0, TextRange(offsets[$0.start], offsets[$0.end])) }.sorted { $0.range < $1.range }
  }
}
