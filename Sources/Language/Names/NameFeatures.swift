/// The features of the name tagger: forms, shapes, classes and clusters of a word and its neighbours, and the labels before it.
package enum NameFeatures {
  /// Appends the features that do not hang on other labels. `tags` are the tagger's labels, one a word.
  package static func appendFixed(
    _ words: [WordForm], _ tags: [UInt8], _ index: Int, _ sentence: Range<Int>, _ sentenceCase: UInt64, to features: inout [UInt64]
  ) {
    func word(_ offset: Int) -> WordForm { sentence.contains(index + offset) ? words[index + offset] : WordForm.edge }
    func tag(_ offset: Int) -> UInt64 { sentence.contains(index + offset) ? UInt64(tags[index + offset]) : 254 }
    func add(_ template: UInt64, _ value: UInt64) { features.append(FeatureHash.feature(template, value)) }
    func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) { features.append(FeatureHash.feature(template, first, second)) }
    let (before2, before, here, after, after2) = (word(-2), word(-1), word(0), word(1), word(2))
    let position: UInt64 = (index == sentence.lowerBound ? 1 : 2) + 4 * sentenceCase
    add(101, here.lower)
    add(102, here.written)
    add(103, before.lower)
    add(104, after.lower)
    add(105, before2.lower)
    add(106, after2.lower)
    add(107, before.lower, here.lower)
    add(108, here.lower, after.lower)
    add(109, before2.lower, before.lower)
    add(110, after.lower, after2.lower)
    add(111, here.suffixes.1)
    add(112, here.suffixes.2)
    add(113, here.suffixes.3)
    add(114, here.prefixes.1)
    add(115, here.prefixes.2)
    add(116, here.prefixes.3)
    add(117, here.shape, position)
    add(118, FeatureHash.mix(before.shape, here.shape), after.shape)
    add(119, here.shape, tag(0))
    add(120, tag(0), tag(1))
    add(121, tag(-1), tag(0))
    add(122, FeatureHash.mix(tag(-1), tag(0)), tag(1))
    add(123, here.cluster)
    add(124, before.cluster)
    add(125, after.cluster)
    add(126, before.cluster, here.cluster)
    add(127, here.cluster, after.cluster)
    add(128, before.lower, here.shape)
    add(129, after.lower, here.shape)
    add(130, FeatureHash.mix(before.lower, here.shape), after.lower)
    add(131, FeatureHash.mix(before.cluster, here.shape), after.cluster)
    add(132, before2.cluster, before.cluster)
    add(133, after.cluster, after2.cluster)
    add(134, here.suffixes.2, here.shape)
    add(135, here.suffixes.4)
    add(136, before.shape, after.lower)
    add(137, after.suffixes.2, here.shape)
    add(138, before.suffixes.2, here.shape)
  }

  /// Appends the features that hang on the two labels before.
  @inline(__always)
  package static func appendDynamic(
    _ word: WordForm, _ before: WordForm, _ after: WordForm, previous: UInt64, beforePrevious: UInt64, to features: inout [UInt64]
  ) {
    features.append(FeatureHash.feature(140, previous))
    features.append(FeatureHash.feature(141, previous, beforePrevious))
    features.append(FeatureHash.feature(142, previous, word.lower))
    features.append(FeatureHash.feature(143, previous, word.shape))
    features.append(FeatureHash.feature(144, previous, word.cluster))
    features.append(FeatureHash.feature(145, FeatureHash.mix(previous, before.lower), word.shape))
    features.append(FeatureHash.feature(146, FeatureHash.mix(previous, word.shape), after.lower))
    features.append(FeatureHash.feature(147, FeatureHash.mix(previous, word.suffixes.2), word.shape))
  }
}
