import PluginKit

/// Losses as lists under headings, in the form that readers know from Oryx: “34 T-72: (12, captured, 2.a1) (22, destroyed, 3.a4)”.
struct LossList {
  private let lines: [LossTable.Line]
  private let headings: [LossTable.Key: LossTable.Line]
  /// Whether items are to be named with their articles.
  private let several: Bool

  init(_ losses: LossTable, several: Bool) {
    lines = losses.lines
    headings = losses.headings
    self.several = several
  }

  /// The lines of one loser, on one basis.
  private struct Party: Hashable {
    let country: String?
    let loser: String?
    let basis: CountBasis

    var title: String { "lost by \(loser ?? "nobody named")\(country.map { " in \($0)" } ?? ""), \(basis.rawValue)" }
  }

  var document: Document {
    guard !lines.isEmpty else { return Document([.paragraph(["no losses"])]) }
    var order: [Party] = []
    var parties: [Party: [LossTable.Line]] = [:]
    for line in lines {
      let party = Party(country: line.key.country, loser: line.key.loser, basis: line.key.basis)
      if parties[party] == nil { order.append(party) }
      parties[party, default: []].append(line)
    }
    return Document(order.flatMap { blocks(of: $0, parties[$0] ?? []) })
  }

  private func blocks(of party: Party, _ lines: [LossTable.Line]) -> [Document.Block] {
    var headings: [String] = []
    for line in lines where !headings.contains(line.key.heading) { headings.append(line.key.heading) }
    return [.heading(party.title)]
      + headings.flatMap { heading -> [Document.Block] in
        let lines = lines.filter { $0.key.heading == heading }
        return [.paragraph([Run(title(heading, lines))]), .list(lines.map { [Run(entry($0))] })]
      }
  }

  /// “Tanks (15 to 27, of which captured: 15 to 27)”.
  private func title(_ heading: String, _ lines: [LossTable.Line]) -> String {
    let key = lines[0].key
    let whole = headings[LossTable.Key(country: key.country, loser: key.loser, heading: heading, model: nil, basis: key.basis)] ?? lines[0]
    let kinds = LossKind.allCases.compactMap { kind in whole.count(kind).map { "\(kind.words): \($0.words)" } }
    return "\(heading) (\(whole.lost.words), of which \(kinds.joined(separator: ", ")))"
  }

  /// “15 T-55: (15, captured, 1.a5)”.
  private func entry(_ line: LossTable.Line) -> String {
    let items = LossKind.allCases.flatMap { kind -> [String] in
      var seen: Set<Int> = []
      return (line.kinds[kind]?.workings ?? []).compactMap { working in
        guard let item = working.item, seen.insert(item.number).inserted else { return nil }
        let reference = working.evidence.item.map {
          ", " + ItemReference(article: several ? working.evidence.article : nil, item: $0).description
        }
        return "(\(item.count.words), \(kind.words)\(reference ?? ""))"
      }
    }
    return "\(line.lost.words) \(line.key.model ?? "of no make that is told"): \(items.joined(separator: " "))"
  }
}
