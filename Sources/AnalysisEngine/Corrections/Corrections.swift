import TextModel
import World

/// What the analyst has put right in one article: an input of its analysis, which annotators read beside the text.
///
/// Corrections hang on words and not on ids, so that they hold for another engine as well; whatever follows from a corrected thing follows by
/// itself. Each annotator applies those of its kind to what it found, before anything else reads it (`Corrections+….swift`).
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

  /// What was put right in one item.
  public struct OfItem: Sendable, Hashable {
    /// The kinds of correction.
    public enum Change: Sendable, Hashable {
      /// Fields say something else.
      case fields(CorrectedFields)
      /// It is the same thing as another of its kind.
      case merge(with: ItemWords)
      /// It is a thing of its own; of an entity, the mentions at these words are.
      case split(mentions: [TextRange])
    }

    /// The item.
    public let item: ItemWords
    /// What was done to it.
    public let change: Change

    public init(_ item: ItemWords, _ change: Change) {
      self.item = item
      self.change = change
    }

    /// All words of the text that it speaks of; those of the item first.
    package var ranges: [TextRange] {
      switch change {
      case .fields: [item.range]
      case .merge(let other): [item.range, other.range]
      case .split(let mentions): [item.range] + mentions
      }
    }
  }

  /// In the order in which they were made: of two that touch the same name the later holds.
  public let places: [ChosenPlace]
  /// What names mean in all articles, by folded name (`AddedPlace.key`).
  public let names: [String: PlaceMeaning]
  /// In the order in which they were made: of two that touch the same field the later holds.
  public let items: [OfItem]

  /// Nothing is corrected.
  public static let none = Corrections()

  public init(places: [ChosenPlace] = [], names: [String: PlaceMeaning] = [:], items: [OfItem] = []) {
    self.places = places
    self.names = names
    self.items = items
  }

  /// Whether nothing is corrected.
  public var isEmpty: Bool { places.isEmpty && names.isEmpty && items.isEmpty }

  /// All that is said, as one text: analyses with the same corrections have the same. Empty for none.
  package var key: String {
    let chosen = places.map { "\($0.range.lower) \($0.range.upper) \(Corrections.text(of: $0.meaning.fields))" }
    let named = names.sorted { $0.key < $1.key }.map { "\($0.key) \(Corrections.text(of: $0.value.fields))" }
    return (chosen + named + items.map(Corrections.text)).joined(separator: "\n")
  }

  private static func text(of fields: [String: String]) -> String {
    fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.debugDescription)" }.joined(separator: "\t")
  }

  private static func text(of words: ItemWords) -> String {
    "\(words.kind.rawValue) \(words.range.lower) \(words.range.upper) \(words.subtype ?? "") \(words.ordinal)"
  }

  private static func text(_ correction: OfItem) -> String {
    let change =
      switch correction.change {
      case .fields(let fields): text(of: fields.fields)
      case .merge(let other): "merge \(text(of: other))"
      case .split(let mentions): "split \(mentions.map { "\($0.lower)-\($0.upper)" })"
      }
    return "\(text(of: correction.item)) \(change)"
  }

  // MARK: What concerns some items

  /// What fields of items should say, by the position of the item.
  ///
  /// - Parameter sites: All items of the kind, as they were found.
  func fields(of kind: AnalysisItem.Kind, among sites: [ItemSite]) -> [Int: CorrectedFields] {
    var result: [Int: CorrectedFields] = [:]
    for correction in items where correction.item.kind == kind {
      guard case .fields(let fields) = correction.change, let position = correction.item.position(among: sites) else { continue }
      result[position] = (result[position] ?? CorrectedFields()).followed(by: fields)
    }
    return result
  }

  /// Merges and splits of items, and what was said of their types, in the order in which they were made.
  func regroupings(of kind: AnalysisItem.Kind, among sites: [ItemSite]) -> [Regrouping] {
    items.compactMap { correction in
      guard correction.item.kind == kind, let position = correction.item.position(among: sites) else { return nil }
      switch correction.change {
      case .fields(let fields): return fields.says(.type) ? .type(position) : nil
      case .merge(let other):
        guard other.kind == kind, let first = other.position(among: sites), first != position else { return nil }
        return .merge(first, position)
      case .split: return .split(position)
      }
    }
  }

  /// A merge, split or correction of the type by the positions of the items.
  enum Regrouping: Hashable {
    /// The second is the same as the first.
    case merge(Int, Int)
    case split(Int)
    /// The type was put right, which is that of all that it is one with.
    case type(Int)
  }
}
