/// Ids of items: a letter or two for the kind, and the position in the text from 1. Stable for the same text and engine version.
public enum ItemID {
  /// "s1" for index 0.
  public static func sentence(_ index: Int) -> String { "s\(index + 1)" }
  /// "n1" for index 0.
  public static func entity(_ index: Int) -> String { "n\(index + 1)" }
  /// "pl1" for index 0.
  public static func place(_ index: Int) -> String { "pl\(index + 1)" }
  /// "d1" for index 0.
  public static func date(_ index: Int) -> String { "d\(index + 1)" }
  /// "q1" for index 0.
  public static func quantity(_ index: Int) -> String { "q\(index + 1)" }
  /// "e1" for index 0.
  public static func event(_ index: Int) -> String { "e\(index + 1)" }
  /// "c1" for index 0.
  public static func claim(_ index: Int) -> String { "c\(index + 1)" }
  /// "a1" for index 0.
  public static func asset(_ index: Int) -> String { "a\(index + 1)" }
  /// "m1" for index 0.
  public static func distance(_ index: Int) -> String { "m\(index + 1)" }
  /// "k1" for index 0.
  public static func casualty(_ index: Int) -> String { "k\(index + 1)" }
}
