import TextModel

/// The categories of things that can be captured or lost (contract ASSETS.tsv): term → category → parent → class.
///
/// A term is looked up by words: spaces, hyphens and apostrophes end a word on both sides, British and American spellings meet, and the
/// plural of the text is folded. Terms written with capitals (`IED`, `Patriot`, `AK-47`) match only words that have a capital or a digit.
public struct AssetTaxonomy: Sendable {
  /// A row of ASSETS.tsv.
  public struct Term: Sendable, Hashable {
    /// The words, in the singular.
    public let term: String
    /// What kind of thing it is.
    public let category: String
    /// The class of the category: "vehicle", "person".
    public let assetClass: String
    /// The category above its own; nil for the topmost.
    public let parent: String?
    /// The heading under which Oryx lists such things; nil where it has none.
    public let oryxCategory: String?
    /// Whether the term names a make or model ("T-72", "Humvee") rather than a kind of thing.
    public let isModel: Bool
  }

  /// A term found in a run of words.
  public struct Match: Sendable, Hashable {
    /// The rows of the term; more than one where it is ambiguous ("bomber"), the table's first reading first.
    public let readings: [Term]
    /// How many words it takes from where the lookup began.
    public let length: Int
    /// The word among them that is its head: the last, or the one before "of".
    public let head: Int
  }

  /// In the order of the table.
  public let terms: [Term]
  /// All categories, in the order in which the table first names them.
  public let categories: [String]
  private let entries: [String: [Entry]]
  private let parents: [String: String]
  private let classes: [String: String]
  private let headings: [String: String]
  /// The headings of Oryx's lists of equipment losses, in their order.
  public let oryxCategories: [String]

  /// The classes that the categories lie under, sorted: "territory", "vehicle" …
  public var classNames: [String] { Array(Set(classes.values)).sorted() }

  /// A term cut into words; entries that begin alike are kept longest first.
  private struct Entry: Sendable {
    let words: [String]
    let head: Int
    let needsCapital: Bool
    var readings: [Term]
  }

  init(folder: String) throws(Diagnostic) {
    try self.init(TabSeparatedFile("ASSETS.tsv", in: folder, wanted: ["term", "category", "class", "parent", "oryx_category"]))
  }

  init(_ file: TabSeparatedFile) throws(Diagnostic) {
    var terms: [Term] = []
    var categories: [String] = []
    var parents: [String: String] = [:]
    var classes: [String: String] = [:]
    var headings: [String: String] = [:]
    var oryxCategories: [String] = []
    var entries: [String: [Entry]] = [:]
    for row in file.rows {
      func cell(_ column: String) -> String { row[file.column(column)] }
      func optional(_ column: String) -> String? { cell(column) == "-" || cell(column).isEmpty ? nil : cell(column) }
      let name = cell("term")
      let term = Term(
        term: name, category: cell("category"), assetClass: cell("class"), parent: optional("parent"),
        oryxCategory: optional("oryx_category"), isModel: AssetTaxonomy.isModel(name, assetClass: cell("class")))
      guard !term.term.isEmpty, !term.category.isEmpty, !term.assetClass.isEmpty else {
        throw Diagnostic(.dataDamaged, "\(file.name): the line “\(row.joined(separator: " "))” lacks a term, category or class")
      }
      terms.append(term)
      if classes.updateValue(term.assetClass, forKey: term.category) == nil { categories.append(term.category) }
      if parents[term.category] == nil, let parent = term.parent { parents[term.category] = parent }
      if let heading = term.oryxCategory {
        if !oryxCategories.contains(heading) { oryxCategories.append(heading) }
        if headings[term.category] == nil { headings[term.category] = heading }
      }
      AssetTaxonomy.add(term, to: &entries)
    }
    for key in entries.keys { entries[key]?.sort { ($0.words.count, $1.words[0]) > ($1.words.count, $0.words[0]) } }
    self.terms = terms
    self.categories = categories
    self.parents = parents
    self.classes = classes
    self.headings = headings
    self.oryxCategories = oryxCategories
    self.entries = entries
  }

  private static func add(_ term: Term, to entries: inout [String: [Entry]]) {
    let words = AssetTaxonomy.words(of: term.term).map(folded)
    guard let first = words.first else { return }
    let needsCapital = term.term.utf8.contains { 0x41...0x5A ~= $0 }
    if let index = entries[first]?.firstIndex(where: { $0.words == words && $0.needsCapital == needsCapital }) {
      entries[first]?[index].readings.append(term)
    } else {
      let head = words.firstIndex(of: "of").map { max($0 - 1, 0) } ?? words.count - 1
      entries[first, default: []].append(Entry(words: words, head: head, needsCapital: needsCapital, readings: [term]))
    }
  }

  /// The longest term that begins at a word of a run; nil where none does. `words` are as written (see `words(of:)`).
  public func longestTerm(in words: [String], at start: Int) -> Match? {
    let first = AssetTaxonomy.folded(words[start].lowercased())
    let singular = AssetTaxonomy.singular(first)
    var candidates = entries[first] ?? []
    if singular != first { candidates += entries[singular] ?? [] }
    var best: Entry?
    for entry in candidates where entry.words.count > (best?.words.count ?? 0) && start + entry.words.count <= words.count {
      let isMatch = entry.words.indices.allSatisfy { offset in
        let word = AssetTaxonomy.folded(words[start + offset].lowercased())
        return word == entry.words[offset] || AssetTaxonomy.singular(word) == entry.words[offset]
      }
      if isMatch && (!entry.needsCapital || AssetTaxonomy.hasCapital(words[start..<(start + entry.words.count)])) { best = entry }
    }
    return best.map { Match(readings: $0.readings, length: $0.words.count, head: $0.head) }
  }

  /// The term itself, in any of its spellings; nil for none.
  public func term(named name: String) -> Term? {
    let words = AssetTaxonomy.words(of: name)
    guard !words.isEmpty, let match = longestTerm(in: words, at: 0), match.length == words.count else { return nil }
    return match.readings.first
  }

  /// The category above; nil for the topmost and for an unknown one.
  public func parent(of category: String) -> String? { parents[category] }
  /// The class of a category ("vehicle", "person" …); nil for an unknown one.
  public func assetClass(of category: String) -> String? { classes[category] }

  /// The heading of Oryx's lists for a category; nil where they have none, and for an unknown one.
  public func oryxCategory(of category: String) -> String? { headings[category] }

  /// The make or model that a text names ("three T-72s"), as the table writes it; nil for none.
  public func model(in text: String) -> String? {
    let words = AssetTaxonomy.words(of: text)
    return words.indices.lazy.compactMap { longestTerm(in: words, at: $0)?.readings.first { $0.isModel }?.term }.first
  }

  /// Whether `category` is `ancestor`, or lies under it by parents or class.
  public func isA(_ category: String, _ ancestor: String) -> Bool {
    var current: String? = category
    var steps = 0
    while let name = current, steps < 16 {
      if name == ancestor || classes[name] == ancestor { return true }
      current = parents[name]
      steps += 1
    }
    return false
  }
}
