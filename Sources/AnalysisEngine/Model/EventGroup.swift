import TextModel
import Values
import World

/// One event of an article with all the mentions that tell it: the headline's, the lead's, and those of different people.
public struct EventGroup: Sendable, Hashable, Identifiable {
  /// In text order; at least one.
  public let mentions: [Event]
  /// The ids of those that stand in headings.
  private let headings: Set<String>

  /// The mention that tells most: with most of actor, recipient, place and date; of equals the first.
  public var leading: Event {
    mentions.dropFirst().reduce(mentions[0]) { EventGroup.telling($1) > EventGroup.telling($0) ? $1 : $0 }
  }

  /// The id of the leading mention, which lists show and `why` opens.
  public var id: String { leading.id }
  /// The type, which all mentions share.
  public var type: String { leading.type }
  /// Who did it: the actors of the leading mention if they are known, else of the first mention that knows any; empty when none tells.
  public var actors: [Role] { EventGroup.best(([leading] + mentions).map { $0.actors }) }
  /// To whom or what, chosen likewise.
  public var recipients: [Role] { EventGroup.best(([leading] + mentions).map { $0.recipients }) }
  /// Where: the finest place that a mention gives; nil when none does.
  public var place: Place? {
    let places = ([leading] + mentions).compactMap { $0.place }
    return places.first { $0.kind != .country && $0.kind != .region } ?? places.first { $0.kind != .country } ?? places.first
  }
  /// When: the shortest interval that a mention gives; nil when none does.
  public var date: DateInterval? {
    ([leading] + mentions).compactMap { $0.date }.reduce(nil) { best, date in
      guard let best else { return date }
      return date.days < best.days ? date : best
    }
  }
  /// How far it is vouched for: by the strongest of its mentions; what the article tells as a fact comes before what someone admits or claims.
  /// What a headline tells as a fact and the text only as somebody's word is that somebody's word.
  public var modality: Modality {
    let text = mentions.filter { !headings.contains($0.id) }
    let told = text.isEmpty ? mentions : text
    return EventGroup.strength.first { modality in told.contains { $0.modality == modality } } ?? leading.modality
  }
  /// The claims in which it is told, in text order.
  public var claims: [String] { mentions.compactMap { $0.claim } }

  private static let strength: [Modality] = [.asserted, .admitted, .claimed, .disputed, .unverified]

  /// The first that names an entity, else the first that names anything: "the Taliban" says more than "the enemy".
  private static func best(_ roles: [[Role]]) -> [Role] {
    roles.first { $0.contains { $0.entity != nil } } ?? roles.first { !$0.isEmpty } ?? []
  }

  private static func telling(_ event: Event) -> Int {
    (event.actors.isEmpty ? 0 : 2) + (event.recipients.isEmpty ? 0 : 2) + (event.place == nil ? 0 : 1) + (event.date == nil ? 0 : 1)
  }

  /// The events of an article, each once, in the order of their first mentions.
  ///
  /// - Parameters:
  ///   - headings: The ids of the sentences that are headings.
  ///   - isLeftOut: Mentions that do not count, such as those that the analyst rejected.
  public static func all(
    in events: [Event], headings: Set<String> = [], leavingOut isLeftOut: (Event) -> Bool = { _ in false }
  ) -> [EventGroup] {
    var order: [String] = []
    var mentions: [String: [Event]] = [:]
    for event in events where !isLeftOut(event) {
      if mentions[event.group] == nil { order.append(event.group) }
      mentions[event.group, default: []].append(event)
    }
    return order.compactMap { group in mentions[group].map { EventGroup($0, headings) } }
  }

  private init(_ mentions: [Event], _ headings: Set<String>) {
    self.mentions = mentions
    self.headings = Set(mentions.filter { headings.contains($0.sentence) }.map { $0.id })
  }

  /// A mention by itself, whatever else tells the same.
  public init(_ mention: Event) { self.init([mention], []) }
}
