/// What sort of people those killed, wounded, missing or displaced are, by the words for them; nobody is a civilian for want of a word.
public enum VictimKind: String, Sendable, Codable, CaseIterable {
  /// Villagers, farmers, worshippers and whoever else is told by a civil life.
  case civilian
  /// Anybody told to be a child, boy, girl or infant.
  case child
  case journalist
  case aidWorker
  /// Doctors, nurses, paramedics.
  case medic
  /// Those who serve a state or its allies in arms, peacekeepers too.
  case military
  case police
  /// Those who fight outside a state's forces: rebels, insurgents, attackers, members of gangs.
  case militant

  /// Whose dead they are beside the parties of a conflict, as datasets of its events count them: a party's own, or civilians.
  public enum Group: String, Sendable, Codable, CaseIterable { case civilians, military, police, militants }

  /// The group it is counted with.
  public var group: Group {
    switch self {
    case .civilian, .child, .journalist, .aidWorker, .medic: .civilians
    case .military: .military
    case .police: .police
    case .militant: .militants
    }
  }
}
