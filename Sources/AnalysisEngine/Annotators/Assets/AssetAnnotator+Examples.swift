extension AssetAnnotator {
  public static var examples: [AnnotatorExample] {
    [
      AnnotatorExample(
        "The rebels captured ⟦12 tanks⟧, ⟦dozens of trucks⟧ and ⟦ammunition⟧.",
        ["captured tank 12 by The rebels", "captured truck_jeep ≥24 by The rebels", "captured ammunition some by The rebels"]),
      AnnotatorExample(
        "⟦At least 17 people⟧ were arrested and ⟦a cache of weapons⟧ was seized by the police.",
        ["detained suspect ≥17", "captured weapons_cache 1 by the police"]),
      AnnotatorExample(
        "The photographs showed ⟦armoured vehicles⟧ and ⟦a drone⟧ acquired by the insurgents.",
        ["captured armoured_vehicle ≥2 by the insurgents", "captured drone 1 by the insurgents"]),
      AnnotatorExample(
        "Gunmen kidnapped ⟦two engineers⟧ and killed a guard.", ["abducted hostage 2 by Gunmen"]),
      AnnotatorExample(
        "Troops seized ⟦weapons⟧, including ⟦20 rifles⟧ and ⟦three mortars⟧.",
        [
          "captured weapon ≥2 by Troops", "captured rifle 20 by Troops (subset)", "captured mortar 3 by Troops (subset)",
        ]),
      AnnotatorExample(
        "Soldiers killed eight fighters and captured ⟦16 others⟧.", ["captured fighter 16 by Soldiers"]),
      AnnotatorExample(
        "Police confiscated ⟦more than 15 tons of opium⟧ on Sunday.", ["captured drugs ≥15 ton by Police"]),
      AnnotatorExample("⟦No tanks⟧ were captured.", ["captured tank 0"]),
      AnnotatorExample("The army plans to seize ⟦the depot⟧.", ["captured depot 1 by The army (planned)"]),
      AnnotatorExample("The minister took notes and left the building.", []),
    ]
  }
}
