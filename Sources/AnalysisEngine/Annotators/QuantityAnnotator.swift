import Language
import TextModel
import Values
import World

/// Finds numbers, counts and measures with their COUNTS interval and unit.
///
/// Dates and durations are for `DateAnnotator`; what it found is left out here, and so are numbers that name rather than count.
public struct QuantityAnnotator: Annotator {
  public typealias Product = [QuantityMention]

  public static var reads: [any Annotator.Type] { [DateAnnotator.self] }
  private let units: UnitLexicon

  public init(_ world: World, _ language: LanguageModel) { units = UnitLexicon() }

  public func annotate(_ article: Article, _ products: Products) -> Product {
    let dates = products[DateAnnotator.self].map(\.range)
    let atoms = AtomScanner.atoms(of: article.text)
    var mentions: [QuantityMention] = []
    var date = 0
    for found in QuantityReader(article.text, atoms, units).all() {
      let range = atoms[found.atoms.lowerBound].range.union(atoms[found.atoms.upperBound - 1].range)
      while date < dates.count, dates[date].upper <= range.lower { date += 1 }
      if date < dates.count, dates[date].overlaps(range) { continue }
      mentions.append(
        QuantityMention(
          id: ItemID.quantity(mentions.count), range: range, count: found.count, unit: found.unit?.symbol,
          dimension: found.unit?.dimension.rawValue ?? "count", rule: found.rule))
    }
    return mentions
  }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] {
    product.map { mention in
      let unit = mention.unit.map { " \($0)" } ?? ""
      return AnnotatorExample.Finding(mention.range, "\(mention.count.kind.rawValue) \(mention.count.display)\(unit)")
    }
  }

  public static var examples: [AnnotatorExample] {
    [
      AnnotatorExample(
        "The column of ⟦26⟧ trucks was ⟦150 kilometers⟧ (⟦95 miles⟧) from the capital.",
        ["exact 26", "exact 150 km", "exact 95 mi"]),
      AnnotatorExample(
        "At least ⟦two hundred and fifty⟧ fighters, nearly ⟦40⟧ vehicles and more than ⟦a dozen⟧ guns were lost.",
        ["atLeast ≥250", "nearly 30–39", "moreThan ≥13"]),
      AnnotatorExample(
        "⟦Dozens⟧ of shells fell; about ⟦50⟧ people fled, ⟦10 to 12⟧ houses burned and between ⟦three and five⟧ men died.",
        ["vague ≥24", "approx 25–75", "range 10–12", "range 3–5"]),
      AnnotatorExample(
        "⟦Half a million⟧ people need ⟦1.5 million litres⟧, worth ⟦$4.7 billion⟧ or ⟦12 percent⟧ of the budget.",
        ["exact 500000", "exact 1500000 l", "exact 4700000000 USD", "exact 12 %"]),
      AnnotatorExample("⟦40⟧ T-72 tanks and ⟦two⟧ M-113 carriers crossed Highway 1 under Resolution 1701.", ["exact 40", "exact 2"]),
      AnnotatorExample("The 2nd Brigade won 3-1, No. 5 was hit and Ahmed Karimi, 45, was no one's friend.", []),
      AnnotatorExample(
        "A ⟦500-pound⟧ bomb left a crater ⟦10 feet⟧ deep; a ⟦155mm⟧ howitzer fired ⟦20⟧-odd rounds.",
        ["exact 500 lb", "exact 10 ft", "exact 155 mm", "approx 15–25"]),
      AnnotatorExample(
        "The toll rose from ⟦30⟧ to ⟦45⟧, ⟦two-thirds⟧ of them children.", ["exact 30", "exact 45", "fraction 0.6666666666666666"]),
    ]
  }
}
