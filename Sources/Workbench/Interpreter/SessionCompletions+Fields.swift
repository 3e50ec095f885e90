import PluginKit

// What `correct` may say: the fields of the item that was named, and their values.
extension SessionCompletions {
  func fields(of item: ItemReference?) -> [CompletionValue] {
    guard let (item, _) = found(item) else { return [] }
    return CorrectableField.fields(of: item.kind).map { CompletionValue("\($0.rawValue)=", help: "", goesOn: true) }
  }

  func values(ofField name: String, of reference: ItemReference?, prefix: String) -> [CompletionValue] {
    guard let (item, analysis) = found(reference), let field = CorrectableField(rawValue: name.lowercased()),
      CorrectableField.fields(of: item.kind).contains(field)
    else { return [] }
    var values: [CompletionValue] = []
    if let choices = field.choices(of: item.kind, in: host.world) {
      values = choices.map { CompletionValue($0.word, help: $0.help) }
    } else if field.isRole {
      values = analysis.entities.map { CompletionValue($0.name, help: "\($0.id), \($0.kind.rawValue)") }
    } else if field == .place {
      return self.values(of: .place, prefix: prefix)
    } else if field == .date {
      values = days(in: analysis)
    }
    if field.canBeEmpty { values.append(CompletionValue(CorrectedFields.nothing, help: "nothing is told")) }
    values.append(CompletionValue("default", help: "what the program read"))
    let wanted = prefix.lowercased()
    return values.filter { $0.text.lowercased().hasPrefix(wanted) }
  }

  /// The days that the article names.
  private func days(in analysis: Analysis) -> [CompletionValue] {
    var days: [String] = []
    for date in analysis.dates {
      guard let interval = date.interval, interval.days <= 31 else { continue }
      let text = interval.description.replacing("/", with: "..")
      if !days.contains(text) { days.append(text) }
    }
    return days.map { CompletionValue($0) }
  }

  private func found(_ reference: ItemReference?) -> (item: AnalysisItem, analysis: Analysis)? {
    guard let id = reference?.item else { return nil }
    let entries = view.session.articles.filter { reference?.article == nil || $0.number == reference?.article }
    guard entries.count == 1, let entry = entries.first, let analysis = analysis(of: entry), let item = analysis.item(id) else {
      return nil
    }
    return (item, analysis)
  }
}
