import Language
import TextModel
import Values

/// How many a noun phrase speaks of: "dozens of military vehicles", "the city's governor", "no tanks", "ammunition".
///
/// Shared by everything that counts things or persons, so that the same words mean the same number everywhere.
package struct NounPhraseCount {
  /// What the phrase says by contract COUNTS.
  package let count: Count
  /// Symbol of the unit where the number measures and does not count ("15 tons of explosives"); such amounts are never added to items.
  package let unit: String?
  /// The words of the number; nil where determiner and form of the noun tell the count.
  package let range: TextRange?

  /// Reads the count of a noun phrase.
  ///
  /// - Parameters:
  ///   - phrase: token indexes of the phrase, from its determiner or number to its head or beyond.
  ///   - head: the index of the noun that is counted ("vehicles" in "dozens of military vehicles"); within `phrase`.
  ///   - first: the token before which no words are read; nil where all may be.
  ///
  /// The words before the phrase are read too, up to five tokens and within the sentence, so that "at least" may stand outside it.
  /// Linear in the length of the phrase.
  package init(of phrase: Range<Int>, head: Int, in reading: Reading, of text: SourceText, from first: Int? = nil) {
    let tokens = reading.tokens
    let head = min(max(head, phrase.lowerBound), phrase.upperBound - 1)
    let sentence = reading.sentenceIndex(at: Int(tokens[head].range.lower)).map { reading.sentences[$0].tokens } ?? phrase
    let from = max(sentence.lowerBound, phrase.lowerBound - 5, first ?? 0)
    let window = reading.textRange(min(from, phrase.lowerBound)..<(head + 1))
    let words = NounPhraseWords(tokens: tokens, phrase: phrase, head: head)
    let opening = max(from, words.numberBeforeQuotation ?? phrase.lowerBound)
    let atoms = AtomScanner.atoms(of: text, in: window)
    let found = QuantityReader(text, atoms, NounPhraseCount.units).all().filter {
      // "between five and ⟦seven soldiers⟧": what opens the range stands before the phrase.
      atoms[$0.atoms.upperBound - 1].range.upper > tokens[opening].range.lower
    }
    if words.isNegated {
      self.init(.negated(text: words.determiner ?? "no"))
    } else if words.isOneOfMany {
      self.init(.exact(1, text: words.determiner ?? "the"))
    } else if let one = words.oneOfThem {
      let isLeast = one > 1 && tokens[one - 2].lower == "at" && tokens[one - 1].lower == "least"
      let count = isLeast ? Count.stated(1, as: .atLeast, text: "at least one") : .exact(1, text: tokens[one].text)
      self.init(count, range: isLeast ? tokens[one - 2].range.union(tokens[one].range) : tokens[one].range)
    } else if let share = NounPhraseCount.share(found) {
      self.init(share)
    } else if let quantity = NounPhraseCount.countingNumber(found) {
      self.init(quantity.count, range: NounPhraseCount.range(of: quantity.atoms, atoms))
    } else if let quantity = found.first(where: {
      words.isMeasured(by: atoms[$0.atoms.lowerBound..<$0.atoms.upperBound], head: tokens[head])
    }) {
      self.init(quantity.count, unit: quantity.unit?.symbol, range: NounPhraseCount.range(of: quantity.atoms, atoms))
    } else {
      self.init(words.count)
    }
  }

  private init(_ count: Count, unit: String? = nil, range: TextRange? = nil) {
    self.count = count
    self.unit = unit
    self.range = range
  }

  private static func range(of found: Range<Int>, _ atoms: [Atom]) -> TextRange {
    atoms[found.lowerBound].range.union(atoms[found.upperBound - 1].range)
  }

  /// The first number without a unit; of “2024 five tanks”, where the tree takes the year of a date for the phrase's, the number behind it.
  private static func countingNumber(_ found: [QuantityReader.Found]) -> QuantityReader.Found? {
    let numbers = found.filter { $0.unit == nil }
    guard numbers.count > 1, numbers[0].count.kind == .exact, let year = numbers[0].count.value, (1900...2100).contains(year),
      numbers[1].atoms.lowerBound == numbers[0].atoms.upperBound
    else { return numbers.first }
    return numbers[1]
  }

  /// "half of the 40 tanks": the share of the number that follows.
  private static func share(_ found: [QuantityReader.Found]) -> Count? {
    guard let first = found.first, first.count.kind == .fraction, first.unit == nil else { return nil }
    guard found.count > 1, let part = first.count.value, let whole = found[1].count.value, found[1].unit == nil else {
      return Count(.fraction, lo: 1, hi: nil, text: first.count.text)
    }
    let number = (whole * part).rounded()
    return Count(.fraction, lo: number, hi: number, value: number, text: first.count.text)
  }

  private static let units = UnitLexicon()
}

/// The words of a noun phrase that tell its count where no number does.
private struct NounPhraseWords {
  let tokens: [Token]
  let phrase: Range<Int>
  let head: Int

  /// The first determiner or quantifier of the phrase, as written.
  var determiner: String? { determinerIndex.map { tokens[$0].text } }

  private var determinerIndex: Int? {
    phrase.first { $0 < head && NounPhraseWords.determiners.contains(tokens[$0].lower) && !CountWording.isBound($0, in: tokens) }
  }

  var isNegated: Bool {
    if let index = determinerIndex, ["no", "neither", "zero"].contains(tokens[index].lower) { return true }
    let before = phrase.lowerBound - 1
    if deniesOne { return true }
    guard before >= 0, !CountWording.isBound(before, in: tokens) else { return false }
    return determinerIndex == nil && ["no", "without", "neither", "zero"].contains(tokens[before].lower)
  }

  /// "not a single tank", "not one soldier"; but "not one but two".
  private var deniesOne: Bool {
    guard let not = (max(0, phrase.lowerBound - 1)..<head).first(where: { tokens[$0].lower == "not" }), not + 2 < tokens.count else {
      return false
    }
    if tokens[not + 1].lower == "one" { return not + 1 < head && tokens[not + 2].lower != "but" }
    return tokens[not + 1].lower == "a" && tokens[not + 2].lower == "single"
  }

  /// The "one" of "one of the 12 tanks"; nil where it is "more than one".
  var oneOfThem: Int? {
    phrase.first { index in
      index + 2 < head && tokens[index].lower == "one" && tokens[index + 1].lower == "of"
        && (index == phrase.lowerBound || ["another", "just", "only", "least"].contains(tokens[index - 1].lower))
        && ["the", "those", "these", "its", "their", "his", "her", "our", "at", "about", "some"].contains(tokens[index + 2].lower)
        && !(index > 0 && tokens[index - 1].lower == "than")
    }
  }

  /// "21 "terrorists"": the number right before a quotation mark that opens the phrase; nil where none stands there.
  var numberBeforeQuotation: Int? {
    var index = phrase.lowerBound
    if index > 0, !NounPhraseWords.quotes.contains(tokens[index].text) { index -= 1 }
    guard index > 0, NounPhraseWords.quotes.contains(tokens[index].text) else { return nil }
    return tokens[index - 1].pos == .numeral ? index - 1 : nil
  }

  private static let quotes: Set<String> = ["\"", "“", "”", "„", "«", "‘", "'", "``", "''"]

  /// "the first of five villages"
  var isOneOfMany: Bool {
    phrase.contains { index in
      index > phrase.lowerBound && index + 1 < phrase.upperBound && tokens[index + 1].lower == "of" && tokens[index - 1].lower == "the"
        && (NumberWords.ordinals[tokens[index].lower] != nil || tokens[index].lower == "last")
    }
  }

  /// Whether an amount with a unit measures the head: "15 tons of explosives", but not "a 500-pound bomb" or "20-foot boats".
  func isMeasured(by atoms: ArraySlice<Atom>, head token: Token) -> Bool {
    guard let last = atoms.last else { return false }
    return token.range.overlaps(last.range) || tokens[phrase].contains { $0.lower == "of" && $0.range.lower >= last.range.upper }
  }

  /// The count without a number: by determiner, quantifier and number of the noun.
  var count: Count {
    let noun = tokens[head]
    for index in phrase where index < head {
      if let count = quantifier(index) { return count }
    }
    if NounPhraseWords.massNouns.contains(noun.lemma.lowercased()) || NounPhraseWords.massNouns.contains(noun.lower) { return .unknownMass }
    let determiner = determinerIndex.map { tokens[$0].lower }
    if isPlural(noun, determiner) { return .unknownPlural }
    return .exact(1, text: self.determiner ?? "")
  }

  private func quantifier(_ index: Int) -> Count? {
    let token = tokens[index]
    switch token.lower {
    case "many", "numerous", "multiple", "various", "countless": return .stated(2, as: .vague, text: token.text)
    case "number" where isBetweenArticleAndOf(index): return .stated(2, as: .vague, text: "\(tokens[index - 1].text) \(token.text) of")
    case "both": return .exact(2, text: token.text)
    case "one" where index + 1 < head && tokens[index + 1].lower == "of": return .exact(1, text: token.text)
    case "most" where index + 1 < phrase.upperBound: return Count(.fraction, lo: 2, hi: nil, text: token.text)
    case "each", "every": return Count(.unknownPlural, lo: 2, hi: nil, text: token.text)
    default: return nil
    }
  }

  private func isBetweenArticleAndOf(_ index: Int) -> Bool {
    index > phrase.lowerBound && ["a", "any"].contains(tokens[index - 1].lower) && index + 1 < phrase.upperBound
      && tokens[index + 1].lower == "of"
  }

  private func isPlural(_ noun: Token, _ determiner: String?) -> Bool {
    let singular = determiner.map { NounPhraseWords.singularDeterminers.contains($0) } ?? false
    if NounPhraseWords.onePlaces.contains(noun.lower) { return false }
    if singular, noun.lower != "people", noun.lower != "police" { return hasPluralForm(noun) && !hasOwnArticle }
    if NounPhraseWords.plurals.contains(noun.lower) { return true }
    if NounPhraseWords.invariant.contains(noun.lower) { return determiner == nil }
    return hasPluralForm(noun)
  }

  private func hasPluralForm(_ noun: Token) -> Bool {
    if noun.tag == "NNS" || noun.tag == "NNPS" { return true }
    // A word that the tagger takes for no noun ("transports") still shows its number by its ending.
    return noun.tag != "NN" && noun.tag != "NNP" && noun.lower.hasSuffix("s") && !noun.lower.hasSuffix("ss")
  }

  /// Whether the determiner belongs to the head; in "a convoy of trucks" it belongs to another noun.
  private var hasOwnArticle: Bool {
    guard let index = determinerIndex else { return false }
    return !tokens[index..<head].contains { $0.lower == "of" }
  }

  private static let determiners: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "no", "another", "its", "their", "his", "her", "our", "my", "your", "some", "any",
    "each", "every", "one", "zero", "neither", "all", "most", "both",
  ]
  private static let singularDeterminers: Set<String> = ["a", "an", "this", "that", "another", "one"]
  /// Nouns in s that name one place.
  private static let onePlaces: Set<String> = ["headquarters", "barracks", "crossroads", "hq", "premises", "waterworks", "gasworks"]
  /// Nouns alike in singular and plural.
  private static let invariant: Set<String> = [
    "aircraft", "spacecraft", "watercraft", "hovercraft", "series", "species", "cannon", "ordnance", "offspring", "sheep", "howitzer",
  ]
  /// Plurals without s.
  private static let plurals: Set<String> = [
    "people", "police", "troops", "personnel", "men", "women", "children", "cattle", "militia", "servicemen", "policemen", "gunmen",
    "infantry", "staff", "forces", "militiamen", "crew",
  ]
  /// Nouns that are present and not counted.
  private static let massNouns: Set<String> = [
    "ammunition", "ammo", "equipment", "materiel", "matériel", "weaponry", "armament", "ordnance", "explosive", "explosives", "munitions",
    "fuel", "oil", "petrol", "diesel", "gas", "gasoline", "food", "grain", "flour", "wheat", "rice", "water", "medicine", "aid", "money",
    "cash", "gold", "silver", "gear", "armour", "armor", "gunpowder", "tnt", "c4", "semtex", "dynamite", "hardware", "machinery",
    "loot", "booty", "cargo", "freight", "livestock", "property", "territory", "land", "ground", "artillery", "fertiliser", "fertilizer",
    "heroin", "opium", "hashish", "cannabis", "drugs", "contraband", "clothing", "furniture", "intelligence", "information", "paperwork",
    "documentation", "logistics", "supply", "supplies", "provisions", "rubble", "debris", "wreckage", "infrastructure", "kit", "stuff",
    "footage", "evidence", "airspace",
  ]
}
