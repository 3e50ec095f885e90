/// The grammatical relation of a word to its head (UD v2, universaldependencies.org/u/dep), with its subtype: `nsubj`, `nmod:poss`.
///
/// No label of UD English is longer than 15 bytes, so that a relation allocates nothing.
public struct Relation: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The label as the treebank writes it.
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  /// The relation without its subtype: `nsubj` of `nsubj:pass`.
  public var universal: Relation {
    guard let colon = rawValue.utf8.firstIndex(of: UInt8(ascii: ":")) else { return self }
    return Relation(rawValue: String(rawValue[..<colon]))
  }

  /// What stands after the colon, `pass` of `nsubj:pass`; nil where nothing does.
  public var subtype: String? {
    guard let colon = rawValue.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return String(rawValue[rawValue.utf8.index(after: colon)...])
  }
}

extension Relation: CustomStringConvertible {
  public var description: String { rawValue }
}

// MARK: The labels of UD English

extension Relation {
  /// The head of the sentence.
  public static let root: Relation = "root"
  /// A relation that is not known, as where nothing has read the tree.
  public static let dep: Relation = "dep"

  // MARK: The arguments of a clause

  /// A nominal subject: “⟦rebels⟧ fled”.
  public static let nsubj: Relation = "nsubj"
  /// The subject of a passive: “two ⟦tanks⟧ were seized”.
  public static let nsubjPass: Relation = "nsubj:pass"
  /// The subject of a clause that has a clause for its predicate: “the ⟦problem⟧ is that they left”.
  public static let nsubjOuter: Relation = "nsubj:outer"
  /// A direct object: “seized ⟦tanks⟧”.
  public static let obj: Relation = "obj"
  /// An indirect object: “gave ⟦them⟧ arms”.
  public static let iobj: Relation = "iobj"
  /// A clause as subject: “what they ⟦want⟧ is clear”.
  public static let csubj: Relation = "csubj"
  /// A clause as subject of a passive.
  public static let csubjPass: Relation = "csubj:pass"
  /// A clause as subject of a clause that has a clause for its predicate.
  public static let csubjOuter: Relation = "csubj:outer"
  /// A clause as object: “said that they ⟦left⟧”.
  public static let ccomp: Relation = "ccomp"
  /// A predicate without a subject of its own: “began to ⟦flee⟧”.
  public static let xcomp: Relation = "xcomp"

  // MARK: What else depends on a predicate

  /// An oblique nominal: “fled to the ⟦hills⟧”.
  public static let obl: Relation = "obl"
  /// The one who does what a passive says: “seized by ⟦rebels⟧”.
  public static let oblAgent: Relation = "obl:agent"
  /// An oblique without a preposition: “last ⟦week⟧”, “20 ⟦km⟧ away”.
  public static let oblUnmarked: Relation = "obl:unmarked"
  /// One who is addressed.
  public static let vocative: Relation = "vocative"
  /// A subject or object without meaning: “⟦there⟧ were two”.
  public static let expl: Relation = "expl"
  /// A nominal before or after the clause that takes it up again.
  public static let dislocated: Relation = "dislocated"
  /// An adverbial clause: “after they ⟦left⟧”.
  public static let advcl: Relation = "advcl"
  /// A relative clause about a whole clause: “they left, which ⟦surprised⟧ us”.
  public static let advclRelcl: Relation = "advcl:relcl"
  /// An adverb: “⟦reportedly⟧ fled”.
  public static let advmod: Relation = "advmod"
  /// An interjection or particle of speech: “⟦yes⟧”.
  public static let discourse: Relation = "discourse"
  /// An auxiliary: “⟦have⟧ fled”.
  public static let aux: Relation = "aux"
  /// The auxiliary of a passive: “⟦were⟧ seized”.
  public static let auxPass: Relation = "aux:pass"
  /// A linking verb beside a predicate that is no verb: “it ⟦is⟧ true”.
  public static let cop: Relation = "cop"
  /// What introduces a dependent clause: “⟦that⟧ they left”, “⟦to⟧ flee”.
  public static let mark: Relation = "mark"

  // MARK: What depends on a noun

  /// A nominal with a preposition: “the road to ⟦Mosul⟧”.
  public static let nmod: Relation = "nmod"
  /// A possessor: “the ⟦army⟧'s tanks”, “⟦their⟧ guns”.
  public static let nmodPoss: Relation = "nmod:poss"
  /// A nominal beside a name, as a title: “⟦General⟧ Karim”.
  public static let nmodDesc: Relation = "nmod:desc"
  /// A nominal without a preposition that stands for one: “10 km ⟦north⟧”.
  public static let nmodUnmarked: Relation = "nmod:unmarked"
  /// A second name of the same: “Karim, the ⟦governor⟧,”.
  public static let appos: Relation = "appos"
  /// A number: “⟦two⟧ tanks”.
  public static let nummod: Relation = "nummod"
  /// A clause about a noun: “men ⟦armed⟧ with rifles”.
  public static let acl: Relation = "acl"
  /// A relative clause: “the men who ⟦fled⟧”.
  public static let aclRelcl: Relation = "acl:relcl"
  /// An adjective: “⟦heavy⟧ fire”.
  public static let amod: Relation = "amod"
  /// A determiner: “⟦the⟧ town”.
  public static let det: Relation = "det"
  /// A determiner before another: “⟦all⟧ the towns”.
  public static let detPredet: Relation = "det:predet"
  /// A preposition or the clitic of the possessive: “⟦to⟧ Mosul”, “army⟦'s⟧”.
  public static let `case`: Relation = "case"

  // MARK: Coordination, words of several parts, loose parts

  /// A further member of a list, hanging on the first: “tanks and ⟦guns⟧”.
  public static let conj: Relation = "conj"
  /// A conjunction, hanging on the member after it: “tanks ⟦and⟧ guns”.
  public static let cc: Relation = "cc"
  /// The first part of a conjunction of two: “⟦both⟧ tanks and guns”.
  public static let ccPreconj: Relation = "cc:preconj"
  /// A further word of a fixed phrase: “because ⟦of⟧”.
  public static let fixed: Relation = "fixed"
  /// A further word of a name without a head: “Karim ⟦Ahmadi⟧”.
  public static let flat: Relation = "flat"
  /// A noun before a noun, a number before a number: “⟦army⟧ base”.
  public static let compound: Relation = "compound"
  /// A verb's particle: “shot ⟦down⟧”.
  public static let compoundPrt: Relation = "compound:prt"
  /// A further item of a list that is no sentence.
  public static let list: Relation = "list"
  /// A clause beside another without conjunction, as the verb of speech in a quotation.
  public static let parataxis: Relation = "parataxis"
  /// A dependent of a word that is left out.
  public static let orphan: Relation = "orphan"
  /// A further piece of a word that is wrongly written apart.
  public static let goeswith: Relation = "goeswith"
  /// What a speaker takes back.
  public static let reparandum: Relation = "reparandum"
  /// A punctuation mark.
  public static let punct: Relation = "punct"
}
