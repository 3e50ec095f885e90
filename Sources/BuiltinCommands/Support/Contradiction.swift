import PluginKit

/// Two statements of different speakers that cannot both be true.
struct Contradiction {
  /// What they are about.
  enum Kind: String, CaseIterable {
    /// Who took or kept a place.
    case control
    /// How many were killed, wounded, captured …
    case number
    /// Whether something happened at all.
    case denial
    /// Who did it.
    case blame
  }

  let kind: Kind
  let first: AttributedStatement
  let second: AttributedStatement
  /// What cannot both be true, in words.
  let about: String

  /// All that the articles hold, in text order of the first statement; what one speaker says twice counts once.
  ///
  /// O(n²) only among the different statements of one article, or of one place, about one type of event or kind of persons or things.
  ///
  /// - Throws: `interrupted` where the task is cancelled meanwhile.
  static func all(in articles: [ReviewedArticle], _ world: World) throws(Diagnostic) -> [Contradiction] {
    let settings = Dictionary(articles.map { ($0.number, StatementSettings($0)) }) { first, _ in first }
    func gather<Told>(_ all: (ReviewedArticle, StatementSettings) -> [Told]) -> [Told] {
      articles.flatMap { article in settings[article.number].map { all(article, $0) } ?? [] }
    }
    let deeds = gather(ToldDeed.all)
    let found =
      try controls(deeds.compactMap { $0.holding } + gather(ToldHolding.all), settings, world)
      + numbers(gather(ToldNumber.all), settings) + denials(deeds, settings) + blames(gather(ToldBlame.all), settings)
      + answers(gather(ToldDenial.all), gather(ToldAccusation.all), deeds, settings)
    return found.enumerated().sorted { one, other in
      let places = (one.element.first.place(in: one.element), other.element.first.place(in: other.element))
      return places.0 == places.1 ? one.offset < other.offset : places.0 < places.1
    }.map { $0.element }
  }

  // MARK: Control

  private static func controls(
    _ told: [ToldHolding], _ settings: [Int: StatementSettings], _ world: World
  ) throws(Diagnostic) -> [Contradiction] {
    try pairs(of: told, settings, about: { String($0.place.id) }, saying: { $0.holder }) { one, other in
      guard one.holder != other.holder else { return nil }
      let names = [one.holder, other.holder].map { world.actors.actor(id: $0)?.name ?? $0 }
      return Contradiction(
        kind: .control, first: one.statement, second: other.statement, about: "\(names[0]) or \(names[1]) in \(one.place.name)")
    }
  }

  // MARK: Denial

  private static func denials(_ deeds: [ToldDeed], _ settings: [Int: StatementSettings]) throws(Diagnostic) -> [Contradiction] {
    let told = deeds.filter { $0.isDenied || $0.isFactual }
    return try pairs(of: told, settings, about: { $0.event.type }, saying: { "\($0.isDenied) \($0.event.group)" }) { one, other in
      guard one.isDenied != other.isDenied, one.isAbout(other) else { return nil }
      return Contradiction(kind: .denial, first: one.statement, second: other.statement, about: about(one, other.statement.place))
    }
  }

  private static func about(_ deed: ToldDeed, _ place: Place?) -> String {
    let place = (deed.statement.place ?? place).map { " in \($0.name)" } ?? ""
    return "whether there was \(deed.event.type)\(place)"
  }

  /// Denials that name what they deny, each with the accusation or event that it answers: the last told before it, else the first after it.
  private static func answers(
    _ denials: [ToldDenial], _ accusations: [ToldAccusation], _ deeds: [ToldDeed], _ settings: [Int: StatementSettings]
  ) throws(Diagnostic) -> [Contradiction] {
    var all: [Contradiction] = []
    for denial in denials {
      try checkCancellation()
      var found = accusations.filter { denial.answers($0, settings) }.map { told in
        Contradiction(kind: .denial, first: told.statement, second: denial.statement, about: "the accusation of \(told.content)")
      }
      if found.isEmpty {
        found = deeds.filter { denial.answers($0, settings) }.map { told in
          Contradiction(kind: .denial, first: told.statement, second: denial.statement, about: about(told, denial.statement.place))
        }
      }
      // One of each article: what stands nearest before the denial.
      let byArticle = Dictionary(grouping: found) { $0.first.article.number }
      all += byArticle.keys.sorted().compactMap { number in
        let told = byArticle[number] ?? []
        guard number == denial.statement.article.number else { return told.first }
        return told.last { $0.first.range.lower < denial.statement.range.lower } ?? told.first
      }
    }
    return all
  }

  // MARK: Blame

  private static func blames(_ told: [ToldBlame], _ settings: [Int: StatementSettings]) throws(Diagnostic) -> [Contradiction] {
    try pairs(of: told, settings, about: { _ in "blame" }, saying: { $0.blamed }) { one, other in
      guard one.blamed != other.blamed, one.isOfDeed(of: other) else { return nil }
      let place = (one.statement.place ?? other.statement.place).map { " in \($0.name)" } ?? ""
      return Contradiction(
        kind: .blame, first: one.statement, second: other.statement, about: "\(one.name) or \(other.name) as who did it\(place)")
    }
  }

  // MARK: Number

  private static func numbers(_ told: [ToldNumber], _ settings: [Int: StatementSettings]) throws(Diagnostic) -> [Contradiction] {
    try pairs(of: told, settings, about: { "\($0.status) \($0.who) \($0.isTotal)" }, saying: { $0.count.display }) { one, other in
      guard one.isDisjoint(from: other) else { return nil }
      return Contradiction(
        kind: .number, first: one.statement, second: other.statement,
        about: "\(one.count.display) or \(other.count.display) \(one.who) \(one.status)")
    }
  }

  /// Against how many earlier ones a statement is set at most.
  static let most = 10

  private static func checkCancellation() throws(Diagnostic) {
    if Task.isCancelled { throw Diagnostic(.interrupted, "stopped", help: "nothing was changed") }
  }

  /// Pairs of different speakers that can be about one happening: each statement with the last before it of every other speaker of an
  /// article that it contradicts, and with no more than `most`.
  ///
  /// - Parameters:
  ///   - subject: Only statements of one subject are compared; those without are left out.
  ///   - value: What is said of it: of one speaker who says the same of the same place and day again, the first counts.
  private static func pairs<Told: Telling>(
    of told: [Told], _ settings: [Int: StatementSettings], about subject: (Told) -> String?, saying value: (Told) -> String?,
    _ contradiction: (Told, Told) -> Contradiction?
  ) throws(Diagnostic) -> [Contradiction] {
    var said: Set<[String]> = []
    /// Those of one article, and those of one place over all: nothing else can be one happening.
    var voices: [Voice<Told>] = []
    var inArticle: [[String]: [Int]] = [:]
    var atPlace: [[String]: [Int]] = [:]
    var found: [Contradiction] = []
    for other in told {
      guard let subject = subject(other) else { continue }
      let statement = other.statement
      let place = statement.place.map { String($0.id) } ?? ""
      let isNew = said.insert(
        [subject, statement.source, value(other) ?? "", place, statement.date?.description ?? "", String(statement.article.number)]
      ).inserted
      guard isNew else { continue }
      try checkCancellation()
      let home = [subject, String(statement.article.number)]
      let site = [subject, place]
      let near = inArticle[home] ?? []
      let far = (place.isEmpty ? [] : atPlace[site] ?? []).filter { voices[$0].article != statement.article.number }
      var answered = 0
      for index in (near + far).sorted() where voices[index].source != statement.source && answered < most {
        let voice = voices[index]
        let told = voice.article == statement.article.number ? voice.told : voice.toldByPlace[place] ?? []
        for one in told.reversed() where one.statement.canMean(statement, settings) {
          guard let pair = contradiction(one, other) else { continue }
          found.append(pair)
          answered += 1
          break
        }
      }
      let index = near.first { voices[$0].source == statement.source } ?? voices.count
      if index == voices.count {
        voices.append(Voice(source: statement.source, article: statement.article.number))
        inArticle[home, default: []].append(index)
      }
      if !place.isEmpty, voices[index].toldByPlace[place] == nil { atPlace[site, default: []].append(index) }
      voices[index].told.append(other)
      if !place.isEmpty { voices[index].toldByPlace[place, default: []].append(other) }
    }
    return found
  }
}

/// What one speaker says of a subject in one article.
private struct Voice<Told> {
  let source: String
  let article: Int
  /// In text order.
  var told: [Told] = []
  /// The same by the place that each is of.
  var toldByPlace: [String: [Told]] = [:]
}

extension AttributedStatement {
  /// Where a contradiction stands in a list: by article, then by the position of its first statement.
  fileprivate func place(in found: Contradiction) -> UInt64 { UInt64(article.number) << 32 | UInt64(range.lower) }
}
