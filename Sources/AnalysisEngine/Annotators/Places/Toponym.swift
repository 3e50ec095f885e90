import World

/// A place name in the text with what its surroundings say about it, before it is resolved.
struct Toponym {
  /// Tokens of the span that is marked.
  let tokens: Range<Int>
  /// The folded name that was looked up.
  let key: String
  /// Every place that may be meant.
  let entries: [Gazetteer.Entry]
  /// Kinds that a word beside it calls for ("province"), best first; empty without such a word.
  var wanted: [Place.Kind] = []
  /// The index, among all toponyms, of the one that says where it is ("Paris, Texas").
  var qualifier: Int?
  /// How sure it is that this is a place name, 0…1.
  let certainty: Double
  /// A road between two places, which has no point.
  var isRoad = false
}
