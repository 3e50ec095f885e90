import World

/// What kinds of thing a noun phrase may stand for; a phrase may be several.
struct ParticipantClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let area = ParticipantClass(rawValue: 1 << 0)
  static let facility = ParticipantClass(rawValue: 1 << 1)
  static let person = ParticipantClass(rawValue: 1 << 2)
  static let combatant = ParticipantClass(rawValue: 1 << 3)
  static let civilian = ParticipantClass(rawValue: 1 << 4)
  static let official = ParticipantClass(rawValue: 1 << 5)
  static let prisoner = ParticipantClass(rawValue: 1 << 6)
  /// Armed persons, groups and forces.
  static let armed = ParticipantClass(rawValue: 1 << 7)
  static let state = ParticipantClass(rawValue: 1 << 8)
  static let nonstate = ParticipantClass(rawValue: 1 << 9)
  /// Whoever can act: persons, groups, states, places that stand for them.
  static let actor = ParticipantClass(rawValue: 1 << 10)
  /// Vehicles, weapons, munitions, goods.
  static let materiel = ParticipantClass(rawValue: 1 << 11)
  static let weaponry = ParticipantClass(rawValue: 1 << 12)
  static let aircraft = ParticipantClass(rawValue: 1 << 13)
  static let missile = ParticipantClass(rawValue: 1 << 14)
  static let vessel = ParticipantClass(rawValue: 1 << 15)
  static let bomb = ParticipantClass(rawValue: 1 << 16)
  static let money = ParticipantClass(rawValue: 1 << 17)
  static let border = ParticipantClass(rawValue: 1 << 18)
  static let crowd = ParticipantClass(rawValue: 1 << 19)
  static let plot = ParticipantClass(rawValue: 1 << 20)
  static let deal = ParticipantClass(rawValue: 1 << 21)
  static let relations = ParticipantClass(rawValue: 1 << 22)
  static let truce = ParticipantClass(rawValue: 1 << 23)
  /// A deed that may be denied.
  static let act = ParticipantClass(rawValue: 1 << 24)
  static let oneself = ParticipantClass(rawValue: 1 << 25)
  static let country = ParticipantClass(rawValue: 1 << 26)
  static let drone = ParticipantClass(rawValue: 1 << 27)
  /// What somebody wears who blows himself up.
  static let worn = ParticipantClass(rawValue: 1 << 28)
  /// Food, medicine and what else is given to those in need.
  static let relief = ParticipantClass(rawValue: 1 << 29)
  static let refugee = ParticipantClass(rawValue: 1 << 30)

  /// The class that a condition of the trigger table names; nil for an unknown name.
  init?(named name: String) {
    guard let value = ParticipantClass.names[name] else { return nil }
    self = value
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private static let names: [String: ParticipantClass] = [
    "area": .area, "facility": .facility, "person": [.person, .combatant], "combatant": .combatant, "civilian": .civilian,
    "official": .official, "prisoner": .prisoner, "armed": .armed, "military": [.armed, .country], "force": .armed, "state": .state,
    "nonstate": .nonstate, "actor": .actor, "materiel": .materiel, "thing": [.materiel, .bomb], "weaponry": .weaponry, "arms": .weaponry,
    "aircraft": .aircraft, "missile": .missile, "vessel": .vessel, "bomb": .bomb, "money": .money, "border": .border, "crowd": .crowd,
    "plot": .plot, "deal": .deal, "relations": .relations, "truce": .truce, "act": .act, "self": .oneself,
    "country": .country, "drone": .drone, "worn": .worn, "relief": .relief, "refugee": .refugee,
  ]
}
