import Foundation
import Language

/// A word of a CoNLL-U file.
struct TreebankWord {
  var form: String
  let lemma: String
  let pos: UniversalTag
  let tag: String
  var spaceBefore: Bool
}

/// Reads the sentences of CoNLL-U files: words only, multiword tokens in their parts.
enum Treebank {
  static func sentences(_ path: String) throws -> [[TreebankWord]] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var sentences: [[TreebankWord]] = []
    var sentence: [TreebankWord] = []
    var space = true
    var multiwordEnd = 0
    var spaceAfterMultiword = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !sentence.isEmpty { sentences.append(sentence) }
        sentence = []
        space = true
        continue
      }
      if line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 10, !fields[0].contains(".") else { continue }
      let isGlued = fields[9].contains("SpaceAfter=No")
      if let dash = fields[0].firstIndex(of: "-") {
        multiwordEnd = Int(fields[0][fields[0].index(after: dash)...]) ?? 0
        spaceAfterMultiword = !isGlued
        continue
      }
      let number = Int(fields[0]) ?? 0
      let pos = UniversalTag(rawValue: String(fields[3])) ?? .other
      sentence.append(TreebankWord(form: String(fields[1]), lemma: String(fields[2]), pos: pos, tag: String(fields[4]), spaceBefore: space))
      space = number < multiwordEnd ? false : number == multiwordEnd ? spaceAfterMultiword : !isGlued
    }
    if !sentence.isEmpty { sentences.append(sentence) }
    return sentences
  }

  /// With every twelfth sentence once more in title case, every thirtieth in capitals and every thirtieth in small letters: headlines.
  static func augmented(_ sentences: [[TreebankWord]]) -> [[TreebankWord]] {
    var result = sentences
    for (index, sentence) in sentences.enumerated() where sentence.count >= 4 && sentence.count <= 30 {
      let change: ((String) -> String)? =
        index % 12 == 0
        ? { $0.utf8.count > 3 ? $0.prefix(1).uppercased() + $0.dropFirst() : $0 }
        : index % 30 == 1 ? { $0.uppercased() } : index % 30 == 2 ? { $0.lowercased() } : nil
      guard let change else { continue }
      result.append(
        sentence.map { word in
          var word = word
          word.form = change(word.form)
          return word
        })
    }
    return result
  }
}
