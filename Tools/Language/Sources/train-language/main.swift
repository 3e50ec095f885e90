import Foundation
import Language

// train-language OUTPUT VERSION TREEBANK.conllu … --names NAMES.bio …
//
// The first file of names has a label for peoples (gpe). Its words also serve, with those of the others and of the treebanks, to group words.
let arguments = CommandLine.arguments
guard arguments.count >= 6, let marker = arguments.firstIndex(of: "--names"), marker > 3 else {
  print("usage: train-language OUTPUT VERSION TREEBANK.conllu … --names NAMES.bio …")
  exit(2)
}
let output = URL(fileURLWithPath: arguments[1])
let namePaths = Array(arguments[(marker + 1)...])
var sentences: [[TreebankWord]] = []
for path in arguments[3..<marker] { sentences += try Treebank.sentences(path) }
var plain = sentences.map { $0.map(\.form) }
for path in namePaths.prefix(2) { plain += try WordClusters.plainSentences(path) }
let clusters = WordClusters.clusters(plain, minimum: 6)
var sections: [(name: String, bytes: [UInt8])] = [("version", Array(arguments[2].utf8))]
sections.append(
  ("clusters", LinearModel.encode(labelCount: 256, clusters.map { (hash: $0.key, weights: [(label: $0.value, weight: Int8(1))]) })))
sections += LemmaTrainer(sentences: sentences).sections()
sections += TaggerTrainer(sentences, clusters: clusters).sections(epochs: 8, minimumCount: 2, minimumWeight: 0.3)
// The name tagger reads what the finished tagger gives.
try Data(ModelFile.encode(sections)).write(to: output)
guard let tagger = Tagger(try ModelFile(path: output.path)) else { preconditionFailure("the tagger that was written cannot be read") }
sections += NameTrainer(corpus: try NameCorpus(namePaths), tagger: tagger).sections(epochs: 6, minimumCount: 3, minimumWeight: 0.3)
for section in sections { print(section.name, section.bytes.count) }
try Data(ModelFile.encode(sections)).write(to: output)
