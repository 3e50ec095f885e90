import Language
import TextModel

// Words that one passes on for another: "Reuters, citing two officials, reported …".
extension ClaimFinder {
  /// The claim with whom a newsroom cites as its speaker, and the newsroom as the one who passes it on.
  func relayed(_ claim: ClaimDraft) -> ClaimDraft {
    guard let speaker = claim.speaker, let head = claim.speakerHead, let tree = trees[claim.sentence] else { return claim }
    for verb in reading.sentences[claim.sentence].tokens where tokens[verb].tag == "VBG" && !claim.content.contains(verb) {
      guard SpeechWords.quoting.contains(tokens[verb].lemma), !claim.cue.contains(verb), let above = tree.head(of: verb),
        above == head || claim.cue.contains(above), let source = source(of: verb, tree)
      else { continue }
      var changed = claim
      changed.via = (speaker, head)
      changed.speaker = source.tokens
      changed.speakerHead = source.head
      return changed
    }
    return claim
  }

  /// Whom a verb of quoting names: a person or body that can speak, no text and no reason.
  func source(of verb: Int, _ tree: SentenceTree) -> SpeakerFinder.Speaker? {
    guard let object = tree.dependents(of: verb).first(where: { $0 > verb && [.obj, .iobj].contains(tree.relation(of: $0)) }),
      SpeechWords.sources.contains(tokens[object].lemma.lowercased()) || tokens[object].pos == .properNoun
    else { return nil }
    return speakers.phrase(ofHead: object, tree)
  }
}
