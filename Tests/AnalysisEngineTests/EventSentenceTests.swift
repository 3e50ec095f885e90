import TestSupport
import Testing
import TextModel

@testable import AnalysisEngine

/// Sentences in the styles of conflict news, each with all its events: `type: actors | recipients (modality) (not)`.
@Suite struct EventSentenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let events: [String]
    /// Why it is not read so yet; nil where it is.
    let missed: String?
    init(_ text: String, _ events: String..., missed: String? = nil) {
      self.text = text
      self.events = events
      self.missed = missed
    }
    var testDescription: String { text }
  }

  private func check(_ example: Case) throws {
    let article = TestWorld.article(example.text, published: "2024-05-15")
    let events = try TestWorld.pipeline.products(of: article)[EventAnnotator.self]
    let found = EventAnnotator.describe(events, in: article).map { finding in
      finding.description.replacing("  ", with: " ").replacing("| (", with: "| (")
    }
    func tidy(_ text: String) -> String { text.split(separator: " ").joined(separator: " ") }
    let told = found.map(tidy).sorted()
    if let missed = example.missed {
      withKnownIssue("\(missed)") { #expect(told == example.events.map(tidy).sorted()) }
    } else {
      #expect(told == example.events.map(tidy).sorted())
    }
  }

  static let hands = [
    Case(
      "The army took Goma back hours after the rebels had seized it.", "territory_taken_state: The army | Goma",
      "territory_taken_nonstate: the rebels | Goma"),
    Case(
      "Rebels captured Goma on Monday. Troops recaptured it on Friday.", "territory_taken_nonstate: Rebels | Goma",
      "territory_taken_state: Troops | Goma"),
    Case("Rebels seized a truck near Goma and burned it.", "materiel_seized: Rebels | a truck", "property_destroyed: Rebels | it"),
    Case(
      "Militants seized the towns of Palma and Mueda.", "territory_taken_nonstate: Militants | Palma",
      "territory_taken_nonstate: Militants | Mueda"),
    Case("Government forces lost the town of Goma to the rebels.", "territory_taken_nonstate: the rebels | the town of Goma"),
    Case("The city of Herat fell.", "territory_taken_nonstate: | The city of Herat"),
    Case("The town fell silent."), Case("Lebanon fell to Israel in the final on Monday."), Case("Goma fell victim to looters on Monday."),
    Case("Goma fell 3-0 to Herat on Monday."), Case("Goma fell to Herat in the cup."), Case("Herat fell to a record low on Monday."),
    Case("Membership fell to 300 fighters."), Case("Lebanon fell to the rebels in 1976."),
    Case("Goma fell to Rwanda on Monday.", "territory_taken_state: Rwanda | Goma"),
    Case("The city of Herat fell on Saturday.", "territory_taken_nonstate: | The city of Herat"),
    Case("Herat fell to the Taliban on Monday after days of fighting.", "territory_taken_nonstate: the Taliban | Herat"),
    Case("Sake fell on Monday to the rebels.", "territory_taken_nonstate: the rebels | Sake"),
    Case("Goma changed hands on Friday.", "territory_transferred: | Goma"),
    Case("The rebels claimed the capture of Goma.", "territory_taken_nonstate: The rebels | Goma (claimed)"),
  ]

  static let notYet = [
    Case("The government announced the delay of the release of 30 prisoners.", "release: The government | 30 prisoners (hypothetical)"),
    Case("Residents feared a withdrawal of the troops.", "withdrawal: the troops | (hypothetical)"),
    Case("The threat of an attack by the rebels remained.", "clash: the rebels | (hypothetical)"),
    Case(
      "Police began an operation aimed at capturing 20 gang members.", "arrest: Police | 20 gang members (planned)",
      missed: "the operation and not the police is taken to act"),
  ]

  @Test("what a noun puts in doubt or in the future", arguments: notYet)
  func readsNotYet(_ example: Case) throws { try check(example) }

  @Test("places that change hands", arguments: hands)
  func readsChangesOfHands(_ example: Case) throws { try check(example) }

  static let passives = [
    Case("The village was shelled by government troops overnight.", "shelling: government troops | The village"),
    Case("Six police officers were abducted by masked gunmen outside Owerri.", "abduction: masked gunmen | Six police officers"),
    Case("The border post has been retaken by the army.", "territory_taken_state: the army | The border post"),
    Case("Three trucks belonging to the ministry were set on fire by rioters.", "property_destroyed: rioters | Three trucks"),
    Case("Two drones were shot down over the port by the navy.", "interception: the navy | Two drones"),
    Case("The peace accord was signed by both factions on Tuesday.", "agreement: both factions |"),
    Case("Sanctions were imposed on the junta by the European Union.", "sanction: the European Union | the junta"),
    Case("The governor was assassinated in his car by unknown attackers.", "assassination: unknown attackers | The governor"),
  ]

  @Test("passives", arguments: passives)
  func readsPassives(_ example: Case) throws { try check(example) }

  static let firedAndShot = [
    Case("The ministry said nine were shot down.", "interception: | nine (claimed)"),
    Case(
      "Iran launched 40 drones at the harbour of Eilat and 32 of them were shot down.", "drone_strike: Iran | the harbour of Eilat",
      "interception: | 32 of them"),
    Case("Iran launched 40 drones and 32 of them were shot down.", "interception: | 32 of them"),
    Case("The senate shot down the proposal.", "reject: The senate | the proposal"),
    Case("The rebels launched six drones at the airport.", "drone_strike: The rebels | the airport"),
    Case("Iran launched 30 Shahed drones against the harbour of Eilat.", "drone_strike: Iran | the harbour of Eilat"),
    Case("The army launched a drone."), Case("The company launched its new drone at the fair."),
    Case("Soldiers shot down two protesters.", "attack_on_civilians: Soldiers | two protesters"),
    Case("Militants shot dead at least nine farmers.", "attack_on_civilians: Militants | at least nine farmers"),
    Case("The militia fired rockets at the village.", "shelling: The militia | the village"),
    Case("The militia launched two missiles at the base.", "shelling: The militia | the base"),
    Case("Militants shot dead a judge.", "assassination: Militants | a judge"),
    Case("Militants shot dead two shopkeepers.", "attack_on_civilians: Militants | two shopkeepers"),
  ]

  @Test("what is fired, and what is shot down or dead", arguments: firedAndShot)
  func readsFiredAndShot(_ example: Case) throws { try check(example) }

  static let relativeClauses = [
    Case(
      "The rebels, who seized the airport on Friday, released 12 hostages.", "territory_taken_nonstate: The rebels | the airport",
      "release: The rebels | 12 hostages"),
    Case(
      "The town that the militia captured last week was bombed by government jets.", "territory_taken_nonstate: the militia | The town",
      "airstrike: government jets | The town"),
    Case("Police arrested the man who kidnapped the two nuns.", "arrest: Police | the man", "abduction: the man | the two nuns"),
    Case("The drone which struck the refinery was launched by separatists.", "drone_strike: | the refinery"),
    Case(
      "Soldiers freed the villagers whom the gunmen had abducted.", "release: Soldiers | the villagers",
      "abduction: the gunmen | the villagers"),
  ]

  @Test("relative clauses", arguments: relativeClauses)
  func readsRelativeClauses(_ example: Case) throws { try check(example) }

  static let appositions = [
    Case("Boko Haram, an Islamist militia, attacked the town of Baga.", "offensive: Boko Haram | the town of Baga"),
    Case("Colonel Saleh, the commander of the garrison, surrendered to the rebels.", "surrender_defection: Colonel Saleh | the rebels"),
    Case("The M23, a rebel group, overran Kiwanja, a town in North Kivu.", "territory_taken_nonstate: The M23 | Kiwanja"),
  ]

  @Test("apposition", arguments: appositions)
  func readsAppositions(_ example: Case) throws { try check(example) }

  static let coordination = [
    Case(
      "The army recaptured Bama and destroyed two rebel camps.", "territory_taken_state: The army | Bama",
      "property_destroyed: The army | two rebel camps"),
    Case(
      "Militants killed the mayor, burned the town hall and fled.", "assassination: Militants | the mayor",
      "property_destroyed: Militants | the town hall"),
    Case(
      "France and Germany condemned the coup and suspended aid to Niger.", "accuse: France + Germany | the coup",
      "sanction: France + Germany | Niger"),
    Case(
      "The insurgents captured 30 soldiers, two tanks and the village of Debo.", "capture_combatants: The insurgents | 30 soldiers",
      "materiel_seized: The insurgents | two tanks", "territory_taken_nonstate: The insurgents | the village of Debo"),
    Case(
      "Police and soldiers raided the camp and arrested nine men.", "offensive: Police + soldiers | the camp",
      "arrest: Police + soldiers | nine men"),
  ]

  @Test("coordination", arguments: coordination)
  func readsCoordination(_ example: Case) throws { try check(example) }

  static let nominalEvents = [
    Case("The loss of Ghazni shocked the capital.", "territory_taken_nonstate: | Ghazni"),
    Case(
      "The capture of the airport by paramilitary forces cut the city's supply line.",
      "territory_taken_nonstate: paramilitary forces | the airport"),
    Case(
      "The government's withdrawal from the peace talks angered mediators.", "sanction: The government | the peace talks",
      missed: "a noun is not told apart by what it is from"),
    Case("The killing of three farmers by herders sparked protests.", "attack_on_civilians: herders | three farmers", "protest: |"),
    Case("A troop withdrawal from the enclave began on Monday.", "withdrawal: | the enclave"),
    Case("The abduction of 40 schoolgirls by gunmen drew condemnation.", "abduction: gunmen | 40 schoolgirls"),
    Case("The arrest of the opposition leader triggered riots in the capital.", "arrest: | the opposition leader", "riot: | the capital"),
    Case("Israel's bombardment of Rafah continued on Sunday.", "shelling: Israel | Rafah"),
    Case("Turkish air strikes on Kurdish positions killed nine fighters.", "airstrike: Turkish | Kurdish positions"),
    Case("The surrender of 200 rebels to the army was confirmed.", "surrender_defection: 200 rebels | the army"),
    Case("An exchange of prisoners between Russia and Ukraine took place on Wednesday.", "release: Russia + Ukraine | prisoners"),
  ]

  @Test("nominal events", arguments: nominalEvents)
  func readsNominalEvents(_ example: Case) throws { try check(example) }

  static let lightVerbs = [
    Case("The rebels gained possession of two armoured vehicles.", "materiel_seized: The rebels | two armoured vehicles"),
    Case("The army lost control of the highway.", "territory_taken_nonstate: | the highway"),
    Case("The garrison came under siege in March.", "siege_blockade: | The garrison"),
    Case("The convoy came under attack from bandits near Gao.", "clash: bandits | The convoy"),
    Case("Gunmen opened fire on a bus.", "attack_on_civilians: Gunmen | a bus"),
    Case("Separatists carried out a raid on a police station.", "clash: Separatists | a police station"),
    Case("The two armies exchanged fire across the river.", "clash: The two armies |"),
    Case("The rebels took three engineers hostage.", "abduction: The rebels | three engineers"),
    Case("The ministers held talks with their Turkish counterparts.", "talks: The ministers | their Turkish counterparts"),
    Case("Troops took control of the dam.", "territory_taken_state: Troops | the dam"),
    Case("Government forces laid siege to the camp.", "siege_blockade: Government forces | the camp"),
    Case(
      "The president gave an order to withdraw the troops.", "demand: The president |",
      missed: "whom an order moves is taken for whom it is given"),
  ]

  @Test("light verbs", arguments: lightVerbs)
  func readsLightVerbs(_ example: Case) throws { try check(example) }

  static let headlines = [
    Case("Rebels seize key town in eastern Congo", "territory_taken_nonstate: Rebels | key town in eastern Congo"),
    Case("Suicide bombing in Kabul kills 12", "suicide_attack: | 12"),
    Case("Israel strikes Damascus airport", "airstrike: Israel | Damascus airport"),
    Case(
      "Five dead in Baghdad car bombing", "ied_bombing: | Five", missed: "those dead are not put with the blast where no verb joins them"),
    Case("Mulhouse stabbing attack: what we know", "attack_on_civilians: |"),
    Case("Russian missile attack on Odesa leaves three wounded", "shelling: Russian | Odesa"),
    Case("Army offensive in Tigray", "offensive: Army | Tigray"),
    Case("Ceasefire in Yemen", "ceasefire: |"),
    Case("Opposition leader arrested in Kampala", "arrest: | Opposition leader"),
    Case("Nigerian army frees 30 hostages", "release: Nigerian army | 30 hostages"),
    Case("Bukavu offensive: thousands flee", "offensive: | Bukavu", missed: "the name is not read as a place in so short a headline"),
    Case("Gunmen kidnap Catholic priest in Nigeria", "abduction: Gunmen | Catholic priest in Nigeria"),
    Case("Sudan: RSF captures Wad Madani", "territory_taken_nonstate: RSF | Wad Madani"),
    Case("US, Iran agree to prisoner swap", "agreement: US + Iran |"),
  ]

  @Test("headlines in the present tense and without verbs", arguments: headlines)
  func readsHeadlines(_ example: Case) throws { try check(example) }

  static let compoundActors = [
    Case("Ethiopia and Eritrea exchanged artillery fire along the border.", "clash: Ethiopia + Eritrea |"),
    Case("Russia and Ukraine swapped 150 prisoners of war.", "release: Russia + Ukraine | 150 prisoners of war"),
    Case("The army and the rebels signed a truce in Juba.", "ceasefire: The army + the rebels |"),
    Case("Clashes between police and protesters left two people dead.", "clash: police + protesters |"),
    Case("Hamas and Fatah reached an agreement.", "agreement: Hamas + Fatah |"),
  ]

  @Test("compound and reciprocal actors", arguments: compoundActors)
  func readsCompoundActors(_ example: Case) throws { try check(example) }

  static let notEverythingAfterTheVerb = [
    Case("The army attacked on Friday with tanks and helicopters.", "clash: The army |"),
    Case("Militants struck at dawn in the north of the province.", "clash: Militants |"),
    Case(
      "The rebels withdrew after talks with the governor.", "withdrawal: The rebels |", "talks: the governor |",
      missed: "talks are told by verbs and headlines alone"),
    Case("Gunmen killed two guards near the embassy of Norway.", "clash: Gunmen | two guards"),
    Case("The group released the journalist in return for a ransom.", "release: The group | the journalist"),
  ]

  @Test("everything after the verb is not the target", arguments: notEverythingAfterTheVerb)
  func readsNotEverythingAfterTheVerb(_ example: Case) throws { try check(example) }

  static let theObjectDecides = [
    Case("The militia captured the ship.", "materiel_seized: The militia | the ship"),
    Case("The militia captured a colonel.", "capture_combatants: The militia | a colonel"),
    Case("Soldiers destroyed the bridge.", "property_destroyed: Soldiers | the bridge"),
    Case("The protesters attacked the parliament.", "riot: The protesters | the parliament"),
    Case("Rebels shot down a helicopter.", "interception: Rebels | a helicopter"),
  ]

  @Test("the object decides", arguments: theObjectDecides)
  func readsTheObjectDecides(_ example: Case) throws { try check(example) }

  static let denialsAndAccusations = [
    Case(
      "The UN accuses the militia of killing 24 villagers.", "accuse: The UN | the militia",
      "attack_on_civilians: the militia | 24 villagers (claimed)"),
    Case("Rwanda was accused of arming the rebels.", "accuse: | Rwanda", "military_aid: Rwanda | the rebels (unverified)"),
    Case("The army denied shelling the hospital.", "responsibility_denied: The army |", "shelling: The army | the hospital (denied)"),
    Case(
      "The spokesman denied the attack on the market.", "responsibility_denied: The spokesman | the attack",
      "attack_on_civilians: | the market (denied)"),
    Case("The Taliban denied any role in the bombing.", "responsibility_denied: The Taliban | the bombing", "ied_bombing: |"),
    Case(
      "Sudan's army denied that it had bombed the camp.", "responsibility_denied: Sudan's army |",
      "airstrike: Sudan's army | the camp (denied)"),
    Case("We have not killed anyone, the commander said.", "attack_on_civilians: the commander | anyone (claimed) (not)"),
    Case("The rebels denied any shelling of the town.", "responsibility_denied: The rebels | the town", "shelling: | the town (denied)"),
    Case("Colombia blamed the ELN for the attack on the pipeline.", "accuse: Colombia | the ELN", "clash: the ELN | the pipeline"),
  ]

  @Test("denials and accusations", arguments: denialsAndAccusations)
  func readsDenialsAndAccusations(_ example: Case) throws { try check(example) }

  static let notHappened = [
    Case("The army has not captured the town.", "territory_taken_state: The army | the town (not)"),
    Case("The rebels plan to attack the capital.", "offensive: The rebels | the capital (planned)"),
    Case("The government may release the prisoners.", "release: The government | the prisoners (hypothetical)"),
    Case("If the rebels attack the town, thousands will flee.", "offensive: the rebels | the town (hypothetical)"),
    Case("No one was arrested.", "arrest: | (not)"),
    Case("The rebels failed to take the airport.", "territory_taken_nonstate: The rebels | the airport (not)"),
    Case("The army prevented an attack on the dam.", "clash: | the dam (hypothetical)"),
  ]

  static let perfectInfinitives = [
    Case("The rebels claimed to have captured the town.", "territory_taken_nonstate: The rebels | the town (claimed)"),
    Case("The rebels are believed to have captured the town.", "territory_taken_nonstate: The rebels | the town (claimed)"),
    Case("The rebels plan to have captured the town by Friday.", "territory_taken_nonstate: The rebels | the town (planned)"),
  ]

  @Test("what is said with a perfect infinitive was done", arguments: perfectInfinitives)
  func readsPerfectInfinitives(_ example: Case) throws { try check(example) }

  @Test("negated, planned, hypothetical", arguments: notHappened)
  func readsNotHappened(_ example: Case) throws { try check(example) }

  static let suicideAttacks = [
    Case("A suicide bomber blew himself up outside a mosque in Peshawar.", "suicide_attack: A suicide bomber | a mosque in Peshawar"),
    Case("The attacker detonated his explosive vest at a checkpoint.", "suicide_attack: The attacker | a checkpoint"),
    Case("A man blew himself up near the ministry, killing four guards.", "suicide_attack: A man | four guards"),
  ]

  @Test("suicide", arguments: suicideAttacks)
  func readsSuicideAttacks(_ example: Case) throws { try check(example) }

  static let statesAndGroups = [
    Case("Israel seizes hilltop in southern Syria.", "territory_taken_state: Israel | hilltop"),
    Case("Russian forces captured the village of Ocheretyne.", "territory_taken_state: Russian forces | the village of Ocheretyne"),
    Case("Hezbollah took the ridge.", "territory_taken_nonstate: Hezbollah | the ridge"),
  ]

  @Test("state and non-state", arguments: statesAndGroups)
  func readsStatesAndGroups(_ example: Case) throws { try check(example) }

  static let promisedAndAsked = [
    Case("The United States agreed to send 300 troops to Somalia.", "agreement: The United States | Somalia"),
    Case("France promised to provide ammunition to the Lebanese army.", "agreement: France | the Lebanese army (planned)"),
    Case("The UN asked for access to the camps in Darfur.", "demand: The UN |"),
    Case("Ukraine urged Germany to deliver cruise missiles.", "demand: Ukraine | Germany"),
    Case("The rebels demanded that the president step down.", "demand: The rebels | the president"),
    Case("Kenya refused to hand over the suspects to Uganda.", "reject: Kenya | Uganda"),
    Case("The minister threatened to cut off gas supplies to Moldova.", "threaten: The minister | Moldova"),
    Case("The prime minister called for the release of the detained journalists.", "demand: The prime minister | the detained journalists"),
    Case("Iran vowed revenge against Israel.", "threaten: Iran | Israel"),
    Case("The militia offered a ceasefire to the government.", "ceasefire: The militia | the government"),
    Case("Egypt rejected Ethiopia's proposal.", "reject: Egypt | Ethiopia"),
    Case("Turkey warned Greece against arming the islands.", "threaten: Turkey | Greece"),
  ]

  @Test("recipients in what is promised or asked", arguments: promisedAndAsked)
  func readsPromisedAndAsked(_ example: Case) throws { try check(example) }
}
