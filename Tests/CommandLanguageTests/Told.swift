import CommandLanguage
import TextModel
import Values

/// A mention as an article tells it, for tests of counting.
struct Told {
  var article = 1
  var count: Count
  var category: String? = "humvee"
  var status = "captured"
  var model: String?
  var captor: String? = "X"
  var side: String?
  var place: NamedPlace?
  var date: String?
  var relation = "new"
  var modality = "asserted"
  var claimant: String?
  var claimantSide: String?
  var group: String?
  /// The side that lost it.
  var otherSide: String?

  init(_ article: Int, _ count: Count, _ category: String? = "humvee") {
    (self.article, self.count, self.category) = (article, count, category)
  }

  init(_ article: Int, _ number: Double) { self.init(article, .exact(number)) }
  init(_ count: Count, _ category: String? = "humvee") { self.init(1, count, category) }
  init(_ number: Double) { self.init(1, number) }

  func with(_ change: (inout Told) -> Void) -> Told {
    var told = self
    change(&told)
    return told
  }

  /// Claimed by somebody.
  func claimed(by claimant: String, side: String? = nil) -> Told {
    with { ($0.modality, $0.claimant, $0.claimantSide) = ("claimed", claimant, side) }
  }

  /// In Kabul, on the fifth of February.
  var sited: Told { with { ($0.place, $0.date) = (TestEnvironment.kabul, "2024-02-05") } }

  static let columns = [
    Column("id", .reference, "the item"), Column("count", .count, "how many"), Column("category", .text, "its category"),
    Column("model", .text, "make or model"), Column("status", .text, "what became of it"), Column("captor", .text, "who took it"),
    Column("side", .text, "the captor's side"),
    Column("place", .place, "where"),
    Column("date", .date, "when"), Column("relation", .text, "how it relates to others"),
    Column("modality", .text, "how far it is vouched for"), Column("group", .text, "what mentions of one thing share"),
    Column("claimant", .text, "who says so"), Column("claimantSide", .text, "the claimant's side"),
    Column("loser", .text, "who lost it"), Column("otherSide", .text, "the loser's side"),
  ]

  /// Rows in the order given, which is that of the text.
  static func table(_ told: [Told]) -> Table {
    Table(item: "asset", columns: columns, rows: told.enumerated().map { $1.row($0 + 1) })
  }

  func row(_ number: Int) -> Row {
    let id = "a\(number)"
    return Row(
      [
        .reference(ItemReference(article: article, item: id)), .count(count), Value(category), Value(model), .text(status), Value(captor),
        Value(side),
        place.map(Value.place) ?? .missing, date.map { Value(DateText.interval($0)) } ?? .missing, .text(relation), .text(modality),
        Value(group), Value(claimant), Value(claimantSide), .missing, Value(otherSide),
      ], evidence: [TestTables.evidence(article, id)])
  }
}

/// Articles 8 and 9 are copies of one report; what the analyst links and who brings articles out can be said.
struct CopiesEnvironment: OperatorEnvironment {
  var links = ItemLinks.none
  /// By the number of the article.
  var newsrooms: [Int: Newsroom] = [:]
  /// By the number of the article.
  var published: [Int: String] = [:]
  private let world = TestEnvironment()

  init(_ links: ItemLinks = .none, newsrooms: [Int: Newsroom] = [:], published: [Int: String] = [:]) {
    (self.links, self.newsrooms, self.published) = (links, newsrooms, published)
  }

  func itemLinks() -> ItemLinks { links }
  func publicationDay(ofArticle number: Int) -> CivilDate? { published[number].flatMap { DateText.interval($0)?.start } }
  func newsroom(ofArticle number: Int) -> Newsroom? { newsrooms[number] }

  func place(named name: String, at range: TextRange) throws(Diagnostic) -> NamedPlace { try world.place(named: name, at: range) }
  func distance(_ from: Coordinate, _ to: Coordinate) -> Length { world.distance(from, to) }
  func isA(_ term: String, under ancestor: String, column: String) -> Bool? { world.isA(term, under: ancestor, column: column) }
  func taxonomyTerms(column: String) -> [String] { world.taxonomyTerms(column: column) }
  /// Articles 21 and 22 tell of Afghanistan and of Iran.
  func countries(ofArticle number: Int) -> [String] { number == 21 ? ["AF"] : number == 22 ? ["IR"] : [] }
  func source(ofArticle number: Int) -> Int { number == 9 ? 8 : number }
}

extension Told {
  /// What `assets | total …` answers with for some mentions.
  static func total(_ rows: [Row], _ words: String = "", in environment: CopiesEnvironment = CopiesEnvironment()) throws -> Table {
    guard case .pipeline(let query)? = try Parser(TestCatalogue()).statements(in: "assets | total \(words)").first?.action else {
      throw Diagnostic(.syntax, words)
    }
    return try Evaluator.apply(query.steps, to: Table(item: "asset", columns: Told.columns, rows: rows), in: environment)
  }

  /// What is stated, claimed, admitted and confirmed in the first row of the total.
  static func sums(_ told: [Told], in environment: CopiesEnvironment = CopiesEnvironment()) throws -> [String] {
    try total(table(told).rows, in: environment).rows.first.map { $0.cells.suffix(5).dropLast().map(ValueText.plain) } ?? []
  }
}
