import BenchmarkSupport
import Foundation

/// Runs a program in a terminal of its own and waits for its prompt.
enum PseudoTerminal {
  /// From start until the prompt `> ` ends what was written; the program is then left with Ctrl-D.
  ///
  /// - Throws: when no prompt comes within ten seconds.
  static func timeToPrompt(_ command: [String], environment: [String]) throws -> Measurement {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(master) }
    var (locked, number) = (Int32(0), Int32(0))
    guard master >= 0, ioctl(master, Linux.unlockTerminal, &locked) == 0, ioctl(master, Linux.terminalNumber, &number) == 0 else {
      throw BenchmarkFault("there is no pseudo-terminal")
    }
    let name = "/dev/pts/\(number)"
    var window = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Linux.newSession)

    let clock = ContinuousClock()
    let start = clock.now
    let process = try ChildProcess.spawn(command, environment, &actions, attributes)
    let isThere = waitForPrompt(master)
    let wall = (clock.now - start) / .milliseconds(1)
    if isThere { leave(master) }
    kill(process, SIGKILL)
    let (_, usage) = ChildProcess.wait(for: process)
    guard isThere else { throw BenchmarkFault("\(command.joined(separator: " ")) showed no prompt within ten seconds") }
    let processor = ChildProcess.milliseconds(usage.ru_utime) + ChildProcess.milliseconds(usage.ru_stime)
    return Measurement(wall: wall, processor: processor, peakMemory: usage.ru_maxrss * 1024)
  }

  /// Constants of Linux that Glibc shows only to GNU sources.
  private enum Linux {
    /// TIOCSPTLCK
    static let unlockTerminal: UInt = 0x4004_5431
    /// TIOCGPTN
    static let terminalNumber: UInt = 0x8004_5430
    /// POSIX_SPAWN_SETSID
    static let newSession: Int16 = 0x80
  }

  private static func waitForPrompt(_ terminal: Int32) -> Bool {
    var shown: [UInt8] = []
    var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    while poll(&descriptor, 1, 10_000) > 0 {
      var chunk = [UInt8](repeating: 0, count: 65536)
      let count = read(terminal, &chunk, chunk.count)
      guard count > 0 else { return false }
      shown = withoutSequences(shown.suffix(64) + chunk.prefix(count))
      if shown.suffix(2).elementsEqual("> ".utf8) { return true }
    }
    return false
  }

  /// Without colours and the like (ESC [ … letter).
  private static func withoutSequences(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x1B, index + 1 < bytes.count, bytes[index + 1] == 0x5B {
        index += 2
        while index < bytes.count, !(0x40...0x7E).contains(bytes[index]) { index += 1 }
      } else {
        plain.append(bytes[index])
      }
      index += 1
    }
    return plain
  }

  /// Presses Ctrl-D until the program has gone: one that comes before the terminal is set up is lost.
  private static func leave(_ terminal: Int32) {
    var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    var rest = [UInt8](repeating: 0, count: 65536)
    for _ in 0..<200 {
      var end: [UInt8] = [4]
      write(terminal, &end, 1)
      while poll(&descriptor, 1, 50) > 0 {
        guard read(terminal, &rest, rest.count) > 0 else { return }
      }
    }
  }
}
