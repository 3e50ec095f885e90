import TextModel

/// The categories of things that can be captured or lost (contract ASSETS.tsv): term → category → parent → class.
public struct AssetTaxonomy: Sendable {
  public struct Term: Sendable, Hashable {
    public let term: String
    public let category: String
    public let assetClass: String
    public let parent: String?
    public let oryxCategory: String?
  }

  init(folder: String) throws(Diagnostic) {}

  public var terms: [Term] { [] }
  public var categories: [String] { [] }
  /// Whether `category` is `ancestor`, or lies under it by parents or class.
  public func isA(_ category: String, _ ancestor: String) -> Bool { false }
}
