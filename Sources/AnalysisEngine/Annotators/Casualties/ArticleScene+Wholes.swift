import Language

extension ArticleScene {
  /// The phrase whose "of" governs another: "the bombing" of "the bombing of ⟦a plane⟧"; nil where none does.
  func whole(of phrase: Int) -> Int? {
    let value = self.phrase(phrase)
    let of = min(value.determiner ?? value.tokens.lowerBound, value.tokens.lowerBound) - 1
    guard of > 0, token(of).lower == "of", let whole = clauses.phraseOfToken[of - 1], self.phrase(whole).complement == phrase else {
      return nil
    }
    return whole
  }
}
