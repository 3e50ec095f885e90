#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The signals that the shell watches, by what they mean to it.
enum SignalNumber {
  static let interrupt = SIGINT
  static let stop = SIGTSTP
  static let goOn = SIGCONT
  static let windowChange = SIGWINCH
  /// Those that ask the program to end.
  static let endings = [SIGTERM, SIGHUP, SIGQUIT]

  /// The exit status of a program that ended because of `signal`.
  static func status(of signal: Int32) -> Int32 { 128 + signal }
}
