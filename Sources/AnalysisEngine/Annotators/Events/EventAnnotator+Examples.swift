extension EventAnnotator {
  public static var examples: [AnnotatorExample] {
    [
      AnnotatorExample(
        "Rebel fighters ⟦captured⟧ the town of Sarvan on Monday.",
        ["territory_taken_nonstate: Rebel fighters | the town of Sarvan"]),
      AnnotatorExample(
        "The army ⟦recaptured⟧ the airport and ⟦arrested⟧ a dozen militants.",
        ["territory_taken_state: The army | the airport", "arrest: The army | a dozen militants"]),
      AnnotatorExample(
        "The convoy was ⟦ambushed⟧ by gunmen near the bridge.", ["clash: gunmen | The convoy"]),
      AnnotatorExample(
        "Insurgents ⟦gained control of⟧ three tanks and a radar station.", ["materiel_seized: Insurgents | three tanks + a radar station"]),
      AnnotatorExample(
        "Troops ⟦withdrew⟧ from the valley after an ⟦air strike⟧ on their camp.",
        ["withdrawal: Troops | the valley", "airstrike:  | their camp"]),
      AnnotatorExample(
        "The president ⟦accused⟧ the neighbouring state of ⟦arming⟧ rebels.",
        ["accuse: The president | the neighbouring state", "military_aid: the neighbouring state | rebels (claimed)"]),
      AnnotatorExample(
        "The army ⟦denied⟧ the ⟦attack⟧ on the market.",
        ["responsibility_denied: The army | the attack", "attack_on_civilians:  | the market (denied)"]),
      AnnotatorExample("A man ⟦blew⟧ himself up outside a mosque.", ["suicide_attack: A man | a mosque"]),
      AnnotatorExample(
        "The militia ⟦threatened⟧ to shell the port.", ["threaten: The militia | the port"]),
      AnnotatorExample(
        "The government will ⟦release⟧ forty prisoners.", ["release: The government | forty prisoners (planned)"]),
      AnnotatorExample(
        "The two sides did not ⟦sign a ceasefire⟧.", ["ceasefire: The two sides |  (not)"]),
      AnnotatorExample(
        "Farmers ⟦blocked roads⟧ in the capital to demand fuel.", ["protest: Farmers | "]),
      AnnotatorExample("The general said the rebels ⟦must leave⟧ the city.", ["demand: The general | the rebels (claimed)"]),
      AnnotatorExample("The flag flew over the market.", []),
    ]
  }
}
