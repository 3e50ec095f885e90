extension PlaceWeights {
  /// The weights in use: by Tools/Places/train.py on the two corpora of Documentation/Figures/Places.md, from weights set by hand, to which those
  /// of features that are seldom seen stay near.
  package static let standard = PlaceWeights([
    .settlementSize: 5.42, .divisionSize: 5.87, .smaller: 1.97, .fame: 1.71, .capital: 1.2, .alias: -0.85, .borrowed: -2.87,
    .country: 9.28, .region: 1.13, .regionOfCity: -0.64, .district: -0.86, .supranational: 8.02, .feature: 5, .airport: 2,
    .kindStated: 3.99, .kindAllowed: 1.56, .kindContradicted: -1.56,
    .countryStated: 6, .divisionStated: 7.66, .nearStated: 4.59, .statedElsewhere: -1.3, .holdsStated: 3.79,
    .distanceStated: 3, .distanceContradicted: -3,
    .countryShare: 4.18, .countryCount: 1.46, .regionShare: 4.08, .regionCount: 0.78,
    .near: 3.54, .close: 0.94, .sentenceNear: 0.91, .sense: 4.04,
  ])
}
