import Language
import TextModel
import World

/// An entity while its mentions are being gathered.
struct EntityDraft {
  var key: String
  var kind: NameKind
  var name: String
  var roles: [String] = []
  var mentions: [(tokens: Range<Int>, range: TextRange, form: Entity.Mention.Form)] = []
  var place: Place?
  var actor: String?
  var side: String?
  var confidence: Double
  var rule: String
}

/// The entities of one article while they are being gathered.
struct EntitySketch {
  private(set) var drafts: [EntityDraft] = []
  private var byKey: [String: Int] = [:]

  subscript(number: Int) -> EntityDraft { drafts[number] }

  func number(of key: String) -> Int? { byKey[key] }

  /// The entity with the key, made when there is none.
  mutating func number(of key: String, _ make: () -> EntityDraft) -> Int {
    if let number = byKey[key] { return number }
    byKey[key] = drafts.count
    drafts.append(make())
    return drafts.count - 1
  }

  mutating func update(_ number: Int, _ change: (inout EntityDraft) -> Void) { change(&drafts[number]) }

  mutating func add(_ tokens: Range<Int>, _ range: TextRange, _ form: Entity.Mention.Form, to number: Int) {
    drafts[number].mentions.append((tokens, range, form))
  }

  /// The finished entities, in order of their first mention.
  func entities() -> [Entity] {
    let kept = drafts.filter { !$0.mentions.isEmpty }.map { draft in
      var draft = draft
      draft.mentions.sort { $0.range < $1.range }
      return draft
    }
    return kept.sorted { ($0.mentions[0].range, $0.key) < ($1.mentions[0].range, $1.key) }.enumerated().map { index, draft in
      Entity(
        id: ItemID.entity(index), kind: draft.kind, name: draft.name, roles: draft.roles,
        mentions: draft.mentions.map { Entity.Mention(range: $0.range, form: $0.form) }, place: draft.place, side: draft.side,
        confidence: draft.confidence, rule: draft.rule)
    }
  }
}
