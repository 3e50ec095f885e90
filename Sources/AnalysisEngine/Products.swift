import Language
import TextModel

/// What annotators found in one article, made on demand and kept. A view of it belongs to the annotator that reads it.
public struct Products {
  private let store: ProductStore
  private let reader: (any Annotator.Type)?

  init(store: ProductStore, reader: (any Annotator.Type)?) {
    self.store = store
    self.reader = reader
  }

  /// The product of an annotator for the article.
  ///
  /// - Precondition: the reading annotator declares it in `reads`.
  public subscript<A: Annotator>(_ annotator: A.Type) -> A.Product {
    if let reader {
      precondition(reader.reads.contains { $0 == annotator }, "\(reader) reads the product of \(annotator) without declaring it")
    }
    return store.product(of: annotator)
  }

  /// Tokens and sentences, which every annotator may read.
  public var reading: Reading { store.reading }
  /// What the analyst has put right in the article, which every annotator may read.
  public var corrections: Corrections { store.corrections }
}

/// The cache behind `Products`: one article, one task.
final class ProductStore {
  let article: Article
  let reading: Reading
  let corrections: Corrections
  private let annotators: [ObjectIdentifier: any Annotator]
  private var made: [ObjectIdentifier: any Sendable] = [:]

  init(_ article: Article, _ reading: Reading, _ corrections: Corrections, _ annotators: [ObjectIdentifier: any Annotator]) {
    self.article = article
    self.reading = reading
    self.corrections = corrections
    self.annotators = annotators
  }

  func product<A: Annotator>(of type: A.Type) -> A.Product {
    let key = ObjectIdentifier(type)
    if let product = made[key] as? A.Product { return product }
    guard let annotator = annotators[key] as? A else { preconditionFailure("\(type) is not registered") }
    let product = annotator.annotate(article, Products(store: self, reader: type))
    made[key] = product
    return product
  }
}
