import Testing

@testable import Language

@Suite struct MorphologyTests {
  @Test(arguments: [
    "_", "Number=Sing", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "Degree=Pos|Number=Sing|NumForm=Word|NumType=Ord",
    "Case=Nom|Gender=Fem,Masc|Number=Sing|Person=3|PronType=Prs", "Tense=Past|VerbForm=Part|Voice=Pass",
    "Abbr=Yes|ExtPos=VERB|Polarity=Pos|Poss=Yes|Reflex=Yes|Style=Vulg|Typo=Yes|VerbForm=Part|Voice=Pass",
  ])
  func featuresComeBackAsWritten(features: String) throws { #expect(try #require(Morphology(features)).description == features) }

  @Test func valuesAreFoundByName() throws {
    let features = try #require(Morphology("Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"))
    #expect(features["Tense"] == "Past")
    #expect(features["Person"] == "3")
    #expect(features["Voice"] == nil)
    #expect(features["Mass"] == nil)
  }

  @Test(arguments: ["Tense=Aorist", "Evident=Nfh", "Tense", "Tense=Past|", "ExtPos=CCONJ|ExtPos=VERB"])
  func whatIsNotUDEnglishIsRefused(features: String) { #expect(Morphology(features) == nil) }

  @Test func noFeaturesAreEmpty() {
    #expect(Morphology("")?.isEmpty == true)
    #expect(Morphology.none.description == "_")
  }
}

@Suite struct RelationTests {
  @Test(
    arguments: [
      ("nsubj:pass", "nsubj", "pass"), ("obj", "obj", nil), ("compound:prt", "compound", "prt"),
    ] as [(Relation, Relation, String?)])
  func theSubtypeStandsAfterTheColon(relation: Relation, universal: Relation, subtype: String?) {
    #expect(relation.universal == universal)
    #expect(relation.subtype == subtype)
  }

  @Test func modifiersAreNoCoreArguments() {
    #expect(SemanticRole.arg2.isCore)
    #expect(!SemanticRole.time.isCore)
  }
}
