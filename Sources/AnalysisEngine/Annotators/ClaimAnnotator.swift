import Language
import TextModel
import World

/// Finds who says what: direct, indirect and mixed speech.
public struct ClaimAnnotator: Annotator {
  public typealias Product = [Claim]

  public static var reads: [any Annotator.Type] { [EntityAnnotator.self, ClauseAnnotator.self] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product {
    let reading = products.reading
    let clauses = products[ClauseAnnotator.self]
    var finder = ClaimFinder(reading, clauses)
    let drafts = finder.find()
    let entities = SpeakerEntities(products[EntityAnnotator.self], reading)
    let circumstances = ClaimCircumstances(reading, clauses, finder.quotations)
    var previous: String?
    let claims = drafts.enumerated().map { index, draft in
      let entity = draft.speakerHead.flatMap { entities.entity(at: $0, before: draft.sentence, after: previous) }
      if entity != nil { previous = entity }
      let via = draft.via.map { Role(reading.textRange($0.tokens), entity: entities.entity(atToken: $0.head)) }
      return Claim(
        id: ItemID.claim(index), speaker: draft.speaker.map { Role(reading.textRange($0), entity: entity) },
        anonymous: circumstances.isAnonymous(draft), cue: reading.textRange(draft.cue), content: reading.textRange(draft.content),
        kind: draft.kind, medium: circumstances.medium(of: draft), stance: draft.stance, confidence: draft.confidence, rule: draft.rule,
        isAttitude: draft.isAttitude, via: via ?? entities.newsroom(of: draft, finder.quotations))
    }
    return products.corrections.applied(to: claims, products[EntityAnnotator.self], in: article)
  }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] {
    product.map { claim in
      let speaker = claim.speaker.map { article.text[$0.range] } ?? "nobody"
      return AnnotatorExample.Finding(claim.content, "\(speaker) \(claim.stance.rawValue), \(claim.kind.rawValue)")
    }
  }

  public static var examples: [AnnotatorExample] {
    [
      AnnotatorExample("The army said ⟦the road was open⟧.", ["The army asserts, indirect"]),
      AnnotatorExample("“⟦We will come back⟧,” Gen. Karim Ahmadi said.", ["Gen. Karim Ahmadi asserts, direct"]),
      AnnotatorExample("⟦The bridge fell on Monday⟧, according to the interior ministry.", ["the interior ministry asserts, indirect"]),
      AnnotatorExample("⟦The loss of the town⟧ was acknowledged by the ministry.", ["the ministry admits, indirect"]),
      AnnotatorExample("The rebels denied ⟦the report⟧.", ["The rebels denies, indirect"]),
      AnnotatorExample("The soldiers crossed the river and slept.", []),
      AnnotatorExample("The blast claimed the lives of two men.", []),
      AnnotatorExample("⟦Three men were killed⟧, police said.", ["police asserts, indirect"]),
      AnnotatorExample(
        "“⟦They came at dawn,” she said. “We ran to the river.⟧”", ["she asserts, direct"]),
      AnnotatorExample(
        "In a message to the media, spokesman Omar Noori claimed, “⟦The enemy fled⟧,” later adding that ⟦the bridge was open⟧.",
        ["spokesman Omar Noori alleges, direct", "spokesman Omar Noori asserts, indirect"]),
      AnnotatorExample(
        "Omar Noori, a second negotiator, said ⟦the rebels had been offered a “peace of the brave”⟧ but declined to elaborate.",
        ["Omar Noori asserts, mixed"]),
      AnnotatorExample("The group vowed ⟦to fight on⟧.", ["The group promises, indirect"]),
      AnnotatorExample("The envoy called for ⟦a truce in the valley⟧.", ["The envoy asserts, indirect"]),
      AnnotatorExample("The council urged ⟦both sides to stop the shelling⟧.", ["The council asserts, indirect"]),
      AnnotatorExample("The minister described ⟦the raid as a crime⟧.", ["The minister asserts, indirect"]),
      AnnotatorExample("Aid workers fear that ⟦the road will be cut⟧.", ["Aid workers asserts, indirect"]),
      AnnotatorExample("Residents fled amid reports that ⟦rebels were near⟧.", ["nobody asserts, indirect"]),
      AnnotatorExample("Police: ⟦Two killed in market blast⟧", ["Police asserts, indirect"]),
      AnnotatorExample("The rebels planned a raid and attacked the post.", []),
    ]
  }
}
