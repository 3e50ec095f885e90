import Foundation
import Language
import TextModel

/// A word of a corpus of names, with its label of `NameTagger.labels`.
struct NamedWord {
  var form: String
  let label: Int
  let spaceBefore: Bool
}

/// Reads word-per-line files of names, cut into words as sitrep cuts them, with their labels brought to one scheme.
struct NameCorpus {
  /// Titles stand outside names of persons.
  private static let titles: Set<String> = [
    "president", "prime", "minister", "secretary", "mr.", "mrs.", "ms.", "dr.", "gen.", "general", "senator", "sen.", "pope", "king",
    "queen",
    "prince", "princess", "foreign", "vice", "chancellor", "former", "rep.", "gov.", "governor", "colonel", "col.", "lt.", "sheikh",
    "ayatollah",
    "judge", "justice", "chairman", "ambassador", "commander", "captain", "major", "mullah", "premier", "deputy", "chief", "spokesman",
    "spokeswoman", "professor", "attorney", "state", "defense", "defence", "interior", "archbishop", "cardinal", "bishop", "admiral", "sir",
    "saint", "director", "congressman", "mayor", "adm.", "capt.", "sgt.", "lord", "emperor", "crown", "u.s.", "national", "security",
    "adviser",
  ]
  private static let kinds: [String: NameSpan.Kind] = [
    "per": .person, "person": .person, "politician": .person, "geo": .place, "loc": .place, "location": .place, "country": .place,
    "org": .organisation, "organisation": .organisation, "politicalparty": .organisation, "gpe": .nationality, "art": .other, "eve": .other,
    "misc": .other, "election": .other, "event": .other,
  ]

  private(set) var sentences: [[NamedWord]] = []
  /// Words that the corpora with a label for peoples call so in at least four of five places.
  private var peoples: Set<String> = []

  /// - Parameter paths: those with a label for peoples (gpe) first.
  init(_ paths: [String]) throws {
    for path in paths {
      let parsed = try NameCorpus.parse(path)
      if peoples.isEmpty { peoples = NameCorpus.peoples(parsed) }
      for sentence in parsed { sentences.append(words(sentence)) }
    }
  }

  private static func parse(_ path: String) throws -> [[(form: String, label: String)]] {
    var result: [[(form: String, label: String)]] = []
    var sentence: [(form: String, label: String)] = []
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.hasPrefix("# ") {
        if !sentence.isEmpty { result.append(sentence) }
        sentence = []
        continue
      }
      let fields = line.split(separator: "\t")
      if fields.count >= 2 { sentence.append((String(fields[0]), fields[1].lowercased())) }
    }
    if !sentence.isEmpty { result.append(sentence) }
    return result
  }

  private static func peoples(_ sentences: [[(form: String, label: String)]]) -> Set<String> {
    var counts: [String: (people: Int, all: Int)] = [:]
    for word in sentences.joined() {
      counts[word.form, default: (0, 0)].all += 1
      if word.label.hasSuffix("gpe") { counts[word.form, default: (0, 0)].people += 1 }
    }
    return Set(counts.filter { $0.value.people >= 2 && $0.value.people * 5 >= $0.value.all * 4 }.keys)
  }

  private func words(_ sentence: [(form: String, label: String)]) -> [NamedWord] {
    var result: [NamedWord] = []
    var previous: NameSpan.Kind?
    for (form, written) in sentence {
      let kind = kind(form, written)
      let isTitle = kind == .person && NameCorpus.titles.contains(form.lowercased()) && previous != .person
      let parts = split(form)
      for (index, part) in parts.enumerated() {
        // Of "US-led" only the first part is a name.
        let inside = !isTitle && (index == 0 || !(parts.count > 2 && parts[1] == "-" && parts[2].first?.isLowercase == true))
        let begins = index == 0 && (written.hasPrefix("b-") || previous != kind || written == "i-per" && previous == nil)
        var label = 0
        if let kind, inside {
          let number = NameSpan.Kind.allCases.firstIndex(of: kind) ?? 0
          label = begins ? 1 + 2 * number : 2 + 2 * number
        }
        let space = index == 0 && !"’'.,;:!?)%".contains(part.first ?? " ")
        result.append(NamedWord(form: part, label: label, spaceBefore: space))
      }
      previous = isTitle ? nil : kind
    }
    return result
  }

  /// The kind of a word; peoples that a corpus files elsewhere are brought home, and countries that one files under peoples.
  private func kind(_ form: String, _ label: String) -> NameSpan.Kind? {
    if label.hasPrefix("b-oth") || label == "b-o" { return nil }
    let kind = label.count > 2 ? NameCorpus.kinds[String(label.dropFirst(2))] : nil
    if peoples.contains(form), kind == nil || kind == .other { return .nationality }
    if kind == .nationality, !peoples.contains(form) { return .place }
    return kind
  }

  private func split(_ form: String) -> [String] {
    let text = SourceText(form)
    let parts = LanguageModel.words(of: text).map { text[$0] }
    return parts.isEmpty ? [form] : parts
  }
}
