import Synchronization
import TextModel

/// The offline world that articles are read against: places, borders, actors, equipment and event types. Immutable; the files are opened once
/// per process.
public final class World: Sendable {
  /// Places of the whole world.
  public let gazetteer: Gazetteer
  /// Countries with their names and demonyms.
  public let countries: CountryTable
  /// Outlines of countries and of their divisions.
  public let borders: BorderMap
  /// The courses of rivers.
  public let rivers: RiverMap
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
  private let folder: String
  private let knownVersion: KnownVersion
  private static let tables = ["countries.tsv", "actors.tsv", "ambiguous.tsv", "ASSETS.tsv", "EVENTS.tsv", "TRIGGERS.tsv"]

  /// Opens the data folder that the build makes (`sitrep_World.resources/Data` beside the executable).
  ///
  /// - Throws: `dataMissing` or `dataDamaged`, naming the file.
  public init(folder: String) throws(Diagnostic) {
    gazetteer = try Gazetteer(folder: folder)
    countries = try CountryTable(folder: folder)
    borders = try BorderMap(folder: folder)
    rivers = try RiverMap(folder: folder)
    actors = try ActorTable(folder: folder, countries: countries)
    ambiguousWords = try AmbiguousWords(folder: folder)
    assets = try AssetTaxonomy(folder: folder)
    eventTypes = try EventTypeTable(folder: folder)
    triggers = try TriggerTable(folder: folder, types: eventTypes)
    self.folder = folder
    knownVersion = KnownVersion()
  }

  /// The world with places that the analyst knows laid over the gazetteer, and sides over the table of actors. Cheap: the mapped files and the
  /// other tables are shared.
  public func adding(_ places: [AddedPlace], sides: [AddedSide] = []) -> World {
    if places.isEmpty, sides.isEmpty { return self }
    return World(self, places.isEmpty ? gazetteer : gazetteer.adding(places, borders), actors.adding(sides))
  }

  /// Another gazetteer and table of actors, and all else as it is.
  private init(_ base: World, _ gazetteer: Gazetteer, _ actors: ActorTable) {
    self.gazetteer = gazetteer
    countries = base.countries
    borders = base.borders
    rivers = base.rivers
    self.actors = actors
    ambiguousWords = base.ambiguousWords
    assets = base.assets
    eventTypes = base.eventTypes
    triggers = base.triggers
    folder = base.folder
    knownVersion = base.knownVersion
  }

  /// `version` once it was made; shared by the worlds over the same files.
  private final class KnownVersion: Sendable {
    let value = Mutex<String?>(nil)
  }

  /// What the data files hold, in 16 hexadecimal digits: an analysis made with other data is not of this world. Added places and sides do not count.
  ///
  /// The first digits of the SHA-256 of the tables and of the checksums of the mapped files. Made at its first use, since it reads all of
  /// them once more; a table that has been taken away since counts as empty.
  public var version: String {
    knownVersion.value.withLock { known in
      if let known { return known }
      var bytes: [UInt8] = []
      for name in World.tables {
        bytes += Array("\(name)\n".utf8) + (TabSeparatedFile.bytes(of: folder + "/" + name) ?? [])
      }
      bytes += Array("\(gazetteer.file.checksum) \(borders.file.checksum) \(rivers.file.checksum)".utf8)
      let version = String(Article.digest(bytes).prefix(16))
      known = version
      return version
    }
  }
}
