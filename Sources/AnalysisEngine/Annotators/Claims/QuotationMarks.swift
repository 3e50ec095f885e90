import Language
import TextModel

/// The quotations of a text: what stands between quotation marks, over sentences but not over paragraphs.
struct QuotationMarks {
  struct Quotation {
    /// Both marks; the closing one may be missing at a paragraph's end.
    let marks: Range<Int>
    /// Between the marks.
    let inside: Range<Int>
  }

  private(set) var quotations: [Quotation] = []
  /// The number of the quotation at each token; -1 outside.
  private(set) var numbers: [Int]

  init(_ reading: Reading) {
    numbers = [Int](repeating: -1, count: reading.tokens.count)
    var paragraph: Range<Int>?
    var number = -1
    for sentence in reading.sentences {
      if sentence.paragraph == number, let open = paragraph {
        paragraph = open.lowerBound..<sentence.tokens.upperBound
      } else {
        if let paragraph { read(paragraph, reading.tokens) }
        paragraph = sentence.tokens
        number = sentence.paragraph
      }
    }
    if let paragraph { read(paragraph, reading.tokens) }
  }

  private mutating func read(_ paragraph: Range<Int>, _ tokens: [Token]) {
    var open: Int?
    for index in paragraph {
      switch tokens[index].text {
      case "“", "„", "«", "``":
        // A mark at a new paragraph or sentence that opens again only goes on.
        if open == nil { open = index }
      case "”", "»":
        if let start = open { add(start, index) }
        open = nil
      case "\"", "''":
        if let start = open, tokens[start].text == tokens[index].text || tokens[start].text == "``" {
          add(start, index)
          open = nil
        } else if open == nil {
          open = index
        }
      default: break
      }
    }
    if let start = open, start + 1 < paragraph.upperBound, start == paragraph.lowerBound || tokens[start].text == "“" {
      quotations.append(Quotation(marks: start..<paragraph.upperBound, inside: (start + 1)..<paragraph.upperBound))
      for token in start..<paragraph.upperBound { numbers[token] = quotations.count - 1 }
    }
  }

  private mutating func add(_ start: Int, _ end: Int) {
    guard end > start + 1 else { return }
    quotations.append(Quotation(marks: start..<(end + 1), inside: (start + 1)..<end))
    for token in start...end { numbers[token] = quotations.count - 1 }
  }

  func isInside(_ token: Int) -> Bool { token >= 0 && token < numbers.count && numbers[token] >= 0 }
}
