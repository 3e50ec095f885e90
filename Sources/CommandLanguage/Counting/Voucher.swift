import Values

/// The house that brings an article out.
public struct Newsroom: Sendable, Hashable {
  /// Its name, as the article's header gives it.
  public let name: String
  /// The side that it speaks for, where it is a side's own: the press office of an army. nil for a newspaper.
  public let side: String?

  public init(name: String, side: String? = nil) {
    self.name = name
    self.side = side
  }
}

/// Somebody who says that an item is so, with all figures that they give.
struct Voucher {
  /// How they say it.
  enum Voice { case report, claimant, admission }

  private(set) var voice: Voice
  /// Who claims it; the newsroom of a report; nil where not known.
  private(set) var name: String?
  private(set) var side: String?
  let article: Int
  /// The article that this one is a copy of; its own number where it is none.
  let source: Int
  var figures: [CountBounds]
  /// The first words in which it is said.
  let evidence: Evidence

  private init?(_ mention: CountedMention, source: Int, newsroom: Newsroom?) {
    guard mention.reality == .happened, mention.isVouchedFor, let evidence = mention.row.evidence.first else { return nil }
    switch mention.basis {
    case .admitted: (voice, name, side) = (.admission, mention.claimant, mention.claimantSide)
    case .claimed:
      guard let claimant = mention.claimant else { return nil }
      (voice, name, side) = (.claimant, claimant, mention.claimantSide)
    case .stated:
      // The press office of an army does not report, it claims.
      (voice, name, side) = (newsroom?.side == nil ? .report : .claimant, newsroom?.name, newsroom?.side)
    }
    article = mention.article
    self.source = source
    figures = [mention.bounds]
    self.evidence = evidence
  }

  /// All who vouch for an item, each once for an article. A report in an article that has the same from somebody passes on and does not vouch.
  static func all(for item: CountedItem, source: (Int) -> Int, newsroom: (Int) -> Newsroom?) -> [Voucher] {
    var vouchers: [Voucher] = []
    for mention in item.parts.map(\.mention) {
      let voucher = Voucher(
        mention, source: source(mention.article), newsroom: mention.basis == .stated ? newsroom(mention.article) : nil)
      guard let voucher else { continue }
      let known = vouchers.firstIndex {
        $0.article == voucher.article && $0.voice == voucher.voice && Voucher.form($0.name) == Voucher.form(voucher.name)
      }
      if let known { vouchers[known].figures += voucher.figures } else { vouchers.append(voucher) }
    }
    let passedOn = Set(
      item.parts.map(\.mention).filter { $0.basis != .stated && $0.reality != .didNotHappen }.map { source($0.article) })
    return vouchers.filter { $0.voice != .report || !passedOn.contains($0.source) }
  }

  /// Whether it is certain that the one does not speak for, or after, the other.
  func isIndependent(of other: Voucher) -> Bool {
    switch (voice, other.voice) {
    case (.admission, _), (_, .admission): return false
    case (.report, .report):
      // Of a newsroom that is not known, nobody can say that it is another.
      guard let name, let otherName = other.name else { return false }
      return source != other.source && Voucher.form(name) != Voucher.form(otherName)
    case (.report, .claimant), (.claimant, .report): return source != other.source && Voucher.form(name) != Voucher.form(other.name)
    case (.claimant, .claimant): return isOtherParty(than: other)
    }
  }

  /// Whether two claimants are surely not of one party: of two sides, or the one looks on and is no party. Two who look on may be the same
  /// persons, unless one of them has a name.
  private func isOtherParty(than other: Voucher) -> Bool {
    guard let name, let otherName = other.name, Voucher.form(name) != Voucher.form(otherName) else { return false }
    if let side, let otherSide = other.side { return side != otherSide }
    guard !Voucher.isNobody(name), !Voucher.isNobody(otherName) else { return false }
    let looksOn = (Voucher.looksOn(name) && side == nil, Voucher.looksOn(otherName) && other.side == nil)
    if looksOn.0, looksOn.1 {
      return Voucher.head(of: name) != Voucher.head(of: otherName) && (Voucher.isProper(name) || Voucher.isProper(otherName))
    }
    return looksOn.0 || looksOn.1
  }

  private static func form(_ name: String?) -> String? { name.map { ComparedText.form($0) } }

  /// Whether the name of somebody, without what follows a preposition, has a capital behind its first letter, as common nouns have not.
  private static func isProper(_ name: String) -> Bool { headWords(of: name).joined().dropFirst().contains { $0.isUppercase } }

  private static func words(of name: String) -> [Substring] { name.lowercased().split { !$0.isLetter } }

  /// The words before the first preposition, without an article: “the UN monitors in Idlib” are UN monitors.
  private static func headWords(of name: String) -> [Substring] {
    let words = name.split { !$0.isLetter }.drop { ["the", "a", "an"].contains($0.lowercased()) }
    return Array(words.prefix { !prepositions.contains($0.lowercased()) })
  }

  /// The noun that the other words of a name describe: the last common one, so that “resident Jane Doe” is a resident, else the last.
  private static func head(of name: String) -> String? {
    let words = headWords(of: name)
    return (words.last { $0.first?.isLowercase == true } ?? words.last)?.lowercased()
  }

  private static func looksOn(_ name: String) -> Bool { head(of: name).map { observers.contains($0) } ?? false }

  /// Whether a name says too little to tell whether somebody else is meant.
  private static func isNobody(_ name: String) -> Bool { words(of: name).contains { nobody.contains(String($0)) } }

  /// Words for those who take no part and tell what they saw or gathered.
  private static let observers: Set<String> = [
    "resident", "residents", "witness", "witnesses", "eyewitness", "eyewitnesses", "villager", "villagers", "locals", "doctor",
    "doctors", "medic", "medics", "nurse", "hospital", "hospitals", "aid", "journalist", "journalists", "reporter", "reporters", "monitor",
    "monitors", "observer", "observers", "observatory", "watch", "amnesty", "unhcr", "unicef", "icrc", "msf", "osce", "un", "nations",
    "cross", "crescent", "researchers", "analysts", "workers", "survivor", "survivors", "farmer", "farmers", "teacher", "priest",
  ]

  private static let prepositions: Set<String> = ["of", "in", "from", "at", "near", "on", "for", "with", "to", "who"]

  private static let nobody: Set<String> = [
    "source", "sources", "people", "person", "persons", "man", "men", "woman", "women", "he", "she", "they", "it", "one", "some", "others",
    "report", "reports", "official", "officials", "media",
  ]
}
