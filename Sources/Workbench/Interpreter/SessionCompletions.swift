import Foundation
import PluginKit
import Synchronization

/// What completion finds in the session, the gazetteer and the file system.
struct SessionCompletions: CompletionSource {
  /// More candidates than anyone reads.
  private static let most = 60
  /// Up to so many articles are looked through for values; more would take longer than a key stroke may.
  private static let articlesLookedThrough = 30

  let view: SessionView
  let host: HostServices

  func values(of type: ArgumentType, prefix: String) -> [CompletionValue] {
    switch type {
    case .place: places(prefix)
    case .article: matching(view.session.articles.map { CompletionValue(String($0.number), help: $0.article.name) }, prefix)
    case .item: items(prefix) { $0.kind != .sentence || prefix.contains("s") }
    case .sentence: items(prefix) { $0.kind == .sentence }
    case .file: files(prefix, foldersOnly: false)
    case .folder: files(prefix, foldersOnly: true)
    case .session: matching(sessions, prefix)
    case .command:
      matching(
        (host.registry.signatures + host.operatorSignatures).map { CompletionValue($0.name, help: $0.summary) }
          + [CompletionValue("LANGUAGE", help: "how a line is built")], prefix)
    case .eventType:
      matching(
        host.engine.world.eventTypes.types.map { CompletionValue($0.id, help: $0.definition) }
          + host.engine.world.eventTypes.groups.map { CompletionValue($0, help: "a group of types") }, prefix)
    case .entity: matching(entities, prefix)
    case .text, .number, .date, .distance, .coordinate, .column, .name, .choice, .assignment: []
    }
  }

  /// The values that a command's column has now: `where actor = ` offers the actors.
  func values(in column: Column, of command: String?, prefix: String) -> [CompletionValue] {
    guard let command, let type = host.registry.command(command), view.session.articles.count <= SessionCompletions.articlesLookedThrough,
      let table = table(of: type, named: command), let index = table.index(of: column.name)
    else { return [] }
    var counts: [String: Int] = [:]
    for row in table.rows {
      for text in texts(of: row.cells[index]) { counts[text, default: 0] += 1 }
    }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return matching(ordered.map { CompletionValue($0.key, help: $0.value == 1 ? "" : "\($0.value) rows") }, prefix)
  }

  func terms(of column: Column) -> [String] { host.taxonomyTerms(column: column.name) }

  // MARK: Sources

  private func matching(_ values: [CompletionValue], _ prefix: String) -> [CompletionValue] {
    let wanted = prefix.lowercased()
    return Array(values.filter { $0.text.lowercased().hasPrefix(wanted) }.prefix(SessionCompletions.most))
  }

  /// The places of the articles first, then those of the gazetteer.
  private func places(_ prefix: String) -> [CompletionValue] {
    if prefix.lowercased().hasPrefix("border:") {
      return matching(host.engine.world.countries.countries.map { CompletionValue("border:\($0.code)", help: $0.name) }, prefix)
    }
    var names: [CompletionValue] = []
    var seen: Set<String> = []
    for entry in view.session.articles.prefix(SessionCompletions.articlesLookedThrough) {
      for place in (analysis(of: entry)?.places ?? []).compactMap({ $0.place }) where seen.insert(place.name).inserted {
        names.append(CompletionValue(place.name, help: [place.admin1, place.country].compactMap { $0 }.joined(separator: ", ")))
      }
    }
    var found = matching(names + [CompletionValue("border:", help: "the border of a country", goesOn: true)], prefix)
    if prefix.count >= 2 {
      let more = host.world.gazetteer.names(withPrefix: prefix, limit: SessionCompletions.most)
      found += more.filter { seen.insert($0).inserted }.map { CompletionValue($0) }
    }
    return found
  }

  private func items(_ prefix: String, where fits: (AnalysisItem) -> Bool) -> [CompletionValue] {
    let several = view.session.articles.count > 1
    var values: [CompletionValue] = []
    for entry in view.session.articles.prefix(SessionCompletions.articlesLookedThrough) {
      let number = several ? "\(entry.number)." : ""
      guard number.hasPrefix(prefix.prefix(number.count)) else { continue }
      for item in analysis(of: entry)?.items ?? [] where fits(item) {
        values.append(CompletionValue(number + item.id, help: words(of: item, in: entry.article)))
      }
    }
    return matching(values, prefix)
  }

  /// nil where the language model cannot be opened, which is reported by the commands that need it.
  func analysis(of entry: SessionArticle) -> Analysis? { try? host.analysis(of: entry.article) }

  private func words(of item: AnalysisItem, in article: Article) -> String {
    let words = article.text[item.range].replacing("\n", with: " ")
    return "\(item.kind.rawValue): " + DisplayWidth.truncate(TerminalText.escape(words), to: 40)
  }

  /// The names of those whom the articles tell of, the most mentioned first.
  private var entities: [CompletionValue] {
    var kinds: [String: String] = [:]
    var mentions: [String: Int] = [:]
    for entry in view.session.articles.prefix(SessionCompletions.articlesLookedThrough) {
      for entity in analysis(of: entry)?.entities ?? [] where entity.name.first?.isLowercase == false {
        mentions[entity.name, default: 0] += entity.mentions.count
        kinds[entity.name] = kinds[entity.name] ?? entity.kind.rawValue
      }
    }
    return mentions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { CompletionValue($0.key, help: kinds[$0.key] ?? "") }
  }

  /// Saved sessions; a folder that cannot be read offers nothing here and is reported by `sessions`.
  private var sessions: [CompletionValue] {
    ((try? host.sessions()) ?? []).map { CompletionValue($0.name, help: $0.articles.map { Plural.count($0, "article") } ?? "") }
  }

  /// Names in the folder that the prefix leads to; hidden ones only when asked for.
  private func files(_ prefix: String, foldersOnly: Bool) -> [CompletionValue] {
    let cut = prefix.lastIndex(of: "/").map { prefix.index(after: $0) } ?? prefix.startIndex
    let (folder, start) = (String(prefix[..<cut]), String(prefix[cut...]))
    let path = host.surroundings.absolute(folder.isEmpty ? "." : folder)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    return names.compactMap { name in
      guard name.hasPrefix(start), !name.hasPrefix(".") || start.hasPrefix(".") else { return nil }
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      if foldersOnly, !isFolder.boolValue { return nil }
      return CompletionValue(folder + name + (isFolder.boolValue ? "/" : ""), goesOn: isFolder.boolValue)
    }
  }

  private func texts(of value: Value) -> [String] {
    if case .list(let values) = value { return values.flatMap(texts) }
    return value == .missing ? [] : [ValueText.plain(value)]
  }

  /// The table of a command without arguments; nil when it needs some, answers otherwise, or takes longer than a key stroke may.
  private func table(of type: any Command.Type, named name: String) -> Table? {
    guard type.signature.parameters.allSatisfy({ $0.isOptional }), !type.signature.columns.isEmpty else { return nil }
    let call = Call(command: name, range: TextRange(0, 0), arguments: [:], options: [:])
    let context = Context(session: view.session, world: host.world, host: host)
    let box = TableBox()
    let done = DispatchSemaphore(value: 0)
    let task = Task.detached {
      if case .table(let table)? = try? await type.init().run(call, in: context).content { box.put(table) }
      done.signal()
    }
    if done.wait(timeout: .now() + .milliseconds(200)) == .timedOut { task.cancel() }
    return box.table
  }
}

/// A table on its way from a task to the thread that waits for it.
private final class TableBox: Sendable {
  private let box = Mutex<Table?>(nil)
  func put(_ table: Table) { box.withLock { $0 = table } }
  var table: Table? { box.withLock { $0 } }
}
