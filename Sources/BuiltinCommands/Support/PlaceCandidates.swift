import PluginKit

/// The places that a name may mean, numbered from 1 as `place` lists them.
struct PlaceCandidates {
  /// A place and what speaks for it.
  struct Candidate {
    let place: Place
    /// 0 to 1; nil where nothing was weighed.
    let confidence: Double?
    /// Why it was chosen; nil for those that were not.
    let reason: String?
  }

  /// The name as the article, or the analyst, wrote it.
  let words: String
  /// What is meant first, where something is; then the others, the likelier before the less likely.
  let all: [Candidate]
  /// Whether the first is the one that the words are taken to mean.
  let isFirstChosen: Bool
  /// More than a reader looks through.
  private static let most = 30

  /// Those of a mention: what it was resolved to, what else was weighed, then whatever else bears the name.
  init(_ mention: PlaceMention, words: String, _ gazetteer: Gazetteer) {
    var seen: Set<Int64> = []
    var all: [Candidate] = []
    if let place = mention.place {
      let reason = mention.rule.hasPrefix("place: ") ? String(mention.rule.dropFirst("place: ".count)) : mention.rule
      all.append(Candidate(place: place, confidence: mention.confidence, reason: reason))
      seen.insert(place.id)
    }
    for place in mention.alternatives + gazetteer.places(named: words) where seen.insert(place.id).inserted {
      all.append(Candidate(place: place, confidence: nil, reason: nil))
    }
    self.words = words
    self.all = Array(all.prefix(PlaceCandidates.most))
    isFirstChosen = mention.place != nil
  }

  /// Every place of the gazetteer that bears a name.
  init(named name: String, _ gazetteer: Gazetteer) {
    words = name
    all = gazetteer.places(named: name).map { Candidate(place: $0, confidence: nil, reason: $0.isAdded ? "added by the analyst" : nil) }
    isFirstChosen = false
  }

  // MARK: Choosing

  /// What was typed behind “=”: a number of the list, `none`, a point, or a name with a country or province.
  ///
  /// - Throws: `invalidValue` for a number that is not in the list, `ambiguousPlace` with the numbers of those that fit, `unknownPlace`.
  func meaning(_ argument: Call.Argument, in context: Context) throws(Diagnostic) -> PlaceMeaning {
    let typed = argument.value.text
    if typed.lowercased() == "none" { return PlaceMeaning(nil) }
    if let number = Int(typed) {
      guard all.indices.contains(number - 1) else {
        throw Diagnostic(
          .invalidValue, all.isEmpty ? "no place bears the name \(words)" : "there is no candidate \(number)", at: argument.range,
          help: all.isEmpty ? "give its coordinates: = 48.21,37.62" : "`place` lists 1 to \(all.count)")
      }
      return PlaceMeaning(all[number - 1].place)
    }
    if let named = try named(typed, at: argument.range, in: context) { return PlaceMeaning(named) }
    guard case .point(_, let point, let place) = try context.location(argument) else {
      throw Diagnostic(.invalidValue, "a border is no place", at: argument.range, help: "name a place, or give its coordinates")
    }
    return PlaceMeaning(place ?? AddedPlace(name: words, coordinate: point).place(context.world.borders))
  }

  /// The place of a name with what lies around it: "Tripoli, Lebanon", "Springfield, Illinois", or of a name alone.
  private func named(_ typed: String, at range: TextRange, in context: Context) throws(Diagnostic) -> Place? {
    let parts = typed.split(separator: ",").map { String($0.trimmingPrefix { $0 == " " }) }
    guard let name = parts.first, !name.isEmpty, !name.allSatisfy({ !$0.isLetter }) else { return nil }
    let key = AddedPlace.key(of: name)
    func fits(_ place: Place) -> Bool { parts.dropFirst().allSatisfy { PlaceCandidates.lies(place, in: $0, context.world) } }
    let listed = all.filter { ($0.place.name == name || AddedPlace.key(of: $0.place.name) == key || AddedPlace.key(of: words) == key) }
    let fitting = listed.map(\.place).filter(fits)
    if fitting.count == 1 { return fitting[0] }
    if fitting.count > 1 {
      // Of one name and country the town is meant rather than the province around it.
      let towns = fitting.filter { $0.kind == .settlement }
      if parts.count > 1, towns.count == 1 { return towns[0] }
      let numbers = all.indices.filter { index in fitting.contains { $0.id == all[index].place.id } }.map { String($0 + 1) }
      throw Diagnostic(
        .ambiguousPlace, "\(typed) could be \(fitting.count) of the candidates", at: range,
        help: "give the number: \(Nearest.list(numbers))")
    }
    let others = context.world.gazetteer.places(named: name).filter(fits)
    if others.count <= 1 || parts.count == 1 {
      return parts.count == 1 && others.count > 1 ? try ambiguous(typed, others, range) : others.first
    }
    let towns = others.filter { $0.kind == .settlement }
    return towns.count == 1 ? towns[0] : try ambiguous(typed, others, range)
  }

  private func ambiguous(_ typed: String, _ places: [Place], _ range: TextRange) throws(Diagnostic) -> Place {
    let shown = places.prefix(4).map { WhyCommand.describe($0) }
    throw Diagnostic(
      .ambiguousPlace, "\(places.count) places are called \(typed)", at: range,
      help: "add the country or province, or give coordinates; among them are \(shown.joined(separator: "; "))")
  }

  private static func lies(_ place: Place, in wider: String, _ world: World) -> Bool {
    if let country = world.countries.country(named: wider) ?? world.countries.country(code: wider), country.code == place.country {
      return true
    }
    return place.admin1.map { AddedPlace.key(of: $0) == AddedPlace.key(of: wider) } ?? false
  }
}

extension Place {
  /// The name with its country: "Tripoli, Lebanon".
  func label(in world: World) -> String {
    guard kind != .country, let country else { return name }
    return "\(name), \(world.countries.country(code: country)?.name ?? country)"
  }
}
