import Language
import World

/// The trigger table, ready to be looked up by the lemma of a verb or the head of a noun phrase.
struct TriggerLexicon: Sendable {
  private let byVerb: [String: [TriggerTable.Row]]
  private let byNoun: [String: [(words: [String], row: TriggerTable.Row)]]

  init(_ table: TriggerTable) {
    var byVerb: [String: [TriggerTable.Row]] = [:]
    var byNoun: [String: [(words: [String], row: TriggerTable.Row)]] = [:]
    for row in table.rows {
      switch row.kind {
      case .verb, .verbObject, .verbPreposition:
        for lemma in Set(row.first.map(TriggerLexicon.verb)).sorted() { byVerb[lemma, default: []].append(row) }
      case .verbAdjective: byVerb["be", default: []].append(row)
      case .noun:
        for name in row.first {
          let words = TriggerLexicon.words(name)
          if let last = words.last { byNoun[last, default: []].append((words, row)) }
        }
      }
    }
    for key in byNoun.keys { byNoun[key]?.sort { ($0.words.count, $1.row.line) > ($1.words.count, $0.row.line) } }
    self.byVerb = byVerb
    self.byNoun = byNoun
  }

  /// The last words of all names of events: "attack", "raid", "withdrawal".
  var eventNouns: Set<String> { Set(byNoun.filter { $0.value.contains { $0.row.type != "none" } }.keys) }

  /// The rows for a verb: those with a noun first, each kind in the table's order.
  func rows(forVerb lemma: String) -> [TriggerTable.Row] { byVerb[lemma] ?? [] }

  /// The rows for a noun with the words of the name they look for, longest first.
  func rows(forNoun lemma: String) -> [(words: [String], row: TriggerTable.Row)] { byNoun[lemma] ?? [] }

  /// The lemmas of all verbs that tell events.
  static func verbs(of table: TriggerTable) -> Set<String> {
    var verbs: Set<String> = []
    for row in table.rows where row.kind != .noun && row.kind != .verbAdjective {
      for words in row.first where !TriggerLexicon.general.contains(verb(words)) { verbs.insert(verb(words)) }
    }
    return verbs
  }

  /// Verbs too common to correct a tag for.
  private static let general: Set<String> = [
    "be", "have", "do", "go", "come", "take", "give", "make", "put", "set", "hold", "lay", "cut", "strike", "split", "land", "mass", "man",
    "mine", "bank", "end", "back", "issue", "order", "face", "open", "close", "charge", "call", "report", "force", "fire", "deal", "set",
    "thank", "hail", "treat", "allow", "let", "permit", "share", "ease", "lift", "drop", "cancel", "resign", "target", "hit", "voice",
    "express", "show", "pay", "defend", "support", "praise", "welcome", "rescue", "waive", "relax", "collaborate", "boost", "expand",
  ]

  private static func verb(_ words: String) -> String { words.prefix { $0 != " " }.description }

  /// The words of a name, cut as tokens are.
  static func words(_ name: String) -> [String] { name.split { $0 == " " || $0 == "-" }.map { String($0) } }
}
