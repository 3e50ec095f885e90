import Foundation
import Language

// train-language OUTPUT VERSION TREEBANK.conllu …
let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  print("usage: train-language OUTPUT VERSION TREEBANK.conllu …")
  exit(2)
}
var sentences: [[TreebankWord]] = []
for path in arguments[3...] { sentences += try Treebank.sentences(path) }
let environment = ProcessInfo.processInfo.environment
let epochs = environment["EPOCHS"].flatMap(Int.init) ?? 8
let minimumCount = environment["MINIMUM_COUNT"].flatMap(Int32.init) ?? 2
let minimumWeight = environment["MINIMUM_WEIGHT"].flatMap(Float.init) ?? 0.3
var sections: [(name: String, bytes: [UInt8])] = [("version", Array(arguments[2].utf8))]
sections += LemmaTrainer(sentences: sentences).sections()
sections += TaggerTrainer(sentences).sections(epochs: epochs, minimumCount: minimumCount, minimumWeight: minimumWeight)
for section in sections { print(section.name, section.bytes.count) }
try Data(ModelFile.encode(sections)).write(to: URL(fileURLWithPath: arguments[1]))
