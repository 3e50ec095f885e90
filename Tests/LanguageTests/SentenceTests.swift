import TestSupport
import Testing
import TextModel

@testable import Language

/// The sentences of a text, parted by " | ".
private func sentences(_ text: String) throws -> String {
  let source = SourceText(text)
  return try TestWorld.language.read(source).sentences.map { source[$0.range] }.joined(separator: " | ")
}

@Suite struct SentenceTests {
  @Test(arguments: [
    ("The city fell. Troops fled! Why? Nobody knows.", "The city fell. | Troops fled! | Why? | Nobody knows."),
    (
      "Gen. Karim of the U.S. Army met Lt. Col. Reed on Jan. 8. They left.",
      "Gen. Karim of the U.S. Army met Lt. Col. Reed on Jan. 8. | They left."
    ),
    ("They flew to the U.S. The talks failed.", "They flew to the U.S. | The talks failed."),
    ("They came at 5 p.m. and left. He slept.", "They came at 5 p.m. and left. | He slept."),
    ("About 2.5 tons were lost. It cost $1.2m.", "About 2.5 tons were lost. | It cost $1.2m."),
  ])
  func stopsAndAbbreviations(text: String, expected: String) throws { #expect(try sentences(text) == expected) }

  @Test(arguments: [
    ("“The enemy fled.” The road is open.", "“The enemy fled.” | The road is open."),
    ("\"We won.\" He smiled.", "\"We won.\" | He smiled."),
    ("\"Where are they?\" he asked. Nobody knew.", "\"Where are they?\" he asked. | Nobody knew."),
    ("“Why now?” Karimi asked. He left.", "“Why now?” Karimi asked. | He left."),
    ("He said \"yes.\" \"No,\" she said.", "He said \"yes.\" | \"No,\" she said."),
    ("The post fell (twice.) Then it rained.", "The post fell (twice.) | Then it rained."),
    ("They waited ... and waited… Then they left.", "They waited ... and waited… | Then they left."),
    ("It was rebuilt in 2005.[12] A school followed.", "It was rebuilt in 2005.[12] | A school followed."),
  ])
  func quotationsAndEllipses(text: String, expected: String) throws { #expect(try sentences(text) == expected) }

  @Test(arguments: [
    ("HERAT, Aug 12 (AFP) - The city fell. Troops fled.", "HERAT, Aug 12 (AFP) - | The city fell. | Troops fled."),
    ("Rebels Take City\n\nThe city fell.", "Rebels Take City | The city fell."),
    ("Taken:\n- two tanks\n- a truck\n", "Taken: | - two tanks | - a truck"),
    ("First paragraph here\nSecond one", "First paragraph here | Second one"),
    (
      "The column of vehicles left the town at dawn and reached\nthe river by noon, where it was stopped by a group of men\nwho asked for papers. They waited.",
      "The column of vehicles left the town at dawn and reached\nthe river by noon, where it was stopped by a group of men\nwho asked for papers. | They waited."
    ),
    ("1. The first town fell.\n2. The second held.", "1. The first town fell. | 2. The second held."),
  ])
  func layout(text: String, expected: String) throws { #expect(try sentences(text) == expected) }

  @Test func headlinesAreKnown() throws {
    let text = SourceText("Rebels Capture Northern Town; Flag Flies Over Police HQ.\n\nThe town fell on Monday.\n")
    let reading = try TestWorld.language.read(text)
    #expect(reading.sentences.map(\.isHeadline) == [true, false])
    #expect(reading.sentences.map(\.paragraph) == [0, 1])
  }
}
