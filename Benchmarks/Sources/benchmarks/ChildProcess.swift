import BenchmarkSupport
import Foundation

/// Runs a program and asks the kernel what it took.
enum ChildProcess {
  /// Runs to the end.
  ///
  /// - Throws: when it cannot be started or fails.
  static func run(_ command: [String], environment: [String], input: String, output: String) throws -> Measurement {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let clock = ContinuousClock()
    let start = clock.now
    let process = try spawn(command, environment, &actions, nil)
    let (status, usage) = wait(for: process)
    let wall = (clock.now - start) / .milliseconds(1)
    guard status == 0 else { throw BenchmarkFault("\(command.joined(separator: " ")) ended with status \(status >> 8)") }
    return Measurement(
      wall: wall, processor: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), peakMemory: usage.ru_maxrss * 1024)
  }

  static func spawn(
    _ command: [String], _ environment: [String], _ actions: inout posix_spawn_file_actions_t, _ attributes: posix_spawnattr_t?
  ) throws -> pid_t {
    var process: pid_t = 0
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for copy in arguments + variables { free(copy) } }
    let code: Int32
    if var attributes {
      code = posix_spawn(&process, command[0], &actions, &attributes, arguments, variables)
    } else {
      code = posix_spawn(&process, command[0], &actions, nil, arguments, variables)
    }
    guard code == 0 else { throw BenchmarkFault("\(command[0]) cannot be started: \(String(cString: strerror(code)))") }
    return process
  }

  static func wait(for process: pid_t) -> (status: Int32, usage: rusage) {
    var (status, usage) = (Int32(0), rusage())
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    return (status, usage)
  }

  static func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000 }
}
