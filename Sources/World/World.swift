import TextModel

/// The offline world that articles are read against: places, borders, actors, equipment and event types. Immutable, one per process.
public final class World: Sendable {
  public let gazetteer: Gazetteer
  public let countries: CountryTable
  public let borders: BorderMap
  public let actors: ActorTable
  public let ambiguousWords: AmbiguousWords
  public let assets: AssetTaxonomy
  public let eventTypes: EventTypeTable
  /// The words that tell events.
  package let triggers: TriggerTable

  /// Opens the data folder that the build makes (`sitrep_World.resources/Data` beside the executable).
  ///
  /// - Throws: `dataMissing` or `dataDamaged`, naming the file.
  public init(folder: String) throws(Diagnostic) {
    gazetteer = try Gazetteer(folder: folder)
    countries = try CountryTable(folder: folder)
    borders = try BorderMap(folder: folder)
    actors = try ActorTable(folder: folder, countries: countries)
    ambiguousWords = try AmbiguousWords(folder: folder)
    assets = try AssetTaxonomy(folder: folder)
    eventTypes = try EventTypeTable(folder: folder)
    triggers = try TriggerTable(folder: folder, types: eventTypes)
  }
}
