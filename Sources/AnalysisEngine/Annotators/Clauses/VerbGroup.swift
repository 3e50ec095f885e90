/// A verb with its auxiliaries: "had been arrested", "may not withdraw", "to attack".
package struct VerbGroup: Sendable, Hashable {
  package enum Form: String, Sendable { case finite, infinitive, gerund, participle }
  /// What the auxiliaries say of the verb's reality.
  package enum Modal: String, Sendable { case none, future, conditional, possible, necessary }

  package var tokens: Range<Int>
  /// The last verb of the group.
  package var head: Int
  package var form: Form
  package var isPassive = false
  package var isNegated = false
  package var isPast = false
  package var modal = Modal.none
  /// Whether it is a form of "be" with no other verb.
  package var isCopula = false

  package init(tokens: Range<Int>, head: Int, form: Form) {
    self.tokens = tokens
    self.head = head
    self.form = form
  }
}
