import Language
import TextModel
import Values
import World

/// Finds time expressions and their TIMEX3 values against the publication date.
///
/// Without a publication date, expressions that need one have no value: the clock of the machine is never read.
public struct DateAnnotator: Annotator {
  public typealias Product = [DateMention]

  public static var reads: [any Annotator.Type] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product {
    let atoms = AtomScanner.atoms(of: article.text)
    let expressions = TimeReader(atoms).all()
    let published = article.header.published ?? day(of: products.reading, expressions, atoms)
    let style = NarrativeStyle(expressions, published: published)
    var resolver = TimeResolver(published: published, isHistory: style.isHistory)
    let tense = TimeTense(products.reading)
    var lastSentence: Int?
    let dates = expressions.enumerated().map { index, expression in
      let sentence = products.reading.sentenceIndex(at: Int(atoms[expression.atoms.lowerBound].range.lower))
      let isAhead = style.looksAhead(expression, in: atoms, tense)
      let resolved = resolver.resolve(expression, looksAhead: isAhead, followsOn: lastSentence == sentence && sentence != nil)
      lastSentence = sentence
      return DateMention(
        id: ItemID.date(index),
        range: atoms[expression.atoms.lowerBound].range.union(atoms[expression.atoms.upperBound - 1].range),
        kind: expression.kind, value: resolved.value, modifier: expression.modifier, interval: resolved.interval, rule: expression.rule)
    }
    return products.corrections.applied(to: dates)
  }

  /// The day of the article's dateline, where it has one with its year: it stands for a publication date that is not given.
  private func day(of reading: Reading, _ expressions: [TimeExpression], _ atoms: [Atom]) -> CivilDate? {
    for dateline in reading.datelines {
      guard let date = dateline.date else { continue }
      let range = reading.textRange(date)
      for expression in expressions where atoms[expression.atoms.lowerBound].range.overlaps(range) {
        var resolver = TimeResolver(published: nil, isHistory: false)
        if let interval = resolver.resolve(expression, looksAhead: false).interval, interval.start == interval.end { return interval.start }
      }
    }
    return nil
  }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] {
    product.map { date in
      AnnotatorExample.Finding(date.range, "\(date.kind.rawValue) \(date.value ?? "?")\(date.modifier.map { " \($0)" } ?? "")")
    }
  }

  public static var examples: [AnnotatorExample] {
    let day = "2021-08-12"  // a Thursday
    return [
      AnnotatorExample(
        "On ⟦Thursday⟧ the town fell; it had been under fire for ⟦several weeks⟧, and since ⟦May⟧ for ⟦weeks⟧.", published: day,
        ["DATE 2021-08-12", "DURATION PXW", "DATE 2021-05", "DURATION PXW"]),
      AnnotatorExample(
        "The pull-out will end ⟦later this month⟧ after a ⟦20-year⟧ war that began in ⟦early 2001⟧.", published: day,
        ["DATE 2021-08 END", "DURATION P20Y", "DATE 2001 START"]),
      AnnotatorExample(
        "Fighting went on from ⟦10⟧ to ⟦12 June⟧; ⟦last week⟧ and ⟦two days ago⟧ it flared again.", published: day,
        ["DATE 2021-06-10", "DATE 2021-06-12", "DATE 2021-W31", "DATE 2021-08-10"]),
      AnnotatorExample(
        "On ⟦3 March 2003⟧ they crossed the river. ⟦The next day⟧ the bridge was blown, ⟦two days later⟧ the dam.", published: day,
        ["DATE 2003-03-03", "DATE 2003-03-04", "DATE 2003-03-06"]),
      AnnotatorExample(
        "They met at ⟦7:15 p.m. on Tuesday⟧, ⟦Monday night⟧ and ⟦yesterday evening⟧, as ⟦every day⟧.", published: day,
        ["TIME 2021-08-10T19:15", "TIME 2021-08-09TNI", "TIME 2021-08-11TEV", "SET P1D"]),
      AnnotatorExample(
        "In ⟦the 1980s⟧, ⟦the 20th century⟧, ⟦last winter⟧, ⟦the winter of 1941⟧, ⟦Ramadan⟧ and ⟦the third quarter⟧.", published: day,
        ["DATE 198", "DATE 19", "DATE 2020-WI", "DATE 1941-WI", "DATE 2021-04", "DATE 2021-Q3"]),
      AnnotatorExample("They may march on the town, Theresa May said; a T-72, 2000 troops, 3-1.", published: day, []),
      AnnotatorExample("He fled ⟦yesterday⟧, in ⟦May⟧ of no year, and on ⟦5 May 2012⟧.", ["DATE ?", "DATE ?", "DATE 2012-05-05"]),
      AnnotatorExample("The talks will begin on ⟦Monday⟧.", published: day, ["DATE 2021-08-16"]),
    ]
  }
}
