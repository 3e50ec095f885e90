/// What is stated of an item in plain numbers, by which most pairs of items that differ are told apart in a few nanoseconds.
///
/// It never calls different what `FeatureTable.likeness` does not; what it lets pass is compared in full.
struct ItemSketch {
  /// A bit for each status; several may share one. 0: none is stated.
  let statuses: UInt64
  /// A bit for each country; several may share one. 0: none is known.
  let countries: UInt64
  /// The position among the table's categories; -1 where none is stated.
  let category: Int32
  let model: Int32
  let first: Party
  let second: Party
  /// From the least to the greatest number where no day is stated.
  let firstDay: Int32
  let lastDay: Int32
  /// In degrees; not a number where the place has no point.
  let latitude: Float
  /// How far the named thing reaches around its point, in degrees of latitude.
  let reach: Float

  /// One who takes part, the name by its position in the table; -1 where the name or side is not stated.
  struct Party {
    let name: Int32
    let side: Int32
    /// Whether the name stands for somebody, and not for any of a kind.
    let isSomebody: Bool

    func differs(from other: Party, _ table: FeatureTable) -> Bool {
      if side >= 0, other.side >= 0 { return side != other.side }
      guard name >= 0, other.name >= 0, name != other.name, isSomebody, other.isSomebody else { return false }
      return !table.mayBeOneName(name, other.name)
    }
  }

  /// Whether a day is stated.
  var isDated: Bool { firstDay != .min }

  /// Whether two items surely differ.
  func excludes(_ other: ItemSketch, _ table: FeatureTable) -> Bool {
    if statuses & other.statuses == 0, statuses != 0, other.statuses != 0 { return true }
    if countries & other.countries == 0, countries != 0, other.countries != 0 { return true }
    if Int64(firstDay) - Int64(other.lastDay) > 1 || Int64(other.firstDay) - Int64(lastDay) > 1 { return true }
    if model >= 0, other.model >= 0, model != other.model { return true }
    if first.differs(from: other.first, table) || second.differs(from: other.second, table) { return true }
    // Not true of what is not a number.
    if abs(latitude - other.latitude) > max(reach, other.reach) + ItemSketch.district { return true }
    return category >= 0 && other.category >= 0 && category != other.category && !table.meet(category, other.category)
  }

  /// 10 km, and what single precision may lose, in degrees of latitude, of which none is shorter than 110.5 km.
  static let district: Float = 10 / 110.5 + 0.001
}
