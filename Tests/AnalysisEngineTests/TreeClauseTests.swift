import Language
import TestSupport
import Testing
import TextModel

@testable import AnalysisEngine

/// Clauses of sentences whose trees are given, so that the parser's mistakes are not these tests'; some of the trees have such a mistake.
@Suite struct TreeClauseTests {
  @Test(
    "what the tree says",
    arguments: [
      (
        "Mali/NNP/Mali/nsubj>gave gave/VBD/give/root Chad/NNP/Chad/iobj<gave trucks/NNS/truck/obj<gave .", ["gave(Mali > trucks)"]
      ),
      (
        "The/DT tanks/NNS/tank/nsubj:pass>destroyed that/WDT/that/nsubj>shelled shelled/VBD/shell/acl:relcl<tanks the/DT port/NN/port/obj<shelled were/VBD/be/aux:pass>destroyed destroyed/VBN/destroy/root .",
        ["shelled(The tanks > the port)", "destroyed( > The tanks)"]
      ),
      (
        "The/DT town/NN/town/nsubj>burned rebels/NNS/rebel/nsubj>took took/VBD/take/acl:relcl<town burned/VBD/burn/root .",
        ["took(rebels > The town)", "burned(The town > )"]
      ),
      (
        "Planes/NNS/plane/nsubj>hit hit/VBD/hit/root a/DT camp/NN/camp/obj<hit used/VBN/use/acl<camp by/IN/by/case>rebels rebels/NNS/rebel/obl<used .",
        ["hit(Planes > a camp)", "used(rebels > a camp)"]
      ),
      (
        "Generals/NNS/general/nsubj>forced forced/VBD/force/root the/DT king/NN/king/obj<forced to/TO/to/mark>leave leave/VB/leave/xcomp<forced .",
        ["forced(Generals > the king)", "leave(the king > )"]
      ),
      (
        "Aid/NN/aid/nsubj>came came/VBD/come/ccomp>said ,/, said/VBD/say/root the/DT mayor/NN/mayor/nsubj<said .",
        ["came(Aid > )", "said(the mayor > )"]
      ),
      (
        "Has/VBZ/have/aux>left the/DT army/NN/army/nsubj>left left/VBN/leave/root the/DT valley/NN/valley/obj<left .",
        ["left(the army > the valley)"]
      ),
      (
        "Troops/NNS/troop/nsubj>attacked attacked/VBD/attack/root and/CC/and/cc>took took/VBD/take/conj<attacked the/DT base/NN/base/obj<attacked .",
        ["attacked(Troops > the base)", "took(Troops > the base)"]
      ),
    ])
  func arguments(_ tagged: String, _ expected: [String]) {
    #expect(TaggedText(tagged).clauses == expected)
  }

  @Test(
    "what the order of words mends",
    arguments: [
      // A second subject behind the verb is its object.
      (
        "The/DT envoy/NN/envoy/nsubj>accused accused/VBD/accuse/root the/DT militia/NN/militia/nsubj<accused .",
        ["accused(The envoy > the militia)"]
      ),
      // A second subject between commas says more of the first.
      (
        "The/DT group/NN/group/nsubj>denied ,/, an/DT ally/NN/ally/nsubj>denied ,/, denied/VBD/deny/root the/DT raid/NN/raid/obj<denied .",
        ["denied(The group > the raid)"]
      ),
      // A second subject before a verb without one is that verb's.
      (
        "The/DT minister/NN/minister/nsubj>said will/MD/will/aux>visit visit/VB/visit/ccomp>said Oman/NNP/Oman/obj<visit ,/, aides/NNS/aide/nsubj>said said/VBD/say/root .",
        ["visit(The minister > Oman)", "said(aides > )"]
      ),
      // What stands right behind a verb is its object; the word before the number is no preposition of the verb.
      (
        "Police/NNS/police/nsubj>held held/VBD/hold/root at/IN/at/case>ten least/JJS ten/CD/ten/nummod>men men/NNS/man/obl<held .",
        ["held(Police > at least ten men)"]
      ),
      // A participle that nothing follows, as headlines have it, is passive.
      (
        "Rebels/NNS/rebel/nsubj>captured captured/VBN/capture/root in/IN/in/case>raid raid/NN/raid/obl<captured .",
        ["captured( > Rebels)"]
      ),
    ])
  func mended(_ tagged: String, _ expected: [String]) {
    #expect(TaggedText(tagged).clauses == expected)
  }

  @Test func aRelativePronounWithAPrepositionGivesThePlace() {
    let text = TaggedText(
      "Crowds/NNS/crowd/nsubj>left left/VBD/leave/root the/DT square/NN/square/obj<left in/IN/in/case>which which/WDT/which/obl>fought they/PRP/they/nsubj>fought fought/VBD/fight/acl:relcl<square ."
    )
    let found = Clauses(text.reading)
    #expect(found.clauses.last?.kind == .relative)
    #expect(found.clauses.last?.phrases(after: "in").map { text.source[found.range(of: $0, in: text.reading)] } == ["the square"])
  }

  @Test func aHeadlinesVerbIsKnownByItsSubjectAndObject() {
    let text = TaggedText(
      "Rebels/NNP/Rebels/nsubj>Conquer Conquer/NNP/Conquer/root Ancient/NNP/Ancient/amod>Citadel Citadel/NNP/Citadel/obj<Conquer .")
    let repaired = TagRepair(verbs: ["conquer"]).repaired(text.reading)
    #expect(repaired[1].pos == .verb)
    #expect(repaired[1].lemma == "conquer")
    #expect(TagRepair(verbs: []).repaired(text.reading)[1].pos == .properNoun)
  }
}
