import Synchronization
import Testing

@testable import Shell

@Suite struct ProgressLineTests {
  @Test(arguments: [
    (ProgressLine(label: "reading"), 80, "⠹ reading  0:07"),
    (ProgressLine(label: "reading", done: 12), 80, "⠹ reading  12  0:07"),
    (ProgressLine(label: "reading", done: 1, total: 4), 80, "⠹ reading  █████░░░░░░░░░░░░░░░  1 of 4  0:07"),
    (ProgressLine(label: "reading", done: 1, total: 4), 40, "⠹ reading  1 of 4  0:07"),
    (ProgressLine(label: "reading", done: 1, total: 4), 12, "⠹ reading …"),
  ])
  func saysWhatIsDoneOfHowMuch(line: ProgressLine, columns: Int, text: String) {
    #expect(line.text(elapsed: .milliseconds(7210), columns: columns) == text)
  }
}

@Suite struct ProgressReporterTests {
  /// Collects what a reporter writes.
  private final class Screen: Sendable {
    private let written = Mutex<[String]>([])
    func write(_ text: String) { written.withLock { $0.append(text) } }
    var texts: [String] { written.withLock { $0 } }
  }

  private static func reporter(on screen: Screen, isEnabled: Bool = true) -> ProgressReporter {
    ProgressReporter(isEnabled: isEnabled, columns: { 80 }, write: { screen.write($0) })
  }

  @Test func shortWorkShowsNothing() {
    let screen = Screen()
    let reporter = Self.reporter(on: screen)
    reporter.begin("reading", total: 2)
    reporter.advance(to: 1)
    reporter.tick(now: .now + .milliseconds(300))
    reporter.finish()
    #expect(screen.texts.isEmpty)
  }

  @Test func longWorkIsShownAtMostTenTimesASecondAndErased() {
    let screen = Screen()
    let reporter = Self.reporter(on: screen)
    reporter.begin("reading", total: 4)
    reporter.advance(to: 3)
    let later = ContinuousClock.now + .seconds(2)
    reporter.tick(now: later)
    reporter.tick(now: later + .milliseconds(50))
    #expect(screen.texts.count == 1)
    #expect(screen.texts.first?.contains("3 of 4") == true)
    reporter.tick(now: later + .milliseconds(150))
    #expect(screen.texts.count == 2)
    reporter.finish()
    #expect(screen.texts.last == "\r\u{1B}[K")
    reporter.tick(now: later + .seconds(9))
    #expect(screen.texts.count == 3)
  }

  @Test func theLineMakesWayForWords() {
    let screen = Screen()
    let reporter = Self.reporter(on: screen)
    reporter.begin("reading")
    reporter.tick(now: .now + .seconds(1))
    reporter.interrupt { screen.write("a warning\n") }
    #expect(screen.texts.suffix(2) == ["\r\u{1B}[K", "a warning\n"])
  }

  @Test func nothingIsWrittenWhereNobodyLooks() {
    let screen = Screen()
    let reporter = Self.reporter(on: screen, isEnabled: false)
    reporter.begin("reading")
    reporter.tick(now: .now + .seconds(1))
    reporter.finish()
    #expect(screen.texts.isEmpty)
  }

  @Test func tasksMayAddUpWhatTheyDid() async {
    let screen = Screen()
    let reporter = Self.reporter(on: screen)
    reporter.begin("reading", total: 100)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<100 { group.addTask { reporter.advance() } }
    }
    reporter.tick(now: .now + .seconds(1))
    #expect(screen.texts.last?.contains("100 of 100") == true)
  }
}

@Suite struct CommandRunnerTests {
  @Test func waitsForTheResult() {
    let terminal = TerminalInfo(inputIsTerminal: false, outputIsTerminal: false, errorIsTerminal: false, environment: [:])
    let output = StreamOutput(terminal: terminal, colours: false)
    let runner = CommandRunner(hidesTyping: false)
    defer { runner.giveSignalsBack() }
    let ending = runner.run(output: output) { () async -> Int in
      await Task.yield()
      return 7
    }
    guard case .finished(let value) = ending else {
      Issue.record("the work was given up: \(ending)")
      return
    }
    #expect(value == 7)
    #expect(!output.isCancelled)
  }
}
