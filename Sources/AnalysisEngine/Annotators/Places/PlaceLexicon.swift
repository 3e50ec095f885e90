import World

/// The words that tell a place name from others and one kind of place from another.
struct PlaceLexicon: Sendable {
  /// Words after or before a name ("Ghazni province", "the town of Baiji") and the kinds of place they call for, best first.
  static let kindWords: [String: [Place.Kind]] = {
    var words: [String: [Place.Kind]] = [:]
    for word in ["province", "region", "governorate", "oblast", "prefecture", "department", "provinces", "regions", "krai", "emirate"] {
      words[word] = [.region, .district]
    }
    for word in ["state", "states"] { words[word] = [.region] }
    for word in [
      "district", "county", "parish", "raion", "municipality", "districts", "borough", "township", "tehsil", "subdistrict", "locality",
      "counties", "parishes", "townships", "municipalities", "boroughs", "twp",
    ] {
      words[word] = [.district, .region, .settlement]
    }
    for word in [
      "city", "town", "village", "suburb", "hamlet", "settlement", "towns", "villages", "cities", "neighbourhood", "neighborhood",
    ] {
      words[word] = [.settlement]
    }
    for word in ["river", "lake", "sea", "strait", "canal", "gulf", "bay", "dam", "ocean"] { words[word] = [.water] }
    for word in ["mountains", "mountain", "valley", "desert", "pass", "hills", "forest", "plateau", "peninsula", "island", "islands"] {
      words[word] = [.terrain, .region, .water]
    }
    for word in ["airport", "airbase", "airfield"] { words[word] = [.airport, .facility] }
    return words
  }()

  /// Words between the ends of a road and its end: "Kabul-Kandahar highway".
  static let roadWords: Set<String> = [
    "highway", "road", "motorway", "railway", "freeway", "route", "expressway", "line", "axis", "pipeline", "corridor", "rail", "bridge",
  ]
  /// After a name they make it a street, a team or a person's.
  static let streetWords: Set<String> = [
    "street", "st", "avenue", "ave", "boulevard", "blvd", "lane", "drive", "dr", "court", "ct", "place", "pl", "road", "rd", "way",
    "square",
    "circle", "terrace", "jr", "sr", "ii", "iii", "iv", "inc", "corp", "ltd", "llc", "plc",
  ]
  /// After a place name at the start of a longer name, they leave it a place: "Herat Police", "Basra University".
  static let institutionWords: Set<String> = [
    "police", "university", "hospital", "airport", "council", "court", "prison", "jail", "school", "college", "high", "elementary",
    "middle",
    "department", "fire", "sheriff", "city", "town", "county", "regional", "district", "international", "central", "general", "medical",
    "public", "board", "chamber", "church", "museum", "library", "community", "state", "province", "provincial", "municipal",
    "municipality",
    "governor", "mayor", "military", "army", "air", "naval", "base", "camp", "stadium", "parliament", "government", "ministry", "local",
    "power", "nuclear", "refinery", "port", "dam", "bridge", "border", "rural", "metropolitan", "national", "health", "security",
    "council's",
    "volunteer", "independent", "division", "bureau", "convention", "task", "workforce", "highway", "environmental", "patrol", "education",
    "adult", "charter", "authority", "agency", "republican", "democratic", "medical", "symphony", "herald", "forest", "energy", "office",
    "commission", "legislature", "house", "senate", "supreme", "superior", "circuit", "commissioners", "schools", "area", "valley",
  ]
  /// After a single name they say that people or bodies belong to the place: "a Torrington man", "Henrico police".
  static let localWords: Set<String> = [
    "man", "woman", "men", "women", "boy", "girl", "teen", "teenager", "couple", "family", "mother", "father", "native", "resident",
    "residents", "voters", "students", "officials", "police", "firefighters", "mayor", "councillor", "councilman", "councilwoman",
    "council", "school", "schools", "hospital", "prison", "airport", "university", "college", "parents", "officer", "officers", "area",
    "suburb", "market", "courthouse", "jail",
  ]
  /// Names that two countries share in the news, with the codes of both.
  static let sharedCountryNames: [String: [String]] = ["congo": ["CD", "CG"], "the congo": ["CD", "CG"], "korea": ["KR", "KP"]]

  /// After a hyphen they make the name an adjective that tells no place: "Iran-backed".
  static let adjectiveEndings: Set<String> = [
    "led", "backed", "allied", "aligned", "made", "style", "sponsored", "supported", "supplied", "funded", "trained", "brokered",
    "mediated",
    "friendly", "built", "linked", "installed", "run", "proposed", "imposed", "issued", "designated", "educated", "appointed",
  ]
  /// Before a name they say that it is a place.
  static let placePrepositions: Set<String> = [
    "in", "at", "near", "from", "to", "into", "around", "outside", "inside", "toward", "towards", "across", "throughout", "through",
    "between",
    "via", "over", "leaving", "reached", "entered", "captured", "seized", "recaptured", "retook", "besieged", "liberated", "took",
    "attacked", "hit",
    "struck", "bombed", "shelled", "stormed", "raided", "fled", "on", "against", "of", "north", "south", "east", "west",
  ]
  /// After a name they say that it is a person's.
  static let sayingVerbs: Set<String> = [
    "said", "says", "told", "added", "wrote", "tweeted", "explained", "testified", "recalled", "who", "whose",
  ]
  /// Before a name, in its capitals, they say that it is no settlement's name alone.
  static let leadingFeatures: Set<String> = [
    "lake", "mount", "camp", "fort", "cape", "operation", "hurricane", "uss", "hms", "mt", "storm",
  ]
  /// Titles: the name after them is a person's.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "president", "gen", "general", "col", "colonel", "maj", "major", "capt", "captain", "lt", "lieutenant", "sgt",
    "sergeant", "sheikh", "king", "queen", "prince", "princess", "sen", "senator", "rep", "gov", "judge", "justice", "rev", "bishop",
    "pope",
    "saint", "mullah", "maulvi", "ayatollah", "imam", "minister", "commander", "spokesman", "spokeswoman", "deputy", "officer", "detective",
    "coach", "professor", "prof", "sir", "lord", "lady", "miss", "sheriff", "chairman", "brig", "brigadier", "adm", "admiral", "cpl", "pvt",
  ]
  /// Parts of names that are written small.
  static let particles: Set<String> = [
    "al", "el", "of", "de", "la", "del", "the", "e", "i", "ez", "ul", "le", "du", "des", "upon", "on", "and", "o", "da", "do",
  ]

  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest", "southeast", "southwest",
    "central",
    "hall", "patrol", "street", "avenue", "road", "house", "center", "centre", "hill", "park", "upper", "lower", "greater", "inner",
    "outer",
  ]

  /// Whether a word by itself is a kind of thing, a title or a direction rather than a name.
  static func isFeature(_ word: String) -> Bool {
    let key = NameKey.exact(word)
    return kindWords[key] != nil || institutionWords.contains(key) || titles.contains(key) || directions.contains(key)
      || leadingFeatures.contains(key) || streetWords.contains(key)
  }

  /// The divisions that English news abbreviates, with their country.
  static let abbreviations: [String: (name: String, country: String)] = {
    let table = """
      US ala:Alabama al:Alabama ak:Alaska alaska:Alaska ariz:Arizona az:Arizona ark:Arkansas ar:Arkansas calif:California ca:California \
      colo:Colorado co:Colorado conn:Connecticut ct:Connecticut del:Delaware de:Delaware dc:Washington,_D.C. fla:Florida fl:Florida \
      ga:Georgia hawaii:Hawaii hi:Hawaii id:Idaho ill:Illinois il:Illinois ind:Indiana in:Indiana ia:Iowa kan:Kansas kans:Kansas ks:Kansas \
      ky:Kentucky la:Louisiana me:Maine md:Maryland mass:Massachusetts ma:Massachusetts mich:Michigan mi:Michigan minn:Minnesota \
      mn:Minnesota miss:Mississippi ms:Mississippi mo:Missouri mont:Montana mt:Montana neb:Nebraska nebr:Nebraska ne:Nebraska nev:Nevada \
      nv:Nevada nh:New_Hampshire nj:New_Jersey nm:New_Mexico ny:New_York nc:North_Carolina nd:North_Dakota oh:Ohio okla:Oklahoma \
      ok:Oklahoma ore:Oregon or:Oregon pa:Pennsylvania penn:Pennsylvania ri:Rhode_Island sc:South_Carolina sd:South_Dakota tenn:Tennessee \
      tn:Tennessee tex:Texas tx:Texas ut:Utah vt:Vermont va:Virginia wash:Washington wa:Washington wva:West_Virginia w_va:West_Virginia wv:West_Virginia \
      wis:Wisconsin wisc:Wisconsin wi:Wisconsin wyo:Wyoming wy:Wyoming
      CA ont:Ontario que:Quebec bc:British_Columbia alta:Alberta sask:Saskatchewan man:Manitoba ns:Nova_Scotia nb:New_Brunswick \
      pei:Prince_Edward_Island nfld:Newfoundland_and_Labrador
      AU nsw:New_South_Wales qld:Queensland vic:Victoria tas:Tasmania
      """
    var result: [String: (name: String, country: String)] = [:]
    for line in table.split(separator: "\n") {
      let items = line.split(separator: " ")
      for item in items.dropFirst() {
        let parts = item.split(separator: ":")
        guard parts.count == 2 else { continue }
        result[parts[0].split(separator: "_").joined(separator: " ")] = (
          parts[1].split(separator: "_").joined(separator: " "), String(items[0])
        )
      }
    }
    return result
  }()
}
