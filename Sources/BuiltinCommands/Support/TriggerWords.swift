import PluginKit

/// The words that tell an event type, written out for reading: "capture, seize … (of: an area)".
struct TriggerWords {
  /// One line for each entry of the trigger table.
  let lines: [String]

  init(of type: String, in world: World) {
    let rows = world.triggers.rows.filter { TriggerWords.types(of: $0.type).contains(type) }
    lines = rows.map { row in
      var words = row.first.joined(separator: ", ")
      if !row.second.isEmpty {
        let middle = row.prepositions.isEmpty ? "" : row.prepositions.joined(separator: "/") + " "
        words += " + " + middle + row.second.joined(separator: ", ")
      }
      let conditions = row.conditions.map(TriggerWords.describe).filter { !$0.isEmpty }
      let kind = row.kind == .noun ? "noun: " : ""
      return kind + words + (conditions.isEmpty ? "" : " (" + conditions.joined(separator: "; ") + ")")
    }
  }

  /// The types that a row's may come to mean, by who takes part.
  private static func types(of type: String) -> [String] {
    switch type {
    case "territory": ["territory_taken_nonstate", "territory_taken_state"]
    case "territory_lost": ["territory_taken_nonstate", "territory_taken_state"]
    case "attack": ["clash", "offensive", "attack_on_civilians", "airstrike"]
    default: [type]
    }
  }

  /// A test of the table in words: "o:area" is "of an area".
  private static func describe(_ condition: String) -> String {
    let alternatives = condition.split(separator: "|").map { String($0) }
    var name = ""
    let described = alternatives.map { alternative in
      var test = alternative
      if let colon = test.firstIndex(of: ":") { name = String(test[...colon]) } else if !name.isEmpty { test = name + test }
      return phrase(test)
    }
    return described.joined(separator: " or ")
  }

  private static func phrase(_ test: String) -> String {
    if test.hasPrefix("!n:") { return "that is not " + test.dropFirst(3) }
    if test.hasPrefix("!") { return "not " + phrase(String(test.dropFirst())) }
    let parts = test.split(separator: ":", maxSplits: 1).map { String($0).replacing("_", with: " ") }
    guard parts.count == 2 else { return test == "headline" ? "in a headline" : test == "agent" ? "that goes off or harms somebody" : test }
    let what = nouns[parts[1]] ?? parts[1]
    switch parts[0] {
    case "o", "x": return "of \(what)"
    case "s": return "by \(what)"
    case "n": return "that is \(parts[1])"
    case "with": return "with “\(parts[1])”"
    case "w": return "with \(what)"
    case "has": return parts[1] == "o" ? "with an object" : "with a subject"
    case "no": return parts[1] == "o" ? "without an object" : "without a subject"
    case "c": return parts[1] == "that" ? "followed by a clause" : "followed by \(parts[1] == "infinitive" ? "an infinitive" : "a gerund")"
    case "m": return parts[1] == "future" ? "in the future" : parts[1] == "past" ? "in the past" : "without “may” or “must”"
    default: return test
    }
  }

  private static let nouns: [String: String] = [
    "area": "a place", "facility": "a building", "person": "persons", "combatant": "fighters or soldiers", "civilian": "civilians",
    "official": "an official", "prisoner": "captives", "armed": "an armed side", "military": "a military force or a state",
    "force": "a force",
    "state": "a state", "nonstate": "a non-state group", "actor": "somebody who can act", "materiel": "weapons, vehicles or goods",
    "thing": "a thing", "weaponry": "weapons", "arms": "weapons", "aircraft": "aircraft", "missile": "rockets or missiles",
    "vessel": "a ship",
    "bomb": "a bomb", "money": "money", "border": "a border", "crowd": "a crowd", "plot": "a plot", "deal": "a deal or proposal",
    "relations": "ties or talks", "truce": "a truce", "act": "a deed", "self": "oneself", "drone": "a drone", "worn": "a vest or belt",
    "refugee": "refugees", "relief": "relief goods", "criminal": "criminals", "ally": "an ally",
  ]
}
