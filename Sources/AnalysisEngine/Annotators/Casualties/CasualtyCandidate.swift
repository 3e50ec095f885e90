import Language

/// Persons killed, wounded, missing or displaced, before they are counted and grouped.
struct CasualtyCandidate {
  /// The phrase that tells how many; `who` is told by it or by what follows "of".
  var phrase: Int
  var who: Int?
  var status: Casualty.Status
  /// Who did it; nil where nobody is told.
  var by: PerpetratorFinder.Found?
  /// The token of the verb or noun that says so.
  var trigger: Int
  var reality: Reality
  /// A sum of what was told before ("the toll rose to 30").
  var isTotal = false
  /// A part of those told before ("four of the dead", "including three children").
  var isSubset = false
  /// The tokens that tell the count where they are no whole phrase ("17 dead").
  var figure: Range<Int>?
  /// The phrase whose figure is theirs too ("ten killed and ⟦as many⟧ wounded").
  var asMany: Int?
  /// Those who lost them, a phrase ("⟦the army⟧ lost 14 men").
  var loser: Int?
  /// Whether only some of those counted were ("captured or killed 80").
  var isPartly = false
  var rule: String
}
