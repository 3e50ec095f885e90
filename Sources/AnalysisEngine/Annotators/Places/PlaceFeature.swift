/// What speaks for or against a place that a name may mean. Each is a number, mostly from 0 to 1; `PlaceWeights` says what each is worth.
package enum PlaceFeature: Int, CaseIterable, Sendable {
  // What is known of the place itself.
  /// A settlement: the decimal logarithm of its inhabitants plus ten, over 7.
  case settlementSize
  /// A province or district: the same.
  case divisionSize
  /// How much smaller it is than the largest of its namesakes: minus the decimal logarithm of the quotient, over 7.
  case smaller
  /// How many other names the sources know for it, over 254.
  case fame
  /// The capital of a country.
  case capital
  /// The name is not its usual one.
  case alias
  /// The name is not its usual one, but that of another place; a half where that is smaller.
  case borrowed
  /// What kind of place it is; settlements have none of these.
  case country
  /// A province.
  case region
  /// A province with a town of its name in it.
  case regionOfCity
  /// A county or district.
  case district
  /// A continent, an ocean and their like, in no one country.
  case supranational
  /// A river, mountain, road or building.
  case feature
  /// An airport or air base.
  case airport

  // What stands beside the name.
  /// The word beside the name ("province") calls for its kind before others.
  case kindStated
  /// The word beside the name allows its kind.
  case kindAllowed
  /// The word beside the name calls for another kind.
  case kindContradicted
  /// The country beside the name holds it ("Paris, France"; "the Iraqi city of …").
  case countryStated
  /// The province or district beside the name holds it ("Paris, Texas"; "a town in Kandahar province").
  case divisionStated
  /// The town that it is said to lie in or near lies near.
  case nearStated
  /// A wider place stands beside the name and does not hold it.
  case statedElsewhere
  /// It holds a place that is said to lie in it.
  case holdsStated
  /// It lies as far from another place, and in the direction, as the article states.
  case distanceStated
  /// It does not, or is no town.
  case distanceContradicted

  // What else the article names.
  /// The share of the article's other names and demonyms that its country has.
  case countryShare
  /// How many of them there are: 1 − e^(−n).
  case countryCount
  /// The share of the article's other names of towns and provinces that lie in its country.
  case placeShare
  /// The share of the article's other names that lie in its province, however they are resolved.
  case regionShare
  /// What each of them says for its province, in sum (`PlaceVotes`).
  case regionCount
  /// What the other names say for places within about a hundred kilometres (`PlaceNeighbours`).
  case near
  /// What the other names say for places within about twenty-five kilometres.
  case close
  /// The nearest place that a name of the same sentence or the next means: e^(−kilometres/100).
  case sentenceNear
  /// The place that the dateline names lies near: e^(−kilometres/100).
  case nearDateline
  /// Another mention of the name, with the wider place beside it, means it.
  case sense
}

/// What speaks for one candidate, feature by feature.
package struct PlaceFeatures: Sendable {
  package private(set) var values = SIMD64<Float>(repeating: 0)

  package init() {}

  package subscript(_ feature: PlaceFeature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }
}

/// What each feature adds to the score of a candidate; the scores of a name's candidates are logarithms of odds.
package struct PlaceWeights: Sendable {
  private var values = SIMD64<Float>(repeating: 0)

  package init(_ weights: [PlaceFeature: Float]) {
    for (feature, weight) in weights { values[feature.rawValue] = weight }
  }

  package subscript(_ feature: PlaceFeature) -> Float { values[feature.rawValue] }

  /// The score of a candidate.
  func score(_ features: PlaceFeatures) -> Double { Double((values * features.values).sum()) }
}
