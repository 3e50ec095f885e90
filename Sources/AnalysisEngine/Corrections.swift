import TextModel
import World

/// What the analyst has put right in one article: an input of its analysis, which annotators read beside the text.
///
/// Corrections hang on words and not on ids, so that they hold for another engine as well; whatever follows from a corrected thing follows by
/// itself. A new kind of correction is a further field here, read by the annotator that finds the thing.
public struct Corrections: Sendable, Hashable {
  /// What the name at some words means. It holds for the other mentions of the name in the article too.
  public struct ChosenPlace: Sendable, Hashable {
    /// The words of the mention that was corrected.
    public let range: TextRange
    /// What they mean.
    public let meaning: PlaceMeaning

    public init(_ range: TextRange, _ meaning: PlaceMeaning) {
      self.range = range
      self.meaning = meaning
    }
  }

  /// In the order in which they were made: of two that touch the same name the later holds.
  public let places: [ChosenPlace]
  /// What names mean in all articles, by folded name (`AddedPlace.key`).
  public let names: [String: PlaceMeaning]

  /// Nothing is corrected.
  public static let none = Corrections()

  public init(places: [ChosenPlace] = [], names: [String: PlaceMeaning] = [:]) {
    self.places = places
    self.names = names
  }

  /// Whether nothing is corrected.
  public var isEmpty: Bool { places.isEmpty && names.isEmpty }

  /// All that is said, as one text: analyses with the same corrections have the same. Empty for none.
  package var key: String {
    let chosen = places.map { "\($0.range.lower) \($0.range.upper) \(Corrections.text(of: $0.meaning))" }
    let named = names.sorted { $0.key < $1.key }.map { "\($0.key) \(Corrections.text(of: $0.value))" }
    return (chosen + named).joined(separator: "\n")
  }

  private static func text(of meaning: PlaceMeaning) -> String {
    meaning.fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\t")
  }
}
