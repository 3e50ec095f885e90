/// The features of the tagger: what it sees of a word, its neighbours and the two tags before it.
package enum TaggerFeatures {
  /// What a sentence's words have in common: whether most are capitalised, so that a capital says little.
  package static func sentenceCase(_ words: ArraySlice<WordForm>) -> UInt64 {
    var capitals = 0
    var letters = 0
    for word in words where word.isCapitalised || word.isLower {
      letters += 1
      if word.isCapitalised { capitals += 1 }
    }
    return letters >= 3 && capitals * 10 >= letters * 6 ? 2 : 1
  }

  /// Appends the features that do not hang on other tags.
  package static func appendFixed(
    _ words: [WordForm], _ index: Int, _ sentence: Range<Int>, _ sentenceCase: UInt64, to features: inout [UInt64]
  ) {
    let word = words[index]
    let before = index > sentence.lowerBound ? words[index - 1] : WordForm.edge
    let before2 = index > sentence.lowerBound + 1 ? words[index - 2] : WordForm.edge
    let after = index + 1 < sentence.upperBound ? words[index + 1] : WordForm.edge
    let after2 = index + 2 < sentence.upperBound ? words[index + 2] : WordForm.edge
    let position: UInt64 = index == sentence.lowerBound ? 1 : 2
    func add(_ template: UInt64, _ value: UInt64) { features.append(FeatureHash.feature(template, value)) }
    func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) { features.append(FeatureHash.feature(template, first, second)) }
    add(1, word.lower)
    add(2, word.written)
    add(3, before.lower)
    add(4, after.lower)
    add(5, before2.lower)
    add(6, after2.lower)
    add(7, before.lower, word.lower)
    add(8, word.lower, after.lower)
    add(9, word.suffixes.0)
    add(10, word.suffixes.1)
    add(11, word.suffixes.2)
    add(12, word.suffixes.3)
    add(13, word.suffixes.4)
    add(14, word.prefixes.0)
    add(15, word.prefixes.1)
    add(16, word.prefixes.2)
    add(17, word.shape, position &* 4 &+ sentenceCase)
    add(18, word.shape, word.suffixes.2)
    add(19, word.ambiguity)
    add(20, after.ambiguity)
    add(21, word.ambiguity, after.ambiguity)
    add(22, FeatureHash.mix(word.ambiguity, after.ambiguity), after2.ambiguity)
    add(23, before.suffixes.2)
    add(24, after.suffixes.2)
    add(25, before.shape, after.shape)
    add(26, word.spaceBefore ? 1 : 2, word.shape)
    add(27, before2.lower, before.lower)
    add(28, after.lower, after2.lower)
    add(29, word.prefixes.3)
    add(30, word.irregular, word.suffixes.0)
    add(31, word.cluster)
    add(32, before.cluster)
    add(33, after.cluster)
    add(34, before.cluster, word.cluster)
    add(35, word.cluster, after.cluster)
    add(36, FeatureHash.mix(before.cluster, word.suffixes.1), after.cluster)
  }

  /// Writes the features that hang on the two tags before.
  @inline(__always)
  package static func appendDynamic(
    _ word: WordForm, _ after: WordForm, previous: UInt64, beforePrevious: UInt64, to features: inout [UInt64]
  ) {
    let pair = FeatureHash.mix(previous &+ 11, beforePrevious)
    features.append(FeatureHash.feature(40, previous))
    features.append(FeatureHash.feature(41, pair))
    features.append(FeatureHash.feature(42, previous, word.lower))
    features.append(FeatureHash.feature(43, previous, word.suffixes.2))
    features.append(FeatureHash.feature(44, previous, word.ambiguity))
    features.append(FeatureHash.feature(45, pair, word.ambiguity))
    features.append(FeatureHash.feature(46, FeatureHash.mix(previous, word.ambiguity), after.ambiguity))
    features.append(FeatureHash.feature(47, previous, after.lower))
    features.append(FeatureHash.feature(48, pair, word.lower))
    features.append(FeatureHash.feature(49, previous, word.cluster))
    features.append(FeatureHash.feature(50, FeatureHash.mix(previous, word.suffixes.1), after.cluster))
  }
}
