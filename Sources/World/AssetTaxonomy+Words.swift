extension AssetTaxonomy {
  /// The words of a term or token: cut at spaces, hyphens and apostrophes ("governor's office" → governor, s, office).
  public static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "-", "'", "’", "\u{2010}", "\u{2011}", "\u{2013}", "\u{A0}", "/":
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Lower case, with the British spellings that news mixes with American ones made equal.
  static func folded(_ word: String) -> String {
    let lower = word.lowercased()
    return spellings[lower] ?? lower
  }

  private static let spellings: [String: String] = [
    "armour": "armor", "armoured": "armored", "defence": "defense", "defences": "defense", "centre": "center", "centres": "center",
    "harbour": "harbor", "harbours": "harbor", "neighbourhood": "neighborhood", "neighbourhoods": "neighborhood", "metre": "meter",
    "kilometre": "kilometer", "kilometres": "kilometer", "programme": "program", "matériel": "materiel", "antitank": "anti-tank",
    "lorries": "lorry", "vehicules": "vehicle", "servicewomen": "serviceman",
  ]

  /// A plural's singular by its ending, for words whose singular a term gives; the word itself where it is no plural.
  static func singular(_ word: String) -> String {
    if let irregular = irregularPlurals[word] { return irregular }
    guard word.utf8.count > 2, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return String(word.dropLast(3)) + "y" }
    for ending in ["ches", "shes", "sses", "xes"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return String(word.dropLast())
  }

  private static let irregularPlurals: [String: String] = [
    "men": "man", "women": "woman", "children": "child", "policemen": "policeman", "gunmen": "gunman", "servicemen": "serviceman",
    "militiamen": "militiaman", "knives": "knife", "lorries": "lorry", "buses": "bus", "axes": "axe", "caches": "cache",
    "tribesmen": "tribesman", "infantrymen": "infantryman", "guardsmen": "guardsman", "airmen": "airman", "seamen": "seaman",
    "crewmen": "crewman", "businessmen": "businessman", "fishermen": "fisherman", "headquarters": "headquarters",
    "corpses": "corpse", "warehouses": "warehouse", "houses": "house", "magazines": "magazine", "bodies": "body", "aircraft": "aircraft",
    "barracks": "barracks", "supplies": "supplies", "explosives": "explosives", "munitions": "munitions", "arms": "arms", "drugs": "drugs",
  ]

  static func hasCapital(_ words: ArraySlice<String>) -> Bool {
    words.contains { word in word.utf8.contains { 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 } }
  }

  /// A make or model is materiel written with a capital or a digit ("Humvee", "T-72"), and no abbreviation of a kind ("IED", "APC").
  static func isModel(_ term: String, assetClass: String) -> Bool {
    guard materielClasses.contains(assetClass), !abbreviations.contains(where: { term.hasPrefix($0) }) else { return false }
    return term.utf8.contains { 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 }
  }

  private static let materielClasses: Set<String> = ["vehicle", "weapon", "aircraft", "vessel", "munition"]

  private static let abbreviations = [
    "MBT", "AFV", "IFV", "APC", "MRAP", "IMV", "SPAAG", "UGV", "ATV", "SPG ", "MLRS", "MRL", "ATGM", "AA gun", "SAM", "MANPAD", "EW ",
    "RPG", "IED", "VBIED", "TNT", "UCAV", "UAV", "UAS", "FPV", "SUV", "ICBM", "UXO", "HME", "RDX", "Molotov",
  ]
}
