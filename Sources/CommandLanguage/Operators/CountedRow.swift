import Values

/// A row of a table as a total sees it: what it counts, and whether that is to be added.
struct CountedRow {
  /// Who vouches for a count; the three are never added to one another (contract COUNTS, over several articles, rule 5).
  enum Basis: String, CaseIterable {
    case stated, claimed, admitted
  }

  /// What a total does with the row.
  enum Part {
    case added
    /// "a total of 40": stands for the group only where nothing else does (within one article, rule 4).
    case sum
    /// Repeats another, is part of it, or tells of what did not happen (rules 2, 3, 5 and 9).
    case leftOut
  }

  let row: Row
  let count: Count
  let basis: Basis
  let part: Part
  /// The article that it stands in; nil without evidence.
  var article: Int? { row.evidence.first?.article }

  init(_ row: Row, count index: Int, _ table: Table) {
    func word(_ column: String) -> String? {
      guard let index = table.index(of: column), case .text(let text) = row.cells[index] else { return nil }
      return text.lowercased()
    }
    func isTrue(_ column: String) -> Bool { table.index(of: column).map { row.cells[$0] == .truth(true) } ?? false }
    self.row = row
    switch row.cells[index] {
    case .count(let count): self.count = count
    case .number(let number): count = .exact(number)
    default: count = .unknownMass
    }
    let modality = word("modality")
    basis = Basis(rawValue: modality ?? "") ?? .stated
    let didNotHappen = ["planned", "hypothetical", "denied", "negated"].contains(modality ?? "") || word("polarity") == "negative"
    switch word("relation") {
    case _ where didNotHappen || isTrue("negated") || row.cells[index].isMissing: part = .leftOut
    case "same", "subset": part = .leftOut
    case "cumulative": part = .sum
    default: part = .added
    }
  }
}
