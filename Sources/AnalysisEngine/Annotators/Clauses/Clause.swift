/// A verb group with what stands around it. Subject and object are those of the words; `agents` and `patients` those of the meaning.
package struct Clause: Sendable, Hashable {
  /// How a clause stands to the one around it.
  package enum Kind: String, Sendable { case main, complement, adverbial, relative, participial, infinitival, gerundial }

  /// The verbs that make it.
  package var verb: VerbGroup
  /// How it stands to the clause around it.
  package var kind: Kind
  /// The number of its sentence, from 0.
  package var sentence: Int
  /// The part of the sentence that was analysed at one time: the sentence, unless it is very long.
  package var segment = 0
  /// Phrases; lists are written out.
  package var subjects: [Int] = []
  /// Phrases without a preposition after the verb.
  package var objects: [Int] = []
  /// "gave the rebels arms": the rebels.
  package var indirectObjects: [Int] = []
  /// Nouns that say what the object becomes ("took them prisoner").
  package var complements: [Int] = []
  /// After "by", in the passive.
  package var byAgents: [Int] = []
  /// Phrases with a preposition that go with the verb.
  package var prepositions: [PrepositionalPhrase] = []
  /// Adjectives after the verb, as tokens ("is ready to").
  package var adjectives: [Int] = []
  /// The clause whose verb governs it ("threatened to attack": threatened); nil for independent ones.
  package var governor: Int?
  /// The noun that governs an infinitive ("a plan to attack"), a phrase.
  package var governingNoun: Int?
  /// The word that subordinates it, in lower case ("after", "if", "that").
  package var marker: String?

  package init(verb: VerbGroup, kind: Kind, sentence: Int) {
    self.verb = verb
    self.kind = kind
    self.sentence = sentence
  }

  /// The same with the numbers of phrases and clauses moved on.
  func shifted(byPhrases offset: Int, byClauses clauseOffset: Int) -> Clause {
    var moved = self
    moved.subjects = subjects.map { $0 + offset }
    moved.objects = objects.map { $0 + offset }
    moved.indirectObjects = indirectObjects.map { $0 + offset }
    moved.complements = complements.map { $0 + offset }
    moved.byAgents = byAgents.map { $0 + offset }
    moved.prepositions = prepositions.map { $0.shifted(by: offset) }
    moved.governor = governor.map { $0 + clauseOffset }
    moved.governingNoun = governingNoun.map { $0 + offset }
    return moved
  }

  /// Who does it: the subject of the active, the agent of the passive.
  package var agents: [Int] { verb.isPassive ? byAgents : subjects }
  /// To whom or what it is done: the object of the active, the subject of the passive.
  package var patients: [Int] { verb.isPassive ? subjects : objects }

  /// The phrases after a preposition, lists not written out.
  package func phrases(after preposition: String) -> [Int] {
    prepositions.filter { $0.preposition == preposition }.map(\.phrase)
  }
}
