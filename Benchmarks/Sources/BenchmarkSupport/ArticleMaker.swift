/// Makes articles that look like conflict news, each different and the same in every run. They are invented and mean nothing.
package struct ArticleMaker {
  private var state: UInt64
  /// The words written so far.
  package private(set) var words = 0

  package init(seed: UInt64) { state = seed }

  /// The paragraphs of an article of some 400 words.
  package mutating func paragraphs() -> [String] {
    var paragraphs: [String] = []
    var length = 0
    while length < 400 {
      let sentences = (0..<3).map { _ in sentence() }
      length += sentences.reduce(0) { $0 + $1.split(separator: " ").count }
      paragraphs.append(sentences.joined(separator: " "))
    }
    words += length
    return paragraphs
  }

  /// An article of some 400 words as one JSON line.
  package mutating func jsonLine(number: Int) -> String {
    let paragraphs = paragraphs()
    let month = number % 12 + 1
    let day = number % 28 + 1
    let date = "2021-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    // Nothing in the sentences needs escaping in JSON but the quotation marks, which are typographic, and the line ends.
    return "{\"id\":\"b\(number)\",\"published\":\"\(date)\",\"text\":\"\(paragraphs.joined(separator: "\\n\\n"))\"}"
  }

  private mutating func sentence() -> String {
    switch next(10) {
    case 0: "\(pick(actors)) captured \(count()) \(pick(gear)) and \(count()) \(pick(gear)) near \(pick(places)) on \(pick(days))."
    case 1: "“We have taken \(pick(places)) and the roads to it,” said \(pick(speakers)), a spokesman for \(pick(actors))."
    case 2: "At least \(next(40) + 2) people were killed and dozens wounded when shells hit a market in \(pick(places)), officials said."
    case 3: "\(pick(places)) lies about \(next(90) + 10) kilometers (\(next(56) + 6) miles) \(pick(directions)) of \(pick(places))."
    case 4:
      "The defence ministry denied on \(pick(days)) that its troops had withdrawn from \(pick(places)) to positions in \(pick(places))."
    case 5: "In \(pick(months)) 2021, \(pick(actors)) attacked a convoy of \(next(30) + 3) trucks, destroying \(count()) \(pick(gear))."
    case 6:
      "More than \(next(9) + 2),000 families have fled the fighting since early \(pick(months)), according to aid workers in \(pick(places))."
    case 7: "\(pick(speakers)) said the attackers had used drones and mortars, but his account could not be verified independently."
    case 8: "Residents reported heavy clashes overnight, and power was cut in several districts of \(pick(places)) for the third day."
    default:
      "Government forces, backed by air strikes, said they had retaken \(pick(places)) from \(pick(actors)) after two days of fighting."
    }
  }

  private mutating func count() -> String {
    pick(["two", "three", "12", "about 20", "dozens of", "at least five", "several", "more than 30", "a", "nearly 100"])
  }

  private mutating func pick(_ choices: [String]) -> String { choices[next(choices.count)] }

  /// A number from 0 below a limit (SplitMix64).
  private mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }

  private let actors = [
    "the Taliban", "Rebels", "Government troops", "The militants", "Islamic State", "the separatists", "Pro-government militias",
  ]
  private let gear = ["tanks", "armored vehicles", "rifles", "pickup trucks", "howitzers", "mortars", "Humvees", "rocket launchers"]
  private let places = [
    "Ghazni", "Herat", "Kabul", "Kandahar", "Kharkiv", "Kherson", "Aleppo", "Idlib", "Mosul", "Sanaa", "Marib", "Goma", "Mekele", "Tripoli",
  ]
  private let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "August 3", "12 July"]
  private let months = ["January", "March", "May", "June", "July", "August"]
  private let directions = ["north", "south", "east", "west", "northeast", "southwest"]
  private let speakers = ["Karim Wardak", "Olena Bondar", "Colonel Yusuf Haddad", "Maria Keller", "General Samuel Otieno"]
}
