import TextModel

/// A claim while it is being put together; token indexes are positions in the reading.
struct ClaimDraft {
  var cue: Range<Int>
  /// The speaker's phrase; nil where none is told.
  var speaker: Range<Int>?
  /// The token that the speaker's phrase is about.
  var speakerHead: Int?
  /// Who passes the speaker's words on: the newsroom that quotes or cites; nil where none does.
  var via: SpeakerFinder.Speaker?
  var content: Range<Int>
  var kind: Claim.Kind
  var stance: Claim.Stance
  var sentence: Int
  var rule: String
  var confidence: Double

  /// The rule of what somebody wants or thinks of something.
  static let attitude = "attitude"
  /// The rule of what a text or picture shows to be so.
  static let evidence = "evidence"
  /// See `Claim.isAttitude`.
  var isAttitude: Bool { rule == ClaimDraft.attitude }

  /// Whether a token is part of what is said: the content of a quotation that its verb interrupts holds other words too.
  func holds(_ token: Int, _ quotations: QuotationMarks) -> Bool {
    content.contains(token) && (kind != .direct || quotations.isInside(token) || !content.contains(cue.lowerBound))
  }
}
