import TextModel

@testable import AnalysisEngine

/// How well the entities of articles agree with what a reader took for one.
///
/// A found mention is that of a mark when it is the shortest around it. Precision counts those and whatever was linked to something; what was
/// found beside the marks and stands alone, and places, things and peoples that nobody marked, do not count.
struct CoreferenceScore {
  /// B-cubed: for each mention the share of its entity's mentions that belong to it, and of those that belong to it that are there.
  private var precision: (sum: Double, count: Int) = (0, 0)
  private var recall: (sum: Double, count: Int) = (0, 0)
  private var pairs = (right: 0, found: 0, wanted: 0)
  /// Pronouns that a reader understood: those that were given to the right entity, to a wrong one, and all.
  private(set) var pronouns = (right: 0, wrong: 0, all: 0)
  /// Each mistake in a line.
  private(set) var mistakes: [String] = []

  private static let unmarked: Set<Entity.Kind> = [.place, .facility, .weapon, .vehicle, .nationality]
  private static let pronounWords: Set<String> = [
    "he", "she", "him", "her", "his", "it", "its", "they", "them", "their", "i", "we", "our", "my", "me", "us",
  ]

  var bCubed: (precision: Double, recall: Double, f1: Double) {
    CoreferenceScore.figures(precision.sum, Double(precision.count), recall.sum, Double(recall.count))
  }
  var pairwise: (precision: Double, recall: Double, f1: Double) {
    CoreferenceScore.figures(Double(pairs.right), Double(pairs.found), Double(pairs.right), Double(pairs.wanted))
  }

  private static func figures(_ right: Double, _ found: Double, _ rightWanted: Double, _ wanted: Double) -> (Double, Double, Double) {
    let (precision, recall) = (right / max(1, found), rightWanted / max(1, wanted))
    return (precision, recall, 2 * precision * recall / max(1e-9, precision + recall))
  }

  mutating func add(_ paragraph: CoreferenceParagraphs.Paragraph, _ entities: [Entity]) {
    let found = entities.flatMap { entity in entity.mentions.map { (entity: entity, range: $0.range) } }
    var clusterOfMark = [String?](repeating: nil, count: paragraph.mentions.count)
    var markOfFound: [TextRange: Int] = [:]
    for (index, mark) in paragraph.mentions.enumerated() {
      let around = found.filter { $0.range.lower <= mark.range.lower && $0.range.upper >= mark.range.upper && markOfFound[$0.range] == nil }
      guard let nearest = around.min(by: { $0.range.count < $1.range.count }) else { continue }
      clusterOfMark[index] = nearest.entity.id
      markOfFound[nearest.range] = index
    }
    // All found mentions that count, with the letter a reader gave them, or one of their own.
    var members: [(cluster: String, letter: String)] = []
    for (number, mention) in found.enumerated() {
      if let mark = markOfFound[mention.range], clusterOfMark[mark] == mention.entity.id {
        members.append((mention.entity.id, paragraph.mentions[mark].entity))
      } else if found.contains(where: { $0.entity.id == mention.entity.id && $0.range != mention.range && $0.range.overlaps(mention.range) }
      ) {
        // The name inside a description of the same: “M23” in “the M23 rebels”.
      } else if mention.entity.mentions.count > 1, !CoreferenceScore.unmarked.contains(mention.entity.kind) {
        members.append((mention.entity.id, "unmarked \(number)"))
        mistakes.append("\(SourceText(paragraph.text)[mention.range]) → \(mention.entity.name), unmarked, in: \(paragraph.text.prefix(60))")
      }
    }
    var counts: [String: Int] = [:]
    var both: [String: Int] = [:]
    var letters: [String: Int] = [:]
    for member in members {
      counts[member.cluster, default: 0] += 1
      both["\(member.cluster) \(member.letter)", default: 0] += 1
    }
    for mark in paragraph.mentions { letters[mark.entity, default: 0] += 1 }
    for member in members {
      precision.sum += Double(both["\(member.cluster) \(member.letter)"] ?? 0) / Double(counts[member.cluster] ?? 1)
      precision.count += 1
    }
    for (index, mark) in paragraph.mentions.enumerated() {
      let same = clusterOfMark[index].map { both["\($0) \(mark.entity)"] ?? 0 } ?? 1
      recall.sum += Double(same) / Double(letters[mark.entity] ?? 1)
      recall.count += 1
    }
    func pairCount(_ number: Int) -> Int { number * (number - 1) / 2 }
    pairs.right += both.values.reduce(0) { $0 + pairCount($1) }
    pairs.found += counts.values.reduce(0) { $0 + pairCount($1) }
    pairs.wanted += letters.values.reduce(0) { $0 + pairCount($1) }
    note(paragraph, clusterOfMark, entities)
  }

  /// Counts pronouns, and writes down marks whose entity is not the one that most marks of the letter were given.
  private mutating func note(_ paragraph: CoreferenceParagraphs.Paragraph, _ clusters: [String?], _ entities: [Entity]) {
    let text = SourceText(paragraph.text)
    var main: [String: [String: Int]] = [:]
    for (mark, cluster) in zip(paragraph.mentions, clusters) {
      if let cluster, !CoreferenceScore.isPronoun(text[mark.range]) { main[mark.entity, default: [:]][cluster, default: 0] += 1 }
    }
    for (mark, cluster) in zip(paragraph.mentions, clusters) {
      let best = main[mark.entity]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      let words = text[mark.range]
      if CoreferenceScore.isPronoun(words), best != nil {
        pronouns.all += 1
        if let cluster { if cluster == best { pronouns.right += 1 } else { pronouns.wrong += 1 } }
      }
      guard cluster != best || cluster == nil else { continue }
      let name = cluster.flatMap { id in entities.first { $0.id == id }?.name } ?? "nothing"
      mistakes.append("\(words) (\(mark.entity)) → \(name) in: \(paragraph.text.prefix(60))")
    }
  }

  private static func isPronoun(_ words: String) -> Bool { pronounWords.contains(words.lowercased()) }
}
