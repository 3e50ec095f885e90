import World

/// A place name in the text with what its surroundings say about it, before it is resolved.
struct Toponym {
  /// Tokens of the span that is marked.
  let tokens: Range<Int>
  /// The folded name that was looked up.
  let key: String
  /// Every place that may be meant.
  var entries: [Gazetteer.Entry]
  /// Kinds that a word beside it calls for ("province"), best first; empty without such a word.
  var wanted: [Place.Kind] = []
  /// Whether the word stands behind a list that it is part of ("Clarke, Oconee and Walton counties").
  var isSpread = false
  /// The index, among all toponyms, of the one that says where it is ("Paris, Texas").
  var qualifier: Int?
  /// The country that an adjective before it says it lies in ("the Iraqi city of …"), as a packed code.
  var statedCountry: UInt16?
  /// The number of its sentence.
  var sentence = 0
  /// How sure it is that this is a place name, 0…1.
  let certainty: Double
  /// Whether it stands in a dateline.
  var isDateline = false
  /// How much it says about what the other names mean, beside an ordinary mention.
  var voice: Float = 1
  /// A road between two places, which has no point.
  var isRoad = false

  /// The same name as context alone: it stands nowhere in the text, and nothing stands beside it.
  func unplaced(voice: Float) -> Toponym {
    Toponym(tokens: 0..<0, key: key, entries: entries, wanted: wanted, sentence: -2, certainty: certainty, voice: voice)
  }
}
