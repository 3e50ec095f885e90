import PluginKit

/// Where and when the sentences of an article play: what a statement names itself, else what was told just before it.
struct StatementSettings {
  /// A place and days, each nil where not known.
  struct Setting {
    var place: Place?
    /// Whether the statement's own sentence names the place.
    var isPlaceOwn = false
    var date: DateInterval?
    /// Whether the statement itself or its sentence names the day.
    var isDateOwn = false
  }

  private let article: ReviewedArticle
  private let sentences: [Analysis.Sentence]
  private var own: [Setting]
  /// Sentences that turn to another happening: "In another attack …".
  private var turns: [Bool]
  private var happenings: [Int: [Event]] = [:]

  init(_ article: ReviewedArticle) {
    self.article = article
    let analysis = article.analysis
    sentences = analysis.sentences
    own = sentences.map { _ in Setting() }
    turns = sentences.map { StatementSettings.turns(NameKey.exact(article.text($0.range))) }
    for event in analysis.events where !StatementSettings.words.contains(event.type) && !article.isRejected(event.id) {
      happenings[index(of: event.trigger), default: []].append(event)
    }
    for number in sentences.indices { own[number] = setting(number, analysis) }
  }

  private func setting(_ number: Int, _ analysis: Analysis) -> Setting {
    let range = sentences[number].range
    let events = happenings[number] ?? []
    var places = Set(events.compactMap { $0.place }.filter { $0.kind != .country })
    if places.isEmpty {
      // "Moscow said": a capital that speaks is no place of what it speaks of.
      let speakers = analysis.claims.compactMap { $0.speaker?.range }
      let named = analysis.places.filter { place in range.contains(place.range) && !speakers.contains { $0.overlaps(place.range) } }
      places = Set(named.compactMap { $0.place }.filter { $0.kind != .country })
    }
    var dates = Set(events.compactMap { $0.date })
    if dates.isEmpty { dates = Set(analysis.dates.filter { range.contains($0.range) }.compactMap { $0.interval }) }
    return Setting(
      place: places.count == 1 ? places.first : nil, isPlaceOwn: !places.isEmpty,
      date: dates.count == 1 ? dates.first.flatMap { $0.days <= 31 ? $0 : nil } : nil)
  }

  /// The sentence of a range, counted from 0.
  func index(of range: TextRange) -> Int {
    var low = 0
    var high = sentences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if sentences[middle].range.lower <= range.lower { low = middle } else { high = middle }
    }
    return low
  }

  /// Where and when what stands in a range plays.
  ///
  /// - Parameters:
  ///   - place: what is known of itself; so `date`.
  func setting(of range: TextRange, place: Place?, date: DateInterval?) -> Setting {
    let number = index(of: range)
    guard own.indices.contains(number) else { return Setting(place: place, isPlaceOwn: place != nil, date: date) }
    var setting = own[number]
    if let place, place.kind != .country { setting.place = place }
    setting.date = date ?? setting.date
    setting.isDateOwn = setting.date != nil
    var before = number
    while before > 0, number - before < StatementSettings.reach, !turns[before], setting.place == nil || setting.date == nil {
      before -= 1
      if !setting.isPlaceOwn { setting.place = setting.place ?? own[before].place }
      setting.date = setting.date ?? own[before].date
    }
    return setting
  }

  /// The event of the same sentence whose words stand nearest; nil where none is told there.
  func happening(at range: TextRange) -> Event? {
    (happenings[index(of: range)] ?? []).filter { $0.modality.isFactual }.min {
      abs(Int($0.trigger.lower) - Int(range.lower)) < abs(Int($1.trigger.lower) - Int(range.lower))
    }
  }

  /// Whether the text turns to another happening between two sentences.
  func isParted(_ first: Int, _ second: Int) -> Bool {
    guard first != second, turns.indices.contains(max(first, second)) else { return false }
    return turns[(min(first, second) + 1)...max(first, second)].contains(true)
  }

  /// What a statement takes its place and day from stands at most this many sentences before it.
  private static let reach = 4
  /// Events that are words, not happenings.
  private static let words: Set<String> = [
    "accuse", "reject", "demand", "threaten", "talks", "responsibility_claimed", "responsibility_denied", "toll_reported",
  ]

  private static func turns(_ sentence: String) -> Bool {
    let padded = " \(sentence) "
    return [
      " another attack", " another strike", " another incident", " another blast", " another bomb", " another raid", " in another ",
      " separately ", " elsewhere ", " a separate ", " separate incident", " separate attack", " a second attack", " a second strike",
      " a second blast", " earlier attack", " previous attack", " meanwhile ",
    ].contains { padded.contains($0) }
  }
}
