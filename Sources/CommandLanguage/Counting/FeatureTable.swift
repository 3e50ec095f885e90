import TextModel
import Values

/// The words, categories and places that the features of items are numbers of.
final class FeatureTable {
  private let columns:
    (
      status: Int?, category: Int?, model: Int?, parties: [(name: Int?, side: Int?)], place: Int?, date: Int?, modality: Int?,
      claimantSide: Int?
    )
  private let environment: any OperatorEnvironment
  private var words: [String] = []
  private var numbers: [String: Int] = [:]
  /// The numbers of the names that are told from common nouns by a capital beside that of the first word, a digit or a single capital letter.
  private var properNames: Set<Int> = []
  private var places: [NamedPlace] = []
  private var placeNumbers: [NamedPlace: Int] = [:]
  private var branches: [Int: Bool] = [:]
  private var nearness: [Int: ItemFeatures.Likeness] = [:]
  private var countries: [Int: [Int]] = [:]
  /// Which categories meet, and which names are alike.
  private var meetings = PairAnswers()
  private var likenesses = PairAnswers()
  /// What the analyst says of items over articles.
  let links: ItemLinks

  init(_ table: Table, _ environment: any OperatorEnvironment) {
    func first(_ names: String...) -> Int? { names.lazy.compactMap { table.index(of: $0) }.first }
    columns = (
      table.index(of: "status"), first("category", "victims"), table.index(of: "model"),
      [(first("captor", "by"), first("bySide", "side")), (first("loser"), first("otherSide"))], table.index(of: "place"),
      table.index(of: "date"), table.index(of: "modality"), table.index(of: "claimantSide")
    )
    self.environment = environment
    links = environment.itemLinks()
  }

  /// What a row states.
  func features(of row: Row) -> ItemFeatures {
    func stated(_ index: Int?) -> Int? {
      guard let index, !row.cells[index].isMissing else { return nil }
      return number(of: row.cells[index])
    }
    /// “its troops” are anybody's of whom the sentence tells.
    func name(_ index: Int?) -> Int? {
      guard let index, case .text(let text) = row.cells[index] else { return stated(index) }
      return PartyNames.isAnybody(text) ? nil : stated(index)
    }
    var statuses: [Int] = []
    if let index = columns.status {
      if case .list(let values) = row.cells[index] {
        statuses = values.map { number(of: $0) }
      } else {
        statuses = stated(index).map { [$0] } ?? []
      }
    }
    if let lost = numbers[ItemFeatures.lost], statuses.contains(lost) {
      statuses += ItemFeatures.waysOfLoss.sorted().map { number(of: $0) }
    }
    var place: Int?
    var countries: [Int] = []
    if let index = columns.place, case .place(let named) = row.cells[index] {
      place = number(of: named)
      countries = named.country.map { [number(of: $0)] } ?? []
    } else if let article = row.evidence.first?.article {
      countries = self.countries(ofArticle: article)
    }
    var days: ClosedRange<Int>?
    if let index = columns.date, case .date(let interval) = row.cells[index] { days = interval.start.dayNumber...interval.end.dayNumber }
    var parties = columns.parties.map { ItemFeatures.Party(name: name($0.name), side: stated($0.side)) }
    // Who admits a loss has lost it.
    if columns.parties[1].name != nil, parties[1] == ItemFeatures.Party(), let index = columns.modality,
      row.cells[index] == .text("admitted")
    {
      parties[1].side = stated(columns.claimantSide)
    }
    return ItemFeatures(
      statuses: Array(Set(statuses)).sorted(), category: stated(columns.category), model: stated(columns.model), parties: parties,
      place: place, countries: countries, days: days)
  }

  /// The features in plain numbers, for `ItemSketch.excludes`.
  func sketch(of features: ItemFeatures) -> ItemSketch {
    func bits(_ numbers: [Int]) -> UInt64 { numbers.reduce(0) { $0 | 1 << UInt64($1 & 63) } }
    func party(_ index: Int) -> ItemSketch.Party {
      guard index < features.parties.count else { return ItemSketch.Party(name: -1, side: -1, isSomebody: false) }
      let party = features.parties[index]
      return ItemSketch.Party(
        name: party.name.map { likenesses.position(of: $0) } ?? -1, side: Int32(party.side ?? -1), isSomebody: isSomebody(party))
    }
    let point = features.place.flatMap { places[$0].coordinate }
    return ItemSketch(
      statuses: bits(features.statuses), countries: bits(features.countries),
      category: features.category.map { meetings.position(of: $0) } ?? -1,
      model: Int32(features.model ?? -1), first: party(0), second: party(1), firstDay: Int32(features.days?.lowerBound ?? Int(Int32.min)),
      lastDay: Int32(features.days?.upperBound ?? Int(Int32.max)), latitude: Float(point?.latitude ?? .nan),
      reach: Float((features.place.flatMap { places[$0].precision } ?? Length(metres: 0)).kilometres / 110.5))
  }

  /// What a sum may hold, as a sketch: what is not later.
  func sketch(ofSum features: ItemFeatures) -> ItemSketch {
    var features = features
    features.days = features.days.map { Int(Int32.min)...$0.upperBound }
    return sketch(of: features)
  }

  /// Whether one of two categories, by their positions in sketches, is the other or lies under it.
  func meet(_ one: Int32, _ other: Int32) -> Bool { meetings.answer(one, other) { isUnder($0, $1) || isUnder($1, $0) } }

  /// Whether two names, by their positions in sketches, may be one: the Northern Front, and fighters of the Northern Front.
  func mayBeOneName(_ one: Int32, _ other: Int32) -> Bool { likenesses.answer(one, other) { holds($0, $1) || holds($1, $0) } }

  /// Whether a name that stands for somebody stands in another.
  private func holds(_ name: Int, _ other: Int) -> Bool {
    if name == other { return true }
    guard properNames.contains(other) else { return false }
    return PartyNames.holds(words[name], words[other])
  }

  /// What is stated, in words, so that items can be put in an order that does not depend on when they were read.
  func text(of features: ItemFeatures) -> String {
    let statuses = features.statuses.map { words[$0] }.sorted().joined(separator: "+")
    let parties = features.parties.flatMap { [$0.name, $0.side] }.map { $0.map { words[$0] } ?? "" }.joined(separator: "|")
    let place = features.place.map { "\(places[$0].name) \(places[$0].country ?? "")" } ?? ""
    let days = features.days.map { "\($0.lowerBound) \($0.upperBound)" } ?? ""
    return [statuses, features.category.map { words[$0] } ?? "", features.model.map { words[$0] } ?? "", parties, place, days].joined(
      separator: "|")
  }

  /// Whether nothing that both state differs, and whether enough is stated to take them for one: the place and the day of both, and no
  /// status, category or model of one alone. A party that one does not name may be the other's. What articles of different countries tell without a place differs.
  func likeness(_ one: ItemFeatures, _ other: ItemFeatures) -> ItemFeatures.Likeness {
    if one.statuses != other.statuses, !one.statuses.isEmpty, !other.statuses.isEmpty,
      !one.statuses.contains(where: { other.statuses.contains($0) })
    {
      return .different
    }
    var isCertain = one.statuses.isEmpty == other.statuses.isEmpty
    if one.countries != other.countries, !one.countries.isEmpty, !other.countries.isEmpty,
      !one.countries.contains(where: { other.countries.contains($0) })
    {
      return .different
    }
    if let first = one.category, let second = other.category {
      if !isUnder(first, second), !isUnder(second, first) { return .different }
    } else if one.category != other.category {
      isCertain = false
    }
    if let first = one.model, let second = other.model {
      if first != second { return .different }
    } else if one.model != other.model {
      isCertain = false
    }
    for (first, second) in zip(one.parties, other.parties) where first != second {
      if areDifferent(first, second) { return .different }
      // Who is not told may be the one who is.
      let isOneSide = first.side != nil && first.side == second.side
      isCertain =
        isCertain && (isOneSide || first.name == second.name || first.name == nil || second.name == nil || areAlike(first, second))
    }
    if let first = one.days, let second = other.days {
      if first.lowerBound - second.upperBound > 1 || second.lowerBound - first.upperBound > 1 { return .different }
      // The next day may be the day of the news, or another day.
      if first.count > 2 || second.count > 2 || !first.overlaps(second) { isCertain = false }
    } else {
      isCertain = false
    }
    if let first = one.place, let second = other.place {
      switch nearness(first, second) {
      case .different: return .different
      case .perhaps: isCertain = false
      case .same: break
      }
    } else {
      isCertain = false
    }
    return isCertain ? .same : .perhaps
  }

  /// Whether a sum may hold an item: the two may be of the same things, and the item is of the sum's category.
  func covers(_ sum: ItemFeatures, _ item: ItemFeatures) -> Bool {
    if let category = sum.category, let part = item.category, !isUnder(part, category) { return false }
    return touches(sum, item)
  }

  /// Whether a sum and an item may be of the same things: nothing that both state differs, and the item is not later than the sum. A sum of
  /// one day is as of that day; one of several days is of these alone.
  func touches(_ sum: ItemFeatures, _ item: ItemFeatures) -> Bool {
    var item = item
    if let whole = sum.days, let part = item.days {
      if part.lowerBound > whole.upperBound || whole.count > 1 && part.upperBound < whole.lowerBound { return false }
      item.days = nil
    }
    return likeness(sum, item) != .different
  }

  /// Whether what is stated of one takes in all that is stated of the other, whatever the days: it says nothing narrower of category, model and
  /// sides, and its place is the other's or holds it.
  func contains(_ whole: ItemFeatures, _ part: ItemFeatures) -> Bool {
    var (one, other) = (whole, part)
    (one.days, other.days) = (nil, nil)
    guard likeness(one, other) != .different else { return false }
    if let category = whole.category {
      guard let narrower = part.category, isUnder(narrower, category) else { return false }
    }
    if whole.model != nil, whole.model != part.model { return false }
    for (party, other) in zip(whole.parties, part.parties) where party != ItemFeatures.Party() && party != other {
      let isOneSide = party.side != nil && party.side == other.side
      guard isOneSide || party.name != nil && party.name == other.name || areAlike(party, other) else { return false }
    }
    guard let place = whole.place, let inner = part.place else { return whole.place == part.place }
    return placeHolds(place, inner)
  }

  /// Whether a place is another, or a province or country around it.
  private func placeHolds(_ whole: Int, _ part: Int) -> Bool {
    let (around, within) = (places[whole], places[part])
    switch nearness(whole, part) {
    case .different: return false
    case .same: return true
    case .perhaps:
      guard let first = around.coordinate, let second = within.coordinate, let reach = around.precision else { return false }
      return reach > within.precision ?? Length(metres: 0) && environment.distance(first, second) <= reach
    }
  }

  /// The last day on which one of several articles was published; nil where that is not known of any.
  func publicationDay(of articles: [Int]) -> Int? {
    articles.compactMap { environment.publicationDay(ofArticle: $0)?.dayNumber }.max()
  }

  /// Whether articles are one, or copies of one.
  func areOneReport(_ one: [Int], _ other: [Int]) -> Bool {
    let sources = other.map { environment.source(ofArticle: $0) }
    return one.contains { sources.contains(environment.source(ofArticle: $0)) }
  }

  /// Whether two parties are surely not the same: of two sides, or two names of which each stands for somebody. “Russian troops” and “Moscow”
  /// may be one, and so may “the rebels”, “fighters” and any group; the Taliban and the M23 are not.
  private func areDifferent(_ one: ItemFeatures.Party, _ other: ItemFeatures.Party) -> Bool {
    if let side = one.side, let otherSide = other.side { return side != otherSide }
    guard let name = one.name, let otherName = other.name, name != otherName else { return false }
    return isSomebody(one) && isSomebody(other) && !areAlike(one, other)
  }

  /// Whether the name of one stands in that of the other.
  private func areAlike(_ one: ItemFeatures.Party, _ other: ItemFeatures.Party) -> Bool {
    guard let name = one.name, let otherName = other.name else { return false }
    return mayBeOneName(likenesses.position(of: name), likenesses.position(of: otherName))
  }

  /// Whether a party stands for somebody, and not for any of a kind.
  private func isSomebody(_ party: ItemFeatures.Party) -> Bool {
    party.side != nil || party.name.map { properNames.contains($0) } ?? false
  }

  /// Whether two accounts do not surely differ.
  func mayBeOne(_ one: CountedItem.Account, _ other: CountedItem.Account) -> Bool {
    !one.sketch.excludes(other.sketch, self) && likeness(one.features, other.features) != .different
  }

  /// Why it cannot be said whether two items that may be one are: what is not told of both, or told differently. Empty where all agrees.
  func doubt(_ one: ItemFeatures, _ other: ItemFeatures) -> String {
    var missing: [String] = []
    var differing: [String] = []
    var isNextDay = false
    if one.days == nil || other.days == nil {
      missing.append("the day")
    } else if (one.days?.count ?? 1) > 2 || (other.days?.count ?? 1) > 2 {
      missing.append("the exact day")
    } else if let first = one.days, let second = other.days, !first.overlaps(second) {
      isNextDay = true
    }
    if let first = one.place, let second = other.place {
      if nearness(first, second) != .same { missing.append("the exact place") }
    } else {
      missing.append("the place")
    }
    for (first, second) in zip(one.parties, other.parties) where first.name != second.name {
      if first.name != nil, second.name != nil, !areAlike(first, second) { differing.append("the sides") }
    }
    if one.category != other.category {
      if one.category != nil, other.category != nil { differing.append("the kinds") } else { missing.append("the kind") }
    }
    if one.model != other.model { missing.append("the make") }
    func list(_ words: [String]) -> String {
      var each: [String] = []
      for word in words where !each.contains(word) { each.append(word) }
      return each.count > 1 ? each.dropLast().joined(separator: ", ") + " and \(each[each.count - 1])" : each.joined()
    }
    let isPlural = missing.count > 1
    return [
      missing.isEmpty ? nil : "\(list(missing)) \(isPlural ? "are" : "is") not told of both",
      differing.isEmpty ? nil : "\(list(differing)) are named differently",
      isNextDay ? "the days are next to each other" : nil,
    ].compactMap { $0 }.joined(separator: "; ")
  }

  /// Whether one category is the other or lies under it.
  func isUnder(_ one: Int, _ other: Int) -> Bool {
    if one == other { return true }
    let pair = one << 32 | other
    if let known = branches[pair] { return known }
    let isUnder = environment.isA(words[one], under: words[other], column: "category") == true
    branches[pair] = isUnder
    return isUnder
  }

  /// Whether two places are the same, lie apart, or one may lie in the other.
  private func nearness(_ one: Int, _ other: Int) -> ItemFeatures.Likeness {
    if one == other { return .same }
    let pair = min(one, other) << 32 | max(one, other)
    if let known = nearness[pair] { return known }
    let result = FeatureTable.nearness(places[one], places[other], environment)
    nearness[pair] = result
    return result
  }

  private static func nearness(_ one: NamedPlace, _ other: NamedPlace, _ environment: any OperatorEnvironment) -> ItemFeatures.Likeness {
    if let first = one.country, let second = other.country, first != second { return .different }
    guard let first = one.coordinate, let second = other.coordinate else {
      return ComparedText.form(one.name) == ComparedText.form(other.name) ? .same : .different
    }
    // Two points of one district are the same place for a count; a province or country may hold the other.
    let reach = max(one.precision ?? Length(metres: 0), other.precision ?? Length(metres: 0))
    let apart = environment.distance(first, second)
    if one.isPoint, other.isPoint { return apart <= FeatureTable.district ? .same : .different }
    return apart.metres <= reach.metres + FeatureTable.district.metres ? .perhaps : .different
  }

  /// How far apart two towns of one district may lie.
  private static let district = Length(kilometres: 10)

  private func number(of value: Value) -> Int {
    let text = ValueText.plain(value)
    let number = number(of: ComparedText.form(text))
    if PartyNames.isProper(text) { properNames.insert(number) }
    return number
  }

  private func number(of word: String) -> Int {
    if let number = numbers[word] { return number }
    words.append(word)
    numbers[word] = words.count - 1
    return words.count - 1
  }

  private func countries(ofArticle article: Int) -> [Int] {
    if let known = countries[article] { return known }
    let found = environment.countries(ofArticle: article).map { number(of: $0) }.sorted()
    countries[article] = found
    return found
  }

  private func number(of place: NamedPlace) -> Int {
    if let number = placeNumbers[place] { return number }
    places.append(place)
    placeNumbers[place] = places.count - 1
    return places.count - 1
  }
}
