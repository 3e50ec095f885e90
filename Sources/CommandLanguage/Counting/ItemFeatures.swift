import TextModel
import Values

/// What is stated of an item, words as numbers, so that a pair is compared in nanoseconds.
struct ItemFeatures: Hashable {
  /// Whether two mentions may speak of the same things (contract COUNTS, over several articles, rules 2 and 4).
  enum Likeness { case different, perhaps, same }

  /// One of those who take part: by name, and by the side that it stands on.
  struct Party: Hashable {
    /// nil: not stated, as in the others.
    var name: Int?
    var side: Int?
  }

  /// Numbers of the words; sorted.
  var statuses: [Int]
  var category: Int?
  /// The make or model.
  var model: Int?
  /// Who did it, and to whom.
  var parties: [Party]
  var place: Int?
  /// The countries that it may lie in: that of the place, else those that its article tells of. Empty where not known.
  var countries: [Int] = []
  var days: ClosedRange<Int>?

  /// With what another mention of the same item states besides; where both state something, the first holds.
  func completed(by other: ItemFeatures, _ table: FeatureTable) -> ItemFeatures {
    var result = self
    result.statuses = Array(Set(statuses).union(other.statuses)).sorted()
    if let category, let second = other.category {
      result.category = table.isUnder(second, category) ? second : category
    } else {
      result.category = category ?? other.category
    }
    result.model = model ?? other.model
    result.parties = zip(parties, other.parties).map { Party(name: $0.name ?? $1.name, side: $0.side ?? $1.side) }
    if place == nil { (result.place, result.countries) = (other.place, other.place == nil ? countries : other.countries) }
    if let days, let second = other.days {
      result.days = min(days.lowerBound, second.lowerBound)...max(days.upperBound, second.upperBound)
    } else {
      result.days = days ?? other.days
    }
    return result
  }
}

/// The words, categories and places that the features of items are numbers of.
final class FeatureTable {
  private let columns: (status: Int?, category: Int?, model: Int?, parties: [(name: Int?, side: Int?)], place: Int?, date: Int?)
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

  init(_ table: Table, _ environment: any OperatorEnvironment) {
    func first(_ names: String...) -> Int? { names.lazy.compactMap { table.index(of: $0) }.first }
    columns = (
      table.index(of: "status"), table.index(of: "category"), table.index(of: "model"),
      [(first("captor", "by"), first("bySide", "side")), (first("loser"), first("otherSide"))], table.index(of: "place"), table.index(of: "date")
    )
    self.environment = environment
  }

  /// What a row states.
  func features(of row: Row) -> ItemFeatures {
    func stated(_ index: Int?) -> Int? {
      guard let index, !row.cells[index].isMissing else { return nil }
      return number(of: row.cells[index])
    }
    var statuses: [Int] = []
    if let index = columns.status {
      if case .list(let values) = row.cells[index] {
        statuses = values.map { number(of: $0) }
      } else {
        statuses = stated(index).map { [$0] } ?? []
      }
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
    return ItemFeatures(
      statuses: Array(Set(statuses)).sorted(), category: stated(columns.category), model: stated(columns.model),

      parties: columns.parties.map { ItemFeatures.Party(name: stated($0.name), side: stated($0.side)) },
      place: place, countries: countries,
      days: days)
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
  /// status, category, model, name of a party of one alone. What articles of different countries tell without a place differs.
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
      isCertain = isCertain && first.name == second.name
    }
    if let first = one.days, let second = other.days {
      if first.lowerBound - second.upperBound > 1 || second.lowerBound - first.upperBound > 1 { return .different }
      if first.count > 2 || second.count > 2 { isCertain = false }
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

  /// Whether a sum may hold an item: nothing that both state differs, the item is of the sum's category and not later.
  func covers(_ sum: ItemFeatures, _ item: ItemFeatures) -> Bool {
    var item = item
    if let category = sum.category, let part = item.category, !isUnder(part, category) { return false }
    if let whole = sum.days, let part = item.days {
      if part.lowerBound > whole.upperBound { return false }
      item.days = nil
    }
    return likeness(sum, item) != .different
  }

  /// Whether two parties are surely not the same: of two sides, or two names of which each stands for somebody. “Russian troops” and “Moscow”
  /// may be one, and so may “the rebels”, “fighters” and any group; the Taliban and the M23 are not.
  private func areDifferent(_ one: ItemFeatures.Party, _ other: ItemFeatures.Party) -> Bool {
    if let side = one.side, let otherSide = other.side { return side != otherSide }
    guard let name = one.name, let otherName = other.name, name != otherName else { return false }
    return (one.side != nil || properNames.contains(name)) && (other.side != nil || properNames.contains(otherName))
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
    // “Rebels” begins a sentence; “Northern Front” and “M23” are names.
    let isProper = text.dropFirst().contains { $0.isUppercase || $0.isNumber } || text.count == 1
    if isProper { properNames.insert(number) }
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
