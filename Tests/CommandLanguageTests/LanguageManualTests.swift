import CommandLanguage
import Foundation
import Testing
import TextModel

@Suite("The manual of the language")
struct LanguageManualTests {
  private static let manual: String = {
    let file = URL(fileURLWithPath: #filePath).appending(path: "../../../Documentation/Language.md").standardizedFileURL
    do {
      return try String(contentsOf: file, encoding: .utf8)
    } catch {
      return ""
    }
  }()
  private static let parser = Parser(TestCatalogue())

  /// The lines of the manual's blocks of examples.
  static let examples: [String] = {
    var lines: [String] = []
    var isExample = false
    for line in manual.split(separator: "\n") {
      if line.hasPrefix("```") { isExample = line == "```sitrep" } else if isExample { lines.append(String(line)) }
    }
    return lines
  }()

  /// Codes and the lines that bring them about, of the manual's table of errors.
  static let errors: [(code: String, line: String)] = manual.split(separator: "\n").compactMap { row in
    let cells = row.replacing("\\|", with: "\u{1}").split(separator: "|").map { $0.replacing("\u{1}", with: "|") }
    guard cells.count == 2, DiagnosticCode(rawValue: cells[0].trimmingCharacters(in: .whitespaces)) != nil else { return nil }
    return (cells[0].trimmingCharacters(in: .whitespaces), cells[1].trimmingCharacters(in: CharacterSet(charactersIn: " `")))
  }

  @Test("Every example of the manual is understood", arguments: examples)
  func example(line: String) throws {
    #expect(try !Self.parser.statements(in: line).isEmpty)
  }

  @Test("The manual has its examples and its errors")
  func sections() {
    #expect(Self.examples.count > 30)
    #expect(Self.errors.count > 10)
  }

  @Test("Every error of the manual comes about as it says", arguments: errors)
  func error(code: String, line: String) {
    let error = #expect(throws: Diagnostic.self) { try TestTables.result(line) }
    #expect(error?.code.rawValue == code)
    #expect(error?.range != nil)
  }

  @Test(
    "Every example of an operator, of let and of expect is understood",
    arguments: OperatorCatalogue.standard.signatures + LanguageKeywords.signatures)
  func signature(signature: Signature) throws {
    #expect(!signature.examples.isEmpty)
    for example in signature.examples { #expect(try !Self.parser.statements(in: example.line).isEmpty, "\(example.line)") }
  }

  @Test("The manual holds the grammar, the values, the rules and the operators that help prints")
  func summary() {
    #expect(Self.manual.contains(LanguageSummary.grammar))
    for rule in LanguageSummary.rules { #expect(Self.manual.contains("- " + rule)) }
    for form in LanguageSummary.values { #expect(Self.manual.contains("| \(form.type.rawValue) | `\(form.typed)` | \(form.compares) |")) }
    for signature in OperatorCatalogue.standard.signatures {
      let row = "| `\(signature.synopsis.replacing("|", with: "\\|"))` | \(signature.summary) |"
      #expect(Self.manual.contains(row), "\(row)")
      #expect(LanguageSummary.text.contains(signature.synopsis))
    }
    #expect(ValueType.allCases.allSatisfy { type in LanguageSummary.values.contains { $0.type == type } })
  }

  @Test("Words in the grammar are those that the parser knows")
  func grammar() {
    for name in OperatorCatalogue.standard.names { #expect(LanguageSummary.grammar.contains("\"\(name)\"")) }
    for word in Condition.testWords { #expect(LanguageSummary.grammar.contains("\"\(word.word)\"")) }
    for comparator in Comparator.allCases { #expect(LanguageSummary.grammar.contains("\"\(comparator.rawValue)\"")) }
  }
}
