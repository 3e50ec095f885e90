import TestSupport
import Testing
import TextModel

@testable import AnalysisEngine

/// Who says what in the words of agencies, bulletins, reports and posts. ⟦…⟧ is what is said; each claim is written as
/// "speaker: stance", with "direct" or "mixed", the medium, "via" a newsroom, "anonymous" and "attitude" where they hold.
@Suite struct ClaimTests {
  // MARK: Indirect speech

  static let indirect: [ClaimExample] = [
    ClaimExample("Residents said ⟦the road to the coast was closed⟧.", "Residents: asserts"),
    ClaimExample("⟦The convoy left at dawn⟧, a driver said.", "a driver: asserts"),
    ClaimExample("⟦The village fell on Sunday⟧, said Omar Idris, a farmer who fled to Chad.", "Omar Idris: asserts"),
    ClaimExample(
      "Kyiv's air force said ⟦it shot down 20 of 25 drones⟧, but the governor of Sumy said ⟦two people were killed by debris⟧.",
      "Kyiv's air force: asserts", "the governor of Sumy: asserts"),
    ClaimExample(
      "The commander said ⟦the base had fallen after a two-day siege⟧, and his deputy confirmed ⟦the loss of six tanks⟧.",
      "The commander: asserts", "his deputy: asserts"),
    ClaimExample("The army said that, ⟦despite heavy losses, its soldiers held the line⟧.", "The army: asserts"),
    ClaimExample("⟦If the talks fail, the envoy argued, there are other ways to end the siege⟧.", "the envoy: asserts"),
    ClaimExample("The strike, which the army said ⟦targeted a command post⟧, destroyed a school.", "the army: asserts"),
    ClaimExample("Israel says ⟦it struck a depot⟧; Hezbollah says ⟦the building was a clinic⟧.", "Israel: asserts", "Hezbollah: asserts"),
    ClaimExample("Turkey said ⟦it would not withdraw its troops from Idlib⟧.", "Turkey: asserts"),
    ClaimExample(
      "⟦At least 10 people were killed⟧, according to the Syrian Observatory for Human Rights.",
      "the Syrian Observatory for Human Rights: asserts"),
    ClaimExample(
      "⟦Ten people died⟧, according to the UN, which says ⟦the toll may rise⟧.", "the UN: asserts", "the UN: asserts"),
    ClaimExample("According to a local official, ⟦the bridge was mined⟧.", "a local official: asserts"),
    ClaimExample("The minister is warning that ⟦the dam may break⟧.", "The minister: asserts"),
    ClaimExample(
      "The mediators said ⟦the two sides had agreed to a truce⟧ and warned that ⟦time was running out⟧.", "The mediators: asserts",
      "The mediators: asserts"),
    ClaimExample("⟦The group is believed to have fled⟧.", "nobody: asserts"),
    ClaimExample("The envoy does not believe that ⟦the truce will hold⟧.", "The envoy: denies"),
    ClaimExample("The commander told the press that ⟦the road was open⟧.", "The commander: asserts"),
    ClaimExample("Neither side commented on the reports."),
    ClaimExample("No group claimed responsibility for the bombing."),
    ClaimExample("Israel neither confirmed nor denied the strike."),
    ClaimExample(
      "State TV said ⟦three guards were killed⟧, blaming ⟦Israel for the strike⟧.", "State TV: asserts, state television",
      "State TV: asserts, state television, attitude"),
    ClaimExample(
      "The command said ⟦it had destroyed three missiles⟧, adding that ⟦they were an imminent threat⟧.", "The command: asserts",
      "The command: asserts"),
    ClaimExample(
      "OCHA reported that ⟦12,000 people had been displaced since May⟧, while UNHCR put ⟦the figure at 15,000⟧.", "OCHA: asserts",
      "UNHCR: asserts"),
    ClaimExample(
      "According to preliminary information, ⟦there are no casualties⟧, governor Oleh Syniehubov wrote.", "preliminary information: asserts"
    ),
    ClaimExample("The army did not say how many had died."),
    ClaimExample("He had the right to say what he thought."),
  ]

  @Test("what is reported", arguments: indirect)
  func reported(_ example: ClaimExample) throws { try example.check() }

  // MARK: What the speaker does with it

  static let stances: [ClaimExample] = [
    ClaimExample("The rebels denied ⟦the attack⟧.", "The rebels: denies"),
    ClaimExample("A spokesman denied ⟦any shelling of the town⟧.", "A spokesman: denies"),
    ClaimExample("Moscow rejected ⟦the accusation⟧.", "Moscow: denies"),
    ClaimExample("The army said ⟦it had retaken the city⟧, ⟦a claim⟧ the rebels denied.", "The army: asserts", "the rebels: denies"),
    ClaimExample("The government denies ⟦arming the militia⟧.", "The government: denies"),
    ClaimExample("Rwanda has repeatedly denied ⟦backing M23⟧.", "Rwanda: denies"),
    ClaimExample("The junta admitted ⟦losing 30 soldiers⟧.", "The junta: admits"),
    ClaimExample("Colonel Diallo acknowledged that ⟦his men had abandoned two trucks⟧.", "Colonel Diallo: admits"),
    ClaimExample("The United Nations accused the militia of ⟦killing 24 villagers⟧.", "The United Nations: alleges"),
    ClaimExample("Rights groups have accused both sides of ⟦war crimes⟧.", "Rights groups: alleges"),
    ClaimExample("The militia is accused of ⟦abducting 15 pupils⟧.", "nobody: alleges"),
    ClaimExample("Al-Shabaab claimed ⟦to have killed 20 soldiers⟧.", "Al-Shabaab: alleges"),
    ClaimExample("⟦The attack⟧ was claimed by Islamic State.", "Islamic State: alleges"),
    ClaimExample("President Tshisekedi vowed ⟦to retake Goma⟧.", "President Tshisekedi: promises"),
    ClaimExample("Hamas threatened ⟦to resume attacks if the crossing stays shut⟧.", "Hamas: promises"),
    ClaimExample("Allegations of ⟦chemical attacks⟧ could not be verified.", "nobody: alleges"),
    ClaimExample("People fled amid reports that ⟦gunmen were near⟧.", "nobody: asserts"),
  ]

  @Test("what the speaker does with it", arguments: stances)
  func stance(_ example: ClaimExample) throws { try example.check() }

  // MARK: Numbers that are stated

  static let tolls: [ClaimExample] = [
    ClaimExample("The health ministry put ⟦the toll at 44 dead and more than 100 wounded⟧.", "The health ministry: asserts"),
    ClaimExample("The ministry gave ⟦a toll of 12 dead⟧.", "The ministry: asserts"),
    ClaimExample("Hospital staff counted ⟦31 bodies⟧.", "Hospital staff: asserts"),
    ClaimExample("Amnesty International documented ⟦12 cases of torture⟧.", "Amnesty International: asserts"),
    ClaimExample("The ministry put the tanks in the shed."),
  ]

  @Test("tolls are claims", arguments: tolls)
  func toll(_ example: ClaimExample) throws { try example.check() }

  // MARK: Channels and newsrooms

  static let channels: [ClaimExample] = [
    ClaimExample("In a post on X, the minister said ⟦four drones had been shot down⟧.", "the minister: asserts, x"),
    ClaimExample("⟦The convoy was carrying grain⟧, the agency's director tweeted.", "the agency's director: asserts, twitter"),
    ClaimExample("⟦The rebels seized the airport⟧, the group said in a statement.", "the group: asserts, statement"),
    ClaimExample("⟦The army captured the town⟧, state television reported on Monday.", "state television: asserts, state television"),
    ClaimExample(
      "“⟦We are in control⟧,” the general said in an interview with Al Jazeera.", "the general: asserts, direct, interview, via Al Jazeera"),
    ClaimExample("Residents told Reuters by phone that ⟦soldiers had burned houses⟧.", "Residents: asserts, telephone, via Reuters"),
    ClaimExample("AFP quoted officials as saying that ⟦12 soldiers were killed⟧.", "officials: asserts, via AFP"),
    ClaimExample("The governor was quoted by Interfax as saying that ⟦the shelling had stopped⟧.", "The governor: asserts, via Interfax"),
    ClaimExample("Reuters, citing two officials, reported that ⟦the convoy was ambushed⟧.", "two officials: asserts, via Reuters"),
    ClaimExample("He wrote in the New York Times that ⟦the war was lost⟧.", "He: asserts, via New York Times"),
    ClaimExample("Satellite images showed ⟦dozens of vehicles near the airfield⟧.", "Satellite images: asserts"),
  ]

  @Test("how it was said, and who passes it on", arguments: channels)
  func channel(_ example: ClaimExample) throws { try example.check() }

  static let anonymous: [ClaimExample] = [
    ClaimExample(
      "A senior official, speaking on condition of anonymity because he was not authorised to talk to the press, said ⟦the talks had failed⟧.",
      "A senior official: asserts, anonymous"),
    ClaimExample(
      "“⟦It is a catastrophe⟧,” said one aid worker who begged not to be identified.", "one aid worker: asserts, direct, anonymous"),
    ClaimExample("Sources in the presidency said ⟦the general had fled⟧.", "Sources in the presidency: asserts, anonymous"),
    ClaimExample("The two officials, who asked not to be named, said ⟦the missiles had arrived⟧.", "The two officials: asserts, anonymous"),
    ClaimExample("⟦Unidentified gunmen attacked the post⟧, police said.", "police: asserts"),
  ]

  @Test("who is not to be named", arguments: anonymous)
  func hidden(_ example: ClaimExample) throws { try example.check() }

  // MARK: Attitudes

  static let attitudes: [ClaimExample] = [
    ClaimExample(
      "The Security Council condemned ⟦the attack⟧ in a statement on Friday.", "The Security Council: asserts, statement, attitude"),
    ClaimExample("MSF called ⟦the attack a war crime⟧.", "MSF: asserts, attitude"),
    ClaimExample("Washington urged ⟦both sides to return to talks⟧.", "Washington: asserts, attitude"),
    ClaimExample("The envoy left, calling on ⟦both sides to stop the war⟧.", "The envoy: asserts, attitude"),
    ClaimExample("Villagers are afraid that ⟦the gunmen will come back⟧.", "Villagers: asserts, attitude"),
    ClaimExample("The government defended ⟦its decision to close the border⟧.", "The government: asserts, attitude"),
    ClaimExample("The minister is critical of ⟦the peace plan⟧.", "The minister: asserts, attitude"),
    ClaimExample("⟦The raid⟧ was condemned by the African Union.", "the African Union: asserts, attitude"),
    ClaimExample("The party does not want ⟦to share power⟧.", "The party: denies, attitude"),
    ClaimExample("Government forces attacked the town and defended the bridge."),
    ClaimExample("The minister said ⟦Iran wants to supply the rebels⟧.", "The minister: asserts"),
  ]

  @Test("what somebody wants or thinks of something", arguments: attitudes)
  func attitude(_ example: ClaimExample) throws { try example.check() }
}
