/// Which items of one sort are confirmed: what is stated, claimed and admitted of one thing is put together and looked at as a whole.
struct ConfirmedItems {
  /// The confirmed things, each once and with the figure that is confirmed.
  private(set) var items: [CountedItem] = []
  /// By the words of their mentions.
  private var confirmations: [Evidence: Confirmation] = [:]

  /// - Parameter told: The items of all bases, and what is denied and fits none of its own basis.
  init(_ told: [CountedItem], _ joiner: ItemJoiner, in environment: any OperatorEnvironment) {
    for item in joiner.joined(told) {
      if Task.isCancelled { break }
      if item.isDenied { continue }
      let found = Confirmation(
        of: item, source: { environment.source(ofArticle: $0) }, newsroom: { environment.newsroom(ofArticle: $0) })
      guard let found else { continue }
      items.append(item.counting(CountBounds(found.count)))
      for evidence in item.parts.compactMap(\.mention.row.evidence.first) { confirmations[evidence] = found }
    }
  }

  /// An item with what confirms it.
  func marked(_ item: CountedItem) -> CountedItem {
    var item = item
    item.confirmation = item.parts.lazy.compactMap(\.mention.row.evidence.first).compactMap { confirmations[$0] }.first
    return item
  }
}
