extension PlaceWeights {
  /// The weights in use: by Tools/Places/train.py on the two corpora of Documentation/Figures/Places.md, from weights set by hand.
  ///
  /// Features that are seldom seen stay near what they were set to. Kept as they were set are those that such corpora do not bear on: capitals,
  /// provinces of the same name as their city, datelines and distances.
  package static let standard = PlaceWeights([
    .settlementSize: 5.16, .divisionSize: 6.59, .smaller: 2.11, .fame: 1.62, .capital: 1.2, .alias: -0.75, .borrowed: -2.88,
    .country: 9.01, .region: 0.47, .regionOfCity: -3, .district: -1.33, .supranational: 7.98, .feature: 5, .airport: 2,
    .kindStated: 3.99, .kindAllowed: 1.58, .kindContradicted: -1.57,
    .countryStated: 6, .divisionStated: 7.66, .nearStated: 4.63, .statedElsewhere: -1.33, .holdsStated: 3.79,
    .distanceStated: 3, .distanceContradicted: -1.5,
    .countryShare: 4.16, .countryCount: 1.45, .regionShare: 4.03, .regionCount: 0.74,
    .near: 3.62, .close: 0.81, .sentenceNear: 0.82, .nearDateline: 1.5, .sense: 4.04,
  ])
}
