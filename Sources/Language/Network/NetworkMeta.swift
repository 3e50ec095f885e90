import Foundation
import TextModel

/// What a model file says of itself: section `meta`, JSON.
struct NetworkMeta: Decodable {
  /// The kinds of encoder.
  enum EncoderKind: String, Decodable { case recurrent, transformer }

  let version: String
  let engine: String
  let encoder: EncoderKind
  /// The width of a word's vector.
  let width: Int
  let layers: Int
  /// The width of a piece's vector, where it is not `width`.
  let embed: Int?
  /// The heads of attention, of a transformer.
  let heads: Int?
  /// The width within a transformer's layers.
  let inner: Int?
  /// The words that each recurrent layer's gates see: 1 or 3.
  let kernels: [Int]?
  let upos: [String]
  let xpos: [String]
  let feats: [String]
  let names: [String]
  let peoples: [String]
  let military: [String]
  let relations: [String]
  let roles: [String]

  private static let mostLayers = 64
  private static let mostLabels = 4096
  private static let widths = 16...4096

  /// - Throws: `dataDamaged` where the section is missing, no such JSON, or holds sizes that no network has.
  static func read(_ file: NetworkFile) throws(Diagnostic) -> NetworkMeta {
    let section = try file.section("meta")
    let meta: NetworkMeta
    do {
      meta = try JSONDecoder().decode(NetworkMeta.self, from: Data(section))
    } catch {
      throw file.damaged()
    }
    let widths = [meta.width, meta.embed, meta.inner].compactMap { $0 }
    let lists = [meta.upos, meta.xpos, meta.feats, meta.names, meta.peoples, meta.military, meta.relations, meta.roles]
    guard widths.allSatisfy({ NetworkMeta.widths.contains($0) && $0 % 16 == 0 }), (1...mostLayers).contains(meta.layers),
      lists.allSatisfy({ (1...mostLabels).contains($0.count) })
    else { throw file.damaged() }
    return meta
  }
}
