/// The part that an argument plays in what its predicate says, as PropBank labels it (Palmer, Gildea and Kingsbury 2005; guidelines of
/// PropBank 3.4): `ARG0` does it, `ARG1` undergoes it, `ARGM-LOC` is where.
///
/// `ARG2` and above mean what each verb's frame says: mostly the recipient, instrument, end state or attribute, then start and end point.
public struct SemanticRole: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The label as PropBank writes it.
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  /// Whether it is an argument of the predicate's own (`ARG0`…`ARG5`) rather than a modifier (`ARGM-…`).
  public var isCore: Bool { !rawValue.hasPrefix("ARGM") }
}

extension SemanticRole: CustomStringConvertible {
  public var description: String { rawValue }
}

extension SemanticRole {
  /// The one who does or causes it.
  public static let arg0: SemanticRole = "ARG0"
  /// The one or the thing that undergoes it.
  public static let arg1: SemanticRole = "ARG1"
  /// By the verb's frame: mostly the recipient, instrument, end state or attribute.
  public static let arg2: SemanticRole = "ARG2"
  /// By the verb's frame: mostly the starting point, beneficiary or attribute.
  public static let arg3: SemanticRole = "ARG3"
  /// By the verb's frame: mostly the end point.
  public static let arg4: SemanticRole = "ARG4"
  /// By the verb's frame; rare.
  public static let arg5: SemanticRole = "ARG5"
  /// What an adjective says of an event noun: “⟦heavy⟧ shelling”.
  public static let adjective: SemanticRole = "ARGM-ADJ"
  /// A modifier that no other label fits.
  public static let adverbial: SemanticRole = "ARGM-ADV"
  /// Why it happens.
  public static let cause: SemanticRole = "ARGM-CAU"
  /// Along with whom.
  public static let companion: SemanticRole = "ARGM-COM"
  /// Along which way.
  public static let direction: SemanticRole = "ARGM-DIR"
  /// A link to the sentence before: “⟦however⟧”.
  public static let discourse: SemanticRole = "ARGM-DIS"
  /// By how much.
  public static let extent: SemanticRole = "ARGM-EXT"
  /// Where it ends, or for whom.
  public static let goal: SemanticRole = "ARGM-GOL"
  /// The verb that carries an event noun: “⟦made⟧ an attack”.
  public static let lightVerb: SemanticRole = "ARGM-LVB"
  /// Where.
  public static let location: SemanticRole = "ARGM-LOC"
  /// How.
  public static let manner: SemanticRole = "ARGM-MNR"
  /// A modal verb: “⟦may⟧ fall”.
  public static let modal: SemanticRole = "ARGM-MOD"
  /// A negation: “did ⟦not⟧ fall”.
  public static let negation: SemanticRole = "ARGM-NEG"
  /// What for.
  public static let purpose: SemanticRole = "ARGM-PRP"
  /// In which state a participant is meanwhile.
  public static let secondaryPredicate: SemanticRole = "ARGM-PRD"
  /// When.
  public static let time: SemanticRole = "ARGM-TMP"
}
