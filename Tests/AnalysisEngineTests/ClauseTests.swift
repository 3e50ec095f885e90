import Language
import TestSupport
import Testing
import TextModel

@testable import AnalysisEngine

/// Clauses of sentences whose tags are given, so that the tagger's mistakes are not these tests'.
@Suite struct ClauseTests {
  @Test(
    "subjects and objects",
    arguments: [
      ("The/DT rebels/NNS/rebel captured/VBD/capture the/DT town/NN .", ["captured(The rebels > the town)"]),
      ("The/DT town/NN was/VBD/be captured/VBN/capture by/IN rebels/NNS .", ["captured(rebels > The town)"]),
      (
        "On/IN Monday/NNP ,/, the/DT army/NN captured/VBD/capture dozens/NNS/dozen of/IN tanks/NNS ,/, guns/NNS ,/, and/CC even/RB a/DT drone/NN ./.",
        ["captured(the army > dozens of tanks + guns + a drone)"]
      ),
      (
        "Police/NNS acting/VBG/act on/IN a/DT tip/NN have/VBP/have arrested/VBN/arrest 17/CD people/NNS and/CC seized/VBD/seize a/DT cache/NN of/IN weapons/NNS .",
        ["acting(Police > )", "arrested(Police > 17 people)", "seized(Police > a cache of weapons)"]
      ),
      (
        "The/DT drone/NN acquired/VBN/acquire by/IN the/DT insurgents/NNS was/VBD/be shown/VBN/show .",
        ["acquired(the insurgents > The drone)", "shown( > The drone)"]
      ),
      (
        "Militants/NNS forced/VBD/force the/DT troops/NNS to/TO withdraw/VB .",
        ["forced(Militants > the troops)", "withdraw(the troops > )"]
      ),
      (
        "The/DT loss/NN of/IN the/DT city/NN ,/, which/WDT lies/VBZ/lie near/IN the/DT road/NN ,/, was/VBD/be admitted/VBN/admit by/IN the/DT ministry/NN .",
        ["lies(the city > )", "admitted(the ministry > The loss of the city)"]
      ),
      (
        "The/DT general/NN said/VBD/say his/PRP$ troops/NNS had/VBD/have taken/VBN/take the/DT bridge/NN and/CC the/DT enemy/NN had/VBD/have fled/VBN/flee .",
        ["said(The general > )", "taken(his troops > the bridge)", "fled(the enemy > )"]
      ),
      (
        "The/DT city/NN 's/POS governor/NN was/VBD/be arrested/VBN/arrest .", ["arrested( > The city's governor)"]
      ),
      (
        "Two/CD men/NNS were/VBD/be killed/VBN/kill and/CC six/CD others/NNS captured/VBN/capture .",
        ["killed( > Two men)", "captured( > six others)"]
      ),
      (
        "Rebels/NNS attacked/VBD/attack and/CC captured/VBD/capture the/DT base/NN .",
        ["attacked(Rebels > the base)", "captured(Rebels > the base)"]
      ),
      (
        "The/DT bomb/NN exploded/VBD/explode ,/, killing/VBG/kill five/CD people/NNS and/CC wounding/VBG/wound 12/CD .",
        ["exploded(The bomb > )", "killing(The bomb > five people)", "wounding(The bomb > 12)"]
      ),
      (
        "As/IN troops/NNS retreated/VBD/retreat across/IN the/DT nation/NN ,/, the/DT government/NN gave/VBD/give negotiators/NNS a/DT proposal/NN .",
        ["retreated(troops > )", "gave(the government > a proposal)"]
      ),
      (
        "Weapons/NNS seized/VBD/seize in/IN the/DT raid/NN were/VBD/be destroyed/VBN/destroy .",
        ["seized( > Weapons)", "destroyed( > Weapons)"]
      ),
    ])
  func arguments(_ tagged: String, _ expected: [String]) {
    #expect(TaggedText(tagged).clauses == expected)
  }

  @Test func aPhraseAfterAListMayLieBeyondTheNearestNoun() {
    let tagged =
      "They/PRP took/VBD/take the/DT headquarters/NN in/IN Herat/NNP ,/, the/DT third/JJ city/NN ,/, as/RB well/RB as/IN another/DT town/NN ."
    #expect(TaggedText(tagged).clauses == ["took(They > the headquarters + another town)"])
  }

  @Test func negationModalityAndMarkers() {
    let text = TaggedText("If/IN/if troops/NNS do/VBP/do not/RB leave/VB/leave ,/, the/DT rebels/NNS would/MD attack/VB/attack .")
    let found = Clauses(text.reading).clauses
    #expect(found.count == 2)
    #expect(found.first?.verb.isNegated == true)
    #expect(found.first?.marker == "if")
    #expect(found.last?.verb.modal == .conditional)
    #expect(found.last?.marker == nil)
  }
}
