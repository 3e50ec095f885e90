import AnalysisEngine
import TextModel
import World

/// What the analyst knows better than the program's data, for all articles of a session. A decision is about words of one article; a fact is
/// about the world. A new kind of fact is a further case here and a further kind of row in the file.
public enum AnalystFact: Sendable, Hashable {
  /// A place that the gazetteer lacks.
  case place(AddedPlace)
  /// What a name means wherever it stands.
  case meaning(NameMeaning)
  /// On whose side an actor stands.
  case side(AddedSide)

  /// What a fact is found by: a session holds one of each kind for a name.
  public struct Key: Sendable, Hashable {
    /// The kinds of fact, as the session file writes them.
    public enum Kind: String, Sendable, CaseIterable { case place, meaning, side }

    /// What it is about.
    public let kind: Kind
    /// The folded name (`AddedPlace.key`, `AddedSide.key`).
    public let name: String

    public init(_ kind: Kind, _ name: String) {
      self.kind = kind
      self.name = name
    }
  }

  /// What it is found by.
  public var key: Key {
    switch self {
    case .place(let place): Key(.place, place.key)
    case .meaning(let meaning): Key(.meaning, meaning.key)
    case .side(let side): Key(.side, side.key)
    }
  }
}

/// A name and the place that the analyst says it means, in every article.
public struct NameMeaning: Sendable, Hashable, Codable {
  /// The name as an article wrote it.
  public let name: String
  /// What it means.
  public let meaning: PlaceMeaning
  /// The reason in the analyst's words; nil when none was given.
  public let because: String?

  public init(name: String, meaning: PlaceMeaning, because: String? = nil) {
    self.name = name
    self.meaning = meaning
    self.because = because
  }

  /// The folded name.
  public var key: String { AddedPlace.key(of: name) }
}

extension AnalystFact.Key: Comparable {
  /// By kind, then by the bytes of the name: the order of a session and of its file.
  public static func < (left: AnalystFact.Key, right: AnalystFact.Key) -> Bool {
    left.kind == right.kind ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : left.kind.rawValue < right.kind.rawValue
  }
}

extension Session {
  /// The places that were added, by name.
  public var addedPlaces: [AddedPlace] {
    facts.compactMap { if case .place(let place) = $0 { place } else { nil } }
  }

  /// What names mean in all articles, by name.
  public var nameMeanings: [NameMeaning] {
    facts.compactMap { if case .meaning(let meaning) = $0 { meaning } else { nil } }
  }

  /// What was said of sides, by name.
  public var addedSides: [AddedSide] {
    facts.compactMap { if case .side(let side) = $0 { side } else { nil } }
  }

  /// The fact of a key; nil where there is none.
  public func fact(_ key: AnalystFact.Key) -> AnalystFact? { facts.first { $0.key == key } }

  /// The places that were chosen, by the hash of the article's text and in the order in which they were chosen: an input of its analysis.
  public var chosenPlaces: [String: [Corrections.ChosenPlace]] {
    var chosen: [String: [Corrections.ChosenPlace]] = [:]
    for decision in decisions where decision.anchor.kind == .place {
      guard case .correct(let fields) = decision.verdict, let choice = PlaceMeaning(fields: fields) else { continue }
      chosen[decision.anchor.articleSHA256, default: []].append(Corrections.ChosenPlace(decision.anchor.range, choice))
    }
    return chosen
  }
}
