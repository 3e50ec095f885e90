extension PlaceWeights {
  /// The weights in use: by Tools/Places/train.py on the two corpora of Documentation/Figures/Places.md, from weights set by hand.
  ///
  /// Features that are seldom seen stay near what they were set to. Kept as they were set are those that such corpora do not bear on: capitals,
  /// provinces of the same name as their city, datelines and distances.
  package static let standard = PlaceWeights([
    .settlementSize: 5.38, .divisionSize: 6.46, .smaller: 1.97, .fame: 1.41, .capital: 1.2, .alias: -0.62, .borrowed: -3.33,
    .country: 8.68, .region: 0.34, .regionOfCity: -3, .district: -1.18, .supranational: 8.08, .feature: 5, .airport: 2,
    .kindStated: 4.01, .kindAllowed: 1.53, .kindContradicted: -1.54,
    .countryStated: 6, .divisionStated: 7.67, .nearStated: 4.61, .statedElsewhere: -1.32, .holdsStated: 3.8,
    .distanceStated: 3, .distanceContradicted: -1.5,
    .countryShare: 3.97, .countryCount: 1.33, .placeShare: 2, .regionShare: 4, .regionCount: 0.97,
    .near: 3.61, .close: 0.72, .sentenceNear: 0.81, .nearDateline: 1.5, .sense: 4.04,
  ])
}
