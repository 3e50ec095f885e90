import AnalysisEngine
import TextModel

/// What a decision hangs on: the article's text by its hash, and the words, not the id that one engine version gave the item.
public struct Anchor: Sendable, Hashable, Codable {
  /// What can be decided about: the kinds of item, and the article itself.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case event, asset, claim, entity, place, date, quantity, distance, casualty, sentence, article
  }

  /// The article's text: see `Article.sha256`.
  public let articleSHA256: String
  /// What the words stand for.
  public let kind: Kind
  /// The trigger of an event, the content of a claim, the first mention of an entity, the words of the others, the whole text of an article.
  public let range: TextRange
  /// The type of an event, the category of an asset, the kind of a date … as the engine found them; nil where the kind has none.
  public let subtype: String?
  /// The position among items of the same kind, words and subtype, from 0; almost always 0.
  public let ordinal: Int

  public init(articleSHA256: String, kind: Kind, range: TextRange, subtype: String? = nil, ordinal: Int = 0) {
    self.articleSHA256 = articleSHA256
    self.kind = kind
    self.range = range
    self.subtype = subtype
    self.ordinal = ordinal
  }

  /// The anchor of the article as a whole.
  public static func of(_ article: Article) -> Anchor {
    Anchor(articleSHA256: article.sha256, kind: .article, range: article.text.range)
  }

  /// The anchor of an item ("e7"); nil when the analysis has no item of that id.
  public static func of(_ itemID: String, in analysis: Analysis, of article: Article) -> Anchor? {
    for kind in Kind.allCases {
      guard let items = AnalysisItem.Kind(rawValue: kind.rawValue) else { continue }
      let sites = analysis.sites(of: items)
      guard let index = sites.firstIndex(where: { $0.id == itemID }) else { continue }
      let site = sites[index]
      let twins = sites[..<index].count { $0.primary == site.primary && $0.subtype == site.subtype }
      return Anchor(articleSHA256: article.sha256, kind: kind, range: site.primary, subtype: site.subtype, ordinal: twins)
    }
    return nil
  }

  /// The id of the item that an analysis of the same text has at these words (`ItemWords.position`).
  ///
  /// nil when no item of the kind touches the words, when of several twins this one is gone, and for the anchor of an article.
  public func resolve(in analysis: Analysis) -> String? {
    guard let words else { return nil }
    let sites = analysis.sites(of: words.kind)
    return words.position(among: sites).map { sites[$0].id }
  }

  /// The words by which an analysis knows the item; nil for the anchor of an article.
  public var words: ItemWords? {
    AnalysisItem.Kind(rawValue: kind.rawValue).map { ItemWords($0, range, subtype: subtype, ordinal: ordinal) }
  }
}
