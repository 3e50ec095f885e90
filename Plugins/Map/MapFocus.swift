import PluginKit

/// Which places a map shows: all, those near a place, or those that lie together, the far ones being left aside and named.
struct MapFocus {
  /// Nearer than this, in kilometres, a place is never left aside: where something happened, and where it is only named.
  private static let near = (happening: 1200.0, named: 300.0)
  /// Farther than this many times the farthest of the others a place is left aside.
  private static let reach = 2.0
  /// At least so much of what is told must be shown.
  private static let share = 0.7
  /// Of more places than these, the middle is looked for among the first.
  private static let most = 400

  /// Places to draw, in the order of the list.
  let shown: [MapSite]
  /// Places left aside, in the order of the list.
  let aside: [MapSite]

  /// Everything that has a point.
  init(all sites: [MapSite]) {
    shown = sites
    aside = []
  }

  /// Those that lie together: seen from the place from which all others are nearest, without those beyond a wide gap.
  init(together sites: [MapSite]) {
    let weights = sites.map { Double(3 * $0.happenings + 1) }
    let points = sites.map { UnitVector($0.coordinate) }
    let candidates = points.prefix(MapFocus.most)
    var middle = 0
    var least = Double.infinity
    for (index, candidate) in candidates.enumerated() {
      var sum = 0.0
      for (other, weight) in zip(candidates, weights) { sum += weight * candidate.distance(to: other).kilometres }
      if sum < least { (middle, least) = (index, sum) }
    }
    guard !points.isEmpty else {
      (shown, aside) = ([], [])
      return
    }
    let distances = points.map { points[middle].distance(to: $0).kilometres }
    let order = sites.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
    let enough = MapFocus.share * weights.reduce(0, +)
    var (told, radius) = (0.0, 0.0)
    var kept: Set<Int> = []
    for index in order {
      let near = sites[index].happenings > 0 ? MapFocus.near.happening : MapFocus.near.named
      if told >= enough, distances[index] > max(near, MapFocus.reach * radius) { continue }
      told += weights[index]
      radius = distances[index]
      kept.insert(index)
    }
    shown = sites.indices.filter { kept.contains($0) }.map { sites[$0] }
    aside = sites.indices.filter { !kept.contains($0) }.map { sites[$0] }
  }
}
