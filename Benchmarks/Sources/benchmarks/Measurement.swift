/// What one run of a program took.
struct Measurement {
  /// Milliseconds from start to end.
  var wall: Double
  /// Milliseconds of processor time, the system's for it included.
  var processor: Double
  /// Bytes; nil where a difference of runs has none.
  var peakMemory: Int?

  /// What remains when another run's times are taken off.
  func less(_ other: Measurement) -> Measurement {
    Measurement(wall: max(0, wall - other.wall), processor: max(0, processor - other.processor), peakMemory: peakMemory)
  }
}
