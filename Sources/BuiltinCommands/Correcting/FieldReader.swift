import PluginKit

/// Reads `field=value` as a correction of one item, and says what is wrong with the word at fault.
struct FieldReader {
  let item: AnalysisItem
  let article: ReviewedArticle
  let context: Context

  /// What was typed: what fields should say, and those that are as they were read again.
  struct Result {
    var fields = CorrectedFields()
    var takenBack: [CorrectableField] = []
  }

  /// The word that takes a field back.
  static let asRead = "default"

  /// Reads all that was typed.
  ///
  /// - Throws: `invalidValue` at the name of a field that the item has not, and at a value that the field does not take, with the nearest that
  ///   it does; `unknownItem`, `unknownPlace`, `ambiguousPlace` for values that name one.
  func read(_ assignments: [Call.Assignment]) throws(Diagnostic) -> Result {
    var result = Result()
    var several: [CorrectableField: [Call.Assignment]] = [:]
    var order: [CorrectableField] = []
    for assignment in assignments {
      let field = try field(assignment)
      if several[field] == nil { order.append(field) }
      several[field, default: []].append(assignment)
    }
    for field in order {
      let typed = several[field] ?? []
      if typed.count > 1, !field.isList(of: item.kind) {
        throw Diagnostic(
          .unexpectedArgument, "“\(field.rawValue)” is given twice", at: typed[1].range,
          help: "\(article(item.kind)) has one \(field.rawValue)")
      }
      if typed.count == 1, typed[0].value == FieldReader.asRead {
        result.takenBack.append(field)
      } else {
        try read(field, typed, into: &result.fields)
      }
    }
    return result
  }

  private func field(_ assignment: Call.Assignment) throws(Diagnostic) -> CorrectableField {
    let fields = CorrectableField.fields(of: item.kind)
    if let field = fields.first(where: { $0.rawValue == assignment.name.lowercased() }) { return field }
    let names = fields.map { $0.rawValue }
    throw Diagnostic(
      .invalidValue, "\(article(item.kind)) has no field “\(assignment.name)” to correct", at: assignment.nameRange,
      help: Nearest.question(to: assignment.name, among: names) ?? "its fields are \(Nearest.list(names, "and"))")
  }

  private func read(_ field: CorrectableField, _ typed: [Call.Assignment], into fields: inout CorrectedFields) throws(Diagnostic) {
    if let none = typed.first(where: { $0.value.lowercased() == CorrectedFields.nothing }), field != .count {
      guard typed.count == 1 else {
        throw Diagnostic(.invalidValue, "“none” goes with nobody else", at: none.valueRange, help: "leave it away, or the others")
      }
      guard field.canBeEmpty else {
        throw Diagnostic(
          .invalidValue, "the \(field.rawValue) cannot be left empty", at: none.valueRange,
          help: "say what it is; reject \(item.id) where there is nothing of the kind")
      }
      if field == .place { fields.say(PlaceMeaning(nil)) } else { fields.say(field, [String]()) }
      return
    }
    if let choices = field.choices(of: item.kind, in: context.world) {
      var words: [String] = []
      for assignment in typed { words.append(try choice(assignment, field, among: choices.map { $0.word })) }
      fields.say(field, words)
    } else if field.isRole {
      var participants: [CorrectedFields.Participant] = []
      for assignment in typed { participants.append(try participant(assignment)) }
      fields.say(field, participants)
    } else if let only = typed.first {
      try readValue(field, only, typed, into: &fields)
    }
  }

  private func readValue(
    _ field: CorrectableField, _ only: Call.Assignment, _ typed: [Call.Assignment], into fields: inout CorrectedFields
  ) throws(Diagnostic) {
    switch field {
    case .place: fields.say(PlaceMeaning(try place(only)))
    case .date: fields.say(.date, [try days(only)])
    case .count:
      guard CountPhrase.count(only.value) != nil else {
        throw Diagnostic(
          .invalidValue, "“\(only.value)” is no count", at: only.valueRange,
          help: "write 12, 24..31, \"at least 5\", dozens, none or the like")
      }
      fields.say(.count, [only.value])
    case .value:
      guard TimexValue(only.value) != nil else {
        throw Diagnostic(
          .invalidValue, "“\(only.value)” is no TIMEX3 value", at: only.valueRange,
          help: "write 2021-08-12, 2021-08, 2021-W32, 2021-SU, 2021-08-12TEV, P3D or the like")
      }
      fields.say(.value, [only.value])
    default:
      for assignment in typed where assignment.value.allSatisfy({ $0.isWhitespace }) {
        throw Diagnostic(.invalidValue, "the \(field.rawValue) is empty", at: assignment.valueRange, help: "write none for nothing")
      }
      fields.say(field, typed.map { $0.value })
    }
  }

  // MARK: Kinds of value

  private func choice(_ typed: Call.Assignment, _ field: CorrectableField, among words: [String]) throws(Diagnostic) -> String {
    if let word = words.first(where: { $0.lowercased() == typed.value.lowercased() }) { return word }
    throw Diagnostic(
      .invalidValue, "“\(typed.value)” is no \(field.rawValue) of \(article(item.kind))", at: typed.valueRange,
      help: Nearest.question(to: typed.value, among: words)
        ?? (words.count > 14 ? "Tab behind \(field.rawValue)= lists them" : "it may be \(Nearest.list(words))"))
  }

  /// An entity by its id or by what the article calls it; else the analyst's own words.
  private func participant(_ typed: Call.Assignment) throws(Diagnostic) -> CorrectedFields.Participant {
    let analysis = article.analysis
    if let reference = ItemReference(typed.value), let id = reference.item {
      guard reference.article == nil || reference.article == article.number, let entity = analysis.entity(id),
        let first = entity.mentions.first
      else {
        throw Diagnostic(
          .unknownItem, "there is no entity \(typed.value) in article \(article.number)", at: typed.valueRange,
          help: id.hasPrefix("n") ? analysis.hint(forMissing: id) : "entities are written n4; or give a name")
      }
      return CorrectedFields.Participant(entity.name, mention: first.range)
    }
    guard !typed.value.allSatisfy({ $0.isWhitespace }) else {
      throw Diagnostic(.invalidValue, "the \(typed.name) is empty", at: typed.valueRange, help: "write \(typed.name)=none for nobody")
    }
    let entity = Entity.named(typed.value, among: analysis.entities, in: article.article.text)
    return CorrectedFields.Participant(typed.value, mention: entity?.mentions.first?.range)
  }

  private func place(_ typed: Call.Assignment) throws(Diagnostic) -> Place {
    switch try context.location(Call.Argument(.text(typed.value), at: typed.valueRange)) {
    case .point(let name, let point, let place):
      return place ?? AddedPlace(name: name, coordinate: point).place(context.world.borders)
    case .area(_, let name, let place):
      if let place { return place }
      throw Diagnostic(.invalidValue, "\(name) is no place of the gazetteer", at: typed.valueRange, help: "give a town, or coordinates")
    case .border, .river:
      throw Diagnostic(.invalidValue, "a border or river is no place", at: typed.valueRange, help: "name a place, or give coordinates")
    }
  }

  private func days(_ typed: Call.Assignment) throws(Diagnostic) -> String {
    let text = typed.value.replacing("..", with: "/")
    guard let days = DateText.interval(text) else {
      throw Diagnostic(
        .invalidValue, "“\(typed.value)” is no date", at: typed.valueRange,
        help: "write 2021-08-12, 2021-08, or 2021-08-10..2021-08-12 for a run of days")
    }
    return days.description
  }

  /// "an event", "a claim".
  private func article(_ kind: AnalysisItem.Kind) -> String {
    "aeiou".contains(kind.rawValue.prefix(1)) ? "an \(kind.rawValue)" : "a \(kind.rawValue)"
  }
}
