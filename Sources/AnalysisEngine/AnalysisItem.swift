import TextModel

/// Any one found thing, as `why`, notes and decisions see it.
public struct AnalysisItem: Sendable, Hashable {
  /// What it is, in the singular: "event", "asset".
  public let kind: Kind
  /// "e1": see `ItemID`.
  public let id: String
  /// The words that stand for it.
  public let range: TextRange
  /// The name of the rule that made it; empty for a sentence.
  public let rule: String
  /// 0…1; nil where the kind has none.
  public let confidence: Double?
  /// Its type within the kind (an event's type, an asset's category); nil where there is none.
  public let subtype: String?
  /// Further words that belong to it and what they are: an event's actors, a claim's speaker.
  public let parts: [Part]

  /// The kinds of item that have ids.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case sentence, entity, place, date, quantity, event, claim, asset, distance, casualty
  }

  /// Words that belong to an item, and what they are to it.
  public struct Part: Sendable, Hashable {
    /// "actor", "speaker", "place".
    public let label: String
    /// The words.
    public let range: TextRange
  }

  init(
    _ kind: Kind, _ id: String, _ range: TextRange, rule: String, confidence: Double? = nil, subtype: String? = nil, parts: [Part] = []
  ) {
    self.kind = kind
    self.id = id
    self.range = range
    self.rule = rule
    self.confidence = confidence
    self.subtype = subtype
    self.parts = parts
  }
}

extension Analysis {
  /// Every found thing, kind by kind in text order; O(size).
  public var items: [AnalysisItem] {
    func part(_ label: String, _ role: Role?) -> [AnalysisItem.Part] {
      // A role in the analyst's words has none of its own.
      role.flatMap { $0.range.isEmpty ? nil : [AnalysisItem.Part(label: label, range: $0.range)] } ?? []
    }
    func parts(_ label: String, _ roles: [Role]) -> [AnalysisItem.Part] { roles.flatMap { part(label, $0) } }
    var items = sentences.map { AnalysisItem(.sentence, $0.id, $0.range, rule: "") }
    items += entities.compactMap { entity in
      entity.mentions.first.map { first in
        AnalysisItem(
          .entity, entity.id, first.range, rule: entity.rule, confidence: entity.confidence, subtype: entity.kind.rawValue,
          parts: entity.mentions.dropFirst().map { AnalysisItem.Part(label: $0.form.rawValue, range: $0.range) })
      }
    }
    items += places.map { mention in
      AnalysisItem(
        .place, mention.id, mention.range, rule: mention.rule, confidence: mention.confidence, subtype: mention.place?.kind.rawValue)
    }
    items += dates.map { AnalysisItem(.date, $0.id, $0.range, rule: $0.rule, subtype: $0.kind.rawValue) }
    items += quantities.map { AnalysisItem(.quantity, $0.id, $0.range, rule: $0.rule, subtype: $0.dimension) }
    items += events.map { event in
      AnalysisItem(
        .event, event.id, event.trigger, rule: event.rule, confidence: event.confidence, subtype: event.type,
        parts: parts("actor", event.actors) + parts("recipient", event.recipients)
          + (event.instrument.map { [AnalysisItem.Part(label: "instrument", range: $0)] } ?? [])
          + (event.placeOrigin.map { [AnalysisItem.Part(label: "place", range: $0.range)] } ?? [])
          + (event.dateOrigin.map { [AnalysisItem.Part(label: "date", range: $0.range)] } ?? []))
    }
    items += claims.map { claim in
      AnalysisItem(
        .claim, claim.id, claim.content, rule: claim.rule, confidence: claim.confidence, subtype: claim.kind.rawValue,
        parts: part("speaker", claim.speaker) + [AnalysisItem.Part(label: "cue", range: claim.cue)])
    }
    items += assets.map { asset in
      AnalysisItem(
        .asset, asset.id, asset.range, rule: asset.rule, confidence: asset.confidence, subtype: asset.category,
        parts: part("captor", asset.captor) + part("loser", asset.loser))
    }
    items += distances.map { distance in
      AnalysisItem(
        .distance, distance.id, distance.range, rule: distance.rule, subtype: distance.kind.rawValue,
        parts: part("of", distance.of) + part("from", distance.from))
    }
    items += casualties.map { casualty in
      AnalysisItem(
        .casualty, casualty.id, casualty.range, rule: casualty.rule, confidence: casualty.confidence, subtype: casualty.status.rawValue,
        parts: part("who", casualty.who) + part("by", casualty.by))
    }
    return items
  }

  /// The item with an id; nil when there is none.
  public func item(_ id: String) -> AnalysisItem? { items.first { $0.id == id } }

  /// What ids of the same kind there are, for the message about one that is not there.
  public func hint(forMissing id: String) -> String {
    let letters = id.prefix { $0.isLetter }
    let ids = items.map { $0.id }.filter { $0.prefix { $0.isLetter } == letters }
    guard let first = ids.first, let last = ids.last else { return "items are written e1, a3, c2 …; the lists show their ids" }
    return first == last ? "the only one is \(first)" : "there are \(first) to \(last)"
  }
}
