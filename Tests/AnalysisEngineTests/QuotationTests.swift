import TestSupport
import Testing
import TextModel

@testable import AnalysisEngine

/// Direct speech as newspapers print it, and transcripts.
@Suite struct QuotationTests {
  static let plain: [ClaimExample] = [
    ClaimExample("“⟦We will not leave⟧,” the chief said.", "the chief: asserts, direct"),
    ClaimExample("“⟦We will not leave⟧,” said the chief.", "the chief: asserts, direct"),
    ClaimExample("\"⟦We saw smoke⟧,\" Halima, 31, said.", "Halima: asserts, direct"),
    ClaimExample("\"⟦Why did they come?⟧\" asked Yusuf.", "Yusuf: asserts, direct"),
    ClaimExample("“⟦Stop!⟧” the guard shouted.", "the guard: asserts, direct"),
    ClaimExample("The chief said: “⟦We will not leave.⟧”", "The chief: asserts, direct"),
    ClaimExample("The chief told reporters, “⟦We will not leave.⟧”", "The chief: asserts, direct"),
    ClaimExample(
      "“⟦The gunmen burned the school⟧,” Amina Yusuf, a teacher in the village, told AFP.", "Amina Yusuf: asserts, direct, via AFP"),
    ClaimExample("\"⟦He said he would kill us⟧,\" the driver told reporters.", "the driver: asserts, direct"),
    ClaimExample("“⟦It's not true⟧,” a tribal elder said by telephone.", "a tribal elder: asserts, direct, telephone"),
    ClaimExample("“⟦No prisoners were executed⟧,” the brigade insisted in a statement.", "the brigade: asserts, direct, statement"),
    ClaimExample("The mayor wrote on Telegram: “⟦Explosions were heard in the city.⟧”", "The mayor: asserts, direct, telegram"),
    ClaimExample("«⟦The city is calm⟧», the prefect said.", "the prefect: asserts, direct"),
    ClaimExample("“⟦Our boys,” he said, “held the bridge for three days.⟧”", "he: asserts, direct"),
    ClaimExample("“⟦The enemy retreated,” the spokesman said. “We took four tanks.⟧”", "the spokesman: asserts, direct"),
    ClaimExample("“⟦They came at dawn. They burned everything⟧,” said Mariam.", "Mariam: asserts, direct"),
    ClaimExample("“⟦They shelled us all night⟧,” she said, adding that ⟦her house had burned⟧.", "she: asserts, direct", "she: asserts"),
    ClaimExample("Asked about the raid, the colonel replied: “⟦We were not there.⟧”", "the colonel: asserts, direct"),
    ClaimExample("“⟦The talks are over⟧,” according to a diplomat.", "a diplomat: asserts, direct"),
    ClaimExample("“⟦I counted nine bodies⟧,” he recalled.", "he: asserts, direct"),
    ClaimExample("“⟦The border is closed⟧,” the ministry announced on Thursday.", "the ministry: asserts, direct"),
    ClaimExample("“⟦We have no water⟧,” added his wife, Fatima.", "his wife: asserts, direct"),
    ClaimExample("“⟦This is our land⟧,” the elder, who lost two sons, said.", "the elder: asserts, direct"),
    ClaimExample("On Friday Colonel Hassan said: “⟦The road is open.⟧”", "Colonel Hassan: asserts, direct"),
    ClaimExample("“⟦The strike killed three of our men⟧,” an officer confirmed.", "an officer: asserts, direct"),
    ClaimExample("“⟦They have tanks⟧,” warned the governor.", "the governor: asserts, direct"),
    ClaimExample(
      "The governor said ⟦the rebels had been “routed” and that “calm” had returned to the city⟧.", "The governor: asserts, mixed"),
    ClaimExample("“⟦We will win⟧,” Gen. Abdel Fattah al-Burhan vowed.", "Gen. Abdel Fattah al-Burhan: promises, direct"),
    ClaimExample("He told state television that ⟦the attack was “a grave mistake”⟧.", "He: asserts, mixed, state television"),
    ClaimExample("In the film “Days of Fire,” a soldier says ⟦the war was lost⟧.", "a soldier: asserts"),
  ]

  @Test("one quotation and its speaker", arguments: plain)
  func quoted(_ example: ClaimExample) throws { try example.check() }

  static let long: [ClaimExample] = [
    ClaimExample(
      "“⟦The first shells fell at six⟧,” said Amina Yusuf, a nurse.\n\n“⟦We carried 14 people to the clinic. Three of them died.⟧”",
      "Amina Yusuf: asserts, direct", "Amina Yusuf: asserts, direct"),
    ClaimExample(
      "“⟦We will not leave⟧,” the chief said.\n\n“⟦This is our land,” he added. “We were born here.⟧”", "the chief: asserts, direct",
      "he: asserts, direct"),
  ]

  @Test("quotations over paragraphs", arguments: long)
  func continued(_ example: ClaimExample) throws { try example.check() }

  static let transcripts: [ClaimExample] = [
    ClaimExample(
      "MODERATOR: ⟦What happened in the village?⟧\n\nGEN. KHALIL: ⟦They attacked at dawn. We lost nine men.⟧\n\nMODERATOR: ⟦And now?⟧",
      "MODERATOR: asserts, direct", "GEN. KHALIL: asserts, direct", "MODERATOR: asserts, direct"),
    ClaimExample("Police: ⟦12 dead in Kabul blast⟧", "Police: asserts"),
  ]

  @Test("who speaks stands before a colon", arguments: transcripts)
  func transcript(_ example: ClaimExample) throws { try example.check() }
}
