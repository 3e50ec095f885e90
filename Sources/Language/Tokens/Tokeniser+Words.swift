extension Tokeniser {
  /// Reads the word that begins at a byte and adds it; returns where it ends.
  mutating func readWord(_ start: Int, _ end: Int) -> Int {
    var index = start
    var segment = start  // after the last stop inside an acronym
    var apostrophe: Int?
    while index < end {
      let (kind, length) = ScalarClass.read(bytes, index)
      if kind == .letter || kind == .digit {
        index += length
        continue
      }
      let after = index + length
      guard after < end, ScalarClass.read(bytes, after).kind == .letter || ScalarClass.read(bytes, after).kind == .digit else { break }
      if kind == .apostrophe {
        apostrophe = index
      } else if kind == .hyphen {
        guard keepsHyphen(start, index, after, end) else { break }
      } else {
        switch bytes[index] {
        case UInt8(ascii: "."):
          if bytes[index - 1].isDigitASCII, bytes[after].isDigitASCII { break }
          if index - segment == 1, isSingleLetter(after, end) {
            segment = after
            break
          }
          if hasPrefix("ph.d", at: start, end) { break }
          if let stop = domainEnd(after, end) {
            addWord(start, stop)
            return stop
          }
          return finish(start, index, segment, segment > start, apostrophe, end)
        case UInt8(ascii: ","): guard isThousands(index, after, end) else { return finish(start, index, segment, false, apostrophe, end) }
        case UInt8(ascii: ":"):
          guard bytes[index - 1].isDigitASCII, bytes[after].isDigitASCII else {
            return finish(start, index, segment, false, apostrophe, end)
          }
        case UInt8(ascii: "/"):
          guard keepsSlash(start, index, after, end) else { return finish(start, index, segment, false, apostrophe, end) }
        case UInt8(ascii: "&"):
          guard bytes[index - 1].isUpperASCII, bytes[after].isUpperASCII else {
            return finish(start, index, segment, false, apostrophe, end)
          }
        case UInt8(ascii: "@"): break
        default: return finish(start, index, segment, false, apostrophe, end)
        }
      }
      index = after
    }
    return finish(start, index, segment, segment > start && index - segment == 1, apostrophe, end)
  }

  /// Adds the word, with its stop where it is an abbreviation, or in its parts.
  private mutating func finish(_ start: Int, _ stop: Int, _ segment: Int, _ isAcronym: Bool, _ apostrophe: Int?, _ end: Int) -> Int {
    if stop < end, bytes[stop] == UInt8(ascii: "."), stop + 1 >= end || bytes[stop + 1] != UInt8(ascii: "."),
      isAcronym && bytes[segment].folded.isLowerASCII || isAbbreviation(start, stop, end)
    {
      addWord(start, stop + 1, isAbbreviation: true)
      return stop + 1
    }
    if stop < end, bytes[stop] == UInt8(ascii: "$"), stop - start <= 3, bytes[start].isUpperASCII {
      addWord(start, stop + 1)  // US$
      return stop + 1
    }
    for cut in cuts(start, stop, apostrophe) where cut > start && cut < stop {
      addWord(start, cut)
      addWord(cut, stop)
      return stop
    }
    addWord(start, stop)
    return stop
  }

  /// Where a word falls into two: before a clitic or a unit.
  private func cuts(_ start: Int, _ stop: Int, _ apostrophe: Int?) -> [Int] {
    if let apostrophe {
      guard !bytes[start].isDigitASCII else { return [] }
      let length = bytes[apostrophe] == UInt8(ascii: "'") ? 1 : ScalarClass.read(bytes, apostrophe).length
      switch asciiWord(apostrophe + length, stop) {
      case "s", "re", "ve", "ll", "d", "m": return [apostrophe]
      case "t": return bytes[apostrophe - 1].folded == UInt8(ascii: "n") ? [apostrophe - 1] : []
      default: return []
      }
    }
    if bytes[start].isDigitASCII {
      var index = start
      while index < stop, bytes[index].isDigitASCII || ".,:".utf8.contains(bytes[index]) { index += 1 }
      guard index < stop, stop - index <= 4 else { return [] }
      return WordLists.units.contains(String(decoding: bytes[index..<stop], as: UTF8.self)) ? [index] : []
    }
    guard stop - start <= 8, stop - start >= 2 else { return [] }
    switch asciiWord(start, stop) {
    case "cannot", "gonna", "wanna", "gotta", "outta": return [start + 3]
    case "alot": return [start + 1]
    case "im" where !bytes[start].isUpperASCII: return [start + 1]
    case "ive" where !bytes[start].isUpperASCII: return [start + 1]
    case "dont", "wont", "cant", "aint", "youll", "itll", "theyre", "youre", "didnt", "isnt", "wasnt", "hasnt", "arent", "doesnt",
      "couldnt", "wouldnt", "havent", "shouldnt", "werent", "hadnt":
      return [stop - 2]
    case "thats", "theres", "whats", "hes", "shes", "whos": return [stop - 1]
    case "its": return contractsIts(before: stop) ? [stop - 1] : []
    default: return []
    }
  }

  /// Whether "its" stands for "it's": before a word that no possessive comes before.
  private func contractsIts(before index: Int) -> Bool {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: " "), bytes[index + 1].isLowerASCII else { return false }
    let next = asciiWord(index + 1, min(index + 10, bytes.count))
    return [
      "a", "an", "the", "not", "been", "just", "so", "very", "really", "because", "my", "your", "this", "that", "i", "no", "still",
      "always", "already", "too",
    ].contains(
      next)
  }

  private func isSingleLetter(_ index: Int, _ end: Int) -> Bool {
    guard bytes[index].folded.isLowerASCII else { return false }
    guard index + 1 < end else { return true }
    let kind = ScalarClass.read(bytes, index + 1).kind
    return kind != .letter && kind != .digit
  }

  /// Whether a comma stands before exactly three digits, after a digit.
  private func isThousands(_ comma: Int, _ after: Int, _ end: Int) -> Bool {
    guard bytes[comma - 1].isDigitASCII, after + 3 <= end else { return false }
    guard bytes[after].isDigitASCII, bytes[after + 1].isDigitASCII, bytes[after + 2].isDigitASCII else { return false }
    return after + 3 == end || !bytes[after + 3].isDigitASCII
  }

  /// 9/11 and 04/30/2001 stay whole; all other slashes part words.
  private func keepsSlash(_ start: Int, _ slash: Int, _ after: Int, _ end: Int) -> Bool {
    if bytes[slash - 1].isDigitASCII { return bytes[after].isDigitASCII }
    // b/c, w/o, c/o
    return slash - start == 1 && bytes[after].folded.isLowerASCII && (after + 1 >= end || ScalarClass.read(bytes, after + 1).kind == .mark)
  }

  /// Prefixes (non-, anti-), designations (T-62, AK-47), telephone numbers and ISO dates keep their hyphens.
  private func keepsHyphen(_ start: Int, _ hyphen: Int, _ after: Int, _ end: Int) -> Bool {
    let size = hyphen - start
    if bytes[start].isDigitASCII {
      guard bytes[after].isDigitASCII else { return false }
      var hyphens = 0
      var index = start
      while index < min(end, start + 32), bytes[index].isDigitASCII || bytes[index] == UInt8(ascii: "-") {
        if bytes[index] == UInt8(ascii: "-") { hyphens += 1 }
        index += 1
      }
      return hyphens > 1 || size == 3 && index - after == 4
    }
    if bytes[after].isDigitASCII {
      return size <= 5 && bytes[start].isUpperASCII && bytes[start..<hyphen].allSatisfy { $0.folded.isLowerASCII }
    }
    guard size <= 7 else { return false }
    return WordLists.prefixes.contains(String(decoding: bytes[start..<hyphen].map(\.folded), as: UTF8.self))
  }

  /// The end of a host or file name whose last label is a known one; nil otherwise.
  private func domainEnd(_ start: Int, _ end: Int) -> Int? {
    var index = start
    var label = start
    var labels = 1
    while index < min(end, start + 40) {
      if bytes[index] == UInt8(ascii: "."), index + 1 < end, bytes[index + 1].isLowerASCII {
        labels = index - label > 1 ? labels + 1 : 0
        label = index + 1
      } else if !bytes[index].isLowerASCII, !bytes[index].isDigitASCII {
        break
      }
      index += 1
    }
    // Three words between stops are the name of a newsgroup or a file: sci.space.news.
    if labels > 1, index - label > 1 { return index }
    guard index > label, WordLists.topDomains.contains(String(decoding: bytes[label..<index], as: UTF8.self)) else { return nil }
    return index
  }

  /// Whether the stop after a word belongs to it.
  private func isAbbreviation(_ start: Int, _ stop: Int, _ end: Int) -> Bool {
    let size = stop - start
    guard size <= 7 else { return false }
    let next = nextVisible(stop + 1)
    if size == 1 {
      guard bytes[start].isUpperASCII, let next, bytes[next].isUpperASCII, next > stop + 1 else { return false }
      if bytes[start] == UInt8(ascii: "I"), tokens.last.map({ !bytes[$0.lower].isUpperASCII }) ?? true { return false }
      return !WordLists.starters.contains(asciiWord(next, bytes.count))
    }
    let word = String(decoding: bytes[start..<stop].map(\.folded), as: UTF8.self)
    let isDigitNext = next.map { bytes[$0].isDigitASCII } ?? false
    if WordLists.beforeDigit.contains(word) {
      return isDigitNext || (word == "am" || word == "pm" || WordLists.months.contains(word)) && isContinued(next)
    }
    if WordLists.months.contains(word) { return bytes[start].isUpperASCII }
    if WordLists.titles.contains(word) { return next != nil && (word != "st" && word != "ca" || !isStarter(next)) }
    guard WordLists.finals.contains(word) else { return false }
    if WordLists.ordinary.contains(word) { return isContinued(next) || bytes[start].isUpperASCII && next != nil && word == "co" }
    return true
  }

  /// Whether what follows shows that no sentence ended: a small letter, a digit, a comma.
  private func isContinued(_ next: Int?) -> Bool {
    guard let next else { return false }
    return bytes[next].isLowerASCII || bytes[next].isDigitASCII || ",(".utf8.contains(bytes[next])
  }

  private func isStarter(_ next: Int?) -> Bool {
    guard let next, bytes[next].isUpperASCII else { return false }
    return WordLists.starters.contains(asciiWord(next, bytes.count))
  }

  /// The next byte that is no blank, within the line and the next few bytes; nil at its end.
  private func nextVisible(_ start: Int) -> Int? {
    var index = start
    while index < min(bytes.count, start + 4) {
      let kind = ScalarClass.read(bytes, index).kind
      if kind == .newline { return nil }
      if kind != .space { return index }
      index += 1
    }
    return nil
  }
}
