import Language
import TextModel

/// Who speaks in each quotation, for I and we inside it, and for he, who is somebody else.
struct QuotationSpeakers {
  private let marks: QuotationMarks
  private var speakers: [Int?]

  /// Nobody speaks yet: the entities are found later.
  init(_ reading: Reading) {
    marks = QuotationMarks(reading)
    speakers = [Int?](repeating: nil, count: marks.quotations.count)
  }

  /// Whether a token stands inside a quotation.
  func isInside(_ token: Int) -> Bool { marks.isInside(token) }

  /// The speaker of the quotation around a token; nil outside, and where nobody is known to say it.
  func speaker(around token: Int) -> Int? { marks.isInside(token) ? speakers[marks.numbers[token]] : nil }

  /// Reads who speaks from the verb of saying nearest to each quotation, in its sentence or one that it runs over; a further quotation of
  /// the paragraph has the same speaker.
  mutating func read(_ discourse: Discourse) {
    let reading = discourse.reading
    var last: (paragraph: Int, speaker: Int)?
    for (number, quotation) in marks.quotations.enumerated() {
      let first = discourse.sentence(of: quotation.marks.lowerBound)
      let final = discourse.sentence(of: quotation.marks.upperBound - 1)
      let area = reading.sentences[first].tokens.lowerBound..<reading.sentences[final].tokens.upperBound
      var best: (distance: Int, entity: Int)?
      for token in area where !marks.isInside(token) && SpeechWords.verbs[reading.tokens[token].lemma] != nil {
        guard reading.tokens[token].pos == .verb, let subject = discourse.subject(of: token), !marks.isInside(subject.token) else {
          continue
        }
        let distance = token < quotation.marks.lowerBound ? quotation.marks.lowerBound - token : token - quotation.marks.upperBound
        if distance <= 14, best.map({ distance < $0.distance }) ?? true { best = (distance, subject.entity) }
      }
      let paragraph = reading.sentences[first].paragraph
      speakers[number] = best?.entity ?? (last?.paragraph == paragraph ? last?.speaker : nil)
      if let speaker = speakers[number] { last = (paragraph, speaker) }
    }
  }
}
