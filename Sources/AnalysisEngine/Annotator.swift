import Language
import TextModel
import World

/// Finds one kind of thing in an article. The type is also the key of what it finds in `Products`.
///
/// An annotator is one file named after its type under `Annotators/`, which the build lists (`Registry.annotators`). It reads the article and
/// the products it declares, returns one product and changes nothing.
public protocol Annotator: Sendable {
  associatedtype Product: Sendable

  /// The annotators whose products it reads; reading another traps.
  static var reads: [any Annotator.Type] { get }
  /// Worked examples: documentation, and tests that run with all others.
  static var examples: [AnnotatorExample] { get }

  /// Made once per process; compile lexicons here.
  init(_ world: World, _ language: LanguageModel)

  func annotate(_ article: Article, _ products: Products) -> Product
  /// What it found as the examples write it: for each item its words (marked in the text), and a description such as `DATE 2021-08-12`.
  static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding]
}

/// A text, and what an annotator finds in it.
///
/// The text marks what is found with ⟦…⟧; `findings` lists in the same order how each is described. An unmarked text and an empty list say
/// that nothing is found.
public struct AnnotatorExample: Sendable {
  /// An item as an example writes it.
  public struct Finding: Sendable, Hashable {
    /// The words that stand for it, marked in the text.
    public let range: TextRange
    /// What it is: `DATE 2021-08-12`.
    public let description: String
    public init(_ range: TextRange, _ description: String) {
      self.range = range
      self.description = description
    }
  }

  /// The text with its marks.
  public let text: String
  /// The day of publication (YYYY-MM-DD); nil where the example needs none.
  public let published: String?
  /// The description of each marked stretch, in the order of the text.
  public let findings: [String]
  /// Why it is not found yet; the test then expects the failure (`withKnownIssue`).
  public let knownMiss: String?

  public init(_ text: String, published: String? = nil, _ findings: [String], knownMiss: String? = nil) {
    self.text = text
    self.published = published
    self.findings = findings
    self.knownMiss = knownMiss
  }
}
