/// Recognises datelines at the starts of sentences by their form: a place in capitals, perhaps a wider place, a day, an agency in brackets, and
/// a dash or colon.
///
/// Something must tell it from a heading in capitals ("UPDATE – …"): an agency, a day, a wider place, or a name that is known as a place's.
/// A place in small letters ("Mosul, Iraq (AP) —") needs an agency or a day, and an agency that is known or a name that is.
struct DatelineFinder {
  private let tokens: [RawToken]
  private let bytes: [UInt8]
  private let isPlace: (String) -> Bool
  /// The longest name, the most words in brackets, and the words that must follow.
  private static let (longestName, longestAgency, leastAfter) = (5, 6, 3)

  /// - Parameter isPlace: whether a name of one or more words, as it is written, is known as a place's.
  init(_ layout: TextLayout, isPlace: @escaping (String) -> Bool) {
    tokens = layout.tokens
    bytes = layout.bytes
    self.isPlace = isPlace
  }

  /// The dateline that begins at a token; nil where none does.
  ///
  /// - Parameter end: where the paragraph ends.
  func dateline(at start: Int, before end: Int) -> Dateline? {
    var index = start
    var places: [Range<Int>] = []
    let isCapitals = isInCapitals(start)
    if let place = name(at: index, before: end, inCapitals: isCapitals) {
      places.append(place)
      index = place.upperBound
      // BEIRUT/DAMASCUS, MIAMI and HAVANA
      while index < end, isMark(index, "/") || word(index) == "and", isCapitals,
        let other = name(at: index + 1, before: end, inCapitals: true)
      {
        places.append(other)
        index = other.upperBound
      }
    } else if !isMark(start, "(") {
      return nil
    }
    let first = places.count
    var date: Range<Int>?
    var agency: Range<Int>?
    while index < end {
      if isMark(index, ","), date == nil, let day = day(at: index + 1, before: end) {
        date = day
        index = day.upperBound
      } else if isMark(index, ","), date == nil, agency == nil, places.count == first, !places.isEmpty,
        let wider = name(at: index + 1, before: end, inCapitals: false)
      {
        places.append(wider)
        index = wider.upperBound
      } else if agency == nil, let bracket = bracket(at: index, before: end) {
        agency = bracket
        index = bracket.upperBound + 1
      } else if date == nil, agency != nil || !places.isEmpty, let day = day(at: index, before: end) {
        date = day
        index = day.upperBound
      } else {
        break
      }
    }
    let hasWitness = agency != nil || date != nil
    if index < end, isMark(index, ","), hasWitness { index += 1 }
    let isKnownAgency = agency.map { DatelineFinder.agencies.contains(written($0).uppercased()) } ?? false
    guard let after = endMark(at: index, before: end, mayLack: isKnownAgency && isCapitals) else { return nil }
    guard end - after >= DatelineFinder.leastAfter, beginsSentence(after) else { return nil }
    if places.isEmpty { guard let agency, agency.allSatisfy({ isInCapitals($0) || isMark($0, "/") }), after > index else { return nil } }
    // "World Health Organization (WHO) – …"
    if !places.isEmpty, !isCapitals, !isKnownAgency, !isPlace(written(places[0])) { return nil }
    if !hasWitness {
      guard isCapitals, after > index, places.count > first || places.allSatisfy({ isPlace(written($0)) }) else { return nil }
    }
    return Dateline(tokens: start..<after, places: places, agency: agency, date: date)
  }

  // MARK: - Parts

  /// A name: words that begin with a capital, all of them in capitals where asked; abbreviations with their stop count.
  private func name(at start: Int, before end: Int, inCapitals: Bool) -> Range<Int>? {
    var index = start
    while index < min(end, start + DatelineFinder.longestName + 2) {
      let token = tokens[index]
      if index > start, isMark(index, "-") || isMark(index, "'") || isMark(index, "’"), index + 1 < end, tokens[index].gap == .none,
        tokens[index + 1].gap == .none
      {
        index += 1
        continue
      }
      // "AMHERST, N.Y. (AP)", "INDEPENDENCE, MO. (AP)": the stop of an abbreviation that is a word by itself.
      if index > start, isMark(index, "."), token.gap == .none {
        index += 1
        continue
      }
      guard isCapitalised(index), inCapitals ? isInCapitals(index) : true, index == start || token.gap != .blankLine,
        monthWord(index) == nil || index + 1 >= end || !isNumber(index + 1)
      else { break }
      index += 1
    }
    guard index > start, index - start <= DatelineFinder.longestName, tokens[start].upper - tokens[start].lower > 1 else { return nil }
    return start..<index
  }

  /// "Aug. 12", "12 August", "August 12, 2021", "Jul 26 2022", "Thursday"
  private func day(at start: Int, before end: Int) -> Range<Int>? {
    guard start < end else { return nil }
    var index = start
    if monthWord(index) != nil {
      index += 1
      if index < end, isMark(index, ".") { index += 1 }
      guard index < end, isNumber(index) else { return nil }
      index += 1
    } else if isNumber(index), index + 1 < end, monthWord(index + 1) != nil {
      index += 2
      if index < end, isMark(index, "."), tokens[index].gap == .none { index += 1 }
    } else {
      return nil
    }
    let year = index < end && isMark(index, ",") ? index + 1 : index
    if year < end, isNumber(year), tokens[year].upper - tokens[year].lower == 4 { index = year + 1 }
    return start..<index
  }

  /// The words in a bracket of a few words that name an agency: "(AP)", "(Thomson Reuters Foundation)".
  private func bracket(at start: Int, before end: Int) -> Range<Int>? {
    guard start < end, isMark(start, "("), start + 1 < end, isCapitalised(start + 1) else { return nil }
    var index = start + 1
    while index < min(end, start + DatelineFinder.longestAgency + 2), !isMark(index, ")") {
      guard isCapitalised(index) || isMark(index, "/") || isMark(index, "-") || isMark(index, ".") else { return nil }
      index += 1
    }
    guard index < end, isMark(index, ")"), index > start + 1 else { return nil }
    return (start + 1)..<index
  }

  /// Where the text begins behind a dash or colon; without one after an agency.
  private func endMark(at index: Int, before end: Int, mayLack: Bool) -> Int? {
    guard index < end else { return nil }
    if isMark(index, "-") || isMark(index, "–") || isMark(index, "—") || isMark(index, "--") || isMark(index, "―") || isMark(index, ":") {
      var after = index + 1
      // "- -", "—-"
      while after < end, isMark(after, "-") || isMark(after, "–") || isMark(after, "—") { after += 1 }
      // A dash inside a word ends nothing: KABUL-based.
      return isMark(index, ":") || after > index + 1 || tokens[index].gap != .none || (after < end && tokens[after].gap != .none)
        || bracketCloses(before: index) ? after : nil
    }
    return mayLack ? index : nil
  }

  private func bracketCloses(before index: Int) -> Bool { index > 0 && isMark(index - 1, ")") }

  /// Whether a sentence may begin here: with a capital, a number or a quotation mark.
  private func beginsSentence(_ index: Int) -> Bool {
    isCapitalised(index) || isNumber(index) || SentenceSplitter.isOpener(bytes, tokens[index])
  }

  // MARK: - Words

  private func written(_ range: Range<Int>) -> String {
    String(decoding: bytes[tokens[range.lowerBound].lower..<tokens[range.upperBound - 1].upper], as: UTF8.self)
  }

  private func word(_ index: Int) -> String { String(decoding: bytes[tokens[index].lower..<tokens[index].upper], as: UTF8.self) }

  private func isMark(_ index: Int, _ mark: StaticString) -> Bool {
    let token = tokens[index]
    guard token.upper - token.lower == mark.utf8CodeUnitCount else { return false }
    for offset in 0..<mark.utf8CodeUnitCount where bytes[token.lower + offset] != mark.utf8Start[offset] { return false }
    return true
  }

  private func isNumber(_ index: Int) -> Bool {
    bytes[tokens[index].lower..<tokens[index].upper].allSatisfy { $0.isDigitASCII }
  }

  private func isCapitalised(_ index: Int) -> Bool {
    let (value, _) = ScalarClass.decode(bytes, tokens[index].lower)
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isUppercase
  }

  /// Whether a word has at least two letters, all of them capitals.
  private func isInCapitals(_ index: Int) -> Bool {
    var letters = 0
    for scalar in word(index).unicodeScalars where scalar.properties.isAlphabetic {
      guard scalar.properties.isUppercase else { return false }
      letters += 1
    }
    return letters > 1
  }

  private func monthWord(_ index: Int) -> Int? {
    let word = TextLayout.folded(self.word(index)).filter { $0 != "." }
    guard word.utf8.count >= 3 else { return nil }
    return DatelineFinder.months.firstIndex {
      $0 == word || $0.utf8.prefix(3).elementsEqual(word.utf8) || word == "sept" && $0 == "september"
    }
  }

  /// Agencies that write datelines.
  private static let agencies: Set<String> = [
    "AP", "REUTERS", "AFP", "UPI", "CNN", "XINHUA", "TASS", "ITAR-TASS", "INTERFAX", "DPA", "EFE", "ANSA", "IPS", "IRIN", "VOA", "BBC",
    "RFE/RL", "KYODO", "YONHAP", "PAJHWOK", "ANADOLU", "AA", "SANA", "IRNA", "PTI", "ANI", "UKRINFORM", "BLOOMBERG", "ASSOCIATED PRESS",
    "THOMSON REUTERS FOUNDATION", "DEUTSCHE PRESSE-AGENTUR", "AGENCE FRANCE-PRESSE",
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]
}
