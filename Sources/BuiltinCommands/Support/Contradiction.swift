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
  }

  let kind: Kind
  let first: AttributedStatement
  let second: AttributedStatement
  /// What cannot both be true, in words.
  let about: String

  /// All that the articles hold, in text order of the first statement; what one speaker says twice counts once.
  ///
  /// O(n²) among the different statements about one place, type of event, or kind of persons or things.
  static func all(in articles: [ReviewedArticle], _ world: World) -> [Contradiction] {
    let deeds = articles.flatMap { article in
      article.analysis.events.filter { !article.isRejected($0.id) }.map { Deed($0, article) }
    }
    let tolls = articles.flatMap { Toll.all(in: $0) }
    return controls(deeds, world) + numbers(tolls) + denials(deeds)
  }

  // MARK: Control

  private static func controls(_ deeds: [Deed], _ world: World) -> [Contradiction] {
    let told = deeds.filter { $0.isControl && $0.isFactual && $0.statement.place?.kind != .country }
    return pairs(of: told, about: { $0.statement.place.map { String($0.id) } }, saying: { $0.holder }) { one, other in
      guard let place = one.statement.place, one.statement.date != nil || other.statement.date == nil, let holder = one.holder,
        let rival = other.holder, holder != rival
      else { return nil }
      let names = [holder, rival].map { world.actors.actor(id: $0)?.name ?? $0 }
      return Contradiction(
        kind: .control, first: one.statement, second: other.statement, about: "\(names[0]) or \(names[1]) in \(place.name)")
    }
  }

  // MARK: Denial

  private static func denials(_ deeds: [Deed]) -> [Contradiction] {
    let told = deeds.filter { $0.isDenied || $0.isFactual }
    return pairs(of: told, about: { $0.event.type }, saying: { "\($0.isDenied) \($0.participants.sorted())" }) { one, other in
      guard one.isDenied != other.isDenied, one.isAbout(other) else { return nil }
      var about = "whether there was \(one.event.type)"
      if let place = one.statement.place ?? other.statement.place { about += " in \(place.name)" }
      return Contradiction(kind: .denial, first: one.statement, second: other.statement, about: about)
    }
  }

  // MARK: Number

  private static func numbers(_ tolls: [Toll]) -> [Contradiction] {
    pairs(of: tolls, about: { "\($0.status) \($0.who) \($0.isTotal)" }, saying: { $0.count.display }) { one, other in
      guard one.isDisjoint(from: other) else { return nil }
      return Contradiction(
        kind: .number, first: one.statement, second: other.statement,
        about: "\(one.count.display) or \(other.count.display) \(one.who) \(one.status)")
    }
  }

  /// Pairs of different speakers that can be about one happening.
  ///
  /// - Parameters:
  ///   - subject: Only statements of one subject are compared; those without are left out.
  ///   - value: What is said of it: of one speaker who says the same of the same place and day again, the first counts.
  private static func pairs<Told: Telling>(
    of told: [Told], about subject: (Told) -> String?, saying value: (Told) -> String?,
    _ contradiction: (Told, Told) -> Contradiction?
  ) -> [Contradiction] {
    var said: Set<[String]> = []
    var bySubject: [String: [Told]] = [:]
    var found: [Contradiction] = []
    for other in told {
      guard let subject = subject(other) else { continue }
      let statement = other.statement
      let place = statement.place.map { String($0.id) } ?? ""
      let isNew = said.insert(
        [subject, statement.source, value(other) ?? "", place, statement.date?.description ?? "", String(statement.article.number)]
      ).inserted
      guard isNew else { continue }
      for one in bySubject[subject] ?? [] where one.statement.source != statement.source && one.statement.canMean(statement) {
        if let pair = contradiction(one, other) { found.append(pair) }
      }
      bySubject[subject, default: []].append(other)
    }
    return found
  }
}

/// What is told in a statement.
private protocol Telling {
  var statement: AttributedStatement { get }
}

/// An event as somebody tells it.
private struct Deed: Telling {
  let event: Event
  let statement: AttributedStatement
  let participants: Set<String>

  init(_ event: Event, _ article: ReviewedArticle) {
    self.event = event
    statement = AttributedStatement(
      article: article, item: event.id, range: event.trigger, speaker: article.claimant(event.claim), place: event.place, date: event.date)
    participants = Set(event.recipients.compactMap { article.name(of: $0).map { NameKey.exact($0) } })
  }

  var isFactual: Bool { event.polarity == .positive && event.modality.isFactual }
  /// Said not to have happened.
  var isDenied: Bool { event.modality == .denied || event.polarity == .negative && event.modality.isFactual }
  /// Whether it says who took or kept a place.
  var isControl: Bool { event.type.hasPrefix("territory_taken") || event.type == "attack_repelled" }

  /// The side that has the place after it, else the actor's name; nil where nobody known acts.
  ///
  /// Whoever repels an attack keeps the place.
  var holder: String? {
    guard let actor = event.actors.first, let id = actor.entity, let entity = statement.article.analysis.entity(id) else { return nil }
    return entity.side ?? (entity.mentions.contains { $0.form == .name } ? entity.name : nil)
  }

  /// Whether both are done to the same, or nothing known speaks against it in the same place.
  func isAbout(_ other: Deed) -> Bool {
    if participants.isEmpty || other.participants.isEmpty {
      return statement.place?.id == other.statement.place?.id && statement.place != nil
    }
    return !participants.isDisjoint(with: other.participants)
  }
}

/// A number of persons or things as somebody tells it.
private struct Toll: Telling {
  let statement: AttributedStatement
  let status: String
  let who: String
  let count: Count
  let isTotal: Bool

  /// Words for anybody: "people" may be soldiers, so that they are compared only with each other.
  private static let anybody: Set<String> = [
    "", "people", "persons", "dead", "others", "victims", "casualties", "deaths", "lives", "fatalities",
  ]

  static func all(in article: ReviewedArticle) -> [Toll] {
    var tolls: [Toll] = []
    for casualty in article.analysis.casualties
    where !article.isRejected(casualty.id) && casualty.polarity == .positive && casualty.modality.isFactual {
      let event = happening(near: casualty, in: article)
      let words = casualty.who.map { article.text($0.range) } ?? ""
      let head = NameKey.exact(String(words.split(whereSeparator: \.isWhitespace).last ?? ""))
      tolls.append(
        Toll(
          statement: AttributedStatement(
            article: article, item: casualty.id, range: casualty.range, speaker: article.claimant(casualty.claim), place: event?.place,
            date: event?.date),
          status: casualty.status.rawValue, who: anybody.contains(head) ? "people" : head, count: casualty.count,
          isTotal: casualty.relation == .cumulative))
    }
    for asset in article.analysis.assets
    where !article.isRejected(asset.id) && asset.modality.isFactual && asset.count.kind != .none && asset.relation != .subset {
      tolls.append(
        Toll(
          statement: AttributedStatement(
            article: article, item: asset.id, range: asset.range, speaker: article.claimant(asset.claim), place: asset.place,
            date: asset.date),
          status: asset.status.joined(separator: ", "), who: asset.category, count: asset.count,
          isTotal: asset.relation == .cumulative))
    }
    return tolls
  }

  /// The event of the same sentence whose words stand nearest.
  private static func happening(near casualty: Casualty, in article: ReviewedArticle) -> Event? {
    let events = article.analysis.events.filter { $0.sentence == casualty.sentence && $0.modality.isFactual }
    return events.min {
      abs(Int($0.trigger.lower) - Int(casualty.range.lower)) < abs(Int($1.trigger.lower) - Int(casualty.range.lower))
    }
  }

  /// Whether no number fits both wordings.
  func isDisjoint(from other: Toll) -> Bool {
    guard let lo = count.lo, let otherLo = other.count.lo else { return false }
    return count.hi.map { $0 < otherLo } == true || other.count.hi.map { $0 < lo } == true
  }
}
