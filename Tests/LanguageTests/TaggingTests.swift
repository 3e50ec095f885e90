import Foundation
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

  @Test(arguments: ["", "\n\n", "....", "\u{0}\u{1}", "قال المتحدث", "🔥🔥", String(repeating: "QUJDRA+/", count: 4_000)])
  func anythingIsRead(text: String) throws {
    let reading = try TestWorld.language.read(SourceText(text))
    #expect(reading.sentences.map(\.tokens.count).reduce(0, +) == reading.tokens.count)
  }

  @Test func theSameTextIsReadTheSame() throws {
    let text = SourceText("On Monday the army said it had retaken the town of Bama, which militants seized in May.")
    let first = try TestWorld.language.read(text)
    #expect(try TestWorld.language.read(text).tokens == first.tokens)
  }
}

@Suite struct ModelFileTests {
  private func write(_ bytes: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appendingPathComponent(LanguageModel.fileName))
    return folder.path
  }

  private func code(openingModelIn folder: String) -> DiagnosticCode? {
    do throws(Diagnostic) {
      _ = try LanguageModel(folder: folder)
      return nil
    } catch { return error.code }
  }

  @Test(arguments: ["truncated", "changed", "foreign", "empty", "other format"])
  func badFilesAreRefused(kind: String) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: TestWorld.dataFolder(of: "Language") + "/" + LanguageModel.fileName)))
    switch kind {
    case "truncated": bytes.removeLast(1_000)
    case "changed": bytes[bytes.count / 2] ^= 1
    case "foreign": bytes = Array("%PDF-1.7 this is no model but something else of some length".utf8)
    case "empty": bytes = []
    default: bytes[8] = 99
    }
    #expect(code(openingModelIn: try write(bytes)) == .dataDamaged)
  }

  @Test func aMissingFileIsNamed() { #expect(code(openingModelIn: "/nonexistent") == .dataMissing) }

  @Test func sectionsComeBack() throws {
    let bytes = ModelFile.encode([("first", Array("one\ntwo".utf8)), ("second", [1, 2, 3])])
    let file = try ModelFile(path: write(bytes) + "/" + LanguageModel.fileName)
    #expect(file.lines("first") == ["one", "two"])
    #expect(file.section("second").map { Array($0) } == [1, 2, 3])
    #expect(file.section("third") == nil)
  }

  @Test func weightsComeBack() throws {
    let features: [(hash: UInt64, weights: [(label: UInt8, weight: Int8)])] = [
      (FeatureHash.string("a"), [(0, 5), (2, -7)]), (FeatureHash.string("b"), [(1, 127)]),
    ]
    let bytes = ModelFile.encode([("model", LinearModel.encode(labelCount: 3, features))])
    let file = try ModelFile(path: write(bytes) + "/" + LanguageModel.fileName)
    let model = try #require(LinearModel(file, section: "model"))
    var scores: [Int32] = [0, 0, 0]
    for word in ["a", "b", "a", "unseen"] { model.add(FeatureHash.string(word), to: &scores) }
    #expect(scores == [10, 127, -14])
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
