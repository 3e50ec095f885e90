import World

/// An event as it is found, before place, date and claim are looked up.
struct EventCandidate {
  var type: String
  /// Tokens of the trigger.
  var trigger: Range<Int>
  /// Phrases.
  var actors: [Int]
  var recipients: [Int]
  /// The actor as a modifier of the event's noun ("Taliban attack"), where no phrase names it.
  var actorTokens: Range<Int>?
  /// What it is done to as a modifier of the event's noun ("embassy attack", "hostage release"), where no phrase names it.
  var recipientTokens: Range<Int>?
  var clause: Int?
  /// The noun phrase of a nominal event.
  var phrase: Int?
  /// The rule that found it, for `why`.
  var rule: String
  var sentence: Int
  var reality = Reality()
  var plover: String?
  /// Whether it only tells that somebody was killed, wounded or hurt, so that a way of attack in the same sentence says more.
  var isHarm = false
}

/// How far an event is told as having happened.
struct Reality: Sendable, Hashable {
  var modality = Modality.asserted
  var isNegated = false
  /// "attempted", "failed"; nil when it is not told.
  var outcome: String?
}
