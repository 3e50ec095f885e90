import PluginKit

/// A merge of counted things over articles: what the analyst knows about items, and no correction of how an article was read.
struct ArticleMerge {
  private let items: [Regrouping.Located]

  /// - Precondition: two items or more, of several articles.
  init(_ items: [Regrouping.Located]) { self.items = items }

  /// Makes them one with the first; those of its own article are merged there.
  ///
  /// - Throws: `refused` where they cannot be one, or are already.
  func answer(_ call: Call, in context: Context) throws(Diagnostic) -> Answer {
    let first = items[0]
    if let name = call.option("--name") {
      throw Diagnostic(.refused, "only an entity has a name", at: name.range, help: "leave --name away")
    }
    let anchor = try Decisions.anchor(of: first.item, in: first.article)
    let links = context.host.itemLinks()
    var effects: [Effect] = []
    for item in items.dropFirst() {
      try check(first, item, in: context)
      let own = try Decisions.anchor(of: item.item, in: item.article)
      guard own != anchor else {
        throw Diagnostic(
          .refused, "\(item.typed.value.text) is the same words as \(first.typed.value.text)", at: item.typed.range,
          help: "the text is loaded twice, and copies count once by themselves")
      }
      let isHere = item.article.number == first.article.number
      guard isHere || !links.areOne(first.key, item.key) else { continue }
      let verdict: Decision.Verdict = isHere ? .merge(with: anchor) : .same(as: anchor)
      effects.append(.edit(.decide(own, verdict, because: call.text("--because"))))
    }
    let names = items.map { $0.typed.value.text }
    let list = names.dropLast().joined(separator: ", ") + " and \(names[names.count - 1])"
    guard !effects.isEmpty else {
      throw Diagnostic(
        .refused, "\(list) are one \(first.item.kind.rawValue) already", at: first.typed.range,
        help: "split \(names[1]) \(names[0]) says that they are not")
    }
    return Answer(message: "\(list) are one \(first.item.kind.rawValue) now, which totals count once", effects: effects)
  }

  /// Whether they can be one: of one category or one the other's parent, of things that happened to the same thing, measured alike.
  private func check(_ first: Regrouping.Located, _ item: Regrouping.Located, in context: Context) throws(Diagnostic) {
    try MergeCommand.check(first, item, in: context)
    guard let one = first.article.analysis.assets.first(where: { $0.id == first.item.id }),
      let other = item.article.analysis.assets.first(where: { $0.id == item.item.id })
    else { return }
    let (name, otherName) = (first.typed.value.text, item.typed.value.text)
    if one.unit != other.unit {
      throw Diagnostic(
        .refused, "\(name) is \(ArticleMerge.measure(one)) and \(otherName) \(ArticleMerge.measure(other))", at: item.typed.range,
        help: one.unit == nil || other.unit == nil
          ? "what is weighed and what is counted is never added up; reject the one that you do not need"
          : "units are not converted; reject the one that you do not need")
    }
    for (asset, item) in [(one, first), (other, item)] where asset.modality == .planned || asset.modality == .hypothetical {
      guard one.modality != other.modality else { break }
      throw Diagnostic(
        .refused, "\(item.typed.value.text) is \(asset.modality.rawValue) and did not happen: it is not one with what did",
        at: item.typed.range, help: "if it happened, say so first: correct \(item.typed.value.text) modality=asserted")
    }
    if (one.relation == .cumulative) != (other.relation == .cumulative) {
      throw Diagnostic(
        .refused, "\(one.relation == .cumulative ? name : otherName) is a sum of several things, and the other one of them",
        at: item.typed.range, help: "`total` takes what a sum holds as part of it by itself")
    }
    if !one.status.contains(where: { other.status.contains($0) }) {
      let (status, otherStatus) = (one.status.joined(separator: ", "), other.status.joined(separator: ", "))
      throw Diagnostic(
        .refused, "\(name) was \(status) and \(otherName) \(otherStatus): one thing has one status", at: item.typed.range,
        help: "put one right first: correct \(otherName) status=\(one.status.first ?? status)")
    }
  }

  private static func measure(_ asset: Asset) -> String { asset.unit.map { "measured in \($0)" } ?? "counted" }
}
