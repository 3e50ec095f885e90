import TextModel

/// The offline world that articles are read against: places, borders, actors, equipment and event types. Immutable, one per process.
public final class World: Sendable {
  /// Places of the whole world.
  public let gazetteer: Gazetteer
  /// Countries with their names and demonyms.
  public let countries: CountryTable
  /// Country outlines.
  public let borders: BorderMap
  /// Known groups, governments, forces and media.
  public let actors: ActorTable
  /// Names of places that English text mostly means otherwise.
  public let ambiguousWords: AmbiguousWords
  /// What can be captured or lost.
  public let assets: AssetTaxonomy
  /// The types of events.
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
