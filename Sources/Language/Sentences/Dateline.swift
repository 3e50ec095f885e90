/// The words before an article's first sentence that say where, when and by whom it was written: "GOMA, Congo, Aug. 12 (Reuters) —".
///
/// A dateline is a sentence of its own in a reading, without a tree that ties it to the sentence behind it.
public struct Dateline: Sendable, Hashable {
  /// Indexes into `Reading.tokens`, with the mark that ends it.
  public let tokens: Range<Int>
  /// The names of places, each with its own range: "GOMA", "Congo". Empty where only the agency is told ("(CNN) —").
  public let places: [Range<Int>]
  /// The agency, without its brackets; nil where none is told.
  public let agency: Range<Int>?
  /// The day; nil where none is told.
  public let date: Range<Int>?

  public init(tokens: Range<Int>, places: [Range<Int>], agency: Range<Int>?, date: Range<Int>?) {
    self.tokens = tokens
    self.places = places
    self.agency = agency
    self.date = date
  }

  /// Its places and agency as names, in the order of the text.
  var names: [NameSpan] {
    let agencies = [agency].compactMap { $0 }.map { NameSpan(tokens: $0, kind: .organisation, confidence: 1) }
    let all = places.map { NameSpan(tokens: $0, kind: .place, confidence: 1) } + agencies
    return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
