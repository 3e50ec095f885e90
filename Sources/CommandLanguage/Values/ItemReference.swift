/// A reference to an article of the session (`2`) or to an item of one (`e7`, `2.e7`).
public struct ItemReference: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The article's number in the session, from 1; nil stands for the only article, or the one asked about.
  public let article: Int?
  /// The item's id in the article ("e7"); nil refers to the article itself.
  public let item: String?

  public init(article: Int?, item: String?) {
    self.article = article
    self.item = item
  }

  /// Reads `2`, `e7` or `2.e7`, in either case; nil for anything else.
  public init?(_ text: String) {
    let parts = text.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    func number(_ part: Substring) -> Int? { part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil }
    func item(_ part: Substring) -> String? {
      let letters = part.prefix { $0.isASCII && $0.isLetter }
      let digits = part.dropFirst(letters.count)
      return (1...2).contains(letters.count) && number(digits) != nil ? String(part) : nil
    }
    switch parts.count {
    case 1:
      if let article = number(parts[0]) {
        self.init(article: article, item: nil)
      } else if let id = item(parts[0]) {
        self.init(article: nil, item: id)
      } else {
        return nil
      }
    case 2:
      guard let article = number(parts[0]), let id = item(parts[1]) else { return nil }
      self.init(article: article, item: id)
    default: return nil
    }
  }

  /// As typed: "2.e1", "e1" or "2".
  public var description: String {
    switch (article, item) {
    case (let article?, let item?): "\(article).\(item)"
    case (nil, let item?): item
    case (let article?, nil): String(article)
    case (nil, nil): ""
    }
  }

  /// By article, then kind, then number: `e9` before `e10`.
  public static func < (left: ItemReference, right: ItemReference) -> Bool { left.sortKey < right.sortKey }

  private var sortKey: (Int, String, Int) {
    let letters = (item ?? "").prefix { $0.isLetter }
    return (article ?? 0, String(letters), Int((item ?? "").dropFirst(letters.count)) ?? 0)
  }
}
