extension NamedPlace {
  /// A place of the gazetteer as a cell holds it.
  public init(_ place: Place) {
    self.init(
      name: place.name, country: place.country, coordinate: place.coordinate, precision: Length(kilometres: place.precisionKm))
  }
}
