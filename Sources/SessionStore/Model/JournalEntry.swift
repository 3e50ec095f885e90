/// One line of the session's journal: what was typed, and when. `undo` and `redo` walk along these.
public struct JournalEntry: Sendable, Hashable, Identifiable {
  /// From 1, without gaps.
  public let sequence: Int
  /// The command as it was typed.
  public let line: String
  /// When it was typed.
  public let at: Timestamp
  /// Taken back, and `redo` would bring it again.
  public let isUndone: Bool

  public init(sequence: Int, line: String, at: Timestamp, isUndone: Bool) {
    self.sequence = sequence
    self.line = line
    self.at = at
    self.isUndone = isUndone
  }

  /// The place in the journal.
  public var id: Int { sequence }
}
