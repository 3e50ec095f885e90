import Foundation

/// Where and when something is measured.
package enum Machine {
  /// The day, the processor, its cores and the memory: `2021-08-12, Some Processor, 2 cores, 24 GiB`.
  package static var today: String {
    let day = Date().formatted(.iso8601.year().month().day())
    let processors = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = processors.split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ":").last ?? "unknown processor"
    let gigabytes = Int((Double(ProcessInfo.processInfo.physicalMemory) / 1_073_741_824).rounded())
    return "\(day), \(model.drop { $0 == " " }), \(ProcessInfo.processInfo.processorCount) cores, \(gigabytes) GiB"
  }
}
