/// The closed lists that tokenising and splitting rest on. Lower case; without the final stop.
enum WordLists {
  /// Abbreviations before a name or number: a stop after one never ends a sentence.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "cpl", "pvt", "pfc", "adm", "cmdr", "brig", "gov", "sen",
    "rep", "reps", "sens", "rev", "hon", "st", "mt", "ft", "messrs", "mme", "mlle", "spec", "supt", "insp", "det", "cllr", "amb", "pres",
    "vs", "e.g", "i.e", "cf", "ca", "approx", "fig", "figs", "nos", "no", "pp", "vol", "vols", "sec", "art", "para", "esp", "viz", "attn",
    "gens", "cols", "profs", "drs", "sgts", "lts", "comdr", "cdr", "ltc", "msgt", "ssgt", "asst", "sheik", "ven", "al-hajj",
  ]
  /// Abbreviations that may end a sentence.
  static let finals: Set<String> = [
    "inc", "ltd", "co", "corp", "bros", "jr", "sr", "etc", "al", "a.m", "p.m", "am", "pm", "ave", "blvd", "rd", "dept", "univ", "assn",
    "ph.d", "esq", "est", "min", "hrs", "yrs", "mins", "km", "kms", "sq", "cu", "lb", "lbs", "oz", "gal", "ext", "tel", "fla", "calif",
    "conn", "mass", "wash", "ill", "ind", "mich", "minn", "tenn", "tex", "wis", "ariz", "ala", "colo", "okla", "ore", "penn", "va", "md",
    "la", "ga", "ky", "plc", "intl", "govt", "natl",
  ]
  static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur",
    "thurs", "fri", "sat", "sun",
  ]
  /// Abbreviations that are common words too: only before a digit.
  static let beforeDigit: Set<String> = [
    "no", "nos", "art", "fig", "sec", "mar", "sat", "sun", "mon", "wed", "dec", "p", "pp", "am", "pm", "para",
  ]
  /// Common words too, so an abbreviation only where a lower-case or no word follows, or never at a text's end.
  static let ordinary: Set<String> = ["am", "pm", "al", "min", "ill", "mass", "wash", "ore", "la", "ind", "spec", "det", "est", "co", "ca"]
  /// Prefixes that keep their hyphen inside one word.
  static let prefixes: Set<String> = [
    "non", "e", "mid", "anti", "re", "pro", "pre", "co", "ex", "multi", "semi", "sub", "post", "neo", "inter", "intra", "un", "micro",
    "mini", "counter", "cross", "ultra", "trans", "quasi", "de",
  ]
  /// Units written against their number; case matters.
  static let units: Set<String> = [
    "am", "pm", "AM", "PM", "km", "kms", "m", "cm", "mm", "kg", "kgs", "g", "k", "K", "bn", "b", "mn", "mm", "M", "m", "mph", "kph", "lb",
    "lbs", "ft", "in", "nm", "hrs", "hr", "min", "mins", "sec", "kt", "mi", "yrs", "yr", "sqm", "ha", "MW", "GW", "kW", "kWh", "MHz",
    "GHz", "MB", "GB", "TB", "hz", "ml", "oz", "KM", "Km",
  ]
  static let topDomains: Set<String> = [
    "com", "org", "net", "gov", "edu", "mil", "int", "info", "uk", "de", "fr", "ru", "ua", "ir", "iq", "sy", "pk", "af", "il", "tv", "io",
    "co", "eu", "us", "ca", "au", "in", "cn", "jp", "doc", "docx", "pdf", "xls", "txt", "jpg", "png", "html", "htm", "php",
  ]
  /// Words that, capitalised after an abbreviation, begin a sentence.
  static let starters: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "you", "i", "in", "on", "at", "but", "and", "this", "that", "these", "those", "his",
    "her", "their", "its", "there", "when", "while", "after", "before", "as", "if", "for", "from", "however", "meanwhile", "since", "what",
    "how", "who", "why", "where", "no", "not", "some", "many", "most", "several", "both", "one", "two", "more", "our", "my", "with", "by",
    "although", "though", "because", "earlier", "later", "also", "now", "then", "so", "such", "about", "under", "last", "during",
    "according", "each", "another", "other", "all", "please", "thanks", "is", "are", "do", "did", "was", "were", "can", "will", "let",
  ]
  /// Verbs that tell that a quotation before them goes on as one sentence ('"Why?" the general asked').
  static let speechVerbs: Set<String> = [
    "said", "says", "asked", "asks", "told", "tells", "added", "adds", "wrote", "writes", "replied", "shouted", "cried", "exclaimed",
    "tweeted", "wondered", "whispered", "yelled", "responded", "answered", "explained", "recalled", "called", "declared",
  ]
}
