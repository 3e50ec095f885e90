import Foundation

/// The processor's time for this thread, the system's for it included. What else runs on the machine changes it less than the time of day.
package enum ProcessorTime {
  /// Milliseconds until now.
  package static var milliseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
