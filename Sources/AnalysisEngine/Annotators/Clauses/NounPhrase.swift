import Language
import TextModel

/// A noun phrase without its trailing clauses: "dozens of military vehicles", "the city's governor".
///
/// Token indexes are positions in `Reading.tokens`; phrase indexes are positions in `Clauses.phrases`.
package struct NounPhrase: Sendable, Hashable {
  /// From the first modifier to the head; a quantity and its "of" ("dozens of") belong to it, a possessor does not.
  package var tokens: Range<Int>
  /// The noun that says what it is: "vehicles" of "dozens of military vehicles".
  package var head: Int
  /// "dozens of", "more than 15 tons of": what stands before the noun it counts; nil where no such words do.
  package var quantity: Range<Int>?
  /// The article or other determiner, or the possessive pronoun.
  package var determiner: Int?
  /// The phrase before "'s".
  package var possessor: Int?
  /// The phrase after "of".
  package var complement: Int?
  /// The phrase that says the same after a comma ("Herat, Afghanistan's third-largest city").
  package var apposition: Int?
  /// Whether it is such an apposition itself.
  package var isApposition = false
  /// The other members of its list and itself, in order; only itself where it stands alone.
  package var list: [Int] = []
  /// Prepositional phrases that follow it and may belong to it.
  package var modifiers: [PrepositionalPhrase] = []
  /// The preposition that governs it; nil for subjects and objects.
  package var preposition: String?
  /// The number of its sentence, from 0.
  package var sentence: Int
  /// The part of the sentence that was analysed at one time: the sentence, unless it is very long.
  package var segment = 0
  /// Whether its head is a pronoun.
  package var isPronoun = false
  /// "Thursday", "last week": a time, which is neither subject nor object.
  package var isTemporal = false

  package init(tokens: Range<Int>, head: Int, sentence: Int) {
    self.tokens = tokens
    self.head = head
    self.sentence = sentence
  }

  /// The same with the numbers of phrases moved on.
  func shifted(by offset: Int) -> NounPhrase {
    var moved = self
    moved.possessor = possessor.map { $0 + offset }
    moved.complement = complement.map { $0 + offset }
    moved.apposition = apposition.map { $0 + offset }
    moved.list = list.map { $0 + offset }
    moved.modifiers = modifiers.map { $0.shifted(by: offset) }
    return moved
  }
}

/// A preposition and the phrase it governs.
package struct PrepositionalPhrase: Sendable, Hashable {
  /// Lower case; compound prepositions in one ("because of").
  package let preposition: String
  /// The token of the preposition.
  package let token: Int
  /// The phrase that it governs.
  package let phrase: Int

  func shifted(by offset: Int) -> PrepositionalPhrase {
    PrepositionalPhrase(preposition: preposition, token: token, phrase: phrase + offset)
  }
}
