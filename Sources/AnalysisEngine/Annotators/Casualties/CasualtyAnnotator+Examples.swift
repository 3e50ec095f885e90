extension CasualtyAnnotator {
  public static var examples: [AnnotatorExample] {
    [
      AnnotatorExample(
        "The blast tore through a market, killing ⟦at least five people⟧ and wounding ⟦12⟧.", ["killed ≥5", "wounded 12"]),
      AnnotatorExample("⟦Two soldiers⟧ were killed by militants on Friday.", ["killed 2 by militants"]),
      AnnotatorExample("The shelling left ⟦12 people⟧ dead and ⟦30 wounded⟧.", ["killed 12", "wounded 30"]),
      AnnotatorExample("The death toll rose to ⟦30⟧.", ["killed 30 (cumulative)"]),
      AnnotatorExample("⟦Dozens of villagers⟧ died and ⟦hundreds⟧ were displaced.", ["killed ≥24", "displaced ≥200"]),
      AnnotatorExample("The raid resulted in the deaths of ⟦three gunmen⟧.", ["killed 3"]),
      AnnotatorExample("The floods claimed ⟦40 lives⟧.", ["killed 40"]),
      AnnotatorExample("Officials fear the storm could kill ⟦thousands⟧.", ["killed ≥2000 (hypothetical)"]),
      AnnotatorExample("⟦Six people⟧ were killed, ⟦four of them⟧ children.", ["killed 6", "killed 4 (subset)"]),
    ]
  }
}
