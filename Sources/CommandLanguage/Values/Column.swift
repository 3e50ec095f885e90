/// A named, typed column.
public struct Column: Sendable, Hashable {
  /// One word in lower case, as typed after `where` and `select`.
  public let name: String
  /// What its cells hold; any of them may be missing.
  public let type: ValueType
  /// What it holds, for `help` and completion.
  public let help: String
  /// Whether it is left out of the screen's table unless selected; exports always hold it.
  public let isDetail: Bool
  /// Whether what its values count is of different sorts, which `total` never adds together: the killed and the wounded, tons and items.
  public let isApart: Bool
  /// Whether a narrow window narrows it last, because the row is read by it.
  public let isMain: Bool

  public init(
    _ name: String, _ type: ValueType, _ help: String, isDetail: Bool = false, isApart: Bool = false, isMain: Bool = false
  ) {
    self.name = name
    self.type = type
    self.help = help
    self.isDetail = isDetail
    self.isApart = isApart
    self.isMain = isMain
  }
}
