/// English forms that no ending explains; the same for every text, so written here rather than learnt.
package enum IrregularForms {
  /// The lemma of an irregular past form or participle; nil for a regular one.
  package static func verb(_ form: String) -> String? { verbs[form] }
  /// The lemma of an irregular plural; nil for a regular one.
  package static func noun(_ form: String) -> String? { nouns[form] }

  /// Of the irregular past forms and participles, as `WordForm.lower` hashes them.
  static let verbHashes = Set(verbs.keys.map { FeatureHash.string($0) })

  private static let verbs: [String: String] = table(
    """
    arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten
    bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen
    cling clung|come came|creep crept|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|dwell dwelt
    eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden
    foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given
    go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known
    lay laid|lead led|leap leapt|learn learnt|leave left|lend lent|lie lain|light lit|lose lost|make made|mean meant|meet met|mislead misled
    mistake mistook mistaken|overcome overcame|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid
    plead pled|prove proven|rebuild rebuilt|repay repaid|retake retook retaken|ride rode ridden|ring rang rung|rise rose risen|run ran
    say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk
    sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spin spun|spring sprang sprung
    stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven|swear swore sworn|sweep swept
    swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
    understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|wake woke woken|wear wore worn|weep wept|win won
    wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written
    """)

  private static let nouns: [String: String] = table(
    """
    man men|woman women|child children|foot feet|tooth teeth|mouse mice|goose geese|ox oxen|life lives|wife wives|knife knives|leaf leaves
    half halves|self selves|shelf shelves|thief thieves|wolf wolves|calf calves|loaf loaves|crisis crises|basis bases|analysis analyses
    axis axes|criterion criteria|phenomenon phenomena|serviceman servicemen|policeman policemen|gunman gunmen|spokesman spokesmen
    spokeswoman spokeswomen|fisherman fishermen|businessman businessmen|airman airmen|rifleman riflemen|militiaman militiamen
    clergyman clergymen|tribesman tribesmen|countryman countrymen|congressman congressmen|bus buses|gas gases|virus viruses
    """)

  /// From lines of `lemma form form|lemma form`.
  private static func table(_ text: String) -> [String: String] {
    var table: [String: String] = [:]
    for group in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let words = group.split(separator: " ").map(String.init)
      for form in words.dropFirst() { table[form] = words[0] }
    }
    return table
  }
}
