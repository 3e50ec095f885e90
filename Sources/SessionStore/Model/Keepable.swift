import TextModel
import World

// SQLite's texts end at a NUL, so that a session keeps U+FFFD in its place; only the text of an article is kept byte for byte.
extension String {
  /// The text with U+FFFD for every NUL.
  var keepable: String {
    guard utf8.contains(0) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }
}

extension Article.Header {
  var keepable: Article.Header {
    Article.Header(
      title: title?.keepable, source: source?.keepable, url: url?.keepable, author: author?.keepable, published: published,
      language: language?.keepable)
  }
}

extension Decision.Verdict {
  var keepable: Decision.Verdict {
    switch self {
    case .accept, .reject, .merge, .split, .same, .apart: self
    case .note(let text): .note(text: text.keepable)
    case .tag(let name): .tag(name: name.keepable)
    case .correct(let fields): .correct(fields: fields)
    }
  }
}

extension AnalystFact {
  var keepable: AnalystFact {
    switch self {
    case .place(let place):
      .place(
        AddedPlace(
          name: place.name.keepable, otherNames: place.otherNames.map { $0.keepable }, coordinate: place.coordinate, country: place.country,
          kind: place.kind, because: place.because?.keepable))
    case .meaning(let meaning):
      .meaning(NameMeaning(name: meaning.name.keepable, meaning: meaning.meaning, because: meaning.because?.keepable))
    case .side(let side):
      .side(
        AddedSide(name: side.name.keepable, side: side.side?.keepable, kind: side.kind.keepable, because: side.because?.keepable))
    }
  }
}
