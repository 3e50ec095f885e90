import World

/// Says in a few words why a candidate was chosen: by the group of features that speaks most for it and against the next.
enum PlaceReason {
  private static let groups: [(words: String, features: [PlaceFeature])] = [
    (
      "stated beside it",
      [.countryStated, .divisionStated, .nearStated, .statedElsewhere, .holdsStated]
    ),
    ("stated distance", [.distanceStated, .distanceContradicted]),
    ("word beside it", [.kindStated, .kindAllowed, .kindContradicted]),
    ("same as elsewhere in the text", [.sense]),
    ("near the dateline's place", [.nearDateline]),
    ("near the others", [.near, .close, .sentenceNear]),
    ("in the province of the others", [.regionShare, .regionCount]),
    ("in the country of the others", [.countryShare, .countryCount, .placeShare]),
    (
      "best known",
      [
        .settlementSize, .divisionSize, .smaller, .fame, .capital, .alias, .borrowed, .country, .region, .regionOfCity, .district,
        .supranational,
        .feature, .airport,
      ]
    ),
  ]

  /// - Parameter next: the features of the second candidate; nil where there is none.
  static func reason(
    for entry: Gazetteer.Entry, _ features: PlaceFeatures, over next: PlaceFeatures?, by weights: PlaceWeights
  ) -> String {
    guard let next else { return "only meaning" }
    func gain(_ group: [PlaceFeature]) -> Float { group.reduce(0) { $0 + weights[$1] * (features[$1] - next[$1]) } }
    var best = (words: "best known", gain: -Float.infinity)
    for group in groups {
      let value = gain(group.features)
      if value > best.gain { best = (group.words, value) }
    }
    return best.words
  }
}
