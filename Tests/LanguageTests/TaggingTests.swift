import TestSupport
import Testing
import TextModel

@testable import Language

@Suite struct TaggingTests {
  private func words(_ text: String, _ write: (Token) -> String) throws -> String {
    try TestWorld.language.read(SourceText(text)).tokens.map(write).joined(separator: " ")
  }

  @Test(arguments: [
    ("The rebels captured two tanks near Mosul.", "DET NOUN VERB NUM NOUN ADP PROPN PUNCT"),
    ("Troops have been withdrawn from the city.", "NOUN AUX AUX VERB ADP DET NOUN PUNCT"),
    ("He said that they would not return.", "PRON VERB SCONJ PRON AUX PART VERB PUNCT"),
    ("A spokesman, Karim Ahmadi, denied the claim.", "DET NOUN PUNCT PROPN PROPN PUNCT VERB DET NOUN PUNCT"),
    ("The army’s convoy didn’t stop.", "DET NOUN PART NOUN AUX PART VERB PUNCT"),
  ])
  func universalTags(text: String, expected: String) throws { #expect(try words(text) { $0.pos.rawValue } == expected) }

  @Test(arguments: [
    ("They were arrested while fleeing.", "PRP VBD VBN IN VBG ."),
    ("The bigger ships left.", "DT JJR NNS VBD ."),
    ("She wants to go.", "PRP VBZ TO VB ."),
  ])
  func pennTags(text: String, expected: String) throws { #expect(try words(text) { $0.tag.rawValue } == expected) }

  @Test(arguments: [
    ("The soldiers have seized weapons and fled to other cities.", "the soldier have seize weapon and flee to other city ."),
    ("The men were fighting and stopped carrying boxes.", "the man be fight and stop carry box ."),
    ("They couldn't find Herat's largest bridges.", "they could not find Herat 's large bridge ."),
  ])
  func lemmas(text: String, expected: String) throws { #expect(try words(text) { $0.lemma } == expected) }

  @Test func theSameTextIsReadTheSame() throws {
    let text = SourceText("On Monday the army said it had retaken the town of Bama, which militants seized in May.")
    let first = try TestWorld.language.read(text)
    #expect(try TestWorld.language.read(text).tokens == first.tokens)
  }
}

@Suite struct NameTests {
  @Test(arguments: [
    ("President Karim Ahmadi met officials in Amman.", ["person Karim Ahmadi", "place Amman"]),
    ("The men walked to the river.", []),
    ("Iraqi officials flew to Amman.", ["nationality Iraqi", "place Amman"]),
  ])
  func namesAreFoundWithTheirKind(text: String, expected: [String]) throws {
    let reading = try TestWorld.language.read(SourceText(text))
    let names = reading.names.map { name in
      "\(name.kind.rawValue) " + reading.tokens[name.tokens].map(\.text).joined(separator: " ")
    }
    #expect(names == expected)
  }
}
