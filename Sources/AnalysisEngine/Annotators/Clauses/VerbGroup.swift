/// A verb with its auxiliaries: "had been arrested", "may not withdraw", "to attack".
package struct VerbGroup: Sendable, Hashable {
  /// The forms of English verbs that a group can have.
  package enum Form: String, Sendable { case finite, infinitive, gerund, participle }
  /// What the auxiliaries say of the verb's reality.
  package enum Modal: String, Sendable { case none, future, conditional, possible, necessary }

  /// From its first auxiliary to its head, with a "not" after that.
  package var tokens: Range<Int>
  /// The last verb of the group.
  package var head: Int
  /// The form of the group as a whole.
  package var form: Form
  /// Whether its subject is what the verb is done to.
  package var isPassive = false
  /// Whether a negation goes with it ("did not attack").
  package var isNegated = false
  /// Whether it tells of the past.
  package var isPast = false
  /// What its auxiliaries say of its reality.
  package var modal = Modal.none
  /// Whether it is a form of "be" with no other verb.
  package var isCopula = false

  package init(tokens: Range<Int>, head: Int, form: Form) {
    self.tokens = tokens
    self.head = head
    self.form = form
  }
}
