import Foundation
import GRDB
import Testing
import TextModel

@testable import SessionStore

@Suite("A session whose program is killed")
struct SessionCrashTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test("within a command loses that command alone")
  func killedWithinCommand() async throws {
    let path = folder.file("a.sitrep")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let file = try SessionFile.create(at: path)
      try file.commit([.addArticle(.sample("first"), origin: nil)], line: "load first", at: .at(1))
      try file.database.unsafeReentrantWrite { try $0.execute(sql: "PRAGMA cache_size = 2") }
      _ = try file.change { database, _ in
        // More than the cache holds, so that changed pages are in the file when the program dies.
        try database.execute(sql: "UPDATE article SET name = 'half done'")
        for index in 0..<500 {
          try database.execute(
            sql: "INSERT INTO text VALUES (?, ?)", arguments: ["\(index)", Data(repeating: 65, count: 3000)])
        }
        kill(getpid(), SIGKILL)
      }
    }
    #expect(try folder.names == ["a.sitrep", "a.sitrep-journal"])
    let waiting = #expect(throws: Diagnostic.self) { try SessionFile.open(at: path, mode: .readOnly) }
    #expect(waiting?.code == .sessionReadOnly)
    let file = try SessionFile.open(at: path)
    #expect(file.session.articles.map { $0.article.name } == ["report"])
    #expect(try file.journal().map { $0.line } == ["load first"])
    #expect(try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM text") } == 1)
    #expect(try folder.names == ["a.sitrep"])
  }

  @Test("at any moment keeps every command that had returned", arguments: [3, 11, 24, 42, 77])
  func killedAnywhere(milliseconds: Int) async throws {
    let path = folder.file("a.sitrep")
    let log = folder.file("returned")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, log = log as String, milliseconds = milliseconds as Int] in
      let file = try SessionFile.create(at: path)
      let returned = open(log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
      let killer = Thread {
        usleep(UInt32(milliseconds) * 1000)
        kill(getpid(), SIGKILL)
      }
      killer.start()
      for index in 1...100_000 {
        try file.commit([.addArticle(.sample("text \(index)"), origin: nil)], line: "load \(index)", at: .at(index))
        var byte: UInt8 = 46
        write(returned, &byte, 1)
      }
    }
    let returned = (try? folder.bytes("returned").count) ?? 0
    let file = try SessionFile.open(at: path)
    #expect([returned, returned + 1].contains(file.session.articles.count))
    #expect(file.session.articles.enumerated().allSatisfy { $0.element.article.text.string == "text \($0.offset + 1)" })
    #expect(try file.journal().count == file.session.articles.count)
  }

  @Test("is opened for reading only where it cannot be written, and says so otherwise")
  func readOnlyFolder() async throws {
    let path = folder.file("a.sitrep")
    let file = try SessionFile.create(at: path)
    try file.commit([.addArticle(.sample(), origin: nil)], line: "load report", at: .at(1))
    try file.close()
    chmod(path, 0o644)
    chmod(folder.path, 0o555)
    // Root may write everywhere, so that the child becomes nobody.
    await #expect(processExitsWith: .success) { [path = path as String] in
      if getuid() == 0 { try #require(setuid(65534) == 0) }
      let refused = #expect(throws: Diagnostic.self) { try SessionFile.open(at: path) }
      #expect(refused?.code == .sessionReadOnly)
      let reader = try SessionFile.open(at: path, mode: .readOnly)
      #expect(reader.session.articles.count == 1)
      let copying = #expect(throws: Diagnostic.self) { try reader.copy(to: path + "2") }
      #expect(copying?.code == .sessionReadOnly)
    }
  }
}
