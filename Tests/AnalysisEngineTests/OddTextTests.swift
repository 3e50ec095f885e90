import AnalysisEngine
import TestSupport
import Testing
import TextModel

/// Numbers, dates, distances and summaries of text that no one would print.
@Suite struct OddTextTests {
  /// Words and marks that the readers treat specially, put together at random but the same on every run.
  static let pieces = [
    "a", "an", "the", "half", "of", "and", "one", "two", "twenty", "-", "–", "hundred", "thousand", "million", "dozen", "dozens", "1", "12",
    "1,234", "2021",
    "31", "0", "999999999999999999999999", "1.5", ".5", "½", "/", ":", ".", ",", "(", ")", "'", "’s", "$", "US$", "€", "%", "km", "m",
    "miles", "kilometers",
    "per hour", "feet", "inches", "pounds", "degrees", "°C", "ago", "later", "earlier", "before", "last", "next", "this", "that", "every",
    "each", "early",
    "late", "mid", "May", "March", "June", "Friday", "Fridays", "week", "year", "years", "old", "BC", "century", "s", "p.m.", "o'clock",
    "GMT", "noon",
    "morning", "night", "quarter", "third", "winter", "fall", "Ramadan", "Christmas", "yesterday", "today", "now", "from", "to", "between",
    "or", "in",
    "north", "south-east", "of Kabul", "border", "within", "radius", "minus", "−", "U.S.", "a.b.c.d", "\n\n", "\u{202F}", "né", "東京",
    "\u{0}", "🙂",
  ]

  private func check(_ text: String, published: String? = "2021-08-12") throws {
    let article = TestWorld.article(text, published: published)
    let products = try TestWorld.pipeline.products(of: article)
    let ranges =
      products[QuantityAnnotator.self].map(\.range) + products[DateAnnotator.self].map(\.range)
      + products[DistanceAnnotator.self].map(\.range)
    #expect(ranges.allSatisfy { !$0.isEmpty && article.text.range.contains($0) })
    let dates = products[DateAnnotator.self].map(\.range)
    #expect(zip(dates, dates.dropFirst()).allSatisfy { $0.upper <= $1.lower })
    let both = (dates + products[QuantityAnnotator.self].map(\.range)).sorted()
    #expect(zip(both, both.dropFirst()).allSatisfy { $0.upper <= $1.lower })
    #expect(products[SummaryAnnotator.self].count <= 10)
  }

  @Test("random words break nothing", arguments: 1...12)
  func randomWords(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    var text = ""
    for _ in 0..<400 {
      text += OddTextTests.pieces[next(OddTextTests.pieces.count)]
      if next(5) > 0 { text += " " }
    }
    try check(text, published: seed.isMultiple(of: 3) ? nil : "2021-08-12")
  }

  /// Places, persons, claims and things of a long text that says one thing over and over: each sentence is found, twice as many in twice
  /// the text. What takes more than linear time does not end here in any time that a run of tests has.
  @Test(
    "a long article of one sentence is read to its end",
    arguments: [
      "Kabul ", "Herat, Iran. ", "Rebels seized 12 tanks near Kunduz on Thursday, officials said. ",
      "The bomb killed five guards 20 km from Ghazni. ",
    ])
  func longRepetition(piece: String) throws {
    func analysis(_ count: Int) throws -> Analysis {
      let article = TestWorld.article(String(repeating: piece, count: count), published: "2021-08-12")
      let analysis = try TestWorld.pipeline.analyse(article)
      let record = AnalysisRecord(article, analysis, world: try TestWorld.world, model: "")
      #expect(!record.json.text().isEmpty)
      return analysis
    }
    let (once, twice) = (try analysis(400), try analysis(800))
    #expect(once.places.count >= 400)
    #expect(twice.places.count == 2 * once.places.count)
    #expect(twice.events.count == 2 * once.events.count)
    #expect(twice.distances.count == 2 * once.distances.count)
  }

  /// Numbers that begin behind the end of a sentence, and lists whose heading is all of one.
  @Test(
    "what a sentence opens and does not say",
    arguments: [
      "Ten people were killed on Monday.\n\nThe dead\n- 12, all men.\n", "Ten people were killed on Monday.\n\nThe dead:\n12, police said.",
      "Those wounded\n— at least 12.", "Those wounded\n— at least 12, police said.",
      "Six were killed, including at least\n\nThree officers.",
      "Six were killed, among them\n\nmany of them children.", "Of the 24 wounded,\n\nsix are in hospital.", "Rebels killed\n\nseveral.",
    ])
  func openSentences(text: String) throws {
    for text in [text, text + "\n\nHours later, " + text] {
      let article = TestWorld.article(text, published: "2021-08-12")
      let casualties = try TestWorld.pipeline.products(of: article)[CasualtyAnnotator.self]
      #expect(casualties.allSatisfy { article.text.range.contains($0.range) })
    }
  }

  /// Each figure is compared with those told before it: that many of them do not make it take minutes.
  @Test(
    "the dead of a long article are read in time",
    arguments: [
      "Another five people were killed. ", "five people were killed, and ", "Gunmen killed the mayor and two more guards. ",
      "Five people were killed in Kabul, ",
    ])
  func manyDead(piece: String) throws {
    let article = TestWorld.article(String(repeating: piece, count: 40_000 / piece.utf8.count), published: "2021-08-12")
    var count = 0
    let time = try ContinuousClock().measure { count = try TestWorld.pipeline.products(of: article)[CasualtyAnnotator.self].count }
    #expect(count >= 800)
    #expect(time < .seconds(120))
  }

  @Test(
    "repetition takes no long time",
    arguments: ["a", "a.", "noon ", "early ", "the ", "1-", "1, ", "two ", "hundred ", "and ", "km ", "of ", "May ", "5 km ", "("])
  func repetition(piece: String) throws {
    try check(String(repeating: piece, count: 1500))
  }
}
